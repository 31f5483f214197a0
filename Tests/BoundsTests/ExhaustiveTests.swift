import Problem
import Testing

@testable import Bounds

@Suite("No answer is better than the bound")
struct ExhaustiveTests {
  @Test("The bound of a tiny problem is at least its best score", arguments: 0..<30)
  func bound(batch: Int) {
    for seed in UInt64(batch * 10)..<UInt64(batch * 10 + 10) {
      let problem = TinyProblem.make(seed: seed)
      let every = EveryAnswer(problem)
      guard let best = every.score, let shortfall = every.shortfall else { continue }
      let bound = ScoreBound(problem)
      #expect(bound.score >= best, "seed \(seed), before the first step")
      for step in 1...60 {
        bound.improve(steps: 1, knownScore: step % 2 == 0 ? best : nil)
        #expect(bound.score >= best, "seed \(seed), step \(step)")
        if bound.score < best { break }
      }
      #expect(bound.shortfall <= shortfall, "seed \(seed)")
    }
  }

  @Test("Often the bound of a tiny problem is its best score")
  func tight() {
    var met = 0
    var tried = 0
    for seed in UInt64(1000)..<1060 {
      let problem = TinyProblem.make(seed: seed)
      guard let best = EveryAnswer(problem).score else { continue }
      tried += 1
      let options = BoundOptions(steps: 200, knownScore: best)
      let result = ScoreBound.run(problem, options: options)
      if result.score == best {
        met += 1
        #expect(result.stoppedBy == .proved)
      }
    }
    #expect(met * 3 >= tried, "\(met) of \(tried)")
  }
}
