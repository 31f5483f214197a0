import Problem

/// Shows that an offering that has to run cannot, or that two cannot in their order, whatever else runs.
enum AloneProof {
  static func holds(_ index: ProblemIndex, _ demands: [DemandedOffering]) -> Bool {
    let empty = Occupancy(index, Solution(problem: index.problem.name, offerings: []))
    var seen: Set<Int> = []
    return demands.contains { demand in
      // Offerings of one activity that nothing sets apart are the same.
      let isPinned = demand.placements.count == 1 || !demand.pinned.isEmpty
      if !isPinned && !seen.insert(demand.activity).inserted { return false }
      return !demand.placements.contains { mayRun(demand, $0, empty) }
    }
  }

  private static func mayRun(
    _ demand: DemandedOffering,
    _ placement: Int,
    _ empty: Occupancy
  ) -> Bool {
    let problem = empty.index.problem
    let rule = problem.activities[demand.activity]
    let sessions = empty.index.sessions(demand.activity, placement)
    let least = rule.people == nil ? 0 : max(rule.people?.min ?? 0, Set(rule.enrolled).count)
    let candidates = demand.candidates.map { need in
      need.filter { resource in
        let profile = problem.resources[resource]
        if let seats = profile.seats, seats < least { return false }
        return empty.obstacle(of: resource, need: 0, in: sessions, at: nil, beside: 0) == nil
      }
    }
    if candidates.contains([]) { return false }
    guard let people = rule.people else { return true }
    let place = rule.place ?? candidates.first?.first.flatMap { problem.resources[$0].place }
    let room = PeopleRoom(empty, demand.activity, rule: people, sessions, at: place)
    return room.shortage == nil && room.obstacles.isEmpty
  }

  /// Whether the offerings of two activities have no times in the order that a precedence asks for.
  static func isOutOfOrder(_ index: ProblemIndex, _ demands: [DemandedOffering]) -> Bool {
    let problem = index.problem
    let byActivity = Dictionary(grouping: demands, by: \.activity)
    return problem.precedences.contains { order in
      guard let first = byActivity[order.first.position], let then = byActivity[order.then.position]
      else { return false }
      // All of the one end before any of the other begins.
      let end = first.compactMap { demand in
        demand.placements.compactMap { index.sessions(demand.activity, $0).last?.end }.min()
      }.max()
      let start = then.compactMap { demand in
        demand.placements.compactMap { index.sessions(demand.activity, $0).first?.start }.max()
      }.min()
      guard let end, let start else { return false }
      return end.plus(order.minGap) > start
    }
  }
}
