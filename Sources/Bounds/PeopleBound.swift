public import Problem

/// An upper bound on how many people any lawful answer serves, whatever its score.
public enum PeopleBound {
  /// What one person counts; all requests together count less.
  private static let perPerson = 10_000_000

  /// The bound after so many steps: no lawful answer serves more people with at least one request.
  ///
  /// The problem's score is replaced by the number of people, and its score bound divided.
  public static func people(_ problem: PlanningProblem, steps: Int) -> Int {
    let asking = Set(problem.requests.map(\.participant)).count
    let bound = ScoreBound(counting(problem))
    bound.improve(steps: steps)
    // Whoever is served has a served request, which counts one more.
    return min(asking, max(0, bound.score / (perPerson + 1)))
  }

  /// The problem whose score is the number of people served.
  private static func counting(_ problem: PlanningProblem) -> PlanningProblem {
    var counting = problem
    for position in counting.activities.indices {
      counting.activities[position].values = counting.activities[position].values.map { _ in 0 }
      for need in counting.activities[position].needs.indices {
        for candidate in counting.activities[position].needs[need].candidates.indices {
          counting.activities[position].needs[need].candidates[candidate].penalty = 0
        }
      }
    }
    for set in counting.placementSets.indices {
      for placement in counting.placementSets[set].placements.indices {
        counting.placementSets[set].placements[placement].penalty = 0
      }
    }
    for position in counting.limits.indices { counting.limits[position].penalty = 0 }
    for position in counting.requests.indices { counting.requests[position].weight = 1 }
    counting.weights = Weights(firstBonus: perPerson)
    return counting
  }
}
