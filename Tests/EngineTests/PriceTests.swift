import Problem
import Referee
import Testing

@testable import Engine

@Suite("Money has a price while ceilings may be exceeded")
struct PriceTests {
  /// Two offerings of 60 and 50 đồng, each worth 100 points, under a ceiling of 100 đồng.
  static var problem: PlanningProblem {
    var problem = Tiny.problem(
      [60, 50].enumerated().map {
        Tiny.activity(
          $0,
          people: PeopleRule(min: 0, max: 9),
          cost: ActivityCost(fixed: $1, perParticipant: 7)
        )
      },
      placements: [[Tiny.hour(0)], [Tiny.hour(0)]],
      people: Tiny.people(2),
      requests: [Tiny.request(0, 0, 8), Tiny.request(1, 0, 6)]
    )
    problem.ceilings = [Ceiling(source: Tiny.province, amount: 100, days: DayRange(0, 10))]
    return problem
  }

  @Test("Each đồng counts at the price, each one above the ceiling at the further price as well")
  func points() {
    let state = State(Tables(Self.problem))
    state.setPrice(0.5, above: 2, of: 0)
    state.attach(0, at: 0)
    #expect(state.energy == 100 - 30)
    state.attach(1, at: 1)
    // 110 đồng: 55 points, and 20 for the ten above.
    #expect(state.energy == 200 - 75)
    #expect(!state.isLawful)
    #expect(!state.isPaid)
    state.mayOverdraw = true
    #expect(state.isPaid)
    state.setPrice(0, above: 1, of: 0)
    #expect(state.energy == 200 - 10)
    state.rollBack()
    #expect(state.energy == 0)
    #expect(state.isLawful)
  }

  @Test("Where ceilings may be exceeded, a seat is taken if it brings what its money counts")
  func seats() {
    let state = State(Tables(Self.problem))
    state.mayOverdraw = true
    state.setPrice(1, above: 0, of: 0)
    state.attach(0, at: 0)
    // A seat costs 7 đồng and so 7 points: 8 make up for it, 6 do not.
    #expect(state.moneyLoss(0, people: 1) == 7)
    #expect(state.canSeat(0, in: 0))
    #expect(!state.canSeat(1, in: 0))
    state.setPrice(0.5, above: 0, of: 0)
    #expect(state.canSeat(1, in: 0))
    // The second offering would cost 25 points below the ceiling and 10 above it.
    state.setPrice(0.5, above: 1, of: 0)
    #expect(state.canOpen(1, at: 1, cost: 50, people: 0, for: 35))
    #expect(!state.canOpen(1, at: 1, cost: 50, people: 0, for: 34))
    state.mayOverdraw = false
    #expect(!state.canOpen(1, at: 1, cost: 50, people: 0, for: 35))
  }

  @Test("The price of a ceiling rises while it is exceeded and falls while it holds")
  func adjustment() {
    let searcher = Searcher(Tables(Self.problem), seed: 1, stream: 0)
    let usual = searcher.prices[0]
    searcher.state.attach(0, at: 0)
    searcher.adjustPrices()
    #expect(searcher.prices[0] < usual)
    let fallen = searcher.prices[0]
    searcher.state.attach(1, at: 1)
    searcher.adjustPrices()
    #expect(searcher.prices[0] > fallen)
    // Without limit neither way.
    for _ in 0..<1000 { searcher.adjustPrices() }
    #expect(searcher.prices[0] == usual * 256)
    searcher.state.rollBack()
    for _ in 0..<2000 { searcher.adjustPrices() }
    #expect(searcher.prices[0] == usual / 256)
  }

  @Test(
    "Past the first cycle ceilings are exceeded, every count is right, and the best plan is lawful"
  )
  func walks() {
    var exceeded = 0
    for seed in UInt64(1)...12 {
      var generator = RandomProblem(
        seed: seed,
        size: RandomProblem.Size(activities: 8, people: 40, resources: 4, most: 4)
      )
      var problem = generator.make()
      // Where there is shortfall, ceilings hold.
      for index in problem.activities.indices { problem.activities[index].minOfferings = 0 }
      for index in problem.limits.indices { problem.limits[index].min = 0 }
      let tables = Tables(problem)
      let searcher = Searcher(tables, seed: seed, stream: 0)
      searcher.construct(from: nil, stop: { false })
      if searcher.incumbent.shortfall > 0 || searcher.incumbent.missing > 0 { continue }
      searcher.search(20_000, stop: { false })
      #expect(searcher.annealing.cycle > 0)
      // Money that counts next to nothing is overspent.
      for ceiling in 0..<tables.money.ceilingCount { searcher.prices[ceiling] = 0 }
      searcher.applyPrices()
      for step in 0..<400 {
        searcher.search(3, stop: { false })
        #expect(searcher.state.disagreements().isEmpty, "seed \(seed), step \(step)")
        if searcher.state.overdrawn > 0 { exceeded += 1 }
        if step % 40 == 0 {
          #expect(judge(problem, searcher.incumbent.solution(tables)).broken.isEmpty)
        }
      }
    }
    #expect(exceeded > 0)
  }

  @Test("Where there is shortfall, every ceiling holds")
  func shortfall() {
    var problem = Self.problem
    problem.activities[1].minOfferings = 1
    problem.ceilings[0].amount = 40
    let searcher = Searcher(Tables(problem), seed: 1, stream: 0)
    searcher.construct(from: nil, stop: { false })
    searcher.search(20_000, stop: { false })
    #expect(searcher.annealing.cycle > 0)
    #expect(searcher.incumbent.shortfall == 1)
    #expect(!searcher.state.mayOverdraw)
    #expect(searcher.state.overdrawn == 0)
  }
}
