import Almanac
import Planning
import Problem

/// Makes an activity's placements: every set of times that its windows, its pattern and the calendar allow.
struct PlacementMaker {
  /// Why a start day gave no placement.
  enum Obstacle: CaseIterable {
    /// The pattern meets days off.
    case dayOff
    /// A session lies after the window's end.
    case window
    /// A day is blacked out by the activity.
    case blackout
    /// The first session is too soon after the decision.
    case lead
    /// A day lies in a period that must be avoided.
    case avoided
    /// The programme has no times for the evening.
    case evening
  }

  /// What placements are made for.
  let activity: Planning.Activity
  /// Days off.
  let holidays: HolidayCalendar
  /// When half days begin and end.
  let times: SessionTimes
  /// The periods that touch the activity.
  let avoidedPeriods: [AvoidedPeriod]
  /// The first day on which a session may lie.
  let earliest: CivilDate
  /// The year's minutes.
  let clock: YearClock

  /// The placements in the order of their starts, and how many start days each obstacle took away.
  func make() -> (placements: [Placement], obstacles: [Obstacle: Int]) {
    var found: [[MinuteSpan]: Int] = [:]
    var order: [[MinuteSpan]] = []
    var obstacles: [Obstacle: Int] = [:]
    for window in activity.windows {
      var date = max(window.from, clock.firstDay)
      let last = min(window.to, clock.date(clock.days - 1))
      while date <= last {
        defer { date = date.adding(days: 1) }
        let halves = candidates(from: date)
        if halves.isEmpty { obstacles[.dayOff, default: 0] += 1 }
        for run in halves {
          if let obstacle = obstacle(to: run, in: window) {
            obstacles[obstacle, default: 0] += 1
            continue
          }
          let sessions = run.compactMap(span)
          guard found[sessions] == nil else { continue }
          found[sessions] = penalty(of: run)
          order.append(sessions)
        }
      }
    }
    let placements = order.map { Placement(sessions: $0, penalty: found[$0] ?? 0) }
      .sorted {
        ($0.sessions[0].start, $0.sessions.count) < ($1.sessions[0].start, $1.sessions.count)
      }
    return (placements, obstacles)
  }

  /// Whether nobody works on the date because of a holiday, whatever the day of the week.
  func isPublicHoliday(_ date: CivilDate) -> Bool {
    holidays.specialDays(on: date).contains(where: \.isDayOff)
  }

  private func span(_ half: DatedHalf) -> MinuteSpan? {
    guard let time = times[half.half] else { return nil }
    let start = clock.startMinute(half.date)
    return MinuteSpan(start + time.start.minutesFromMidnight, start + time.end.minutesFromMidnight)
  }

  private func obstacle(to run: [DatedHalf], in window: DateWindow) -> Obstacle? {
    guard let first = run.first, let last = run.last else { return .dayOff }
    if last.date > window.to || clock.day(last.date) >= clock.days { return .window }
    if first.date < earliest { return .lead }
    for half in run {
      if times[half.half] == nil { return .evening }
      if activity.blackouts.contains(where: { $0.contains(half.date) }) { return .blackout }
      if avoidedPeriods.contains(where: { $0.effect == .forbidden && $0.includes(half.date) }) {
        return .avoided
      }
    }
    return nil
  }

  /// Points lost: for each day in a period to avoid, and for each full week away from the preferred day.
  private func penalty(of run: [DatedHalf]) -> Int {
    var points = 0
    var previous: CivilDate?
    for half in run where half.date != previous {
      previous = half.date
      for period in avoidedPeriods where period.includes(half.date) {
        if case .pointsPerSessionDay(let lost) = period.effect { points += lost }
      }
    }
    if let preference = activity.preference, let first = run.first {
      points += abs(first.date.days(until: preference.date)) / 7 * preference.pointsPerWeek
    }
    return points
  }
}
