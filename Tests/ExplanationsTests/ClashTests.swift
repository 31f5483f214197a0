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
}
