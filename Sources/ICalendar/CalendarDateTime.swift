/// A day and a time of the day, RFC 5545 section 3.3.5 (DATE-TIME), without its zone.
///
/// Where it stands says which zone it is in: stamps such as `dtstamp` are UTC, the ends of an event
/// bear their ``CalendarZone``.
public struct CalendarDateTime: Sendable, Hashable, Comparable, Codable {
  /// The day.
  public let date: CalendarDate
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 59.
  public let second: Int

  /// Makes a time, or nil where the clock has no such time.
  public init?(_ date: CalendarDate, hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.date = date
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The beginning of 1970, which stands in for a stamp that a foreign file has left out.
  public static let epoch = CalendarDateTime(startOf: .epoch)

  private init(startOf date: CalendarDate) {
    self.date = date
    hour = 0
    minute = 0
    second = 0
  }

  /// Makes a time from its six numbers, or nil where there is no such day or time.
  public init?(
    year: Int,
    month: Int,
    day: Int,
    hour: Int,
    minute: Int,
    second: Int = 0
  ) {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    self.init(date, hour: hour, minute: minute, second: second)
  }

  /// Reads a time from its six numbers, and fails where there is no such day or time.
  public init(from decoder: any Decoder) throws {
    let numbers = try [Int](from: decoder)
    guard numbers.count == 6,
      let time = CalendarDateTime(
        year: numbers[0],
        month: numbers[1],
        day: numbers[2],
        hour: numbers[3],
        minute: numbers[4],
        second: numbers[5]
      )
    else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no time: \(numbers)")
      )
    }
    self = time
  }

  /// Writes the numbers of the day and of the time.
  public func encode(to encoder: any Encoder) throws {
    try [date.year, date.month, date.day, hour, minute, second].encode(to: encoder)
  }

  /// Orders times of one zone.
  public static func < (left: CalendarDateTime, right: CalendarDateTime) -> Bool {
    if left.date != right.date { return left.date < right.date }
    return (left.hour, left.minute, left.second) < (right.hour, right.minute, right.second)
  }
}
