import Problem

/// A tiny year of ten days: one course with two offerings at most and room for two people, and three people who ask.
enum TinyYear {
  /// Days on which the course may be held, one session each, 08:00 to 10:00.
  static let days = [1, 3, 5, 7]

  /// The problem.
  static func problem() -> PlanningProblem {
    var problem = PlanningProblem(name: "tiny", start: "2027-01-01", days: 10, timeZone: "UTC")
    problem.resources = [
      Resource(id: "hall", kind: "venue"), Resource(id: "barn", kind: "venue"),
    ]
    problem.sources = [Source(id: "province")]
    problem.participants = ["an", "binh", "chi"].map { Participant(id: $0, maxActivities: 2) }
    problem.placementSets = [
      PlacementSet(
        name: "course",
        placements: days.map { Placement(sessions: [session(on: $0)], penalty: 0) }
      )
    ]
    problem.activities = [
      Activity(
        id: "course",
        kind: "course",
        group: "g",
        values: [100, 50],
        people: PeopleRule(min: 1, max: 2),
        placements: ListIndex(0),
        needs: [
          Need(
            role: "venue",
            candidates: [
              Candidate(resource: ListIndex(0), penalty: 0),
              Candidate(resource: ListIndex(1), penalty: 3),
            ]
          )
        ],
        cost: ActivityCost(fixed: 10, perParticipant: 0),
        funding: [FundingLine(source: ListIndex(0))],
        payments: [Payment(anchor: .end, days: 0, share: 1000)]
      )
    ]
    problem.ceilings = [Ceiling(source: ListIndex(0), amount: 20, days: DayRange(0, 10))]
    problem.requests = (0..<3).map {
      Request(participant: ListIndex($0), activity: ListIndex(0), weight: 10)
    }
    problem.weights = Weights(firstBonus: 5, cancel: 200, move: 40, swap: 10, release: 15)
    return problem
  }

  /// The session of a day.
  static func session(on day: Int) -> MinuteSpan {
    MinuteSpan(day * minutesPerDay + 480, day * minutesPerDay + 600)
  }

  /// The course as published: on days 1 and 5, with An and Bình, and with Chi.
  static let published = [
    offering("course-1", placement: 0, ["an", "binh"]),
    offering("course-2", placement: 2, ["chi"]),
  ]

  /// An offering of the course.
  static func offering(
    _ id: String?,
    placement: Int,
    _ people: [String],
    in venue: String = "hall"
  ) -> PlannedOffering {
    PlannedOffering(
      activity: "course",
      id: id,
      placement: placement,
      resources: [venue],
      participants: people
    )
  }

  /// Offerings without pins, as a baseline has them.
  static func baseline(_ offerings: [PlannedOffering] = published) -> [PublishedOffering] {
    offerings.map { PublishedOffering(id: $0.id ?? "", offering: $0, pinned: []) }
  }
}
