internal import Problem

/// A solution with its ids resolved: what each offering that can be read is, in numbers.
struct Answer {
  /// One offering that names an activity, a placement and a candidate for each need.
  struct Run {
    /// Its position in the solution.
    let position: Int
    let activity: ListIndex<Activity>
    /// The position of its placement in the activity's set.
    let placement: Int
    let sessions: [MinuteSpan]
    /// Points lost by its placement and candidates.
    let penalty: Int128
    /// Where it happens.
    let place: ListIndex<Place>?
    let resources: [ListIndex<Resource>]
    /// Who is listed, each as often as listed: positions in the problem's participants, and above
    /// those the unknown.
    let people: [Int]
    /// The offering as the solution has it.
    let offering: PlannedOffering

    /// The first minute of the first session.
    var start: Int { sessions[0].start }
    /// The first minute after the last session.
    var end: Int { sessions[sessions.count - 1].end }
    /// The day of the first session's first minute.
    var startDay: Int { start / minutesPerDay }
    /// The day of the last session's last minute.
    var endDay: Int { (end - 1) / minutesPerDay }
  }

  let problem: PlanningProblem
  /// The offerings that can be read, in the order of the solution.
  private(set) var runs: [Run] = []
  /// The positions in `runs` of each activity's offerings.
  private(set) var runsOf: [[Int]]
  /// The ids listed as participants that no participant has.
  private(set) var strangers: [String] = []
  /// The weight of each request, by participant and activity.
  private let weights: [Int: Int]

  /// Reads a solution; what cannot be read breaks rule 1 or 4 and is left out.
  init(_ problem: PlanningProblem, _ solution: Solution, _ broken: inout BrokenRules) {
    self.problem = problem
    runsOf = Array(repeating: [], count: problem.activities.count)
    let activityCount = problem.activities.count
    var weights: [Int: Int] = [:]
    weights.reserveCapacity(problem.requests.count)
    for request in problem.requests {
      weights[request.participant.position * activityCount + request.activity.position] =
        request.weight
    }
    self.weights = weights
    let activities = Self.positions(of: problem.activities.lazy.map(\.id))
    let resources = Self.positions(of: problem.resources.lazy.map(\.id))
    var people = Self.positions(of: problem.participants.lazy.map(\.id))
    for (position, offering) in solution.offerings.enumerated() {
      let name = OfferingName(position: position, activity: offering.activity)
      guard let activity = activities[ExactText(offering.activity)] else {
        broken.add(.unknownActivity(name))
        continue
      }
      let choice = Choice(
        name: name,
        activity: problem.activities[activity],
        offering: offering
      )
      guard let (chosen, penalty) = choice.resolve(in: problem, resources, &broken) else {
        continue
      }
      let set = problem.placementSets[problem.activities[activity].placements]
      runsOf[activity].append(runs.count)
      runs.append(
        Run(
          position: position,
          activity: ListIndex(activity),
          placement: offering.placement,
          sessions: set.placements[offering.placement].sessions,
          penalty: penalty,
          place: problem.activities[activity].place
            ?? chosen.first.flatMap { problem.resources[$0].place },
          resources: chosen,
          people: offering.participants.map { id in
            if let known = people[ExactText(id)] {
              return known
            }
            people[ExactText(id)] = problem.participants.count + strangers.count
            strangers.append(id)
            return problem.participants.count + strangers.count - 1
          },
          offering: offering
        )
      )
    }
  }

  private static func positions(of ids: some Collection<String>) -> [ExactText: Int] {
    var positions: [ExactText: Int] = [:]
    positions.reserveCapacity(ids.count)
    for (position, id) in ids.enumerated() {
      positions[ExactText(id)] = position
    }
    return positions
  }

  /// The number of people known or listed.
  var peopleCount: Int { problem.participants.count + strangers.count }

  /// The participant at a position, nil for one the problem does not know.
  func participant(_ person: Int) -> Participant? {
    person < problem.participants.count ? problem.participants[person] : nil
  }

  /// The id of a person.
  func personId(_ person: Int) -> String {
    participant(person)?.id ?? strangers[person - problem.participants.count]
  }

  /// The weight of a person's request for an activity; nil if there is none.
  func weight(_ person: Int, _ activity: ListIndex<Activity>) -> Int? {
    guard person < problem.participants.count else { return nil }
    return weights[person * problem.activities.count + activity.position]
  }

  /// What texts call an offering.
  func name(_ run: Run) -> OfferingName {
    OfferingName(position: run.position, activity: problem.activities[run.activity].id)
  }
}
