import Almanac
import Planning
import Problem

/// A half day on a day of the year.
struct DayHalf: Hashable {
  /// The day, from 0.
  var day: Int
  /// Which part of it.
  var half: HalfDay
}

/// Makes an activity's placements: every set of times that its windows, its pattern and the calendar allow.
struct PlacementMaker {
  /// Why a start day gave no placement.
  enum Obstacle: Error, CaseIterable {
    /// The pattern meets days off.
    case dayOff
    /// A session lies after the end of the window or of the year.
    case window
    /// A day is blacked out by the activity.
    case blackout
    /// The first session is too soon after the decision.
    case lead
    /// A day lies in a period that must be avoided.
    case avoided
    /// No itinerary of the tour begins on the day.
    case itinerary
    /// The itinerary from the day costs more than the estimate.
    case estimate
    /// The programme has no times for the evening.
    case evening
  }

  /// What placements are made for.
  let activity: Planning.Activity
  /// How its sessions lie, days and half days in order.
  let pattern: SessionPattern
  /// The year's calendar.
  let year: YearDays
  private let times: SessionTimes
  private let earliest: Int
  private let closed: [Obstacle?]
  private let points: [Int]

  /// Prepares the placements of an activity of the programme in its year.
  init(_ activity: Planning.Activity, of programme: Programme, year: YearDays) {
    self.activity = activity
    self.year = year
    pattern = activity.pattern.inOrder
    times = programme.sessionTimes
    earliest = year.clock.day(programme.decision.date) + activity.leadDays
    var closed = [Obstacle?](repeating: nil, count: year.all.count)
    var points = [Int](repeating: 0, count: year.all.count)
    for (position, period) in programme.avoidedPeriods.enumerated() where period.concerns(activity)
    {
      for day in year.all where year.isAvoided(day, by: position) {
        switch period.effect {
        case .forbidden: closed[day] = .avoided
        case .pointsPerSessionDay(let lost): points[day] += lost
        }
      }
    }
    for day in activity.blackouts.flatMap(year.days) { closed[day] = .blackout }
    self.closed = closed
    self.points = points
  }

  /// The placements in the order of their starts, and on how many start days each obstacle was met.
  func make() -> (placements: [Placement], obstacles: [Obstacle: Int]) {
    var seen: Set<[MinuteSpan]> = []
    var placements: [Placement] = []
    var obstacles: [Obstacle: Set<Int>] = [:]
    guard PatternShape(pattern).sessions > 0 else { return ([], [:]) }
    for window in activity.windows {
      let days = year.days(in: window)
      for day in days {
        for attempt in attempts(from: day, through: days.upperBound - 1) {
          switch attempt.flatMap(sessions) {
          case .failure(let obstacle): obstacles[obstacle, default: []].insert(day)
          case .success(let sessions):
            guard seen.insert(sessions.spans).inserted else { continue }
            placements.append(Placement(sessions: sessions.spans, penalty: sessions.penalty))
          }
        }
      }
    }
    placements.sort { $0.sessions[0].start < $1.sessions[0].start }
    return (placements, obstacles.mapValues(\.count))
  }

  /// The minutes of half days and the points lost by them, unless something stands against one of them.
  private func sessions(
    _ run: [DayHalf]
  ) -> Result<(spans: [MinuteSpan], penalty: Int), Obstacle> {
    guard let first = run.first, first.day >= earliest else { return .failure(.lead) }
    var spans: [MinuteSpan] = []
    var penalty = pointsForPreference(first.day)
    var previous: Int?
    for session in run {
      guard let time = times[session.half] else { return .failure(.evening) }
      if let obstacle = closed[session.day] { return .failure(obstacle) }
      let midnight = session.day * minutesPerDay
      spans.append(
        MinuteSpan(
          midnight + time.start.minutesFromMidnight,
          midnight + time.end.minutesFromMidnight
        )
      )
      if session.day != previous { penalty += points[session.day] }
      previous = session.day
    }
    return .success((spans, penalty))
  }

  /// Points lost for each full week between the start and the preferred day.
  private func pointsForPreference(_ day: Int) -> Int {
    guard let preference = activity.preference else { return 0 }
    return abs(day - year.clock.day(preference.date)) / 7 * preference.pointsPerWeek
  }
}
