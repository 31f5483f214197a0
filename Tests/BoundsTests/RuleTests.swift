import Problem
import Testing

@testable import Bounds

@Suite("Rules between activities lower the bound")
struct RuleTests {
  /// Two works of one offering each, on days 0 to 3; each has its own value.
  private func works() -> PlanningProblem {
    var problem = PlanningProblem(name: "two", start: "2016-01-01", days: 4, timeZone: "UTC")
    problem.sources = [Source(id: "province")]
    for index in 0..<2 {
      let day = index == 0 ? 2 * minutesPerDay : 0
      problem.placementSets.append(
        PlacementSet(
          name: "s\(index)",
          placements: [
            Placement(sessions: [MinuteSpan(day + 480, day + 660)], penalty: 1),
            Placement(sessions: [MinuteSpan(day + 780, day + 960)], penalty: 2),
          ]
        )
      )
      problem.activities.append(
        Activity(
          id: "w\(index)",
          kind: "work",
          group: "g",
          values: [index == 0 ? 50 : 30],
          placements: ListIndex(index),
          cost: ActivityCost(fixed: 1_000_000, perParticipant: 0),
          funding: [FundingLine(source: ListIndex(0))],
          payments: [Payment(anchor: .start, days: 0, share: 1000)]
        )
      )
    }
    return problem
  }

  private func bound(_ problem: PlanningProblem) -> Int {
    ScoreBound.run(problem, options: BoundOptions(steps: 400)).score
  }

  @Test("With no rule between them both run at their best placements: 49 + 29")
  func free() {
    #expect(bound(works()) == 78)
  }

  @Test("A precedence that no two placements keep lets one of the two run: 49")
  func precedence() {
    var problem = works()
    problem.precedences = [
      Precedence(first: ListIndex(0), then: ListIndex(1), minGap: 0, required: false)
    ]
    #expect((49...50).contains(bound(problem)))
  }

  @Test("A ceiling with room for one offering and a half lets one run and a half: 49 + 14")
  func ceiling() {
    var problem = works()
    problem.ceilings = [
      Ceiling(source: ListIndex(0), amount: 1_500_000, days: DayRange(0, 4))
    ]
    #expect((49...65).contains(bound(problem)))
  }

  @Test("A resource with one unit that both need at one time lets one of the two run: 49")
  func resource() {
    var problem = works()
    problem.resources = [Resource(id: "r", kind: "trainer")]
    for index in 0..<2 {
      problem.placementSets[index].placements = [
        Placement(sessions: [MinuteSpan(480, 660)], penalty: 1)
      ]
      problem.activities[index].needs = [
        Need(role: "trainer", candidates: [Candidate(resource: ListIndex(0), penalty: 0)])
      ]
    }
    #expect((49...50).contains(bound(problem)))
  }

  @Test("The same steps give the same bound, and more steps none that is higher")
  func steps() {
    let problem = TinyProblem.make(seed: 5)
    let options = BoundOptions(steps: 50)
    let result = ScoreBound.run(problem, options: options)
    #expect(result == ScoreBound.run(problem, options: options))
    #expect(ScoreBound.run(problem, options: BoundOptions(steps: 100)).score <= result.score)
  }
}
