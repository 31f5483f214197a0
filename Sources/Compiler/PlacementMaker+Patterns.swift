import Almanac
import Planning
import Problem

/// A half day on a date.
struct DatedHalf: Hashable {
  /// The date.
  var date: CivilDate
  /// Which part of it.
  var half: HalfDay
}

extension PlacementMaker {
  /// The lawful-looking lists of half days that begin on a date, before windows and avoided days are looked at.
  ///
  /// A list is empty of meaning where a day of it is a holiday that the pattern does not bear; the reason is then counted.
  func candidates(from date: CivilDate) -> [[DatedHalf]] {
    switch activity.pattern {
    case .workingDays(let count, let halves):
      guard let days = workingRun(from: date, count: count) else { return [] }
      return [days.flatMap { day in halves.map { DatedHalf(date: day, half: $0) } }]
    case .calendarDays(let count, let halves):
      let days = holidays.calendarDays(from: date, count: count)
      guard days.allSatisfy({ !isPublicHoliday($0) }) else { return [] }
      return [days.flatMap { day in halves.map { DatedHalf(date: day, half: $0) } }]
    case .halfDays(let count, let halves):
      return halves.indices.compactMap { first in
        halfDayRun(from: date, count: count, halves: halves, first: first)
      }
    case .weekly(let count, let weekdays, let halves):
      guard weekdays.isEmpty || weekdays.contains(date.weekday) else { return [] }
      let days = (0..<count).map { date.adding(days: 7 * $0) }
      guard days.allSatisfy({ holidays.isWorkingDay($0) }) else { return [] }
      return halves.map { half in days.map { DatedHalf(date: $0, half: half) } }
    case .evenings(let count):
      guard let days = workingRun(from: date, count: count) else { return [] }
      return [days.map { DatedHalf(date: $0, half: .evening) }]
    case .fixedDates(let dates, let halves):
      guard date == dates.first else { return [] }
      return [dates.flatMap { day in halves.map { DatedHalf(date: day, half: $0) } }]
    case .milestones(let list):
      return milestoneRun(from: date, list).map { [$0] } ?? []
    case .monthly(let day, _):
      return date == monthlyDay(in: date, day: day) ? [[DatedHalf(date: date, half: .morning)]] : []
    }
  }

  /// So many consecutive working days; up to five of them are not broken by days off.
  private func workingRun(from date: CivilDate, count: Int) -> [CivilDate]? {
    guard holidays.isWorkingDay(date) else { return nil }
    return count <= 5
      ? holidays.unbrokenWorkingDays(from: date, count: count)
      : holidays.workingDays(from: date, count: count)
  }

  /// Half days one after the other, beginning with the one at `first`.
  private func halfDayRun(
    from date: CivilDate,
    count: Int,
    halves: [HalfDay],
    first: Int
  ) -> [DatedHalf]? {
    let needed = (first + count + halves.count - 1) / halves.count
    guard let days = workingRun(from: date, count: needed) else { return nil }
    let all = days.flatMap { day in halves.map { DatedHalf(date: day, half: $0) } }
    return Array(all[first..<(first + count)])
  }

  /// Each milestone on the first working day at or after its offset, at most one a day.
  private func milestoneRun(from date: CivilDate, _ list: [Milestone]) -> [DatedHalf]? {
    guard holidays.isWorkingDay(date) else { return nil }
    var result: [DatedHalf] = []
    for milestone in list {
      var day = date.adding(days: milestone.offsetDays)
      if let last = result.last, day <= last.date { day = last.date.adding(days: 1) }
      day = holidays.firstWorkingDay(onOrAfter: day)
      result.append(DatedHalf(date: day, half: .morning))
    }
    return result
  }

  /// The last working day at or before a day of the date's month, or nil where the month has none.
  private func monthlyDay(in date: CivilDate, day: Int) -> CivilDate? {
    let month = date.startOfMonth
    let wanted = min(month.adding(days: day - 1), month.endOfMonth)
    let working = holidays.previousWorkingDay(before: wanted.adding(days: 1))
    return working >= month ? working : nil
  }
}
