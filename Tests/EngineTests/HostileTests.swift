import Problem
import Referee
import Testing

@testable import Engine

@Suite("No valid problem, however strange, stops the engine")
struct HostileTests {
  static let huge = (1 << 53) - 1

  @Test("A problem with nothing in it has the empty plan")
  func nothing() {
    let result = Search.run(
      Tiny.problem([], placements: []),
      options: SearchOptions(limits: SearchLimits())
    )
    #expect(result.stoppedBy == .nothingToDo)
    #expect(result.isLawful)
    #expect(result.solution.offerings.isEmpty)
  }

  @Test("Activities without values, placements or candidates do not run")
  func empty() {
    var needing = Tiny.activity(2)
    needing.needs = [Need(role: "none", candidates: [])]
    needing.minOfferings = 2
    let problem = Tiny.problem(
      [Tiny.activity(0, values: []), Tiny.activity(1), needing],
      placements: [[Tiny.hour(0)], [], [Tiny.hour(0)]]
    )
    let result = RuleTests.solve(problem)
    #expect(result.solution.offerings.isEmpty)
    #expect(result.shortfall == 2)
  }

  @Test("Enrolled people who did not ask come, and one who is always busy keeps the offering out")
  func enrolled() {
    var problem = Tiny.problem(
      [Tiny.activity(0, people: PeopleRule(min: 0, max: 1))],
      placements: [[Tiny.hour(0)]],
      people: Tiny.people(2),
      requests: [Tiny.request(1, 0)]
    )
    problem.activities[0].enrolled = [ListIndex(0)]
    #expect(RuleTests.solve(problem).score == 100)
    problem.participants[0].busy = [MinuteSpan(-Self.huge, Self.huge)]
    #expect(RuleTests.solve(problem).score == 0)
    problem.participants[0].busy = []
    problem.activities[0].people = nil
    #expect(RuleTests.solve(problem).score == 0)
  }

  @Test("A reservation of more seats than there are keeps the offering out")
  func impossibleReservation() {
    let problem = Tiny.problem(
      [
        Tiny.activity(
          0,
          people: PeopleRule(min: 0, max: 2, reserved: [Reservation(tag: "x", seats: 3)])
        )
      ],
      placements: [[Tiny.hour(0)]]
    )
    #expect(RuleTests.solve(problem).solution.offerings.isEmpty)
  }

  @Test("A ceiling below zero is reported, as no plan keeps it")
  func negativeCeiling() {
    var problem = Tiny.problem([Tiny.activity(0)], placements: [[Tiny.hour(0)]])
    problem.ceilings = [Ceiling(source: Tiny.province, amount: -1, days: DayRange(0, 1))]
    let result = Search.run(problem, options: SearchOptions(limits: SearchLimits(steps: 10)))
    #expect(result.infeasibilities == [.negativeCeiling(position: 0)])
  }

  @Test(
    "The largest numbers that a file can hold neither overflow nor break a rule",
    arguments: 1...12
  )
  func magnitudes(seed: Int) {
    var generator = RandomProblem(seed: UInt64(seed))
    var problem = generator.make()
    let huge = Self.huge
    problem.weights = Weights(
      firstBonus: huge,
      travelPer10Km: -huge,
      cancel: huge,
      move: -huge,
      swap: huge,
      release: -huge
    )
    for index in problem.activities.indices {
      problem.activities[index].cost = ActivityCost(fixed: huge, perParticipant: huge)
      problem.activities[index].minOfferings = huge
      problem.activities[index].values = problem.activities[index].values.map { _ in huge }
      problem.activities[index].people?.max = huge
      problem.activities[index].funding.insert(
        FundingLine(source: Tiny.province, share: huge, capFixed: huge, capPerParticipant: huge),
        at: 0
      )
      problem.activities[index].payments.insert(
        Payment(anchor: .end, days: -huge, share: 999),
        at: 0
      )
    }
    for index in problem.ceilings.indices { problem.ceilings[index].amount = huge }
    for index in problem.limits.indices { problem.limits[index].min = huge }
    for index in problem.precedences.indices { problem.precedences[index].minGap = -huge }
    for index in problem.resources.indices {
      problem.resources[index].costPerSession = huge
      problem.resources[index].units = huge
      problem.resources[index].seats = huge
    }
    for row in problem.travelKm.indices {
      problem.travelKm[row] = problem.travelKm[row].map { _ in huge }
      problem.travelMinutes[row] = problem.travelMinutes[row].map { _ in huge }
    }
    let result = Search.run(problem, options: SearchOptions(limits: SearchLimits(steps: 2000)))
    let verdict = judge(problem, result.solution)
    #expect(verdict.broken.isEmpty)
    #expect(verdict.shortfall == result.shortfall)
    #expect(verdict.score == result.score)
  }
}
