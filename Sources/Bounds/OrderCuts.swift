import Problem

/// A precedence as rules that can be priced: at each cut in time, offerings of the first activity
/// that end at the cut or after and offerings of the other that would start too early for that
/// cannot both be.
///
/// Of k offerings of an activity each counts one kth, so that all of them together count one; the
/// two sides are together at most one.
struct OrderCuts {
  /// The part that an activity has in it.
  struct Role {
    /// The position of the precedence.
    let order: Int
    let isFirst: Bool
    /// For each placement, the number of cuts that come before it: those from the start on bear on
    /// a first activity, the others on the one that comes after.
    let rank: [Int]

    /// The cuts that bear on a placement, of so many.
    func cuts(_ placement: Int, of count: Int) -> Range<Int> {
      isFirst ? 0..<rank[placement] : rank[placement]..<count
    }
  }

  /// The number of cuts of each precedence; 0 where it is left aside.
  private(set) var counts: [Int] = []
  /// The roles of each activity.
  private(set) var roles: [[Role]]

  /// The most cuts of one precedence.
  private static let mostCuts = 64

  init(_ problem: PlanningProblem, _ activities: [ActivityChoices]) {
    roles = Array(repeating: [], count: activities.count)
    for (order, precedence) in problem.precedences.enumerated() {
      let first = precedence.first.position
      let then = precedence.then.position
      if first == then || activities[first].most == 0 || activities[then].most == 0 {
        counts.append(0)
        continue
      }
      let ends = Self.placements(problem, first).map { $0.sessions.last?.end ?? 0 }
      let starts = Self.placements(problem, then).map { placement in
        (placement.sessions.first?.start ?? 0).addingClamped(-precedence.minGap)
      }
      let cuts = Self.sampled(Set(ends).sorted())
      counts.append(cuts.count)
      roles[first].append(
        Role(order: order, isFirst: true, rank: Self.ranks(ends, cuts))
      )
      roles[then].append(
        Role(order: order, isFirst: false, rank: Self.ranks(starts, cuts))
      )
    }
  }

  private static func placements(_ problem: PlanningProblem, _ activity: Int) -> [Placement] {
    problem.placementSets[problem.activities[activity].placements].placements
  }

  private static func sampled(_ cuts: [Int]) -> [Int] {
    let step = max(1, (cuts.count + mostCuts - 1) / mostCuts)
    return stride(from: 0, to: cuts.count, by: step).map { cuts[$0] }
  }

  /// For each minute the number of cuts not after it.
  private static func ranks(_ minutes: [Int], _ cuts: [Int]) -> [Int] {
    minutes.map { minute in cuts.firstIndex { $0 > minute } ?? cuts.count }
  }
}
