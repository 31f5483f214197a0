extension HolidayCalendar {
  /// The last working day before the date.
  public func previousWorkingDay(before date: CivilDate) -> CivilDate {
    var day = date.adding(days: -1)
    while !isWorkingDay(day) { day = day.adding(days: -1) }
    return day
  }

  /// The number of working days from the first to the last date.
  public func workingDayCount(in dates: ClosedRange<CivilDate>) -> Int {
    dates.count(where: isWorkingDay)
  }
}
