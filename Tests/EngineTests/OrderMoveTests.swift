import Problem
import Referee
import Testing

@testable import Engine

@Suite("Offerings are opened across an order, and what stands in their way moves")
struct OrderMoveTests {
  /// Works without people, each of which may begin at the told hours.
  static func works(_ hours: [[Int]], _ orders: [Precedence]) -> PlanningProblem {
    var problem = Tiny.problem(
      hours.indices.map { Tiny.activity($0) },
      placements: hours.map { list in list.map { Tiny.hour($0 * 60) } }
    )
    problem.precedences = orders
    return problem
  }

  static func order(_ first: Int, _ then: Int, required: Bool = false) -> Precedence {
    Precedence(first: ListIndex(first), then: ListIndex(then), minGap: 0, required: required)
  }

  /// A search whose plan runs slots at the told placements, counted over all sets.
  static func searcher(_ problem: PlanningProblem, running: [(slot: Int, global: Int)]) -> Searcher
  {
    let searcher = Searcher(Tables(problem), seed: 1, stream: 0)
    for (slot, global) in running { searcher.state.attach(slot, at: global) }
    searcher.incumbent.note(searcher.state.journal)
    searcher.incumbent.update(searcher.state)
    return searcher
  }

  /// Tries the move until the plan gains by it; how often nothing came of it.
  static func improve(_ searcher: Searcher) -> Int? {
    let before = searcher.state.energy
    searcher.floor = before &+ 1
    for attempt in 0..<200 {
      if searcher.perform(.reorder) && searcher.state.energy > before {
        #expect(searcher.state.disagreements().isEmpty)
        return attempt
      }
      searcher.state.rollBack()
      #expect(searcher.state.energy == before)
    }
    return nil
  }

  /// Whether the plan that a search has now breaks no rule.
  static func isLawful(_ searcher: Searcher, _ problem: PlanningProblem) -> Bool {
    judge(problem, Incumbent(searcher.state).solution(searcher.tables)).broken.isEmpty
  }

  @Test("What should come first moves forward, so that what should come then opens")
  func then() {
    let problem = Self.works([[1, 8], [5]], [Self.order(0, 1)])
    let searcher = Self.searcher(problem, running: [(0, 1)])
    #expect(Self.improve(searcher) != nil)
    #expect(searcher.state.placement[0] == 0)
    #expect(searcher.state.placement[1] == 2)
    #expect(Self.isLawful(searcher, problem))
  }

  @Test("What should come then moves back, so that what should come first opens")
  func first() {
    let problem = Self.works([[5], [2, 9]], [Self.order(0, 1)])
    let searcher = Self.searcher(problem, running: [(1, 1)])
    #expect(Self.improve(searcher) != nil)
    #expect(searcher.state.placement[0] == 0)
    #expect(searcher.state.placement[1] == 2)
    #expect(Self.isLawful(searcher, problem))
  }

  @Test("In a chain of three, both neighbours of the one in the middle move")
  func chain() {
    let problem = Self.works(
      [[1, 6], [4], [2, 7]],
      [Self.order(0, 1), Self.order(1, 2)]
    )
    let searcher = Self.searcher(problem, running: [(0, 1), (2, 3)])
    #expect(Self.improve(searcher) != nil)
    #expect((0..<3).map { searcher.state.placement[$0] } == [0, 2, 4])
    #expect(Self.isLawful(searcher, problem))
  }

  @Test("What needs another opens together with it, though the other alone costs")
  func required() {
    var problem = Self.works([[1, 8], [5]], [Self.order(0, 1, required: true)])
    problem.activities[0].values = [-30]
    let searcher = Self.searcher(problem, running: [])
    #expect(Self.improve(searcher) != nil)
    #expect(searcher.state.placement[0] == 0)
    #expect(searcher.state.placement[1] == 2)
    #expect(searcher.state.score == 70)
    #expect(Self.isLawful(searcher, problem))
  }

  @Test("What finds no other time closes if the one that opens is worth more, and only then")
  func closes() {
    var problem = Self.works([[8], [5]], [Self.order(0, 1)])
    problem.activities[1].values = [101]
    let searcher = Self.searcher(problem, running: [(0, 0)])
    #expect(Self.improve(searcher) != nil)
    #expect(!searcher.state.runs(0) && searcher.state.runs(1))
    problem.activities[1].values = [99]
    #expect(Self.improve(Self.searcher(problem, running: [(0, 0)])) == nil)
  }

  @Test("A search of a problem without orders never tries it")
  func none() {
    let searcher = Self.searcher(Self.works([[1], [2]], []), running: [])
    searcher.search(20_000, stop: { false })
    #expect(searcher.tallies[MoveKind.reorder.rawValue].tried == 0)
  }
}
