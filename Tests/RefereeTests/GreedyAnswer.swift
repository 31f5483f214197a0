import Chance
import Problem
import Referee

/// A lawful answer made by taking, one after another, whatever offering the referee still finds lawful.
struct GreedyAnswer {
  let problem: PlanningProblem
  private(set) var offerings: [PlannedOffering] = []

  /// Tries a few placements, resources and people for each value of each activity.
  init(_ problem: PlanningProblem, _ numbers: inout SeededNumbers, tries: Int) {
    self.problem = problem
    for (position, activity) in problem.activities.enumerated() {
      let asking = problem.requests.filter { $0.activity.position == position }.map(\.participant)
      for _ in activity.values {
        for _ in 0..<tries {
          let offering = candidate(activity, asking, &numbers)
          offerings.append(offering)
          if Referee.judge(problem, solution).lawful {
            break
          }
          offerings.removeLast()
        }
      }
    }
  }

  /// The answer.
  var solution: Solution { Solution(problem: problem.name, offerings: offerings) }

  private func candidate(
    _ activity: Activity,
    _ asking: [ListIndex<Participant>],
    _ numbers: inout SeededNumbers
  ) -> PlannedOffering {
    let set = problem.placementSets[activity.placements]
    let placement = Int.random(in: 0..<set.placements.count, using: &numbers)
    let resources = activity.needs.compactMap {
      $0.candidates.randomElement(using: &numbers)?.resource
    }
    let sessions = set.placements[placement].sessions
    let taken = Set(offerings.filter { $0.activity == activity.id }.flatMap(\.participants))
    let free = asking.map { problem.participants[$0] }.filter { participant in
      !taken.contains(participant.id)
        && !sessions.contains { session in participant.busy.contains { $0.meets(session) } }
    }
    let seats = resources.compactMap { problem.resources[$0].seats }.min() ?? Int.max
    let most = min(activity.people?.max ?? 0, seats, (activity.people?.min ?? 0) + 3)
    var people = activity.enrolled.map { problem.participants[$0].id }
    people += free.shuffled(using: &numbers).prefix(max(0, most - people.count)).map(\.id)
    return PlannedOffering(
      activity: activity.id,
      placement: placement,
      resources: resources.map { problem.resources[$0].id },
      participants: people
    )
  }
}
