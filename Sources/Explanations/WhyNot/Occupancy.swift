import Problem
import Referee

/// What a lawful answer holds of time, money and counts, so that one more offering can be tried on it.
struct Occupancy {
  /// One offering of the answer.
  struct Run {
    /// Its position in the solution.
    let position: Int
    let activity: Int
    let placement: Int
    let sessions: [MinuteSpan]
    let place: ListIndex<Place>?
    let resources: [ListIndex<Resource>]
    let people: [Int]

    /// The first minute of the first session.
    var start: Int { sessions[0].start }
    /// The first minute after the last session.
    var end: Int { sessions[sessions.count - 1].end }
  }

  /// One session in which a resource is held.
  struct Use {
    let session: MinuteSpan
    let run: Int
  }

  let index: ProblemIndex
  let solution: Solution
  private(set) var runs: [Run] = []
  /// The positions among the runs of each activity's.
  private(set) var runsOf: [[Int]]
  /// The uses of each resource.
  private(set) var uses: [[Use]]
  /// The session minutes of each resource.
  private(set) var minutes: [Int]
  /// The positions among the runs of those that each participant is in.
  private(set) var runsOfPerson: [[Int]]
  /// What is paid under each ceiling.
  private(set) var paid: [Int]
  /// How many offerings each limit counts.
  private(set) var counted: [Int]

  /// Reads a lawful answer, without the offerings at some positions.
  init(_ index: ProblemIndex, _ solution: Solution, without displaced: Set<Int> = []) {
    let problem = index.problem
    self.index = index
    self.solution = solution
    runsOf = Array(repeating: [], count: problem.activities.count)
    uses = Array(repeating: [], count: problem.resources.count)
    minutes = Array(repeating: 0, count: problem.resources.count)
    runsOfPerson = Array(repeating: [], count: problem.participants.count)
    paid = Array(repeating: 0, count: problem.ceilings.count)
    counted = Array(repeating: 0, count: problem.limits.count)
    for (position, offering) in solution.offerings.enumerated() where !displaced.contains(position)
    {
      add(offering, at: position)
    }
  }

  /// Adds an offering that the problem knows; it pays for its people, or for so many.
  mutating func add(_ offering: PlannedOffering, at position: Int, payingFor count: Int? = nil) {
    let problem = index.problem
    guard let activity = index.activityAt[ExactText(offering.activity)] else { return }
    let resources = offering.resources.compactMap { id -> ListIndex<Resource>? in
      index.resourceAt[ExactText(id)].map { ListIndex($0) }
    }
    let sessions = index.sessions(activity, offering.placement)
    let run = Run(
      position: position,
      activity: activity,
      placement: offering.placement,
      sessions: sessions,
      place: index.place(activity, resources),
      resources: resources,
      people: offering.participants.compactMap { index.participantAt[ExactText($0)] }
    )
    for resource in resources {
      for session in sessions {
        uses[resource.position].append(Use(session: session, run: runs.count))
        minutes[resource.position] = minutes[resource.position].plus(session.end - session.start)
      }
    }
    for person in run.people { runsOfPerson[person].append(runs.count) }
    for limit in index.limitsOf[activity]
    where problem.limits[limit].days.contains(sessions[0].start / minutesPerDay) {
      counted[limit] += 1
    }
    for (ceiling, amount) in charges(
      activity,
      sessions,
      resources,
      people: count ?? run.people.count
    ) {
      paid[ceiling] = paid[ceiling].plus(amount)
    }
    runsOf[activity].append(runs.count)
    runs.append(run)
  }

  /// What an offering pays under each ceiling over it.
  func charges(
    _ activity: Int,
    _ sessions: [MinuteSpan],
    _ resources: [ListIndex<Resource>],
    people: Int
  ) -> [(ceiling: Int, amount: Int)] {
    let problem = index.problem
    let entries = offeringPayments(
      problem,
      of: ListIndex(activity),
      at: sessions,
      resources,
      people: people
    )
    return index.ceilingsOf[activity].compactMap { position in
      let ceiling = problem.ceilings[position]
      let amount = entries.reduce(0) { sum, entry in
        entry.source == ceiling.source && ceiling.days.contains(entry.day)
          ? sum.plus(entry.amount) : sum
      }
      return amount != 0 ? (position, amount) : nil
    }
  }
}

extension Occupancy {
  /// What an offering of an activity pays at least under each ceiling, whatever its placement, resources and people.
  func leastCharges(_ activity: Int) -> [(ceiling: Int, amount: Int)] {
    let problem = index.problem
    let rule = problem.activities[activity]
    // A later payment may be below nothing, the more so the dearer the offering.
    if rule.paysBack { return index.ceilingsOf[activity].map { ($0, -(1 << 52)) } }
    let least = max(rule.people?.min ?? 0, Set(rule.enrolled).count)
    // Where a payer pays more for more people, another may pay less for them.
    let isContrary = rule.funding.contains { ($0.capPerParticipant ?? 0) > 0 }
    let counts = isContrary ? least...max(least, rule.people?.max ?? 0) : least...least
    var sums: [Int: Int] = [:]
    var isFirst = true
    for placement in problem.placementSets[rule.placements].placements {
      let resources = rule.needs.compactMap { need in
        need.candidates.map(\.resource).min {
          cost($0, placement.sessions) < cost($1, placement.sessions)
        }
      }
      for count in counts {
        let charges = charges(activity, placement.sessions, resources, people: count)
        let amounts = Dictionary(
          charges.map { ($0.ceiling, $0.amount) },
          uniquingKeysWith: { first, _ in first }
        )
        sums =
          isFirst
          ? amounts : sums.reduce(into: [:]) { $0[$1.key] = min($1.value, amounts[$1.key] ?? 0) }
        isFirst = false
      }
    }
    return sums.keys.sorted().map { ($0, sums[$0] ?? 0) }
  }

  private func cost(_ resource: ListIndex<Resource>, _ sessions: [MinuteSpan]) -> Int {
    let profile = index.problem.resources[resource]
    return profile.costPerUse.plus(profile.costPerSession.times(sessions.count))
  }
}

extension Activity {
  /// Whether payments before the last take more than there is, so that the last one is below nothing.
  var paysBack: Bool { payments.dropLast().reduce(0) { $0.plus(max(0, $1.share)) } > 1000 }
}
