import Problem

extension RelaxedProblem {
  /// The offerings that are missing whatever runs: of activities that cannot have as many, and of
  /// limits that cannot count as many.
  ///
  /// An answer with no more shortfall than this misses nothing else; so each of its activities has
  /// `leastOfferings` or more, and each limit counts `leastCounted` or more.
  func leastShortfall(_ problem: PlanningProblem) -> Int {
    var missing: Int128 = 0
    for (activity, least) in zip(problem.activities, leastOfferings) {
      missing += Int128(activity.minOfferings - least)
    }
    for (limit, least) in zip(problem.limits, leastCounted) {
      missing += Int128(limit.min - least)
    }
    return Int(clamping: missing)
  }
}
