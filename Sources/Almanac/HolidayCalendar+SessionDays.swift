/// Which days a pattern of sessions passes over.
public enum SkippedDays: String, CaseIterable, Hashable, Sendable {
  /// None: sessions are held on the days of the pattern whatever they are.
  case none = "none"
  /// Holidays, days in lieu and swapped days off; a Saturday course stays on Saturdays.
  case holidays = "holidays"
  /// Every day on which offices do not work.
  case daysOff = "days_off"
}

/// Days of sessions by pattern: each gives exactly `count` days in order, and none if `count` is 0 or
/// less.
extension HolidayCalendar {
  /// The first `count` working days on or after the start, passing over days off.
  public func workingDays(from start: CivilDate, count: Int) -> [CivilDate] {
    days(from: start, count: count, where: isWorkingDay)
  }

  /// The `count` days from the start if all of them are working days; nil if a day off is among them,
  /// so that a course would be interrupted.
  public func unbrokenWorkingDays(from start: CivilDate, count: Int) -> [CivilDate]? {
    var days: [CivilDate] = []
    var day = start
    while days.count < count {
      guard isWorkingDay(day) else { return nil }
      days.append(day)
      day = day.adding(days: 1)
    }
    return days
  }

  /// The `count` days from the start, working or not.
  public func calendarDays(from start: CivilDate, count: Int) -> [CivilDate] {
    days(from: start, count: count) { _ in true }
  }

  /// The start and the same weekday of the weeks that follow, without the skipped days.
  public func weeklyDays(
    from start: CivilDate,
    count: Int,
    skipping skipped: SkippedDays = .daysOff
  ) -> [CivilDate] {
    days(from: start, count: count, on: [start.weekday], skipping: skipped)
  }

  /// The first `count` days on or after the start that fall on one of the weekdays, as for a course
  /// on Tuesday and Thursday evenings, without the skipped days.
  ///
  /// Empty where all the weekdays are off every week and days off are skipped, or none is given.
  public func days(
    from start: CivilDate,
    count: Int,
    on weekdays: Set<Weekday>,
    skipping skipped: SkippedDays = .daysOff
  ) -> [CivilDate] {
    let possible = skipped == .daysOff ? weekdays.subtracting(weeklyDaysOff) : weekdays
    guard !possible.isEmpty else { return [] }
    return days(from: start, count: count) {
      possible.contains($0.weekday) && !isSkipped($0, skipped)
    }
  }

  /// Whether a pattern passes over the date.
  public func isSkipped(_ date: CivilDate, _ skipped: SkippedDays) -> Bool {
    switch skipped {
    case .none: false
    case .holidays: specialDays(on: date).contains(where: \.isDayOff)
    case .daysOff: !isWorkingDay(date)
    }
  }

  private func days(
    from start: CivilDate,
    count: Int,
    where condition: (CivilDate) -> Bool
  ) -> [CivilDate] {
    var days: [CivilDate] = []
    var day = start
    while days.count < count {
      if condition(day) { days.append(day) }
      day = day.adding(days: 1)
    }
    return days
  }
}
