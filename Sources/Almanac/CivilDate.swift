/// A day of the proleptic Gregorian calendar, without time or time zone.
///
/// Two dates compare by the order of their days; `date + 1` is not offered, `date.adding(days: 1)`
/// and `start...end` are.
public struct CivilDate: Hashable, Sendable {
  /// Days since 1 January 1970, which is day 0; negative before.
  public let dayNumber: Int

  /// Makes the date that lies `dayNumber` days after 1 January 1970.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// Makes a date from its parts, or nil where there is no such day (2015-02-29, month 13).
  ///
  /// Years 1 to 9999 are accepted.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.daysIn(month: month, year: year)
    else { return nil }
    dayNumber = CivilDate.dayNumber(year: year, month: month, day: day)
  }

  /// Makes a date that the caller knows to exist, such as a constant: `CivilDate(2016, 2, 8)`.
  ///
  /// An impossible date is a programmer's error and stops the process; read input with
  /// `init(year:month:day:)` or `init(iso:)`.
  public init(_ year: Int, _ month: Int, _ day: Int) {
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("no such date: \(year)-\(month)-\(day)")
    }
    self = date
  }

  /// The year, month 1…12 and day 1…31 together; cheaper than asking for each.
  public var parts: (year: Int, month: Int, day: Int) {
    CivilDate.parts(ofDayNumber: dayNumber)
  }

  /// The year.
  public var year: Int { parts.year }

  /// The month, 1…12.
  public var month: Int { parts.month }

  /// The day of the month, 1…31.
  public var day: Int { parts.day }

  /// The quarter of the year, 1…4.
  public var quarter: Int { (month + 2) / 3 }

  /// The day of the week.
  public var weekday: Weekday {
    let daysSinceMonday = (dayNumber + 3) % 7
    return Weekday.allCases[daysSinceMonday < 0 ? daysSinceMonday + 7 : daysSinceMonday]
  }

  /// The Julian day number of the day: that of its noon in universal time (2000-01-01 is 2451545).
  var julianDay: Int { dayNumber + CivilDate.julianDayOfEpoch }

  /// Makes the date that has this Julian day number.
  init(julianDay: Int) {
    dayNumber = julianDay - CivilDate.julianDayOfEpoch
  }

  private static let julianDayOfEpoch = 2_440_588
}
