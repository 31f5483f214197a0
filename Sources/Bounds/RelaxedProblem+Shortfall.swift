import Problem

extension RelaxedProblem {
  /// The offerings that are missing whatever runs: of activities that cannot have as many, and of
  /// limits that cannot count as many.
  func leastShortfall(_ problem: PlanningProblem) -> Int {
    var missing: Int128 = 0
    for (activity, choices) in zip(problem.activities, activities) {
      missing += Int128(max(0, activity.minOfferings - choices.most))
    }
    for limit in problem.limits where limit.min > 0 {
      var most: Int128 = 0
      for activity in Set(limit.activities.map(\.position)) {
        let choices = activities[activity]
        let days = placements[choices.placementSet].startDay
        if days.contains(where: limit.days.contains) { most += Int128(choices.most) }
      }
      if let bound = limit.max { most = min(most, Int128(bound)) }
      missing += max(0, Int128(limit.min) - most)
    }
    return Int(clamping: missing)
  }
}
