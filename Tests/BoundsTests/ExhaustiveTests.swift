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
      for step in 1...150 {
        bound.improve(steps: 1, knownScore: step % 2 == 0 ? best : nil)
        #expect(bound.score >= best, "seed \(seed), step \(step)")
        if bound.score < best { break }
      }
      #expect(bound.shortfall <= shortfall, "seed \(seed)")
    }
  }

  @Test(
    "Where an answer has the least shortfall, the bound is at least the best score of those",
    arguments: 0..<40
  )
  func leastShortfall(batch: Int) {
    for seed in UInt64(batch * 10 + 500)..<UInt64(batch * 10 + 510) {
      let problem = TinyProblem.make(seed: seed)
      let every = EveryAnswer(problem)
      guard let best = every.scoreAtLeastShortfall, let shortfall = every.shortfall else {
        continue
      }
      let bound = ScoreBound(problem)
      guard bound.shortfall == shortfall else { continue }
      // Half of them begin with all answers.
      if seed % 2 == 0 { bound.improve(steps: 30, knownScore: every.score) }
      bound.demandLeastShortfall()
      #expect(bound.isForLeastShortfall)
      for step in 1...150 {
        bound.improve(steps: 1, knownScore: step % 2 == 0 ? best : nil)
        #expect(bound.score >= best, "seed \(seed), step \(step)")
        if bound.score < best { break }
      }
    }
  }

  @Test("The answers with the least shortfall often score less, and their bound says so")
  func leastShortfallIsTight() {
    var lower = 0
    var told = 0
    for seed in UInt64(500)..<800 {
      let problem = TinyProblem.make(seed: seed)
      let every = EveryAnswer(problem)
      guard let best = every.scoreAtLeastShortfall, let all = every.score, best < all,
        let shortfall = every.shortfall
      else { continue }
      let result = ScoreBound.run(
        problem,
        options: BoundOptions(steps: 200, knownScore: best, knownShortfall: shortfall)
      )
      #expect(result.isForLeastShortfall == (result.shortfall == shortfall))
      if !result.isForLeastShortfall { continue }
      lower += 1
      if result.score < all { told += 1 }
    }
    #expect(lower > 10)
    #expect(told * 2 >= lower, "\(told) of \(lower)")
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
    #expect(met * 3 >= tried * 2, "\(met) of \(tried)")
  }
}
