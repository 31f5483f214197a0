import Problem
import Testing

@testable import Bounds

@Suite("The bundle goes where subgradient steps stop")
struct BundleTests {
  @Test("A person's term grows by what the price makes of served requests: 0, then 1, then 2")
  func terms() {
    var problem = PlanningProblem(name: "one", start: "2016-01-01", days: 2, timeZone: "UTC")
    problem.weights.firstBonus = 12
    problem.participants = [Participant(id: "p", maxActivities: 2)]
    problem.sources = [Source(id: "province")]
    problem.placementSets = [
      PlacementSet(name: "s", placements: [Placement(sessions: [MinuteSpan(480, 660)], penalty: 0)])
    ]
    for index in 0..<2 {
      var activity = Activity(
        id: "a\(index)",
        kind: "course",
        group: "g",
        values: [10],
        placements: ListIndex(0),
        cost: ActivityCost(fixed: 0, perParticipant: 0),
        funding: [FundingLine(source: ListIndex(0))],
        payments: [Payment(anchor: .start, days: 0, share: 1000)]
      )
      activity.people = PeopleRule(min: 0, max: 1, reserved: [])
      problem.activities.append(activity)
      problem.requests.append(
        Request(participant: ListIndex(0), activity: ListIndex(index), weight: 3)
      )
    }
    let dual = DualFunction(RelaxedProblem(problem))
    let terms = PriceTerms(dual, isForLeastShortfall: false)
    // max(0, 12 + π, 12 + 2π): 0 up to −12, one request up to 0, two from there on.
    #expect(terms.growth(0, from: -20, to: -12) == 0)
    #expect(terms.growth(0, from: -20, to: 0) == 12)
    #expect(terms.growth(0, from: 0, to: 5) == 10)
    // Where one is used, every price between is as good; the nearest to the centre is taken.
    #expect(terms.price(0, used: 1, centre: -5, reach: 1) == -5)
    #expect(terms.price(0, used: 1, centre: 4, reach: 1) == 3)
    #expect(terms.price(0, used: 0, centre: 0.5, reach: 1) == -0.5)
    #expect(terms.price(0, used: 1.5, centre: 0, reach: 1) == 0)
  }

  @Test("With the bundle a tiny problem's bound is never above what the first steps left")
  func further() {
    var lower = 0
    for seed in UInt64(0)..<120 {
      let bound = ScoreBound(TinyProblem.make(seed: seed))
      bound.improve(steps: 60)
      let first = bound.score
      bound.improve(steps: 200)
      #expect(bound.score <= first)
      if bound.score < first { lower += 1 }
    }
    #expect(lower > 5, "\(lower)")
  }
}
