import Problem
import Referee
import Testing

@Suite("Rule 5: order")
struct OrderTests {
  private func broken(_ offerings: [(String, Int)], gap: Int, required: Bool = false) -> [Int] {
    let problem = TinyYear.problem {
      $0.precedences = [
        Precedence(first: ListIndex(0), then: ListIndex(1), minGap: gap, required: required)
      ]
    }
    return TinyYear.broken(problem, offerings.map { TinyYear.offering($0.0, $0.1) })
  }

  @Test("every session of then starts at least minGap after the end of every offering of first")
  func gap() {
    #expect(broken([("A", 0), ("B", 2)], gap: 120) == [])
    #expect(broken([("A", 0), ("B", 2)], gap: 121) == [5])
    #expect(broken([("A", 0), ("A", 2), ("B", 1)], gap: 0) == [5])
    #expect(broken([("A", 2), ("B", 0)], gap: -240) == [])
    #expect(broken([("A", 2), ("B", 0)], gap: -239) == [5])
  }

  @Test("required: then runs only if first does")
  func required() {
    #expect(broken([("B", 0)], gap: 0) == [])
    #expect(broken([("B", 0)], gap: 0, required: true) == [5])
    #expect(broken([("A", 0)], gap: 0, required: true) == [])
  }
}

@Suite("Rule 6: money")
struct MoneyTests {
  /// A costs 1000 and 10 for each of two people, its room 5 and 1 for each of two sessions: 1027 together.
  private func verdict(_ change: (inout PlanningProblem) -> Void) -> Verdict {
    let problem = TinyYear.problem {
      $0.activities[0] = TinyYear.activity("A", needs: [ListIndex(0)])
      $0.activities[0].cost = ActivityCost(fixed: 1000, perParticipant: 10)
      $0.resources[0].costPerUse = 5
      $0.resources[0].costPerSession = 1
      change(&$0)
    }
    return TinyYear.verdict(problem, [TinyYear.offering("A", 4, ["a", "b"], with: ["room"])])
  }

  private func spent(_ change: (inout PlanningProblem) -> Void) -> [String] {
    verdict(change).spent.map { "\($0.source) \($0.amount)" }
  }

  @Test("an offering costs its fixed part, its people and its resources")
  func cost() {
    #expect(spent { _ in } == ["own 1027"])
  }

  @Test("a line pays the least of what is left, its share and its cap; the last pays the rest")
  func lines() {
    let province = ListIndex<Source>(1)
    func paid(_ line: FundingLine) -> [String] {
      spent { $0.activities[0].funding = [line, FundingLine(source: TinyYear.own)] }
    }
    #expect(paid(FundingLine(source: province, share: 500)) == ["own 514", "province 513"])
    #expect(paid(FundingLine(source: province, capFixed: 300)) == ["own 727", "province 300"])
    #expect(
      paid(FundingLine(source: province, share: 500, capFixed: 300, capPerParticipant: 50))
        == ["own 627", "province 400"]
    )
    #expect(
      paid(FundingLine(source: province, capPerParticipant: 7)) == ["own 1013", "province 14"]
    )
    #expect(paid(FundingLine(source: province, share: 2000)) == ["own 0", "province 1027"])
    #expect(paid(FundingLine(source: province)) == ["own 0", "province 1027"])
  }

  /// What is paid on a range of days is at most an amount exactly if the ceiling of one less is broken.
  private func pays(_ amount: Int, on days: DayRange, _ payments: [Payment]) -> Bool {
    func holds(_ most: Int) -> Bool {
      verdict {
        $0.activities[0].payments = payments
        $0.ceilings = [Ceiling(source: TinyYear.own, amount: most, days: days)]
      }.lawful
    }
    return holds(amount) && !holds(amount - 1)
  }

  @Test("what a line pays is dated by its payments, the last of which takes the rest")
  func payments() {
    let payments = [
      Payment(anchor: .start, days: 2, share: 333), Payment(anchor: .end, days: 3, share: 900),
    ]
    #expect(pays(341, on: DayRange(2, 3), payments))
    #expect(pays(686, on: DayRange(3, 4), payments))
    #expect(pays(0, on: DayRange(4, 10), payments))
    #expect(pays(0, on: DayRange(0, 2), payments))
  }

  @Test("a payment before the first day or after the last is moved to it")
  func movedPayments() {
    let payments = [
      Payment(anchor: .start, days: -3, share: 1000), Payment(anchor: .end, days: 99, share: 0),
    ]
    #expect(pays(1027, on: DayRange(0, 1), payments))
    #expect(pays(0, on: DayRange(9, 10), payments))
  }

  @Test("the last session's last minute tells the day of its end")
  func endDay() {
    let problem = TinyYear.problem {
      $0.placementSets[0].placements[3].sessions = [MinuteSpan(540, 600), MinuteSpan(1380, 1440)]
      $0.activities[0].cost.fixed = 7
      $0.activities[0].payments = [Payment(anchor: .end, days: 0, share: 0)]
      $0.ceilings = [Ceiling(source: TinyYear.own, amount: 0, days: DayRange(1, 10))]
    }
    #expect(TinyYear.broken(problem, [TinyYear.offering("A", 3)]) == [])
  }

  @Test("a ceiling counts its source's payments for its activities, listed once or twice")
  func ceilings() {
    func holds(_ ceiling: Ceiling) -> Bool {
      verdict { $0.ceilings = [ceiling] }.lawful
    }
    let days = DayRange(0, 10)
    #expect(!holds(Ceiling(source: TinyYear.own, amount: 1026, days: days)))
    #expect(holds(Ceiling(source: ListIndex(1), amount: 0, days: days)))
    #expect(holds(Ceiling(source: TinyYear.own, amount: 0, days: days, activities: [ListIndex(1)])))
    #expect(holds(Ceiling(source: TinyYear.own, amount: 0, days: days, activities: [])))
    let listedTwice: [ListIndex<Activity>] = [ListIndex(0), ListIndex(1), ListIndex(0)]
    #expect(
      holds(Ceiling(source: TinyYear.own, amount: 1027, days: days, activities: listedTwice))
    )
    #expect(!holds(Ceiling(source: ListIndex(1), amount: -1, days: days)))
  }
}

