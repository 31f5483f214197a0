import Problem
import Referee

/// Ten days, two places and three people who asked for everything: small enough to judge by hand.
///
/// Placements of the one set: 0 is 540–600, 1 is 600–660, 2 is 720–780, 3 is 1980–2040 (day 1), 4 has the sessions
/// 540–600 and 720–780. From P to Q it takes 60 minutes and 25 km, back 90 and 39.
enum TinyYear {
  static let places = (p: ListIndex<Place>(0), q: ListIndex<Place>(1))
  static let own = ListIndex<Source>(0)

  /// An activity without needs and costs, up to three offerings of up to three people.
  static func activity(
    _ id: String,
    place: ListIndex<Place>? = nil,
    needs: [ListIndex<Resource>] = []
  ) -> Activity {
    Activity(
      id: id,
      kind: "course",
      group: "g",
      place: place,
      values: [10, 8, 6],
      people: PeopleRule(min: 0, max: 3),
      placements: ListIndex(0),
      needs: needs.map { Need(role: "need", candidates: [Candidate(resource: $0, penalty: 0)]) },
      funding: [FundingLine(source: own)],
      payments: [Payment(anchor: .start, days: 0, share: 0)]
    )
  }

  /// The year with activities A in P and B in Q, and what `change` makes of it.
  static func problem(_ change: (inout PlanningProblem) -> Void = { _ in }) -> PlanningProblem {
    let people = ["a", "b", "c"]
    let spans = [
      [MinuteSpan(540, 600)], [MinuteSpan(600, 660)], [MinuteSpan(720, 780)],
      [MinuteSpan(1980, 2040)], [MinuteSpan(540, 600), MinuteSpan(720, 780)],
    ]
    var problem = PlanningProblem(
      name: "tiny",
      start: "2024-01-01",
      days: 10,
      timeZone: "Asia/Ho_Chi_Minh",
      places: [Place(id: "P"), Place(id: "Q")],
      travelMinutes: [[0, 60], [90, 0]],
      travelKm: [[0, 25], [39, 0]],
      resources: [Resource(id: "room", kind: "venue"), Resource(id: "coach", kind: "trainer")],
      placementSets: [
        PlacementSet(name: "s", placements: spans.map { Placement(sessions: $0, penalty: 0) })
      ],
      activities: [activity("A", place: places.p), activity("B", place: places.q)],
      sources: [Source(id: "own"), Source(id: "province")],
      organisations: [Organisation(id: "o")],
      participants: people.map { Participant(id: $0, maxActivities: 3) },
      requests: (0..<3).flatMap { person in
        (0..<2).map {
          Request(participant: ListIndex(person), activity: ListIndex($0), weight: 1)
        }
      }
    )
    change(&problem)
    return problem
  }

  /// An offering of the year.
  static func offering(
    _ activity: String,
    _ placement: Int,
    _ people: [String] = [],
    with resources: [String] = [],
    id: String? = nil
  ) -> PlannedOffering {
    PlannedOffering(
      activity: activity,
      id: id,
      placement: placement,
      resources: resources,
      participants: people
    )
  }

  /// The verdict on some offerings.
  static func verdict(_ problem: PlanningProblem, _ offerings: [PlannedOffering]) -> Verdict {
    Referee.judge(problem, Solution(problem: problem.name, offerings: offerings))
  }

  /// The numbers of the rules that some offerings break, each as often as it is broken.
  static func broken(_ problem: PlanningProblem, _ offerings: [PlannedOffering]) -> [Int] {
    verdict(problem, offerings).broken.map(\.rule.rawValue)
  }
}
