import Problem
import Referee
import Testing

@testable import Engine

@Suite("The engine finds the optimum of problems small enough to try every answer")
struct ExhaustiveTests {
  /// Every way to run or not to run one slot of an activity.
  static func ways(_ activity: Activity, _ problem: PlanningProblem) -> [PlannedOffering?] {
    var result: [PlannedOffering?] = [nil]
    var choices: [[String]] = [[]]
    for need in activity.needs {
      choices = choices.flatMap { chosen in
        need.candidates.map { chosen + [problem.resources[$0.resource].id] }
      }
    }
    let asking = problem.requests.filter { problem.activities[$0.activity].id == activity.id }
      .map { problem.participants[$0.participant].id }
    let enrolled = activity.enrolled.map { problem.participants[$0].id }
    let people = activity.people == nil ? [] : asking + enrolled.filter { !asking.contains($0) }
    for placement in problem.placementSets[activity.placements].placements.indices {
      for resources in choices {
        for subset in 0..<(1 << people.count) {
          result.append(
            PlannedOffering(
              activity: activity.id,
              placement: placement,
              resources: resources,
              participants: people.indices.filter { subset >> $0 & 1 == 1 }.map { people[$0] }
            )
          )
        }
      }
    }
    return result
  }

  /// The least shortfall and, with it, the greatest score of any lawful answer.
  static func optimum(_ problem: PlanningProblem) -> (shortfall: Int, score: Int)? {
    var best: (shortfall: Int, score: Int)?
    func extend(_ activity: Int, _ offerings: [PlannedOffering]) {
      if activity == problem.activities.count {
        let verdict = judge(problem, Solution(problem: problem.name, offerings: offerings))
        guard verdict.broken.isEmpty else { return }
        if let known = best,
          (known.shortfall, -known.score) <= (verdict.shortfall, -verdict.score)
        {
          return
        }
        best = (verdict.shortfall, verdict.score)
        return
      }
      for way in ways(problem.activities[activity], problem) {
        extend(activity + 1, offerings + [way].compactMap { $0 })
      }
    }
    extend(0, [])
    return best
  }

  @Test("Optimum of a random problem of two activities", arguments: UInt64(1)...30)
  func optimum(seed: UInt64) throws {
    var generator = RandomProblem(
      seed: seed,
      size: RandomProblem.Size(
        activities: 2,
        people: 6,
        resources: 2,
        placements: 3,
        most: 1,
        baseline: false
      )
    )
    let problem = generator.make()
    let best = try #require(Self.optimum(problem))
    let result = Search.run(problem, options: SearchOptions(limits: SearchLimits(steps: 20_000)))
    #expect(result.shortfall == best.shortfall)
    #expect(result.score == best.score)
    #expect(judge(problem, result.solution).broken.isEmpty)
  }
}
