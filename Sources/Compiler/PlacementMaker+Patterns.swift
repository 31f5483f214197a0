import Almanac
import Planning
import Problem

extension PlacementMaker {
  /// Half days that an offering may take, or why the calendar refuses them.
  typealias Attempt = Result<[DayHalf], Obstacle>

  /// The longest course in days that days off may not interrupt.
  private static let longestUnbroken = 5

  /// What may begin on a day and end by the last: as many attempts as the pattern has alternatives.
  ///
  /// There is none where the pattern does not begin on such a day. The pattern has a session.
  func attempts(from day: Int, through last: Int) -> [Attempt] {
    switch pattern {
    case .workingDays(let count, let halves):
      return [workingDays(from: day, count: count, through: last).map { each($0, halves) }]
    case .calendarDays(let count, let halves):
      return [calendarDays(from: day, count: count, through: last).map { each($0, halves) }]
    case .halfDays(let count, let halves):
      return halves.indices.map { first in
        halfDays(from: day, count: count, halves, first: first, through: last)
      }
    case .weekly(let count, let weekdays, let halves):
      let weekday = year.clock.date(day).weekday
      guard weekdays.isEmpty || weekdays.contains(weekday) else { return [] }
      let weeks = sameWeekday(from: day, count: count, through: last)
      return halves.map { half in weeks.map { each($0, [half]) } }
    case .evenings(let count):
      return [workingDays(from: day, count: count, through: last).map { each($0, [.evening]) }]
    case .fixedDates(let dates, let halves):
      let days = dates.map(year.clock.day)
      guard day == days.first, let end = days.last else { return [] }
      return [end > last ? .failure(.window) : .success(each(days, halves))]
    case .milestones(let list):
      return [milestones(from: day, list, through: last)]
    case .monthly(let dayOfMonth, _):
      guard year.isLastWorkingDay(day, atOrBefore: dayOfMonth) else { return [] }
      return [.success(each([day], [.morning]))]
    }
  }

  private func each(_ days: [Int], _ halves: [HalfDay]) -> [DayHalf] {
    days.flatMap { day in halves.map { DayHalf(day: day, half: $0) } }
  }

  /// So many consecutive working days; short courses are not interrupted by days off.
  private func workingDays(
    from day: Int,
    count: Int,
    through last: Int
  ) -> Result<[Int], Obstacle> {
    guard year.isWorking(day) else { return .failure(.dayOff) }
    guard count <= last - day + 1 else { return .failure(.window) }
    var days: [Int] = []
    var next = day
    while days.count < count {
      guard next <= last else { return .failure(.window) }
      if year.isWorking(next) {
        days.append(next)
      } else if count <= Self.longestUnbroken {
        return .failure(.dayOff)
      }
      next += 1
    }
    return .success(days)
  }

  /// So many consecutive days without a public holiday.
  private func calendarDays(
    from day: Int,
    count: Int,
    through last: Int
  ) -> Result<[Int], Obstacle> {
    guard count <= last - day + 1 else { return .failure(.window) }
    let days = day..<(day + count)
    return days.contains(where: year.isPublicHoliday) ? .failure(.dayOff) : .success(Array(days))
  }

  /// Half days one after the other on working days, beginning with the one at `first`.
  private func halfDays(
    from day: Int,
    count: Int,
    _ halves: [HalfDay],
    first: Int,
    through last: Int
  ) -> Attempt {
    guard count <= (last - day + 1) * halves.count else { return .failure(.window) }
    let needed = (first + count + halves.count - 1) / halves.count
    return workingDays(from: day, count: needed, through: last).map { days in
      Array(each(days, halves)[first..<(first + count)])
    }
  }

  /// The same weekday of so many weeks, all working days.
  private func sameWeekday(
    from day: Int,
    count: Int,
    through last: Int
  ) -> Result<[Int], Obstacle> {
    guard count - 1 <= (last - day) / 7 else { return .failure(.window) }
    let days = (0..<count).map { day + 7 * $0 }
    return days.allSatisfy(year.isWorking) ? .success(days) : .failure(.dayOff)
  }

  /// The first milestone on the day, each other on the first working day at or after its own; never two on a day.
  private func milestones(from day: Int, _ list: [Milestone], through last: Int) -> Attempt {
    guard year.isWorking(day), let start = list.first?.offsetDays else { return .failure(.dayOff) }
    var days: [Int] = []
    for milestone in list {
      let offset = milestone.offsetDays - start
      guard offset <= last - day else { return .failure(.window) }
      var next = max(day + offset, (days.last ?? day - 1) + 1)
      while next <= last && !year.isWorking(next) { next += 1 }
      guard next <= last else { return .failure(.window) }
      days.append(next)
    }
    return .success(each(days, [.morning]))
  }
}

extension SessionPattern {
  /// The pattern with its dates and half days in order, each once.
  var inOrder: SessionPattern {
    func ordered<Element: Hashable & Comparable>(_ list: [Element]) -> [Element] {
      Set(list).sorted()
    }
    return switch self {
    case .workingDays(let count, let halves): .workingDays(count: count, halves: ordered(halves))
    case .calendarDays(let count, let halves): .calendarDays(count: count, halves: ordered(halves))
    case .halfDays(let count, let halves): .halfDays(count: count, halves: ordered(halves))
    case .weekly(let count, let weekdays, let halves):
      .weekly(count: count, weekdays: weekdays, halves: ordered(halves))
    case .fixedDates(let dates, let halves): .fixedDates(ordered(dates), halves: ordered(halves))
    case .evenings, .milestones, .monthly: self
    }
  }
}
