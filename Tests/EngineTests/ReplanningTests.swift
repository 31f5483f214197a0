import Problem
import Testing

@testable import Engine

@Suite("A published plan is kept as far as its pins and its worth ask")
struct ReplanningTests {
  /// One activity with two placements and two venues, of which the second of each is better, published at the first.
  static func published(_ pinned: [PublishedOffering.Pin]) -> PlanningProblem {
    var problem = Tiny.problem(
      [
        Tiny.activity(
          0,
          people: PeopleRule(min: 0, max: 1),
          needs: [Tiny.need([(0, 5), (1, 0)])]
        )
      ],
      placements: [[Tiny.hour(0, penalty: 5), Tiny.hour(60)]],
      people: Tiny.people(2),
      requests: [Tiny.request(0, 0, 1), Tiny.request(1, 0, 6)],
      resources: [Resource(id: "a", kind: "venue"), Resource(id: "b", kind: "venue")]
    )
    problem.baseline = Baseline(offerings: [
      PublishedOffering(
        id: "b0",
        offering: PlannedOffering(
          activity: "a0",
          id: "b0",
          placement: 0,
          resources: ["a"],
          participants: ["p0"]
        ),
        pinned: pinned
      )
    ])
    problem.weights = Weights(cancel: 30, move: 2, swap: 2, release: 2)
    return problem
  }

  @Test("Without pins, changes that pay are made")
  func changes() {
    // 100 + 6 less move, swap and release; a new offering would pay cancel and release.
    #expect(RuleTests.solve(Self.published([])).score == 100)
  }

  @Test("Dear changes are not made")
  func dear() {
    var problem = Self.published([])
    problem.weights = Weights(cancel: 30, move: 6, swap: 6, release: 6)
    #expect(RuleTests.solve(problem).score == 91)
  }

  @Test(
    "Each pin holds",
    arguments: [
      (PublishedOffering.Pin.placement, 97), (.resources, 97), (.participants, 97), (.run, 100),
    ]
  )
  func pin(_ pin: PublishedOffering.Pin, score: Int) {
    #expect(RuleTests.solve(Self.published([pin])).score == score)
  }

  @Test("An offering pinned to run runs at a loss, and another makes room for it")
  func pinnedRun() {
    var problem = Self.published([.run, .placement])
    problem.activities[0].values = [-500]
    problem.activities.append(
      Tiny.activity(1, values: [900], needs: [Tiny.need([(0, 0), (1, 0)])])
    )
    problem.placementSets.append(PlacementSet(name: "s1", placements: [Tiny.hour(0)]))
    problem.activities.append(
      Tiny.activity(2, values: [800], needs: [Tiny.need([(0, 0), (1, 0)])])
    )
    problem.placementSets.append(PlacementSet(name: "s2", placements: [Tiny.hour(30)]))
    let result = RuleTests.solve(problem)
    #expect(result.solution.offerings.first?.id == "b0")
    #expect(result.solution.offerings.count == 2)
  }

  @Test("Pins that name what is gone are reported with their offering")
  func impossible() {
    var problem = Self.published([.run, .resources])
    problem.baseline?.offerings[0].offering.resources = ["gone"]
    problem.baseline?.offerings.append(
      PublishedOffering(
        id: "b1",
        offering: PlannedOffering(activity: "gone", id: "b1", placement: 0),
        pinned: [.run]
      )
    )
    let result = Search.run(problem, options: SearchOptions(limits: SearchLimits(steps: 100)))
    #expect(!result.isLawful)
    #expect(
      result.infeasibilities == [
        .pinnedOfferingImpossible(id: "b1"), .pinnedOfferingImpossible(id: "b0"),
      ]
    )
  }

  @Test("Two pinned offerings that exclude each other are reported")
  func contradictory() {
    var problem = Self.published([.run, .placement, .resources])
    problem.activities[0].values = [10, 10]
    var second = problem.baseline?.offerings[0]
    second?.id = "b1"
    second?.offering.participants = []
    if let second { problem.baseline?.offerings.append(second) }
    let result = Search.run(problem, options: SearchOptions(limits: SearchLimits(steps: 1000)))
    #expect(!result.isLawful)
    #expect(result.infeasibilities.count == 1)
  }

  @Test("A search begins from a given answer, without what of it is not lawful")
  func start() {
    let problem = Tiny.problem(
      [Tiny.activity(0), Tiny.activity(1)],
      placements: [[Tiny.hour(0), Tiny.hour(60, penalty: 3)], [Tiny.hour(0)]]
    )
    let start = Solution(
      problem: "tiny",
      offerings: [
        PlannedOffering(activity: "a0", placement: 1),
        PlannedOffering(activity: "a1", placement: 7),
        PlannedOffering(activity: "none", placement: 0),
      ]
    )
    let result = Search.run(
      problem,
      options: SearchOptions(limits: SearchLimits(steps: 0)),
      start: start
    )
    #expect(result.score == 197)
    #expect(result.solution.offerings.map(\.placement) == [1, 0])
  }
}
