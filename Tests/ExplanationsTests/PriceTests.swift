import Engine
import Explanations
import Problem
import Referee
import Testing

/// What a little more of each scarce thing brings.
struct PriceTests {
  private static func table(_ problem: PlanningProblem) -> PriceTable? {
    let found = Search.run(problem, options: SearchOptions(limits: SearchLimits(steps: 200)))
    let answer = JudgedAnswer(problem, found.solution)
    guard answer.verdict.lawful else { return nil }
    var search = PriceSearch(problem, answer, Resolver(Effort(steps: 200)))
    return search.run()
  }

  @Test("every gain is shown by an answer that is lawful with so much more", arguments: 0..<30)
  func gains(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let table = Self.table(problem) else { return }
    #expect(!table.isCut)
    #expect(judge(problem, table.base.solution).lawful)
    for price in table.prices {
      for step in price.steps {
        let changed = problem.applying(price.scarcity.changes(step.more, in: problem))
        let verdict = judge(changed, step.solution)
        #expect(verdict.lawful, "\(price.scarcity): \(verdict.broken.map(\.line))")
        #expect(step.shortfallSaved == table.base.verdict.shortfall - verdict.shortfall)
        if step.shortfallSaved == 0 {
          #expect(step.gained == verdict.score - table.base.verdict.score)
        }
      }
      let gains = price.steps.filter { $0.shortfallSaved == 0 }.map(\.gained)
      #expect(gains == gains.sorted(), "more never brings less")
      let isNothing = price.steps.allSatisfy { $0.most == 0 }
      #expect((price.certainty == .proved) == isNothing)
      let most = price.steps.compactMap(\.most)
      #expect(most == most.sorted(), "less never brings more")
    }
    if let bound = table.bound { #expect(bound >= table.base.verdict.score) }
  }

  @Test("a ceiling that binds has its price, one that never can is proved to have none")
  func byHand() throws {
    var problem = PlanningProblem(name: "two", start: "2016-01-01", days: 10, timeZone: "UTC")
    problem.sources = [Source(id: "province")]
    problem.placementSets = [
      PlacementSet(
        name: "days",
        placements: [Placement(sessions: [MinuteSpan(480, 720)], penalty: 0)]
      )
    ]
    problem.activities = (0..<2).map { position in
      Activity(
        id: "a\(position)",
        kind: "work",
        group: "g",
        values: [10 + position],
        placements: ListIndex(0),
        cost: ActivityCost(fixed: 60, perParticipant: 0),
        funding: [FundingLine(source: ListIndex(0))],
        payments: [Payment(anchor: .end, days: 0, share: 1000)]
      )
    }
    problem.ceilings = [
      Ceiling(source: ListIndex(0), amount: 100, days: DayRange(0, 10)),
      Ceiling(source: ListIndex(0), amount: 120, days: DayRange(0, 5)),
    ]
    let table = try #require(Self.table(problem))
    #expect(table.base.verdict.score == 11)
    #expect(table.moneyUnit == 1)
    let first = try #require(table.prices.first { $0.scarcity == .ceiling(0) })
    // 120 would pay for both: 20 more than there is.
    #expect(first.steps.map(\.more) == [1, 10, 50, 200])
    #expect(first.steps.map(\.gained) == [0, 0, 10, 10])
    #expect(first.certainty == .found)
    #expect(first.bestRate(unit: 1) == 200)
    let second = try #require(table.prices.first { $0.scarcity == .ceiling(1) })
    #expect(second.certainty == .proved && second.steps.isEmpty)
  }

  @Test("no more is gained than is said to be the most, whatever is tried", arguments: 0..<40)
  func most(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let table = Self.table(problem) else { return }
    var told = 0
    for price in table.prices {
      for step in price.steps {
        guard let most = step.most else { continue }
        told += 1
        #expect(step.gained <= most)
        // A far longer search for the best with and without.
        let changed = problem.applying(price.scarcity.changes(step.more, in: problem))
        let with = Search.run(
          changed,
          options: SearchOptions(limits: SearchLimits(steps: 1500), seed: 5),
          start: step.solution
        )
        guard with.shortfall == table.base.verdict.shortfall else { continue }
        func searchWithout(steps: Int) -> SearchResult {
          Search.run(
            problem,
            options: SearchOptions(limits: SearchLimits(steps: steps), seed: 5),
            start: table.base.solution
          )
        }
        // Where a short search leaves the claim in doubt, a long one has to find what is better without.
        var without = searchWithout(steps: 3000)
        if with.score - without.score > most { without = searchWithout(steps: 200_000) }
        #expect(with.score - without.score <= most, "\(price.scarcity) \(step.more)")
      }
    }
    #expect(table.prices.isEmpty || told > 0 || table.base.verdict.shortfall > 0)
  }

  @Test("a further seat brings at most what the next in line would")
  func seats() throws {
    var problem = PlanningProblem(name: "seats", start: "2016-01-01", days: 10, timeZone: "UTC")
    problem.sources = [Source(id: "province")]
    problem.placementSets = [
      PlacementSet(
        name: "days",
        placements: [Placement(sessions: [MinuteSpan(480, 720)], penalty: 0)]
      )
    ]
    problem.activities = [
      Activity(
        id: "course",
        kind: "course",
        group: "g",
        values: [100],
        people: PeopleRule(min: 1, max: 2, reserved: []),
        placements: ListIndex(0),
        cost: ActivityCost(fixed: 0, perParticipant: 0),
        funding: [FundingLine(source: ListIndex(0))],
        payments: [Payment(anchor: .end, days: 0, share: 1000)]
      )
    ]
    problem.participants = (0..<5).map { Participant(id: "p\($0)", maxActivities: 1) }
    problem.requests = [9, 7, 5, 4, 1].enumerated().map {
      Request(participant: ListIndex($0), activity: ListIndex(0), weight: $1)
    }
    let table = try #require(Self.table(problem))
    #expect(table.base.verdict.score == 116)
    let price = try #require(table.prices.first { $0.scarcity == .people(ListIndex(0)) })
    #expect(price.steps.map(\.more) == [1, 3])
    #expect(price.steps.map(\.gained) == [5, 10])
    #expect(price.steps.map(\.most) == [5, 10])
  }
}
