import Problem
import Referee

/// Every offering of an activity that could be added to an answer, tried with the referee.
struct EveryOffering {
  /// The placements at which the referee finds one more offering lawful.
  private(set) var placements: Set<Int> = []

  init(_ problem: PlanningProblem, _ solution: Solution, _ position: Int) {
    let activity = problem.activities[position]
    var choices: [[String]] = [[]]
    for need in activity.needs {
      choices = choices.flatMap { chosen in
        need.candidates.map { chosen + [problem.resources[$0.resource].id] }
      }
    }
    var people: [String] = []
    if activity.people != nil {
      people = problem.requests.filter { $0.activity.position == position }
        .map { problem.participants[$0.participant].id }
      people += activity.enrolled.map { problem.participants[$0].id }.filter {
        !people.contains($0)
      }
    }
    let all = problem.placementSets[activity.placements].placements.indices
    for placement in all {
      for resources in choices {
        for subset in 0..<(1 << people.count) where !placements.contains(placement) {
          var longer = solution
          longer.offerings.append(
            PlannedOffering(
              activity: activity.id,
              placement: placement,
              resources: resources,
              participants: people.indices.filter { subset >> $0 & 1 == 1 }.map { people[$0] }
            )
          )
          if judge(problem, longer).lawful { placements.insert(placement) }
        }
      }
    }
  }
}
