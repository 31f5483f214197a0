import Problem
import Referee

/// Whether a tiny problem has a lawful answer without shortfall, by trying every answer with the referee.
struct WholeAnswers {
  private(set) var exists = false
  private let problem: PlanningProblem

  init(_ problem: PlanningProblem) {
    self.problem = problem
    extend(0, [])
  }

  private mutating func extend(_ activity: Int, _ offerings: [PlannedOffering]) {
    if exists { return }
    if activity == problem.activities.count {
      let verdict = judge(problem, Solution(problem: problem.name, offerings: offerings))
      if verdict.lawful && verdict.shortfall == 0 { exists = true }
      return
    }
    let ways = ways(activity)
    // Where one should run, leaving it out is no whole answer.
    if problem.activities[activity].minOfferings == 0 { extend(activity + 1, offerings) }
    add(activity, ways, from: 0, left: problem.activities[activity].values.count, offerings)
  }

  private mutating func add(
    _ activity: Int,
    _ ways: [PlannedOffering],
    from first: Int,
    left: Int,
    _ offerings: [PlannedOffering]
  ) {
    if left == 0 || exists { return }
    for way in first..<max(first, ways.count) {
      let next = offerings + [ways[way]]
      // What one offering breaks by itself no further one mends.
      if breaksAlone(next) { continue }
      extend(activity + 1, next)
      add(activity, ways, from: way, left: left - 1, next)
    }
  }

  private func breaksAlone(_ offerings: [PlannedOffering]) -> Bool {
    judge(problem, Solution(problem: problem.name, offerings: offerings)).broken.contains {
      $0.rule != .order && $0.rule != .pins
    }
  }

  private func ways(_ position: Int) -> [PlannedOffering] {
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
    let placements = problem.placementSets[activity.placements].placements.indices
    return placements.flatMap { placement in
      choices.flatMap { resources in
        (0..<(1 << people.count)).map { subset in
          PlannedOffering(
            activity: activity.id,
            placement: placement,
            resources: resources,
            participants: people.indices.filter { subset >> $0 & 1 == 1 }.map { people[$0] }
          )
        }
      }
    }
  }
}
