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
        // Solved anew, more of it may run than was asked for.
        #expect(running > explanation.running)
        #expect(remedy.origin == .search || running == explanation.running + 1)
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

  /// The placements of an activity a few days earlier or later.
  private static func widening(_ problem: PlanningProblem) -> ActivityExplainer.Widening {
    { activity, days in
      let own = problem.placementSets[problem.activities[activity].placements].placements
      var known = Set(own.map(\.sessions))
      var more: [Placement] = []
      for day in 1..<max(1, days + 1) {
        for minutes in [-day * 1440, day * 1440] {
          for placement in own {
            let sessions = placement.sessions.map {
              MinuteSpan($0.start + minutes, $0.end + minutes)
            }
            let isInside = sessions.allSatisfy { $0.start >= 0 && $0.end <= problem.days * 1440 }
            guard isInside, known.insert(sessions).inserted else { continue }
            more.append(Placement(sessions: sessions, penalty: placement.penalty))
          }
        }
      }
      return more
    }
  }

  @Test("a window said to be the least has no room when it is a day narrower", arguments: 0..<60)
  func leastDays(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    let widening = Self.widening(problem)
    guard let (explainer, answer) = Self.explainer(problem, steps: 0, widening: widening) else {
      return
    }
    for activity in explainer.leftOut {
      let explanation = try #require(explainer.explain(activity))
      for remedy in explanation.remedies where remedy.standing == .leastDays {
        let days = remedy.changes[0].amount
        let placements = widening(activity, days - 1)
        let narrower = problem.applying([.addPlacements(activity, placements, days: days - 1)])
        let every = EveryOffering(narrower, answer.solution, activity.position)
        #expect(every.placements.isEmpty)
      }
    }
  }

  @Test(
    "what is found by solving anew loses nothing, and no larger remedy stands beside it",
    arguments: 0..<60
  )
  func reduced(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    let widening = Self.widening(problem)
    guard let (explainer, answer) = Self.explainer(problem, widening: widening) else { return }
    for activity in explainer.leftOut {
      let explanation = try #require(explainer.explain(activity))
      #expect(explanation.isFinished)
      for remedy in explanation.remedies where remedy.standing == .foundAnew {
        #expect(remedy.shortfall <= answer.verdict.shortfall)
        if remedy.shortfall == answer.verdict.shortfall {
          #expect(remedy.score >= answer.verdict.score)
        }
        #expect(remedy.changes.allSatisfy { $0.amount > 0 })
      }
      for attempt in explanation.attempts where attempt.certainty == .proved {
        // Then no answer to so changed a problem has the item and misses as little.
        var demanding = problem.applying(attempt.changes)
        demanding.activities[activity.position].minOfferings = explanation.running + 1
        let found = Search.run(
          demanding,
          options: SearchOptions(limits: SearchLimits(steps: 400))
        )
        let verdict = judge(demanding, found.solution)
        #expect(!verdict.lawful || verdict.shortfall > answer.verdict.shortfall)
      }
    }
  }

  @Test("with no time left every item still has what stands in its way", arguments: 0..<30)
  func outOfTime(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let (explainer, answer) = Self.explainer(problem, steps: 0) else { return }
    let over = Resolver(Effort(steps: 300, seconds: 0))
    let hurried = ActivityExplainer(problem, answer, over) { _, _ in [] }
    let explanations = hurried.explain(hurried.leftOut)
    #expect(explanations.map(\.activity) == explainer.leftOut)
    for explanation in explanations {
      let calm = try #require(explainer.explain(explanation.activity, isThorough: false))
      #expect(explanation.blocks.map(\.obstacle) == calm.blocks.map(\.obstacle))
      #expect(!explanation.isFinished && explanation.remedies.isEmpty)
    }
  }

  @Test("several items together are explained as each alone", arguments: 0..<20)
  func together(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let (explainer, _) = Self.explainer(problem) else { return }
    for explanation in explainer.explain(explainer.leftOut) {
      let alone = try #require(explainer.explain(explanation.activity))
      #expect(explanation.remedies.map(\.changes) == alone.remedies.map(\.changes))
      #expect(explanation.remedies.map(\.score) == alone.remedies.map(\.score))
    }
  }
}
