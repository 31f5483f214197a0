public import Almanac
public import Planning
public import Problem
public import Referee

/// A time at which an offering may be held, and what stands against it while everything else stays as it is.
public struct PossibleMove: Sendable {
  /// The sessions.
  public let sessions: [SessionTime]
  /// Points lost by the days themselves: far from the day wished for, or in a period to avoid.
  public let penalty: Int
  /// The rules that the answer would break with the offering there; empty: it is free.
  public let broken: [BrokenRule]
  /// Whether the offering is there now.
  public let isPresent: Bool
}

extension CompiledProgramme {
  /// The times at which an offering of an answer may be held, by their starts; nil where the answer does not have it.
  ///
  /// Each is judged by the referee with all other offerings as they are, and the offering itself with the same people and
  /// resources. What holds it where it is now (a pin of its days) does not count: who moves it, pins it elsewhere.
  public func moves(of offering: String, in solution: Solution) -> [PossibleMove]? {
    guard let position = solution.offerings.firstIndex(where: { $0.id == offering }),
      let activity = problem.activities.first(where: {
        $0.id == solution.offerings[position].activity
      })
    else { return nil }
    var free = problem
    for index in (free.baseline?.offerings ?? []).indices
    where free.baseline?.offerings[index].id == offering {
      free.baseline?.offerings[index].pinned.removeAll { $0 == .placement }
    }
    let clock = YearClock(programme)
    let placements = problem.placementSets[activity.placements].placements
    return placements.indices.sorted {
      (placements[$0].sessions[0].start, $0) < (placements[$1].sessions[0].start, $1)
    }.map { placement in
      var moved = solution
      moved.offerings[position].placement = placement
      return PossibleMove(
        sessions: placements[placement].sessions.map { span in
          let day = span.start / minutesPerDay
          return SessionTime(
            date: clock.date(day),
            startMinute: span.start - day * minutesPerDay,
            endMinute: span.end - day * minutesPerDay
          )
        },
        penalty: placements[placement].penalty,
        broken: judge(free, moved).broken,
        isPresent: solution.offerings[position].placement == placement
      )
    }
  }

  /// The periods to avoid that touch the days of offerings without forbidding them, by the offering's id.
  public func avoidedPeriods(of offerings: [Offering]) -> [String: [AvoidedPeriod]] {
    let days = YearDays(programme)
    let activities = Dictionary(
      programme.activities.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return offerings.reduce(into: [:]) { touched, offering in
      guard let activity = activities[offering.activity] else { return }
      for (position, period) in programme.avoidedPeriods.enumerated()
      where period.concerns(activity) {
        let isMet = offering.days.contains { date in
          let day = days.clock.day(date)
          return days.all.contains(day) && days.isAvoided(day, by: position)
        }
        if isMet { touched[offering.id, default: []].append(period) }
      }
    }
  }
}
