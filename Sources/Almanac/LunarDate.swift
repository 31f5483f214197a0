/// A day of the Vietnamese lunar calendar, such as the tenth of the third month of 2016.
public struct LunarDate: Hashable, Sendable, Comparable {
  /// The lunar year, named by the civil year in which it begins.
  public let year: Int
  /// The number of the month, 1…12.
  public let month: Int
  /// Whether the month is the leap month that follows the month of the same number.
  public let isLeap: Bool
  /// The day of the month, 1…30.
  public let day: Int

  /// The lunar date of a civil date, or nil outside `LunarCalendar.dates`.
  public init?(_ date: CivilDate) {
    guard let month = LunarCalendar.month(containing: date) else { return nil }
    self.init(month, day: month.start.days(until: date) + 1)
  }

  /// Makes a lunar date, or nil where the calendar has no such day: an unknown year, a leap month the
  /// year does not have, day 30 of a month of 29 days.
  public init?(year: Int, month: Int, isLeap: Bool = false, day: Int) {
    guard let found = LunarCalendar.month(month, isLeap: isLeap, ofYear: year),
      day >= 1, day <= found.length
    else { return nil }
    self.init(found, day: day)
  }

  /// Makes the date from a month that exists and a day within it.
  private init(_ month: LunarMonth, day: Int) {
    year = month.year
    self.month = month.month
    isLeap = month.isLeap
    self.day = day
    civilDate = month.start.adding(days: day - 1)
  }

  /// The same day in the civil calendar.
  public let civilDate: CivilDate

  /// Whether the first day is the earlier.
  public static func < (first: LunarDate, second: LunarDate) -> Bool {
    first.civilDate < second.civilDate
  }

  /// Day and month as Vietnamese calendars write them: `10/03`, or `10/03 nhuận` in a leap month.
  public var dayMonth: String {
    "\(padded(day, 2))/\(padded(month, 2))" + (isLeap ? " nhuận" : "")
  }
}
