import Problem

/// Shows by flows that resources do not go round among the offerings that have to run.
///
/// A need may be served by several of its candidates in turn, which is more than is allowed; so what is short here is
/// short.
enum ResourceProof {
  /// A need of an offering that has to run.
  private struct Need {
    let demand: Int
    let candidates: [ListIndex<Resource>]
    /// The least session minutes.
    let minutes: Int
  }

  private static func needs(_ index: ProblemIndex, _ demands: [DemandedOffering]) -> [Need] {
    demands.enumerated().flatMap { position, demand in
      let minutes =
        demand.placements.map { placement in
          index.sessions(demand.activity, placement).reduce(0) { $0 + $1.end - $1.start }
        }.min() ?? 0
      return demand.candidates.map {
        Need(demand: position, candidates: unique($0), minutes: minutes)
      }
    }
  }

  private static func unique(_ resources: [ListIndex<Resource>]) -> [ListIndex<Resource>] {
    Set(resources).sorted()
  }

  /// Whether the working minutes of the candidates are too few.
  static func minutesAreShort(_ index: ProblemIndex, _ demands: [DemandedOffering]) -> Bool {
    let resources = index.problem.resources
    let limited = needs(index, demands).filter { need in
      need.candidates.allSatisfy { resources[$0].maxMinutes != nil }
    }
    if limited.isEmpty { return false }
    var flow = Flow(nodes: 2)
    var nodes: [ListIndex<Resource>: Int] = [:]
    var sum = 0
    for need in limited {
      let node = flow.addNode()
      flow.addEdge(0, node, need.minutes)
      sum = sum.plus(need.minutes)
      for candidate in need.candidates {
        let target: Int
        if let known = nodes[candidate] {
          target = known
        } else {
          target = flow.addNode()
          nodes[candidate] = target
          flow.addEdge(target, 1, max(0, resources[candidate].maxMinutes ?? 0))
        }
        flow.addEdge(node, target, need.minutes)
      }
    }
    return flow.send(from: 0, to: 1) < sum
  }

  /// Whether some group of resources is too few for the needs that only they can serve, within the times at which the
  /// offerings may be.
  static func timesAreShort(_ index: ProblemIndex, _ demands: [DemandedOffering]) -> Bool {
    let needs = needs(index, demands)
    var groups: [[ListIndex<Resource>]] = []
    for need in needs where !groups.contains(need.candidates) { groups.append(need.candidates) }
    return groups.contains { group in
      let members = Set(group)
      // More units than needs are never short.
      let own = needs.filter { members.isSuperset(of: $0.candidates) }
      let units = group.reduce(0) { $0.plus(index.problem.resources[$1].units) }
      return (own.count > units || group.contains { !index.problem.resources[$0].busy.isEmpty })
        && isShort(group, own, index, demands)
    }
  }

  /// Whether the needs' minutes do not fit in the times of a group's resources.
  private static func isShort(
    _ group: [ListIndex<Resource>],
    _ needs: [Need],
    _ index: ProblemIndex,
    _ demands: [DemandedOffering]
  ) -> Bool {
    let sessionsOf = needs.map { need -> Set<MinuteSpan> in
      let demand = demands[need.demand]
      return Set(demand.placements.flatMap { index.sessions(demand.activity, $0) })
    }
    let busy = group.flatMap { index.problem.resources[$0].busy }
    let marks = Set(
      sessionsOf.flatMap { $0.flatMap { [$0.start, $0.end] } }
        + busy.flatMap { [$0.start, $0.end] }
    ).sorted()
    let position = Dictionary(
      marks.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    var flow = Flow(nodes: 2)
    var nodeOfCell: [Int: Int] = [:]
    var sum = 0
    for (need, sessions) in zip(needs, sessionsOf) {
      let node = flow.addNode()
      flow.addEdge(0, node, need.minutes)
      sum = sum.plus(need.minutes)
      var reached: Set<Int> = []
      for session in sessions {
        guard let first = position[session.start], let last = position[session.end] else {
          continue
        }
        reached.formUnion(first..<last)
      }
      for cell in reached.sorted() {
        let span = MinuteSpan(marks[cell], marks[cell + 1])
        let target: Int
        if let known = nodeOfCell[cell] {
          target = known
        } else {
          target = flow.addNode()
          nodeOfCell[cell] = target
          let units = group.reduce(0) { sum, resource in
            let profile = index.problem.resources[resource]
            return profile.busy.contains { $0.meets(span) } ? sum : sum.plus(profile.units)
          }
          flow.addEdge(target, 1, units.times(span.end - span.start))
        }
        flow.addEdge(node, target, span.end - span.start)
      }
    }
    return flow.send(from: 0, to: 1) < sum
  }
}
