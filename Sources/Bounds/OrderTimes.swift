import Problem

/// When the placements of a precedence's two activities end and start, and what follows where one of
/// them must run.
struct OrderTimes {
  let first: Int
  let then: Int
  /// Whether the second may run only if the first does.
  let isRequired: Bool
  /// The end of each placement of the first.
  private let ends: [Int]
  /// The latest end of the first that each placement of the second allows.
  private let starts: [Int]

  /// Nil for an activity that precedes itself.
  init?(_ precedence: Precedence, _ problem: PlanningProblem) {
    first = precedence.first.position
    then = precedence.then.position
    isRequired = precedence.required
    if first == then { return nil }
    func placements(_ activity: Int) -> [Placement] {
      problem.placementSets[problem.activities[activity].placements].placements
    }
    ends = placements(first).map { $0.sessions.last?.end ?? 0 }
    starts = placements(then).map { placement in
      (placement.sessions.first?.start ?? 0).addingClamped(-precedence.minGap)
    }
  }

  /// Narrows the numbers of offerings of both and the placements that each may have.
  func narrow(
    _ leeway: [Leeway],
    _ offerings: inout [ClosedRange<Int>],
    _ open: inout [[Bool]]
  ) {
    if isRequired {
      let least = offerings[first]
      if offerings[then].lowerBound > 0, least.lowerBound == 0, least.upperBound > 0 {
        offerings[first] = 1...least.upperBound
      }
      if least.upperBound == 0, offerings[then].lowerBound == 0 { offerings[then] = 0...0 }
    }
    if offerings[first].lowerBound > 0 {
      // The last of the offerings that must be ends with the site where the earliest end is latest.
      let earliest =
        leeway[first].parts.map { part in
          part.reduce(Int.max) { open[first][$1] ? min($0, ends[$1]) : $0 }
        }.max() ?? .max
      for position in starts.indices where starts[position] < earliest {
        open[then][position] = false
      }
    }
    if offerings[then].lowerBound > 0 {
      let latest =
        leeway[then].parts.map { part in
          part.reduce(Int.min) { open[then][$1] ? max($0, starts[$1]) : $0 }
        }.min() ?? .min
      for position in ends.indices where ends[position] > latest {
        open[first][position] = false
      }
    }
  }
}
