import Problem
import Testing

@testable import Engine

@Suite("Shortfall that no plan avoids")
struct UnavoidableShortfallTests {
  /// Meetings that must run, one in each hour, with the people enrolled in each.
  static func meetings(_ enrolled: [[Int]], people: [Participant]) -> PlanningProblem {
    var activities: [Activity] = []
    for (position, list) in enrolled.enumerated() {
      var activity = Tiny.activity(position, people: PeopleRule(min: 0, max: 9))
      activity.minOfferings = 1
      activity.enrolled = list.map { ListIndex($0) }
      activities.append(activity)
    }
    return Tiny.problem(
      activities,
      placements: enrolled.indices.map { [Tiny.hour(60 * $0)] },
      people: people
    )
  }

  @Test("Who must be in three meetings and may be in two leaves one of them short")
  func tooMany() {
    var people = Tiny.people(2)
    people[0].maxActivities = 2
    let problem = Self.meetings([[0, 1], [0], [0], [1]], people: people)
    #expect(Tables(problem).unavoidableShortfall == 1)
    #expect(RuleTests.solve(problem).shortfall == 1)
  }

  @Test("Two people who leave the same meetings short count once")
  func shared() {
    var people = Tiny.people(2)
    people[0].maxActivities = 1
    people[1].maxActivities = 1
    let problem = Self.meetings([[0, 1], [0, 1]], people: people)
    #expect(Tables(problem).unavoidableShortfall == 1)
    #expect(RuleTests.solve(problem).shortfall == 1)
  }

  @Test(
    "A meeting at whose only time someone enrolled is busy cannot run; what need not run is not short"
  )
  func busy() {
    var people = Tiny.people(1)
    people[0].busy = [MinuteSpan(30, 90)]
    var problem = Self.meetings([[0], [0], [0]], people: people)
    #expect(Tables(problem).unavoidableShortfall == 2)
    #expect(RuleTests.solve(problem).shortfall == 2)
    problem.activities[1].minOfferings = 0
    #expect(Tables(problem).unavoidableShortfall == 1)
  }

  @Test(
    "No search finds less, on problems with every rule",
    arguments: UInt64(1)...60
  )
  func neverTooMuch(seed: UInt64) {
    var generator = RandomProblem(seed: seed)
    let tables = Tables(generator.make())
    let searcher = Searcher(tables, seed: seed, stream: 0)
    searcher.construct(from: nil, stop: { false })
    searcher.search(5_000, stop: { false })
    #expect(searcher.incumbent.shortfall >= tables.unavoidableShortfall)
  }
}
