/// A calendar day, RFC 5545 section 3.3.4 (DATE), in the proleptic Gregorian calendar.
public struct CalendarDate: Sendable, Hashable, Comparable, Codable {
  /// The year, 1 to 3000; libical writes zeros for later ones.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Makes a day, or nil where there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...3000).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(year: year, month: month)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a day from its three numbers, and fails where there is no such day.
  public init(from decoder: any Decoder) throws {
    let numbers = try [Int](from: decoder)
    guard numbers.count == 3,
      let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "no day: \(numbers)")
      )
    }
    self = date
  }

  /// Writes the year, the month and the day.
  public func encode(to encoder: any Encoder) throws {
    try [year, month, day].encode(to: encoder)
  }

  /// The first of January 1970.
  static let epoch = CalendarDate(uncheckedYear: 1970, month: 1, day: 1)

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Orders days by time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The days since the beginning of 1970; before it negative.
  ///
  /// Counted in years that begin with March, so that the leap day is the last.
  var dayNumber: Int {
    let march = month > 2 ? month - 3 : month + 9
    let year = month > 2 ? year : year - 1
    let inYear = (153 * march + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + inYear - 719_468
  }

  private static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
