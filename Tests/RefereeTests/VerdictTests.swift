import Problem
import Referee
import Testing

@Suite("The verdict")
struct VerdictTests {
  private let problem = TinyYear.problem {
    $0.weights = Weights(firstBonus: 100, travelPer10Km: 7)
    $0.placementSets[0].placements[0].penalty = 3
    $0.participants[0].home = TinyYear.places.q
    $0.activities[0].minOfferings = 3
    $0.activities[0].cost.fixed = 9
  }

  private let offerings = [
    TinyYear.offering("A", 0, ["a", "b"]), TinyYear.offering("A", 3, ["c"]),
    TinyYear.offering("B", 2, ["b"]),
  ]

  @Test("the score is the sum of its parts")
  func parts() {
    let verdict = TinyYear.verdict(problem, offerings)
    #expect(verdict.lawful)
    #expect(verdict.shortfall == 1)
    #expect(verdict.parts[.offerings] == 10 + 8 + 10)
    #expect(verdict.parts[.requests] == 4)
    #expect(verdict.parts[.firsts] == 300)
    #expect(verdict.parts[.penalties] == -3)
    #expect(verdict.parts[.travel] == -21)  // 39 km from Q to P are three tens
    #expect(verdict.parts[.softLimits] == 0)
    #expect(verdict.score == 308)
    #expect(verdict.seats == 4)
    #expect(verdict.served == 3)
  }

  @Test("the verdict as JSON has the keys of the format in their order")
  func json() {
    let verdict = TinyYear.verdict(problem, offerings + [TinyYear.offering("\"C\"", 0)])
    #expect(
      String(decoding: verdict.json(), as: UTF8.self) == """
        {"lawful":false,"shortfall":1,"score":308,"parts":{"offerings":28,"requests":4,\
        "firsts":300,"penalties":-3,"travel":-21,"softLimits":0,"changes":0},"offerings":3,\
        "seats":4,"served":3,"spent":{"own":18},\
        "broken":["rule 1: offering 3 of \\"C\\": there is no such activity"]}
        """
    )
  }

  @Test("an empty answer has the shortfall of everything and no points")
  func empty() {
    let verdict = TinyYear.verdict(problem, [])
    #expect(verdict.lawful && verdict.shortfall == 3 && verdict.score == 0 && verdict.spent.isEmpty)
  }

  @Test("sums beyond 64 bits are exact in JSON and stay at the bound as integers")
  func largeNumbers() {
    let large = 9_007_199_254_740_991
    let people = (0..<2000).map { "p\($0)" }
    let huge = TinyYear.problem { problem in
      problem.participants = people.map { Participant(id: $0, maxActivities: 1) }
      problem.requests = people.indices.map {
        Request(participant: ListIndex($0), activity: ListIndex(0), weight: large)
      }
      problem.activities[0].people?.max = 2000
      problem.activities[0].cost = ActivityCost(fixed: large, perParticipant: large)
      problem.activities[0].funding = [
        FundingLine(source: TinyYear.own, share: large, capPerParticipant: large),
        FundingLine(source: ListIndex(1)),
      ]
      problem.activities[0].payments = [
        Payment(anchor: .start, days: -large, share: large),
        Payment(anchor: .end, days: large, share: 0),
      ]
      problem.travelMinutes = [[large, large], [large, large]]
      problem.precedences = [
        Precedence(first: ListIndex(0), then: ListIndex(0), minGap: large, required: true)
      ]
    }
    let verdict = TinyYear.verdict(huge, [TinyYear.offering("A", 0, people)])
    #expect(verdict.score == Int.max)
    #expect(verdict.spent.map(\.amount) == [Int.max, large])
    let text = String(decoding: verdict.json(), as: UTF8.self)
    #expect(text.contains("\"score\":18014398509481982010,"))
    #expect(text.contains("\"spent\":{\"own\":18014398509481982000,\"province\":9007199254740991}"))
    #expect(verdict.broken.map(\.rule) == [.order])
  }

  @Test("of very many broken rules a hundred thousand are listed and the others counted")
  func manyBroken() {
    let problem = TinyYear.problem {
      $0.activities[0].values = Array(repeating: 1, count: 700)
      $0.activities[0].needs = [
        Need(role: "r", candidates: [Candidate(resource: ListIndex(0), penalty: 0)])
      ]
      $0.resources[0].travels = true
    }
    let offerings = Array(repeating: TinyYear.offering("A", 0, with: ["room"]), count: 700)
    let verdict = TinyYear.verdict(problem, offerings)
    #expect(verdict.broken.count == 100_000)
    #expect(verdict.broken.count + verdict.unlisted == 700 * 699 / 2 + 1)
  }
}

@Suite("Broken rules in words")
struct BrokenRuleTests {
  @Test("a broken rule reads in English and in Vietnamese")
  func languages() throws {
    let verdict = TinyYear.verdict(
      TinyYear.problem { $0.participants[0].busy = [MinuteSpan(0, 541)] },
      [TinyYear.offering("A", 0, ["a"])]
    )
    let broken = try #require(verdict.broken.first)
    #expect(broken.line == "rule 3: a: busy during offering 0 of A")
    #expect(broken.vietnameseLine == "quy tắc 3: a: bận trong đợt 0 của A")
  }

  @Test("a control character in an id stays on its line")
  func controlCharacters() {
    let verdict = TinyYear.verdict(TinyYear.problem(), [TinyYear.offering("A\n\u{1B}[31m", 0)])
    #expect(
      verdict.broken.map(\.line) == [
        "rule 1: offering 0 of A\\u{a}\\u{1b}[31m: there is no such activity"
      ]
    )
  }
}
