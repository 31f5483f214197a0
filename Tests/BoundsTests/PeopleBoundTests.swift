import Engine
import Problem
import Referee
import Testing

@testable import Bounds

@Suite("No answer serves more people than the bound")
struct PeopleBoundTests {
  @Test("Answers of tiny problems serve at most the bound", arguments: 0..<20)
  func tiny(batch: Int) {
    for seed in UInt64(batch * 10)..<UInt64(batch * 10 + 10) {
      let problem = TinyProblem.make(seed: seed)
      let bound = PeopleBound.people(problem, steps: 40)
      var counting = problem
      for position in counting.activities.indices {
        counting.activities[position].values = counting.activities[position].values.map { _ in 0 }
      }
      for position in counting.requests.indices { counting.requests[position].weight = 1 }
      counting.weights = Weights(firstBonus: 1_000)
      for problem in [problem, counting] {
        let answer = Search.run(
          problem,
          options: SearchOptions(limits: SearchLimits(steps: 400), seed: seed)
        ).solution
        let verdict = judge(problem, answer)
        if verdict.lawful { #expect(verdict.served <= bound, "seed \(seed)") }
      }
      #expect(bound <= Set(problem.requests.map(\.participant)).count)
    }
  }
}
