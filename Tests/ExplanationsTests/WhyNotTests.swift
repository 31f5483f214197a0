import Engine
import Explanations
import Problem
import Referee
import Testing

/// Why something is left out, and what lets it in.
struct WhyNotTests {
  /// An explainer of what a short search finds.
  static func explainer(
    _ problem: PlanningProblem,
    steps: Int = 40,
    widening: @escaping ActivityExplainer.Widening = { _, _ in [] }
  ) -> (ActivityExplainer, JudgedAnswer)? {
    let resolver = Resolver(Effort(steps: 300))
    let result = Search.run(problem, options: SearchOptions(limits: SearchLimits(steps: steps)))
    let answer = JudgedAnswer(problem, result.solution)
    guard answer.verdict.lawful else { return nil }
    return (ActivityExplainer(problem, answer, resolver, widening: widening), answer)
  }

  @Test(
    "an item is blocked exactly where the referee finds no offering of it lawful",
    arguments: 0..<60
  )
  func blocked(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    // A poor answer leaves more out, and so more to explain.
    for steps in [0, 60] {
      guard let (explainer, answer) = Self.explainer(problem, steps: steps) else { continue }
      for activity in explainer.leftOut {
        let explanation = try #require(explainer.explain(activity, isThorough: false))
        let every = EveryOffering(problem, answer.solution, activity.position)
        #expect(explanation.openPlacements == every.placements.count)
        #expect(explanation.isBlocked == every.placements.isEmpty)
        #expect(!explanation.isBlocked || !explanation.nearestObstacles.isEmpty)
      }
    }
  }

  @Test("a remedy that is said to admit an item does admit it", arguments: 0..<60)
  func remedies(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let (explainer, _) = Self.explainer(problem, steps: 0) else { return }
    for activity in explainer.leftOut {
      let explanation = try #require(explainer.explain(activity))
      let id = problem.activities[activity].id
      for remedy in explanation.remedies {
        let verdict = judge(problem.applying(remedy.changes), remedy.solution)
        #expect(verdict.lawful, "\(verdict.broken.map(\.line))")
        #expect(verdict.score == remedy.score && verdict.shortfall == remedy.shortfall)
        let running = remedy.solution.offerings.count { $0.activity == id }
        #expect(running == explanation.running + 1)
      }
    }
  }

  @Test("money said to be the least lets nothing in with one đồng less", arguments: 0..<60)
  func leastMoney(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let (explainer, answer) = Self.explainer(problem, steps: 0) else { return }
    for activity in explainer.leftOut {
      let explanation = try #require(explainer.explain(activity))
      for remedy in explanation.remedies where remedy.isLeast && remedy.isOfMoney {
        // The ceilings that lack the most get one đồng too little, all others more than enough.
        let less = remedy.changes.map { change -> Change in
          guard case .raiseCeiling(let ceiling, let amount) = change else { return change }
          return .raiseCeiling(ceiling, by: amount == remedy.money ? amount - 1 : amount)
        }
        let every = EveryOffering(problem.applying(less), answer.solution, activity.position)
        #expect(every.placements.isEmpty)
      }
    }
  }

  @Test("what forcing gives is lawful and has the item in it", arguments: 0..<30)
  func forced(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let (explainer, answer) = Self.explainer(problem) else { return }
    for activity in explainer.leftOut {
      let explanation = try #require(explainer.explain(activity))
      guard case .found(let solution, let shortfall, let score, let displaced) = explanation.forced
      else { continue }
      let verdict = judge(problem, solution)
      #expect(verdict.lawful && verdict.score == score && verdict.shortfall == shortfall)
      let id = problem.activities[activity].id
      #expect(solution.offerings.count { $0.activity == id } > explanation.running)
      #expect(displaced.allSatisfy(answer.solution.offerings.indices.contains))
    }
  }
}
