import Almanac
public import Planning
public import Problem

extension CompiledProgramme {
  /// The offerings of an answer in words that outlive every change of the folder; what the programme does not have is
  /// left out.
  public func choices(of solution: Solution) -> [PublishedChoice] {
    let teller = OfferingTeller(self)
    return OfferingIds.assigned(to: solution, in: self).offerings.compactMap { offering in
      guard let activity = problem.activities.first(where: { $0.id == offering.activity }),
        problem.placementSets[activity.placements].placements.indices.contains(offering.placement)
      else { return nil }
      return teller.offering(offering, payments: []).map { PublishedChoice($0) }
    }
  }
}

extension CompiledProgramme {
  /// Whether an offering `<activity>-<number>` may be held at these times, whatever else runs.
  public func allows(_ sessions: [SessionTime], for offering: String) -> Bool {
    let activity = offering.split(separator: "-").dropLast().joined(separator: "-")
    return problem.placement(of: sessions, for: activity) != nil
  }

  /// The answer that offerings in words are: each at the placement of its times; nil with the ids of those for which
  /// the problem has none.
  public func solution(of choices: [PublishedChoice]) -> (solution: Solution?, missing: [String]) {
    var missing: [String] = []
    let offerings = choices.compactMap { choice -> PlannedOffering? in
      guard let placement = problem.placement(of: choice) else {
        missing.append(choice.offering)
        return nil
      }
      return PlannedOffering(
        activity: choice.activity,
        id: choice.offering,
        placement: placement,
        resources: choice.resources,
        participants: choice.participants
      )
    }
    guard missing.isEmpty else { return (nil, missing) }
    let solution = Solution(problem: problem.name, offerings: offerings)
    return (OfferingIds.assigned(to: solution, in: self), [])
  }
}

extension PlanningProblem {
  /// The position of a published time in its activity's set; nil where it is none of its times.
  public func placement(of choice: PublishedChoice) -> Int? {
    placement(of: choice.sessions, for: choice.activity)
  }

  /// The position of times in an activity's set.
  func placement(of sessions: [SessionTime], for activity: String) -> Int? {
    guard let first = CivilDate(iso: start),
      let own = activities.first(where: { $0.id == activity })
    else { return nil }
    let spans = sessions.map { session in
      let midnight = first.days(until: session.date) * minutesPerDay
      return MinuteSpan(midnight + session.startMinute, midnight + session.endMinute)
    }
    return placementSets[own.placements].placements.firstIndex { $0.sessions == spans }
  }
}
