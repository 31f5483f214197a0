import Problem

/// One kind of change that may let an item in by itself, as much of it as may be asked for.
struct Lever {
  /// The changes, more than enough.
  let changes: [Change]

  /// Of what stands in the way this much is tried, that at most placements first.
  private static let most = 6

  /// The levers against what stands in an item's way: money, a wider window, and each other statement by itself.
  static func all(
    _ examination: Examination,
    _ activity: ListIndex<Activity>,
    in problem: PlanningProblem,
    widest: Change?
  ) -> [Lever] {
    var kinds: [(change: Change, placements: Set<Int>)] = []
    for way in examination.ways {
      for obstacle in way.obstacles {
        guard let change = obstacle.change(for: activity, at: way.sessions) else { continue }
        if let known = kinds.firstIndex(where: { $0.change.isOfSameStatement(as: change) }) {
          kinds[known].placements.insert(way.placement)
          if change.amount > kinds[known].change.amount { kinds[known].change = change }
        } else {
          kinds.append((change, [way.placement]))
        }
      }
    }
    let ordered = kinds.enumerated().sorted {
      ($1.element.placements.count, $0.offset) < ($0.element.placements.count, $1.offset)
    }.map(\.element.change)
    let money = ordered.filter { $0.money > 0 }
    let others = ordered.filter { $0.money == 0 }.prefix(most)
    return (money.isEmpty ? [] : [Lever(changes: money)])
      + (widest.map { [Lever(changes: [$0])] } ?? [])
      + others.map { Lever(changes: [ample($0, in: problem)]) }
  }

  /// More than enough of a change: whoever is busy at one time is free at all.
  private static func ample(_ change: Change, in problem: PlanningProblem) -> Change {
    switch change {
    case .freeResource(let resource, _): .freeResource(resource, problem.resources[resource].busy)
    case .freePerson(let person, _): .freePerson(person, problem.participants[person].busy)
    default: change
    }
  }
}
