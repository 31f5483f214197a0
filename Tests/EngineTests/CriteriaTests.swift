import Problem
import Testing

@testable import Engine

@Suite("Each criterion alone, on problems whose optimum is worked out by hand")
struct CriteriaTests {
  @Test("Shortfall comes before the score")
  func shortfall() {
    var problem = Tiny.problem(
      [Tiny.activity(0, values: [-1000]), Tiny.activity(1, values: [-5, -5])],
      placements: [[Tiny.hour(0)], [Tiny.hour(0)]]
    )
    problem.activities[0].minOfferings = 1
    problem.activities[1].minOfferings = 3
    problem.limits = [Limit(activities: [ListIndex(1)], days: DayRange(0, 10), min: 1)]
    let result = RuleTests.solve(problem)
    #expect(result.shortfall == 1)
    #expect(result.score == -1010)
  }

  @Test("The bonus for a first request outweighs a better request of someone served")
  func firstBonus() {
    var problem = Tiny.problem(
      [
        Tiny.activity(0, people: PeopleRule(min: 0, max: 1)),
        Tiny.activity(1, people: PeopleRule(min: 0, max: 1)),
      ],
      placements: [[Tiny.hour(0)], [Tiny.hour(60)]],
      people: Tiny.people(2),
      requests: [Tiny.request(0, 0, 9), Tiny.request(0, 1, 9), Tiny.request(1, 1, 2)]
    )
    problem.weights = Weights(firstBonus: 8)
    // 200 + 9 + 2 + 2 · 8 instead of 200 + 18 + 8.
    #expect(RuleTests.solve(problem).score == 227)
  }

  @Test("Travel from home costs points by full ten kilometres")
  func travel() {
    var people = Tiny.people(2)
    people[0].home = ListIndex(0)
    people[1].home = ListIndex(1)
    var problem = Tiny.problem(
      [Tiny.activity(0, people: PeopleRule(min: 0, max: 9), needs: [Tiny.need([(0, 0), (1, 0)])])],
      placements: [[Tiny.hour(0)]],
      people: people,
      requests: [Tiny.request(0, 0), Tiny.request(1, 0)],
      resources: [
        Resource(id: "a", kind: "venue", place: ListIndex(0)),
        Resource(id: "b", kind: "venue", place: ListIndex(1)),
      ]
    )
    problem.places = [Place(id: "a"), Place(id: "b")]
    problem.travelMinutes = [[0, 0], [0, 0]]
    problem.travelKm = [[0, 39], [25, 0]]
    problem.weights = Weights(travelPer10Km: 2)
    #expect(RuleTests.solve(problem).score == 116)
  }

  @Test("Offerings beyond a soft limit pay its penalty only where they are worth it")
  func softLimit() {
    var problem = Tiny.problem(
      [Tiny.activity(0, values: [50, 30, 10])],
      placements: [[Tiny.hour(0)]]
    )
    problem.limits = [
      Limit(activities: [ListIndex(0)], days: DayRange(0, 1), softMax: 1, penalty: 20)
    ]
    #expect(RuleTests.solve(problem).score == 60)
  }

  @Test("Penalties of placements and candidates choose the cheapest of both")
  func penalties() {
    let problem = Tiny.problem(
      [Tiny.activity(0, needs: [Tiny.need([(0, 3), (1, 1)])])],
      placements: [[Tiny.hour(0, penalty: 4), Tiny.hour(60, penalty: 2)]],
      resources: [Resource(id: "a", kind: "venue"), Resource(id: "b", kind: "venue")]
    )
    #expect(RuleTests.solve(problem).score == 97)
  }
}
