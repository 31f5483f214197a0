import Problem
import Referee
import Testing

@testable import Engine

@Suite("Searches that share a plan stay together")
struct SharingTests {
  @Test(
    "After every round all searches hold the same lawful plan, and every count is right",
    arguments: UInt64(1)...20
  )
  func rounds(seed: UInt64) {
    var generator = RandomProblem(
      seed: seed,
      size: RandomProblem.Size(activities: 10, people: 50, resources: 6, most: 4)
    )
    let problem = generator.make()
    let tables = Tables(problem)
    let searchers = (0..<3).map { Searcher(tables, seed: seed, stream: $0) }
    let leader = searchers[0]
    leader.construct(from: nil, stop: { false })
    for searcher in searchers {
      searcher.sharesPlan = true
      if searcher !== leader { searcher.followAndKeep(leader) }
    }
    let logs = searchers.map(\.log)
    for round in 0..<60 {
      for searcher in searchers {
        searcher.log.clear()
        searcher.search(40, stop: { false })
      }
      for log in logs.dropFirst() { leader.replay(log) }
      for searcher in searchers.dropFirst() {
        if round % 7 == 6 { searcher.followAndKeep(leader) } else { searcher.follow(leader, logs) }
      }
      for searcher in searchers {
        #expect(searcher.state.disagreements().isEmpty, "round \(round)")
        #expect(searcher.state.energy == leader.state.energy)
        #expect(
          (0..<tables.entries.count).allSatisfy {
            searcher.state.slot[$0] == leader.state.slot[$0]
          }
        )
      }
      let plan = judge(problem, Incumbent(leader.state).solution(tables))
      #expect(plan.broken.isEmpty == (leader.state.lacking == 0))
      for searcher in searchers {
        let best = judge(problem, searcher.incumbent.solution(tables))
        #expect(best.broken.isEmpty && best.score == searcher.incumbent.score)
      }
    }
  }

  @Test("What another search did is taken over move by move, where nothing stands in its way")
  func replay() {
    var generator = RandomProblem(
      seed: 5,
      size: RandomProblem.Size(activities: 10, people: 50, resources: 6, most: 4)
    )
    let tables = Tables(generator.make())
    let one = Searcher(tables, seed: 1, stream: 0)
    let other = Searcher(tables, seed: 1, stream: 1)
    one.construct(from: nil, stop: { false })
    other.sharesPlan = true
    other.followAndKeep(one)
    other.search(500, stop: { false })
    let before = one.state.score
    one.state.shortfallWeight = other.state.shortfallWeight
    one.state.lackFactor = other.state.lackFactor
    one.replay(other.log)
    #expect(one.state.energy == other.state.energy && one.state.score == other.state.score)
    #expect(other.state.score != before)
  }
}
