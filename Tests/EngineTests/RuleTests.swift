import Problem
import Referee
import Testing

@testable import Engine

@Suite("Each rule alone, on problems whose optimum is worked out by hand")
struct RuleTests {
  /// The engine's answer, after checking that the referee finds it lawful and of the same worth.
  static func solve(
    _ problem: PlanningProblem,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> SearchResult {
    let result = Search.run(problem, options: SearchOptions(limits: SearchLimits(steps: 4000)))
    let verdict = judge(problem, result.solution)
    #expect(verdict.broken.isEmpty, sourceLocation: sourceLocation)
    #expect(result.isLawful, sourceLocation: sourceLocation)
    #expect(result.score == verdict.score, sourceLocation: sourceLocation)
    #expect(result.shortfall == verdict.shortfall, sourceLocation: sourceLocation)
    return result
  }

  @Test("Rule 1: an activity runs as often as it has values that pay")
  func count() {
    let problem = Tiny.problem(
      [Tiny.activity(0, values: [50, 30, -4])],
      placements: [[Tiny.hour(0)]]
    )
    let result = Self.solve(problem)
    #expect(result.score == 80)
    #expect(result.solution.offerings.count == 2)
  }

  @Test("Rule 2: too few who ask, and the offering does not run")
  func fewest() {
    let problem = Tiny.problem(
      [Tiny.activity(0, people: PeopleRule(min: 3, max: 5))],
      placements: [[Tiny.hour(0)]],
      people: Tiny.people(3),
      requests: [Tiny.request(0, 0), Tiny.request(1, 0)]
    )
    #expect(Self.solve(problem).solution.offerings.isEmpty)
  }

  @Test("Rule 2: seats, organisations and reservations decide who comes")
  func seats() {
    var people = Tiny.people(6)
    for person in 0..<3 { people[person].organisation = ListIndex(0) }
    people[5].tags = ["woman"]
    var problem = Tiny.problem(
      [
        Tiny.activity(
          0,
          people: PeopleRule(
            min: 1,
            max: 4,
            perOrganisation: 2,
            reserved: [Reservation(tag: "woman", seats: 1)]
          )
        )
      ],
      placements: [[Tiny.hour(0)]],
      people: people,
      requests: [9, 8, 7, 6, 5, 1].enumerated().map { Tiny.request($0, 0, $1) }
    )
    problem.organisations = [Organisation(id: "o")]
    // Two of the first three, the fourth, and the woman: 100 + 9 + 8 + 6 + 1.
    #expect(Self.solve(problem).score == 124)
  }

  @Test("Rule 2: a venue's seats bound an offering, and the larger venue is chosen at its price")
  func venueSeats() {
    var problem = Tiny.problem(
      [
        Tiny.activity(
          0,
          people: PeopleRule(min: 0, max: 9),
          needs: [Tiny.need([(0, 0), (1, 15)])]
        )
      ],
      placements: [[Tiny.hour(0)]],
      people: Tiny.people(4),
      requests: (0..<4).map { Tiny.request($0, 0) }
    )
    problem.resources = [
      Resource(id: "small", kind: "venue", seats: 2),
      Resource(id: "large", kind: "venue", seats: 4),
    ]
    let result = Self.solve(problem)
    #expect(result.score == 125)
    #expect(result.solution.offerings.first?.resources == ["large"])
  }

  @Test("Rule 3: a person is in one of two offerings that meet, and in both where one can move")
  func ownTime() {
    let two = [
      Tiny.activity(0, people: PeopleRule(min: 0, max: 9)),
      Tiny.activity(1, people: PeopleRule(min: 0, max: 9)),
    ]
    let requests = [Tiny.request(0, 0, 10), Tiny.request(0, 1, 7)]
    let meeting = Tiny.problem(
      two,
      placements: [[Tiny.hour(0)], [Tiny.hour(30)]],
      people: Tiny.people(1),
      requests: requests
    )
    #expect(Self.solve(meeting).score == 210)
    let movable = Tiny.problem(
      two,
      placements: [[Tiny.hour(0)], [Tiny.hour(30), Tiny.hour(60, penalty: 2)]],
      people: Tiny.people(1),
      requests: requests
    )
    #expect(Self.solve(movable).score == 215)
  }

  @Test("Rule 3: travel between places, busy times and the most offerings keep people away")
  func travel() {
    var problem = Tiny.problem(
      [
        Tiny.activity(0, people: PeopleRule(min: 0, max: 9), place: 0),
        Tiny.activity(1, people: PeopleRule(min: 0, max: 9), place: 1),
      ],
      placements: [[Tiny.hour(0)], [Tiny.hour(70), Tiny.hour(90, penalty: 8)]],
      people: Tiny.people(1),
      requests: [Tiny.request(0, 0), Tiny.request(0, 1)]
    )
    problem.places = [Place(id: "here"), Place(id: "there")]
    problem.travelMinutes = [[0, 30], [5, 0]]
    problem.travelKm = [[0, 0], [0, 0]]
    #expect(Self.solve(problem).score == 212)
    problem.participants[0].busy = [MinuteSpan(149, 200)]
    #expect(Self.solve(problem).score == 210)
    problem.participants[0].busy = []
    problem.participants[0].maxActivities = 1
    #expect(Self.solve(problem).score == 210)
  }

  @Test("Rule 4: a resource of one unit serves one offering at a time, one of two units two")
  func units() {
    let three = (0..<3).map { Tiny.activity($0, values: [10 + $0], needs: [Tiny.need([(0, 0)])]) }
    let placements = [[Tiny.hour(0)], [Tiny.hour(59)], [Tiny.hour(30)]]
    var problem = Tiny.problem(
      three,
      placements: placements,
      resources: [Resource(id: "r", kind: "venue")]
    )
    #expect(Self.solve(problem).score == 12)
    problem.resources[0].units = 2
    #expect(Self.solve(problem).score == 23)
    problem.resources[0].units = 3
    #expect(Self.solve(problem).score == 33)
    problem.resources[0].units = 0
    #expect(Self.solve(problem).score == 0)
  }

  @Test("Rule 4: travel, minutes and busy times of a resource")
  func trainer() {
    var problem = Tiny.problem(
      [
        Tiny.activity(0, needs: [Tiny.need([(0, 0)])], place: 0),
        Tiny.activity(1, needs: [Tiny.need([(0, 0)])], place: 1),
      ],
      placements: [[Tiny.hour(0)], [Tiny.hour(60), Tiny.hour(90, penalty: 3)]],
      resources: [Resource(id: "t", kind: "trainer", travels: true)]
    )
    problem.places = [Place(id: "here"), Place(id: "there")]
    problem.travelMinutes = [[0, 30], [30, 0]]
    problem.travelKm = [[0, 0], [0, 0]]
    #expect(Self.solve(problem).score == 197)
    problem.resources[0].maxMinutes = 119
    #expect(Self.solve(problem).score == 100)
    problem.resources[0].maxMinutes = 120
    problem.resources[0].busy = [MinuteSpan(100, 101)]
    #expect(Self.solve(problem).score == 100)
  }

  @Test("Rule 4: two needs that choose the same resource are two uses")
  func twoUses() {
    var problem = Tiny.problem(
      [Tiny.activity(0, needs: [Tiny.need([(0, 0)]), Tiny.need([(0, 0), (1, 4)])])],
      placements: [[Tiny.hour(0)]],
      resources: [Resource(id: "r", kind: "van"), Resource(id: "x", kind: "van")]
    )
    #expect(Self.solve(problem).score == 96)
    problem.resources[0].units = 2
    #expect(Self.solve(problem).score == 100)
  }

  @Test("Rule 5: what comes then waits, and does not run without what it requires")
  func order() {
    var problem = Tiny.problem(
      [Tiny.activity(0, values: [-3]), Tiny.activity(1)],
      placements: [[Tiny.hour(100)], [Tiny.hour(0), Tiny.hour(170, penalty: 20)]]
    )
    problem.precedences = [
      Precedence(first: ListIndex(0), then: ListIndex(1), minGap: 10, required: true)
    ]
    #expect(Self.solve(problem).score == 77)
    problem.precedences[0].minGap = 11
    #expect(Self.solve(problem).score == 0)
    problem.precedences[0].required = false
    #expect(Self.solve(problem).score == 100)
  }

  @Test("Rule 6: a ceiling chooses the offerings that fit, by the day on which they are paid")
  func ceiling() {
    let costs = [60, 50, 50]
    var problem = Tiny.problem(
      costs.enumerated().map {
        Tiny.activity($0, values: [70 - 10 * $0], cost: ActivityCost(fixed: $1, perParticipant: 0))
      },
      placements: [[Tiny.hour(0)], [Tiny.hour(0)], [Tiny.hour(0), Tiny.hour(1440, penalty: 1)]]
    )
    problem.ceilings = [Ceiling(source: Tiny.province, amount: 100, days: DayRange(0, 1))]
    #expect(Self.solve(problem).score == 119)
    problem.ceilings[0].days = DayRange(0, 10)
    #expect(Self.solve(problem).score == 110)
  }

  @Test("Rule 6: participants cost money, and the dearer one stays away")
  func perParticipant() {
    var problem = Tiny.problem(
      [
        Tiny.activity(
          0,
          people: PeopleRule(min: 0, max: 9),
          cost: ActivityCost(fixed: 10, perParticipant: 7)
        )
      ],
      placements: [[Tiny.hour(0)]],
      people: Tiny.people(3),
      requests: [Tiny.request(0, 0, 3), Tiny.request(1, 0, 5), Tiny.request(2, 0, 4)]
    )
    problem.ceilings = [Ceiling(source: Tiny.province, amount: 30, days: DayRange(0, 10))]
    #expect(Self.solve(problem).score == 109)
  }

  @Test("Rule 7: no more offerings than a limit allows")
  func limit() {
    var problem = Tiny.problem(
      [Tiny.activity(0, values: [10, 10]), Tiny.activity(1, values: [9])],
      placements: [[Tiny.hour(0)], [Tiny.hour(0), Tiny.hour(1440, penalty: 2)]]
    )
    problem.limits = [
      Limit(activities: [ListIndex(0), ListIndex(1)], days: DayRange(0, 1), max: 2)
    ]
    #expect(Self.solve(problem).score == 27)
  }
}
