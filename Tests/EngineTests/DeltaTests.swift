import Problem
import Referee
import Testing

@testable import Engine

@Suite("Changes keep every count right")
struct DeltaTests {
  @Test(
    "Over random moves on problems with every rule, counts agree with a plan built anew and with the referee",
    arguments: UInt64(1)...40
  )
  func randomWalks(seed: UInt64) {
    var generator = RandomProblem(seed: seed)
    let problem = generator.make()
    let tables = Tables(problem)
    let searcher = Searcher(tables, seed: seed, stream: 0)
    searcher.construct(from: nil, stop: { false })
    #expect(searcher.state.disagreements().isEmpty)
    for step in 0..<300 {
      searcher.search(1, stop: { false })
      #expect(searcher.state.disagreements().isEmpty, "after \(step) steps")
      if step % 3 == 0 {
        let current = Incumbent(searcher.state)
        let verdict = judge(problem, current.solution(tables))
        let lawful = verdict.broken.isEmpty
        #expect(lawful == searcher.state.isLawful, "after \(step) steps")
        #expect(verdict.score == current.score)
        #expect(verdict.shortfall == current.shortfall + tables.rules.hopelessShortfall)
      }
    }
  }

  @Test("After thousands of moves without a look, counts still agree", arguments: UInt64(41)...120)
  func longWalks(seed: UInt64) {
    var generator = RandomProblem(
      seed: seed,
      size: RandomProblem.Size(activities: 8, people: 40, resources: 4, most: 4)
    )
    let problem = generator.make()
    let tables = Tables(problem)
    let searcher = Searcher(tables, seed: seed, stream: 0)
    searcher.construct(from: nil, stop: { false })
    for _ in 0..<20 {
      searcher.search(250, stop: { false })
      let current = Incumbent(searcher.state)
      let broken = judge(problem, current.solution(tables)).broken
      #expect(broken.isEmpty == searcher.state.isLawful)
      #expect(judge(problem, searcher.incumbent.solution(tables)).broken.isEmpty)
    }
    #expect(searcher.state.disagreements().isEmpty)
  }

  @Test(
    "The best plan kept beside the search is the one that the search had",
    arguments: UInt64(1)...10
  )
  func incumbent(seed: UInt64) {
    var generator = RandomProblem(seed: seed)
    let tables = Tables(generator.make())
    let searcher = Searcher(tables, seed: seed, stream: 0)
    searcher.construct(from: nil, stop: { false })
    for _ in 0..<50 {
      searcher.search(20, stop: { false })
      let best = searcher.incumbent.rebuilt()
      #expect(best.score == searcher.incumbent.score)
      #expect(best.shortfall == searcher.incumbent.shortfall)
      #expect(best.overdrawn == 0)
    }
    searcher.incumbent.restore(searcher.state)
    #expect(searcher.state.score == searcher.incumbent.score)
    #expect(searcher.state.disagreements().isEmpty)
  }
}
