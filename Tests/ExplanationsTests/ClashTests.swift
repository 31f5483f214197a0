import Explanations
import Problem
import Referee
import Testing

/// Sets of statements that cannot all hold.
struct ClashTests {
  /// A problem in which everything should run, with few enough answers to try them all.
  static func demanding(_ seed: Int) -> PlanningProblem {
    var problem = SmallProblem.make(seed: UInt64(seed))
    for position in problem.activities.indices {
      problem.activities[position].minOfferings = 1
      problem.activities[position].values = [10]
    }
    problem.requests.removeAll { $0.participant.position > 2 }
    return problem
  }

  static func result(_ problem: PlanningProblem) -> ClashSearchResult {
    ClashFinder(problem, Resolver(Effort(steps: 200))).run()
  }

  @Test("a clash is told exactly where no answer is whole", arguments: 0..<60)
  func exact(seed: Int) {
    let problem = Self.demanding(seed)
    let exists = WholeAnswers(problem).exists
    switch Self.result(problem) {
    case .none(let solution):
      let verdict = judge(problem, solution)
      #expect(verdict.lawful && verdict.shortfall == 0)
    case .clashes(let clashes):
      #expect(!exists)
      #expect(!clashes.isEmpty)
    case .unknown:
      Issue.record("a problem this small is always decided")
    }
  }

  @Test(
    "a minimal clash is one, and is none when any one of its statements goes",
    arguments: 0..<60
  )
  func minimal(seed: Int) {
    let problem = Self.demanding(seed)
    guard case .clashes(let clashes) = Self.result(problem) else { return }
    for clash in clashes {
      #expect(clash.isProved && clash.isMinimal)
      let others = Set(problem.statements).subtracting(clash.statements)
      #expect(!WholeAnswers(problem.without(others)).exists)
      for statement in clash.statements {
        let fewer = others.union([statement])
        #expect(WholeAnswers(problem.without(fewer)).exists, "\(statement) could go")
      }
    }
  }

  @Test("a relaxation lets the others hold, as its answer shows", arguments: 0..<60)
  func relaxations(seed: Int) {
    let problem = Self.demanding(seed)
    guard case .clashes(let clashes) = Self.result(problem) else { return }
    for clash in clashes {
      let others = Set(problem.statements).subtracting(clash.statements)
      for relaxation in clash.relaxations {
        let base = relaxation.isEnough ? problem : problem.without(others)
        let verdict = judge(base.applying([relaxation.change]), relaxation.solution)
        #expect(verdict.lawful && verdict.shortfall == 0)
        #expect(verdict.score == relaxation.score)
      }
    }
  }

