import Problem

/// What runs no longer, and what is new, in one answer against another.
struct AnswerDifference {
  /// The positions in the first answer of offerings for which the second has none of the same activity.
  private(set) var gone: [Int] = []
  /// The positions in the second of those for which the first has none.
  private(set) var added: [Int] = []

  /// Compares by activity: of several offerings the same in most respects are taken for the same.
  init(from first: Solution, to second: Solution) {
    let before = Self.byActivity(first)
    let after = Self.byActivity(second)
    for (activity, positions) in before {
      var rest = after[activity] ?? []
      var unmatched: [Int] = []
      for position in positions {
        let placement = first.offerings[position].placement
        if let same = rest.firstIndex(where: { second.offerings[$0].placement == placement }) {
          rest.remove(at: same)
        } else {
          unmatched.append(position)
        }
      }
      gone += unmatched.dropFirst(rest.count)
    }
    for (activity, positions) in after {
      added += positions.dropFirst(before[activity]?.count ?? 0)
    }
    gone.sort()
    added.sort()
  }

  private static func byActivity(_ solution: Solution) -> [ExactText: [Int]] {
    Dictionary(
      grouping: solution.offerings.indices,
      by: { ExactText(solution.offerings[$0].activity) }
    )
  }
}
