import Problem

/// Every way of one more offering of an activity beside an answer that stays as it is: all placements, and for each
/// need all candidates, against all rules.
struct Examination {
  /// One way, the best of its kind at its placement.
  struct Way {
    /// The position of the placement in the activity's set.
    let placement: Int
    let sessions: [MinuteSpan]
    let resources: [ListIndex<Resource>]
    /// Who would come: as many as bring points where the money allows, otherwise the fewest.
    let people: [Int]
    /// What stands against it, in the order of the rules; nothing: it is lawful.
    let obstacles: [Obstacle]
    /// Points of the people less all penalties; without the value of the offering.
    let points: Int
    /// Whether enough people may be there or not: several reservations leave it open.
    var isUncertain = false

    var missingMoney: Int { obstacles.reduce(0) { max($0, $1.missingMoney) } }
  }

  /// For each placement the best way for each set of causes; a need without candidates leaves the resource out.
  private(set) var ways: [Way] = []
  /// Whether every way was looked at, as far as one is not at least as good as another.
  private(set) var isComplete = true
  /// Whether it ended before every placement was looked at.
  private(set) var isStopped = false
  /// The number of placements looked at.
  let placements: Int
  /// The number of ways, placements times candidates; saturated.
  let combinations: Int
  private let occupancy: Occupancy
  private let activity: Int

  /// The most choices of resources looked at for one placement.
  private static let mostChoices = 512

  /// Examines an activity at all placements of its set; `stop` is asked before each and ends it.
  init(_ occupancy: Occupancy, _ activity: Int, stop: () -> Bool) {
    let problem = occupancy.index.problem
    let set = problem.placementSets[problem.activities[activity].placements]
    self.init(occupancy, activity, at: set.placements.indices, stop: stop)
  }

  /// Examines an activity at some placements of its set; `stop` is asked before each and ends it.
  init(
    _ occupancy: Occupancy,
    _ activity: Int,
    at positions: some Collection<Int>,
    stop: () -> Bool
  ) {
    let problem = occupancy.index.problem
    let rule = problem.activities[activity]
    self.occupancy = occupancy
    self.activity = activity
    let set = problem.placementSets[rule.placements].placements
    placements = positions.count
    combinations = rule.needs.reduce(positions.count) { product, need in
      let (more, isOver) = product.multipliedReportingOverflow(by: max(1, need.candidates.count))
      return isOver ? .max : more
    }
    // Then a dearer resource may break fewer ceilings than a cheaper one.
    if rule.paysBack { isComplete = false }
    for placement in positions {
      if stop() {
        isStopped = true
        isComplete = false
        break
      }
      look(at: placement, set[placement])
    }
  }

  private mutating func look(at placement: Int, _ times: Placement) {
    let fixed = occupancy.orderAndLimits(activity, times.sessions)
    var chooser = ResourceChooser(occupancy, activity, times.sessions)
    var rooms: [ListIndex<Place>?: PeopleRoom] = [:]
    var kept: [Way] = []
    for choice in chooser.choices(most: Self.mostChoices) {
      let place = occupancy.index.place(activity, choice.resources)
      var room = rooms[place]
      if room == nil, let rule = occupancy.index.problem.activities[activity].people {
        room = PeopleRoom(occupancy, activity, rule: rule, times.sessions, at: place)
        rooms[place] = room
      }
      let way = way(at: placement, times, choice, fixed, room)
      let causes = Set(way.obstacles.map(\.cause))
      if let other = kept.firstIndex(where: { Set($0.obstacles.map(\.cause)) == causes }) {
        if way.isBetter(than: kept[other]) { kept[other] = way }
      } else {
        kept.append(way)
      }
    }
    if chooser.isCut { isComplete = false }
    ways += kept
  }

