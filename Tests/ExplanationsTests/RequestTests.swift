import Engine
import Explanations
import Problem
import Referee
import Testing

/// Why a request is not served, and what seats the person.
struct RequestTests {
  @Test("a person is seated by every remedy, as the referee finds", arguments: 0..<60)
  func remedies(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let (explainer, answer) = WhyNotTests.explainer(problem) else { return }
    for request in problem.requests {
      let explanation = explainer.explain(request)
      let id = problem.participants[request.participant].id
      let activity = problem.activities[request.activity].id
      for remedy in explanation.remedies {
        let verdict = judge(problem.applying(remedy.changes), remedy.solution)
        #expect(verdict.lawful && verdict.score == remedy.score)
        #expect(
          remedy.solution.offerings.contains {
            $0.activity == activity && $0.participants.contains(id)
          }
        )
      }
      if case .found(let solution, let shortfall, let score, _) = explanation.forced {
        let verdict = judge(problem, solution)
        #expect(verdict.lawful && verdict.score == score && verdict.shortfall == shortfall)
        #expect(
          solution.offerings.contains {
            $0.activity == activity && $0.participants.contains(id)
          }
        )
        #expect(
          explanation.remedies.count >= 5
            || explanation.remedies.contains { $0.changes.allSatisfy(\.isOfAnswer) }
        )
      }
      #expect(explanation.isFinished == !explanation.places.isEmpty)
      let isServed = answer.solution.offerings.contains {
        $0.activity == activity && $0.participants.contains(id)
      }
      #expect((explanation.servedBy != nil) == isServed)
    }
  }

  @Test("where no change beside the plan as it is seats a person, two who change places do")
  func arranged() throws {
    let problem = Self.crowded
    let start = Solution(
      problem: problem.name,
      offerings: [
        PlannedOffering(activity: "a", placement: 0, resources: [], participants: ["p"]),
        PlannedOffering(activity: "b", placement: 0, resources: [], participants: ["q"]),
      ]
    )
    let answer = JudgedAnswer(problem, start)
    try #require(answer.verdict.lawful)
    let explainer = ActivityExplainer(problem, answer, Resolver(Effort(steps: 5_000))) { _, _ in []
    }
    let asked = try #require(
      problem.requests.first { $0.participant.position == 0 && $0.activity.position == 1 }
    )
    let explanation = explainer.explain(asked)
    // Nobody can be at two places at one time; arranged anew, p and q change places.
    let arranged = try #require(
      explanation.remedies.first { $0.changes.allSatisfy(\.isOfAnswer) && $0.origin == .search }
    )
    #expect(arranged.score == answer.verdict.score)
    let verdict = judge(problem, arranged.solution)
    #expect(verdict.lawful && verdict.score == arranged.score)
  }

  @Test(
    "an offering has reasons exactly where the referee refuses the person in it",
    arguments: 0..<60
  )
  func exact(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let (explainer, answer) = WhyNotTests.explainer(problem) else { return }
    for explanation in try #require(explainer.unserved()) {
      for place in explanation.places {
        var solution = answer.solution
        solution.offerings[place.offering].participants.append(
          problem.participants[explanation.participant].id
        )
        #expect(judge(problem, solution).lawful == place.reasons.isEmpty)
      }
    }
  }

  /// Two courses at one time with a seat each, and two people who both ask for both and may come to one.
  private static var crowded: PlanningProblem {
    var problem = PlanningProblem(name: "crowded", start: "2016-01-01", days: 2, timeZone: "UTC")
    problem.sources = [Source(id: "own")]
    for (position, id) in ["a", "b"].enumerated() {
      problem.placementSets.append(
        PlacementSet(
          name: id,
          placements: [Placement(sessions: [MinuteSpan(480, 720)], penalty: 0)]
        )
      )
      problem.activities.append(
        Activity(
          id: id,
          kind: "course",
          group: "g",
          place: nil,
          minOfferings: 0,
          values: [20],
          people: PeopleRule(min: 1, max: 1, perOrganisation: nil, reserved: []),
          placements: ListIndex(position),
          cost: ActivityCost(fixed: 0, perParticipant: 0),
          funding: [FundingLine(source: ListIndex(0))],
          payments: [Payment(anchor: .end, days: 0, share: 1000)]
        )
      )
    }
    for (position, id) in ["p", "q"].enumerated() {
      problem.participants.append(Participant(id: id, tags: [], busy: [], maxActivities: 1))
      for activity in 0..<2 {
        problem.requests.append(
          Request(participant: ListIndex(position), activity: ListIndex(activity), weight: 5)
        )
      }
    }
    return problem
  }
}
