public import Almanac
import ICalendar

/// The local time at which a revision was recorded, to the minute.
public struct RevisionTime: Hashable, Sendable, Comparable {
  /// The first minute of 1970.
  public static let beginning = RevisionTime(date: CivilDate(dayNumber: 0), minute: 0)

  /// The local date.
  public let date: CivilDate
  /// The minute of that day, 0 … 1439.
  public let minute: Int

  private init(date: CivilDate, minute: Int) {
    self.date = date
    self.minute = minute
  }

  /// Makes a time, or nil where the day has no such minute.
  public init?(_ date: CivilDate, minute: Int) {
    guard (0..<1440).contains(minute) else { return nil }
    self.date = date
    self.minute = minute
  }

  /// The time that lies so many minutes of local time after the beginning of 1970; nil before it.
  public init?(minutesSince1970 minutes: Int) {
    guard minutes >= 0 else { return nil }
    self.init(CivilDate(dayNumber: minutes / 1440), minute: minutes % 1440)
  }

  /// Reads `YYYY-MM-DDTHH:MM`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 5, let date = CivilDate(iso: parts[0]),
      let clock = ClockTime(parts[1])
    else { return nil }
    self.init(date, minute: clock.minutesFromMidnight)
  }

  /// The time as `YYYY-MM-DDTHH:MM`, which `init(_:)` reads back.
  public var text: String { "\(date.iso)T\(clock)" }

  /// The hour and minute as `HH:MM`.
  var clock: String { ClockTime(minutesFromMidnight: minute)?.description ?? "" }

  /// The moment in UTC.
  var stamp: CalendarDateTime { CalendarClock.utc(date, minute: minute) }

  /// The same time of the day some days later.
  func adding(days: Int) -> RevisionTime {
    RevisionTime(date.adding(days: days), minute: minute) ?? self
  }

  /// Orders times.
  public static func < (left: RevisionTime, right: RevisionTime) -> Bool {
    (left.date, left.minute) < (right.date, right.minute)
  }
}

extension RevisionTime: Codable {
  /// Reads the text form.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = RevisionTime(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "\"\(text)\" is no time YYYY-MM-DDTHH:MM"
      )
    }
    self = time
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
