import Problem

/// A problem as the bound sees it: activities that know nothing of each other, and the rules
/// between them as amounts that prices stand on.
final class RelaxedProblem: Sendable {
  let units: PointUnits
  let grid: TimeGrid
  let placements: [PlacementColumns]
  let activities: [ActivityChoices]

  /// The greatest number of served requests that may count for each person.
  let mostServed: [Int]
  /// The most offerings of each person.
  let mostActivities: [Int]
  /// The number of activities in which each person is enrolled.
  let enrolments: [Int]
  /// Points of a person's first served request.
  let firstBonus: Int

  let ceilings: [Ceiling]
  /// Whether a price may stand on the ceiling.
  let isPriced: [Bool]
  let limits: [Limit]
  /// The most offerings that each limit can count.
  let mostCounted: [Int]
  /// The offerings that each limit counts at least in an answer with the least shortfall.
  let leastCounted: [Int]
  /// The offerings of each activity at least in an answer with the least shortfall.
  let leastOfferings: [Int]
  /// Each limit's points for one offering above its soft bound, as a gain.
  let limitGain: [Int]

  /// The precedences, as far as they are priced.
  let orders: OrderCuts
  /// What the precedences exclude once an activity runs at all.
  let orderTimes: [OrderTimes]

  /// The row of moments of each resource that could be in too many places; −1: none.
  let row: [Int]
  let rows: Int
  /// How many uses may hold the resource of each row.
  let rowUnits: [Int]
  /// The most session minutes of each resource; nil where nothing could pass it.
  let mostMinutes: [Int?]
  /// The points that the baseline's changes can bring at most.
  let changeGain: Int128

  init(_ problem: PlanningProblem) {
    let units = PointUnits(problem)
    self.units = units
    let cells = 1 << 23
    grid = TimeGrid(problem, most: min(1 << 16, max(1, cells / max(1, problem.resources.count))))
    placements = problem.placementSets.map { [grid] in PlacementColumns($0, grid, units) }
    let wiring = Wiring(problem)
    activities = problem.activities.indices.map { position in
      ActivityChoices(
        ChoiceBuilder(
          problem,
          activity: position,
          requests: wiring.requests(of: position),
          ceilingsOf: wiring.ceilings(of: position, problem),
          limitsOf: wiring.limitsOf[position],
          units
        )
      )
    }
    var served = Array(repeating: 0, count: problem.participants.count)
    var enrolments = served
    for activity in activities where activity.most > 0 {
      for (position, person) in activity.people.enumerated() {
        if activity.isServed[position] { served[person] += 1 }
        if position < activity.enrolled { enrolments[person] += 1 }
      }
    }
    mostActivities = problem.participants.map(\.maxActivities)
    mostServed = zip(served, mostActivities).map { min($0, $1) }
    self.enrolments = enrolments
    firstBonus = units.up(problem.weights.firstBonus)
    ceilings = problem.ceilings
    var isPriced = Array(repeating: true, count: ceilings.count)
    for activity in activities where activity.most > 0 && activity.funding.isContrary {
      for line in activity.funding.lines {
        for ceiling in line.ceilings { isPriced[ceiling] = false }
      }
    }
    self.isPriced = isPriced
    limits = problem.limits
    mostCounted = limits.map { [activities, placements] limit in
      let counted = Set(limit.activities.map(\.position)).reduce(0) { sum, position in
        let days = placements[activities[position].placementSet].startDay
        return days.contains(where: limit.days.contains) ? sum + activities[position].most : sum
      }
      return min(limit.max ?? .max, counted)
    }
    leastCounted = zip(limits, mostCounted).map { min($0.min, $1) }
    leastOfferings = zip(problem.activities, activities).map { min($0.minOfferings, $1.most) }
    limitGain = limits.map { units.up(-Int128($0.penalty)) }
    orders = OrderCuts(problem, activities)
    orderTimes = problem.precedences.compactMap { OrderTimes($0, problem) }
    (row, rowUnits) = Self.rows(problem, activities)
    rows = rowUnits.count
    mostMinutes = problem.resources.map(\.maxMinutes)
    changeGain = Self.changeGain(problem)
  }

  /// Rows for the resources that more uses could want than they have units.
  private static func rows(
    _ problem: PlanningProblem,
    _ activities: [ActivityChoices]
  ) -> (row: [Int], units: [Int]) {
    var uses = Array(repeating: 0, count: problem.resources.count)
    for activity in activities {
      for need in activity.needs {
        for resource in Set(need.map(\.resource)) { uses[resource] += activity.most }
      }
    }
    var row = Array(repeating: -1, count: uses.count)
    var units: [Int] = []
    for (position, resource) in problem.resources.enumerated() where uses[position] > resource.units
    {
      row[position] = units.count
      units.append(resource.units)
    }
    return (row, units)
  }

  /// Each published offering costs its cancelling, or the least that its changes can cost.
  private static func changeGain(_ problem: PlanningProblem) -> Int128 {
    let weights = problem.weights
    var gain: Int128 = 0
    for published in problem.baseline?.offerings ?? [] {
      let people = Int128(published.offering.participants.count)
      let cancelled = Int128(weights.cancel) + Int128(weights.release) * people
      var least = Int128(min(0, weights.move))
      least += Int128(min(0, weights.swap)) * Int128(published.offering.resources.count)
      least += Int128(min(0, weights.release)) * people
      gain -= min(cancelled, least)
    }
    return gain
  }
}

/// Which requests, ceilings and limits belong to which activity.
private struct Wiring {
  private var firstRequest: [Int]
  private var requests: [Int32]
  private var ceilingsOf: [[Int]]
  private var commonCeilings: [Int] = []
  private(set) var limitsOf: [[Int]]

  init(_ problem: PlanningProblem) {
    let count = problem.activities.count
    var firstRequest = Array(repeating: 0, count: count + 1)
    for request in problem.requests { firstRequest[request.activity.position + 1] += 1 }
    for position in 0..<count { firstRequest[position + 1] += firstRequest[position] }
    var next = firstRequest
    var requests = Array(repeating: Int32(0), count: problem.requests.count)
    for (position, request) in problem.requests.enumerated() {
      requests[next[request.activity.position]] = Int32(position)
      next[request.activity.position] += 1
    }
    self.firstRequest = firstRequest
    self.requests = requests
    ceilingsOf = Array(repeating: [], count: count)
    for (position, ceiling) in problem.ceilings.enumerated() {
      guard let activities = ceiling.activities else {
        commonCeilings.append(position)
        continue
      }
      for activity in activities where ceilingsOf[activity.position].last != position {
        ceilingsOf[activity.position].append(position)
      }
    }
    limitsOf = Array(repeating: [], count: count)
    for (position, limit) in problem.limits.enumerated() {
      for activity in limit.activities where limitsOf[activity.position].last != position {
        limitsOf[activity.position].append(position)
      }
    }
  }

  func requests(of activity: Int) -> ArraySlice<Int32> {
    requests[firstRequest[activity]..<firstRequest[activity + 1]]
  }

  /// The ceilings of an activity, by source.
  func ceilings(of activity: Int, _ problem: PlanningProblem) -> [[Int]] {
    var bySource = Array(repeating: [Int](), count: problem.sources.count)
    for ceiling in commonCeilings + ceilingsOf[activity] {
      bySource[problem.ceilings[ceiling].source.position].append(ceiling)
    }
    return bySource
  }
}