  @Test(
    "two courses that should run and money for one clash with the ceiling; raising it is told exactly"
  )
  func money() throws {
    var problem = PlanningProblem(name: "two", start: "2016-01-01", days: 10, timeZone: "UTC")
    problem.sources = [Source(id: "province")]
    problem.placementSets = [
      PlacementSet(
        name: "days",
        placements: (0..<5).map { day in
          Placement(sessions: [MinuteSpan(day * 1440 + 480, day * 1440 + 720)], penalty: 0)
        }
      )
    ]
    problem.activities = (0..<3).map { position in
      Activity(
        id: "a\(position)",
        kind: "work",
        group: "g",
        minOfferings: position < 2 ? 1 : 0,
        values: [10],
        placements: ListIndex(0),
        cost: ActivityCost(fixed: 60, perParticipant: 0),
        funding: [FundingLine(source: ListIndex(0))],
        payments: [Payment(anchor: .end, days: 0, share: 1000)]
      )
    }
    problem.ceilings = [Ceiling(source: ListIndex(0), amount: 100, days: DayRange(0, 10))]
    guard case .clashes(let clashes) = Self.result(problem) else {
      Issue.record("the two cannot both run")
      return
    }
    #expect(
      clashes.map(\.statements) == [
        [.ceiling(0), .fewestOfferings(ListIndex(0)), .fewestOfferings(ListIndex(1))]
      ]
    )
    #expect(clashes[0].isMinimal)
    #expect(
      clashes[0].relaxations.map(\.change) == [
        .raiseCeiling(0, by: 20), .lowerFewestOfferings(ListIndex(0), by: 1),
        .lowerFewestOfferings(ListIndex(1), by: 1),
      ]
    )
  }

  /// Ten days with two half days each, on which an activity may be.
  private static func halfDays() -> [Placement] {
    (0..<10).flatMap { day in
      [480, 810].map {
        Placement(sessions: [MinuteSpan(day * 1440 + $0, day * 1440 + $0 + 240)], penalty: 0)
      }
    }
  }

  /// Activities that should all run, each with the needs and people given.
  private static func large(
    _ count: Int,
    needs: (Int) -> [Need] = { _ in [] },
    people: PeopleRule? = nil
  ) -> PlanningProblem {
    var problem = PlanningProblem(name: "large", start: "2016-01-01", days: 10, timeZone: "UTC")
    problem.sources = [Source(id: "province")]
    problem.placementSets = [PlacementSet(name: "days", placements: halfDays())]
    problem.activities = (0..<count).map { position in
      Activity(
        id: "a\(position)",
        kind: "work",
        group: "g",
        minOfferings: 1,
        values: [10],
        people: people,
        placements: ListIndex(0),
        needs: needs(position),
        cost: ActivityCost(fixed: 10 * (position + 1), perParticipant: 0),
        funding: [FundingLine(source: ListIndex(0))],
        payments: [Payment(anchor: .end, days: 0, share: 1000)]
      )
    }
    return problem
  }

  @Test("of forty works under a ceiling for half of their cost, a clash names few, the dearest")
  func manyWorks() {
    var problem = Self.large(40)
    // All cost 10 + 20 + … + 400 = 8200.
    problem.ceilings = [Ceiling(source: ListIndex(0), amount: 4100, days: DayRange(0, 10))]
    guard case .clashes(let clashes) = Self.result(problem) else {
      Issue.record("they cannot all run")
      return
    }
    let first = clashes[0]
    #expect(first.isProved && first.isMinimal)
    // 400 + 390 + … + 290 = 4140: twelve are the fewest that pass 4100.
    #expect(first.statements.contains(.ceiling(0)))
    #expect(first.statements.count == 13)
    let money = first.relaxations.first { $0.change.money > 0 }
    // So much lets all forty run, which is what was asked.
    #expect(money?.isEnough == true && money?.change.money == 4100)
  }

  @Test(
    "thirty courses for one trainer with twenty half days clash, which no search of all ways would show"
  )
  func oneTrainer() {
    let need = Need(role: "trainer", candidates: [Candidate(resource: ListIndex(0), penalty: 0)])
    var problem = Self.large(30, needs: { _ in [need] })
    problem.resources = [Resource(id: "trainer", kind: "trainer", units: 1)]
    guard case .clashes(let clashes) = Self.result(problem) else {
      Issue.record("they cannot all run")
      return
    }
    #expect(clashes[0].isProved && clashes[0].isMinimal)
    #expect(clashes[0].statements.first == .units(ListIndex(0)))
    // One more than there are half days.
    #expect(clashes[0].statements.count == 1 + 21)
  }

  @Test("hours of a trainer that do not go round clash with as many courses as pass them")
  func workingTime() {
    let need = Need(role: "trainer", candidates: [Candidate(resource: ListIndex(0), penalty: 0)])
    var problem = Self.large(12, needs: { _ in [need] })
    problem.resources = [
      Resource(id: "trainer", kind: "trainer", units: 1, maxMinutes: 5 * 240 + 120)
    ]
    guard case .clashes(let clashes) = Self.result(problem) else {
      Issue.record("they cannot all run")
      return
    }
    #expect(clashes[0].isProved && clashes[0].isMinimal)
    #expect(clashes[0].statements.count == 1 + 6)
    let hours = clashes[0].relaxations.first {
      $0.change.isOfSameKind(as: .addMinutes(ListIndex(0), by: 0))
    }
    #expect(
      hours?.change.amount == (hours?.isEnough == true ? 12 * 240 : 6 * 240) - (5 * 240 + 120)
    )
  }

  @Test("people who each may come to one course do not go round")
  func people() {
    var problem = Self.large(6, people: PeopleRule(min: 4, max: 8, reserved: []))
    // Ten people, each asks for all: two courses of four have room for them, three have not.
    problem.participants = (0..<10).map { Participant(id: "p\($0)", maxActivities: 1) }
    problem.requests = (0..<10).flatMap { person in
      (0..<6).map { Request(participant: ListIndex(person), activity: ListIndex($0), weight: 1) }
    }
    guard case .clashes(let clashes) = Self.result(problem) else {
      Issue.record("they cannot all run")
      return
    }
    for clash in clashes {
      #expect(clash.isProved && clash.isMinimal)
      #expect(clash.statements.count { $0.isCourse } >= 3)
    }
  }

  @Test("two offerings pinned to one hall at one time clash with it")
  func pins() {
    let need = Need(role: "hall", candidates: [Candidate(resource: ListIndex(0), penalty: 0)])
    var problem = Self.large(20, needs: { _ in [need] })
    for position in problem.activities.indices { problem.activities[position].minOfferings = 0 }
    problem.resources = [Resource(id: "hall", kind: "hall", units: 1)]
    problem.baseline = Baseline(
      offerings: [3, 7].map { position in
        PublishedOffering(
          id: "a\(position)-1",
          offering: PlannedOffering(
            activity: "a\(position)",
            id: "a\(position)-1",
            placement: 4,
            resources: ["hall"],
            participants: []
          ),
          pinned: [.run, .placement]
        )
      }
    )
    guard case .clashes(let clashes) = Self.result(problem) else {
      Issue.record("they cannot both hold")
      return
    }
    #expect(clashes.count == 1 && clashes[0].isMinimal)
    #expect(
      Set(clashes[0].statements) == [
        .units(ListIndex(0)), .pin(0, .run), .pin(0, .placement), .pin(1, .run),
        .pin(1, .placement),
      ]
    )
  }
}

extension Statement {
  /// Whether it asks for an offering.
  fileprivate var isCourse: Bool { if case .fewestOfferings = self { true } else { false } }
}

extension Change {
  fileprivate func isOfSameKind(as other: Change) -> Bool {
    switch (self, other) {
    case (.addMinutes(let one, _), .addMinutes(let two, _)): one == two
    default: false
    }
  }
}