  private func way(
    at placement: Int,
    _ times: Placement,
    _ choice: ResourceChooser.Choice,
    _ fixed: [Obstacle],
    _ room: PeopleRoom?
  ) -> Way {
    let problem = occupancy.index.problem
    let rule = problem.activities[activity]
    var obstacles = fixed + choice.obstacles
    var people: [Int] = []
    var points = 0.minus(times.penalty).minus(choice.penalty)
    var isUncertain = false
    if rule.people == nil && !rule.enrolled.isEmpty {
      obstacles.append(.tooManyEnrolled(missing: rule.enrolled.count))
    }
    if let room {
      obstacles += room.obstacles
      if let shortage = room.shortage { obstacles.append(shortage) }
      let seats = choice.resources.compactMap { problem.resources[$0].seats }.min() ?? .max
      people = room.party(max(seats, room.least))
      if !obstacles.contains(where: \.isAboutPeople) {
        isUncertain = people.count < room.least
        let least = min(room.least, people.count)
        people = affordable(people, least: least, times.sessions, choice.resources)
      }
      let brings = Dictionary(
        room.available.map { ($0.person, $0.points) },
        uniquingKeysWith: { first, _ in first }
      )
      points = points.plus(people.reduce(0) { $0.plus(brings[$1] ?? 0) })
    }
    // What too few people pay says nothing of what enough would.
    let count = max(people.count, rule.people?.min ?? 0)
    obstacles += ceilings(times.sessions, choice.resources, people: count)
    return Way(
      placement: placement,
      sessions: times.sessions,
      resources: choice.resources,
      people: people,
      obstacles: obstacles,
      points: points,
      isUncertain: isUncertain
    )
  }

  /// The ceilings that an offering would break.
  private func ceilings(
    _ sessions: [MinuteSpan],
    _ resources: [ListIndex<Resource>],
    people: Int
  ) -> [Obstacle] {
    occupancy.charges(activity, sessions, resources, people: people).compactMap { charge in
      let most = occupancy.index.problem.ceilings[charge.ceiling].amount
      let missing = occupancy.paid[charge.ceiling].plus(charge.amount).minus(most)
      return missing > 0 ? .ceiling(charge.ceiling, missing: missing) : nil
    }
  }

  /// As many of the people, from the first, as no ceiling stands against; otherwise the number for which the least
  /// money is missing, of several the smallest.
  private func affordable(
    _ people: [Int],
    least: Int,
    _ sessions: [MinuteSpan],
    _ resources: [ListIndex<Resource>]
  ) -> [Int] {
    var best = least
    var fewest = Int.max
    for count in (least...max(least, people.count)).reversed() {
      let missing = ceilings(sessions, resources, people: count).reduce(0) {
        max($0, $1.missingMoney)
      }
      if missing == 0 { return Array(people.prefix(count)) }
      if missing <= fewest {
        fewest = missing
        best = count
      }
    }
    return Array(people.prefix(best))
  }
}

extension Examination.Way {
  /// The offering that it would be.
  func offering(in problem: PlanningProblem, activity: Int) -> PlannedOffering {
    PlannedOffering(
      activity: problem.activities[activity].id,
      placement: placement,
      resources: resources.map { problem.resources[$0].id },
      participants: people.sorted().map { problem.participants[$0].id }
    )
  }

  /// Fewer obstacles come first, then less missing money, then more points.
  func isBetter(than other: Self) -> Bool {
    (obstacles.count, missingMoney, 0.minus(points))
      < (other.obstacles.count, other.missingMoney, 0.minus(other.points))
  }

  /// The changes of the agency's statements that let it in; nil where none do.
  func changes(_ activity: Int) -> [Change]? {
    var changes: [Change] = []
    for obstacle in obstacles {
      guard let change = obstacle.change(for: ListIndex(activity), at: sessions) else { return nil }
      // One more unit serves two needs no better than one does.
      if !changes.contains(change) { changes.append(change) }
    }
    return changes
  }
}

extension Obstacle {
  /// Whether it is about who can come.
  var isAboutPeople: Bool {
    switch self {
    case .tooFewPeople, .tooManyEnrolled, .enrolledOfOrganisation, .enrolledReserved, .enrolledBusy,
      .enrolledElsewhere, .enrolledFull:
      true
    default: false
    }
  }
}
