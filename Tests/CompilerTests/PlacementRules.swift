import Almanac
import Planning
import Problem

/// A second reading of what an activity's placements must keep, day by day and with the calendar alone.
struct PlacementRules {
  let activity: Planning.Activity
  let programme: Programme

  /// What a placement breaks, in words.
  func broken(by placement: Placement) -> [String] {
    let dates = placement.sessions.map { programme.firstDay.adding(days: $0.start / 1440) }
    var broken = broken(by: dates)
    let minutes = placement.sessions.flatMap { [$0.start, $0.end] }
    if minutes != minutes.sorted() || Set(minutes).count != minutes.count {
      broken.append("sessions out of order")
    }
    let times: [ClockSpan?] = HalfDay.allCases.map { programme.sessionTimes[$0] }
    for session in placement.sessions {
      let time = (session.start % 1440, session.end - session.start)
      if !times.contains(where: {
        $0.map { ($0.start.minutesFromMidnight, $0.minutes) == time } ?? false
      }) {
        broken.append("session at \(session.start % 1440)")
      }
    }
    if placement.sessions.count != PatternShape(activity.pattern).sessions {
      broken.append("\(placement.sessions.count) sessions")
    }
    let days = dates.reduce(into: [CivilDate]()) { if $0.last != $1 { $0.append($1) } }
    if !keepsPattern(days) { broken.append("pattern on \(days.map(\.iso))") }
    if placement.penalty != penalty(days) { broken.append("penalty \(placement.penalty)") }
    return broken
  }

  /// What the dates of sessions break, whatever the pattern.
  func broken(by dates: [CivilDate]) -> [String] {
    var broken: [String] = []
    let isInWindow = activity.windows.contains { window in dates.allSatisfy(window.contains) }
    if !isInWindow { broken.append("window") }
    if dates.contains(where: { $0.year != 2016 }) { broken.append("year") }
    if activity.blackouts.contains(where: { dates.contains(where: $0.contains) }) {
      broken.append("blackout")
    }
    if let first = dates.first,
      programme.decision.date.days(until: first) < activity.leadDays
    {
      broken.append("lead")
    }
    let hard = programme.avoidedPeriods.filter { $0.effect == .forbidden }
    if dates.contains(where: { date in hard.contains { $0.includes(date) } }) {
      broken.append("avoided")
    }
    return broken
  }

  /// Whether the days with sessions follow the pattern.
  private func keepsPattern(_ days: [CivilDate]) -> Bool {
    let calendar = programme.holidays
    let gaps = zip(days, days.dropFirst()).map { $0.days(until: $1) }
    let areWorked = days.allSatisfy(calendar.isWorkingDay)
    switch activity.pattern {
    case .workingDays, .halfDays, .evenings:
      guard areWorked, let first = days.first, let last = days.last else { return false }
      let isWhole = calendar.workingDayCount(in: first...last) == days.count
      return isWhole && (days.count > 5 || gaps.allSatisfy { $0 == 1 })
    case .calendarDays:
      let holidays = calendar.specialDays(ofYear: 2016).filter(\.isDayOff).map(\.date)
      return gaps.allSatisfy { $0 == 1 } && !days.contains(where: holidays.contains)
    case .weekly(_, let weekdays, _):
      return areWorked && gaps.allSatisfy { $0 == 7 }
        && (weekdays.isEmpty || weekdays.contains(days[0].weekday))
    case .fixedDates(let dates, _): return days == Set(dates).sorted()
    case .milestones(let list):
      return areWorked && days.count == list.count
        && zip(days, list).allSatisfy { days[0].days(until: $0) >= $1.offsetDays }
    case .monthly(let day, _):
      return areWorked && days[0].day <= day
        && !(days[0].day..<min(day, days[0].endOfMonth.day)).contains { later in
          calendar.isWorkingDay(CivilDate(2016, days[0].month, later + 1))
        }
    }
  }

  private func penalty(_ days: [CivilDate]) -> Int {
    var points = 0
    for period in programme.avoidedPeriods {
      if case .pointsPerSessionDay(let lost) = period.effect {
        points += lost * days.count(where: period.includes)
      }
    }
    guard let preference = activity.preference else { return points }
    return points + abs(days[0].days(until: preference.date)) / 7 * preference.pointsPerWeek
  }
}
