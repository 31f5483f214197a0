extension HolidayCalendar {
  /// The first working day after the date.
  public func nextWorkingDay(after date: CivilDate) -> CivilDate {
    firstWorkingDay(onOrAfter: date.adding(days: 1))
  }

  /// The last working day before the date.
  public func previousWorkingDay(before date: CivilDate) -> CivilDate {
    var day = date.adding(days: -1)
    while !isWorkingDay(day) { day = day.adding(days: -1) }
    return day
  }

  /// The date itself if offices work on it, else the next working day.
  public func firstWorkingDay(onOrAfter date: CivilDate) -> CivilDate {
    var day = date
    while !isWorkingDay(day) { day = day.adding(days: 1) }
    return day
  }

  /// The working days from the first to the last date, in order.
  public func workingDays(in dates: ClosedRange<CivilDate>) -> [CivilDate] {
    dates.filter(isWorkingDay)
  }

  /// The number of working days from the first to the last date.
  public func workingDayCount(in dates: ClosedRange<CivilDate>) -> Int {
    dates.count(where: isWorkingDay)
  }

  /// The working day that many working days after the date, or before it if negative; 0 gives the
  /// date itself, working or not.
  public func adding(workingDays count: Int, to date: CivilDate) -> CivilDate {
    var day = date
    for _ in 0..<count.magnitude {
      day = count > 0 ? nextWorkingDay(after: day) : previousWorkingDay(before: day)
    }
    return day
  }
}
