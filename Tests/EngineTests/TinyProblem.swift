import Problem

/// Small problems for tests: one source of money, no ceilings, placements of one session each.
enum Tiny {
  /// The only source.
  static let province = ListIndex<Source>(0)

  /// A placement with one session of an hour that begins at a minute.
  static func hour(_ start: Int, penalty: Int = 0) -> Placement {
    Placement(sessions: [MinuteSpan(start, start + 60)], penalty: penalty)
  }

  /// A need of resources by position, each with a penalty.
  static func need(_ candidates: [(Int, Int)]) -> Need {
    Need(
      role: "use",
      candidates: candidates.map { Candidate(resource: ListIndex($0.0), penalty: $0.1) }
    )
  }

  /// An activity whose placements are the set of the same position, paid by the province at the start.
  static func activity(
    _ position: Int,
    values: [Int] = [100],
    people: PeopleRule? = nil,
    needs: [Need] = [],
    cost: ActivityCost = ActivityCost(fixed: 0, perParticipant: 0),
    place: Int? = nil
  ) -> Activity {
    Activity(
      id: "a\(position)",
      kind: "course",
      group: "g",
      place: place.map { ListIndex($0) },
      values: values,
      people: people,
      placements: ListIndex(position),
      needs: needs,
      cost: cost,
      funding: [FundingLine(source: province)],
      payments: [Payment(anchor: .start, days: 0, share: 1000)]
    )
  }

  /// People p0, p1, … who may each be in three offerings.
  static func people(_ count: Int) -> [Participant] {
    (0..<count).map { Participant(id: "p\($0)", maxActivities: 3) }
  }

  /// A request by positions.
  static func request(_ person: Int, _ activity: Int, _ weight: Int = 10) -> Request {
    Request(participant: ListIndex(person), activity: ListIndex(activity), weight: weight)
  }

  /// A problem of ten days with one set of placements per activity.
  static func problem(
    _ activities: [Activity],
    placements: [[Placement]],
    people: [Participant] = [],
    requests: [Request] = [],
    resources: [Resource] = []
  ) -> PlanningProblem {
    PlanningProblem(
      name: "tiny",
      start: "2016-01-01",
      days: 10,
      timeZone: "Asia/Ho_Chi_Minh",
      resources: resources,
      placementSets: placements.enumerated().map {
        PlacementSet(name: "s\($0)", placements: $1)
      },
      activities: activities,
      sources: [Source(id: "province")],
      participants: people,
      requests: requests
    )
  }
}
