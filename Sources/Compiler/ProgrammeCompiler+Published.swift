import Planning
import Problem
import Replanning

extension ProgrammeCompiler {
  /// The problem with what was published as its baseline and everything before the day of the change frozen.
  ///
  /// A published time that no placement is any more stands behind the others of its set where it is pinned or was begun,
  /// so that it may stay; elsewhere it is gone, and the offering moves.
  func published(_ problem: PlanningProblem) -> PlanningProblem {
    guard !programme.published.isEmpty || programme.today != nil else { return problem }
    var problem = problem
    let today = programme.today.map(clock.day) ?? 0
    let offerings = programme.published.map { choice in
      PublishedOffering(
        id: choice.offering,
        offering: PlannedOffering(
          activity: choice.activity,
          id: choice.offering,
          placement: placement(of: choice, today, &problem),
          resources: choice.resources,
          participants: choice.participants
        ),
        pinned: choice.pins.compactMap { PublishedOffering.Pin(rawValue: $0.rawValue) }
      )
    }
    return Freeze.frozen(problem, published: offerings, today: today)
  }

  /// The position of a published time in its activity's set.
  private func placement(
    of choice: PublishedChoice,
    _ today: Int,
    _ problem: inout PlanningProblem
  ) -> Int {
    guard let activity = activityIndex[choice.activity] else { return 0 }
    let set = problem.activities[activity.position].placements.position
    let sessions = choice.sessions.map { session in
      let midnight = clock.startMinute(session.date)
      return MinuteSpan(midnight + session.startMinute, midnight + session.endMinute)
    }
    let placements = problem.placementSets[set].placements
    if let position = placements.firstIndex(where: { $0.sessions == sessions }) { return position }
    let hasBegun = sessions.first.map { $0.start < today * minutesPerDay } ?? false
    guard hasBegun || choice.pins.contains(.placement) else { return placements.count + 1_000_000 }
    problem.placementSets[set].placements.append(Placement(sessions: sessions, penalty: 0))
    return placements.count
  }
}