@Suite("The ledger")
struct LedgerTests {
  @Test("each payment that is not zero is entered with its offering, source, term and day")
  func entries() {
    let problem = TinyYear.problem {
      $0.activities[0].cost.fixed = 100
      $0.activities[0].funding = [
        FundingLine(source: ListIndex(1), share: 600), FundingLine(source: ListIndex(0)),
      ]
      $0.activities[0].payments = [
        Payment(anchor: .start, days: 4, share: 500), Payment(anchor: .end, days: -9, share: 0),
      ]
    }
    let offerings = [
      TinyYear.offering("B", 0), TinyYear.offering("A", 9), TinyYear.offering("A", 3),
    ]
    let entries = Referee.ledger(problem, Solution(problem: "tiny", offerings: offerings))
    #expect(entries.map(\.offering) == [2, 2, 2, 2])
    #expect(entries.map(\.source.position) == [1, 1, 0, 0])
    #expect(entries.map(\.term) == [0, 1, 0, 1])
    #expect(entries.map(\.day) == [5, 0, 5, 0])
    #expect(entries.map(\.amount) == [30, 30, 20, 20])
  }
}

@Suite("Rule 7: limits")
struct LimitTests {
  private func verdict(_ limit: Limit) -> Verdict {
    TinyYear.verdict(
      TinyYear.problem { $0.limits = [limit] },
      [TinyYear.offering("A", 0), TinyYear.offering("A", 3), TinyYear.offering("B", 1)]
    )
  }

  private let all: [ListIndex<Activity>] = [ListIndex(0), ListIndex(1), ListIndex(0)]

  @Test("at most max offerings start on the days of a limit")
  func most() {
    #expect(verdict(Limit(activities: all, days: DayRange(0, 1), max: 2)).lawful)
    #expect(!verdict(Limit(activities: all, days: DayRange(0, 2), max: 2)).lawful)
    #expect(verdict(Limit(activities: [ListIndex(0)], days: DayRange(0, 2), max: 2)).lawful)
    #expect(verdict(Limit(activities: all, days: DayRange(5, 1), max: 0)).lawful)
  }

  @Test("below min is shortfall, above softMax costs points")
  func soft() {
    #expect(verdict(Limit(activities: all, days: DayRange(1, 2), min: 3)).shortfall == 2)
    let found = verdict(Limit(activities: all, days: DayRange(0, 9), softMax: 1, penalty: 5))
    #expect(found.parts[.softLimits] == -10)
    #expect(found.lawful && found.shortfall == 0)
  }
}
