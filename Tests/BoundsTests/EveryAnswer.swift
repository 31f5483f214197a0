import Problem
import Referee

/// Tries every answer to a tiny problem with the referee.
struct EveryAnswer {
  /// The greatest score of a lawful answer; nil if none is lawful.
  private(set) var score: Int?
  /// The least shortfall of a lawful answer.
  private(set) var shortfall: Int?
  /// The greatest score of a lawful answer with the least shortfall.
  private(set) var scoreAtLeastShortfall: Int?
  private(set) var tried = 0
  private let problem: PlanningProblem

  init(_ problem: PlanningProblem) {
    self.problem = problem
    extend(0, [])
  }

  private mutating func extend(_ activity: Int, _ offerings: [PlannedOffering]) {
    if activity == problem.activities.count {
      let verdict = judge(problem, Solution(problem: problem.name, offerings: offerings))
      tried += 1
      if verdict.broken.isEmpty {
        score = max(score ?? .min, verdict.score)
        let least = shortfall ?? .max
        if verdict.shortfall < least {
          shortfall = verdict.shortfall
          scoreAtLeastShortfall = verdict.score
        } else if verdict.shortfall == least {
          scoreAtLeastShortfall = max(scoreAtLeastShortfall ?? .min, verdict.score)
        }
      }
      return
    }
    let ways = Self.ways(problem.activities[activity], problem)
    extend(activity + 1, offerings)
    addOffering(activity, ways, from: 0, left: problem.activities[activity].values.count, offerings)
  }

  /// Adds one offering or more, in the order of the ways, so that no set of them is tried twice.
  private mutating func addOffering(
    _ activity: Int,
    _ ways: [PlannedOffering],
    from first: Int,
    left: Int,
    _ offerings: [PlannedOffering]
  ) {
    if left == 0 { return }
    for way in first..<max(first, ways.count) {
      let next = offerings + [ways[way]]
      extend(activity + 1, next)
      addOffering(activity, ways, from: way, left: left - 1, next)
    }
  }

  /// Every offering of an activity.
  private static func ways(_ activity: Activity, _ problem: PlanningProblem) -> [PlannedOffering] {
    var result: [PlannedOffering] = []
    var choices: [[String]] = [[]]
    for need in activity.needs {
      choices = choices.flatMap { chosen in
        need.candidates.map { chosen + [problem.resources[$0.resource].id] }
      }
    }
    var people: [Int] = []
    if activity.people != nil {
      people = problem.requests.filter { problem.activities[$0.activity].id == activity.id }
        .map(\.participant.position)
      people += activity.enrolled.map(\.position).filter { !people.contains($0) }
    }
    let published = problem.baseline?.offerings.filter { $0.offering.activity == activity.id } ?? []
    for placement in problem.placementSets[activity.placements].placements.indices {
      for resources in choices {
        for subset in 0..<(1 << people.count) {
          let names = people.indices.filter { subset >> $0 & 1 == 1 }
            .map { problem.participants[people[$0]].id }
          for id in [nil] + published.map(\.id) {
            result.append(
              PlannedOffering(
                activity: activity.id,
                id: id,
                placement: placement,
                resources: resources,
                participants: names
              )
            )
          }
        }
      }
    }
    return result
  }
}
