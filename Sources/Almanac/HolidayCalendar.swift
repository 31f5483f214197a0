/// Tells working days from days off.
///
/// A value: two calendars made alike answer alike. Years outside the prepared ones are answered too,
/// more slowly. Before 1995 the built-in table knows no holidays, and outside `LunarCalendar.years`
/// Tết and Hùng Vương are missing.
public struct HolidayCalendar: Sendable {
  /// The rules and decisions the calendar follows.
  public let table: HolidayTable
  /// The weekdays that are off every week; at most six.
  public let weeklyDaysOff: Set<Weekday>
  private let preparedYears: ClosedRange<Int>
  private let preparedDays: [[SpecialDay]]
  private let preparedDates: [CivilDate: Bool]

  /// Makes a calendar.
  ///
  /// - Parameters:
  ///   - table: the rules and decisions.
  ///   - weeklyDaysOff: Saturday and Sunday, if not given; not all seven.
  ///   - years: the years that are worked out at once.
  public init(
    table: HolidayTable = .vietnam,
    weeklyDaysOff: Set<Weekday> = [.saturday, .sunday],
    preparing years: ClosedRange<Int> = 2010...2035
  ) {
    precondition(weeklyDaysOff.count < 7, "a week without a working day: \(weeklyDaysOff)")
    self.table = table
    self.weeklyDaysOff = weeklyDaysOff
    preparedYears = years
    preparedDays = years.map {
      HolidayYear.days(of: $0, table: table, weeklyDaysOff: weeklyDaysOff)
    }
    preparedDates = HolidayCalendar.dayOffByDate(preparedDays.joined())
  }

  /// The special days of a year in order: holidays, days in lieu, swapped days.
  public func specialDays(ofYear year: Int) -> [SpecialDay] {
    guard preparedYears.contains(year) else {
      return HolidayYear.days(of: year, table: table, weeklyDaysOff: weeklyDaysOff)
    }
    return preparedDays[year - preparedYears.lowerBound]
  }

  /// The special days from the first to the last date, in order.
  public func specialDays(in dates: ClosedRange<CivilDate>) -> [SpecialDay] {
    (dates.lowerBound.year...dates.upperBound.year).flatMap(specialDays(ofYear:))
      .filter { dates.contains($0.date) }
  }

  /// What the law or a decision makes of a date; several where two holidays meet, else none.
  public func specialDays(on date: CivilDate) -> [SpecialDay] {
    specialDays(ofYear: date.year).filter { $0.date == date }
  }

  /// Whether offices work on the date.
  public func isWorkingDay(_ date: CivilDate) -> Bool {
    let isDayOff =
      preparedYears.contains(date.year)
      ? preparedDates[date]
      : HolidayCalendar.dayOffByDate(specialDays(ofYear: date.year))[date]
    return !(isDayOff ?? weeklyDaysOff.contains(date.weekday))
  }

  private static func dayOffByDate(
    _ days: some Sequence<SpecialDay>
  ) -> [CivilDate: Bool] {
    Dictionary(days.map { ($0.date, $0.isDayOff) }, uniquingKeysWith: { $0 || $1 })
  }
}

extension HolidayCalendar: CustomStringConvertible {
  /// The years that are prepared and the weekdays off, instead of every day.
  public var description: String {
    let weekdays = weeklyDaysOff.sorted().map(\.shortNameEn).joined(separator: ",")
    return "holidays \(preparedYears.lowerBound)-\(preparedYears.upperBound), \(weekdays) off"
  }
}
