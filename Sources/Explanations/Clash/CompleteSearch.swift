import Problem

/// Looks at every way to run all that should run, with limits on the steps.
///
/// Offerings are placed one after another, those with the fewest ways first; each gets a placement, then a candidate
/// for each need. What an offering certainly pays, uses and counts prunes; who comes is decided at the end. Optional
/// offerings run only where a limit's fewest number or a precedence asks for them.
struct CompleteSearch {
  private let index: ProblemIndex
  private var stepsLeft: Int
  private let stop: () -> Bool
  /// Whether something was passed over, so that finding nothing proves nothing.
  private var isCut = false
  private var found: Solution?
  /// What an offering of an activity pays at least under each ceiling over it, as far as it was asked.
  private var leastCharges: [Int: [(ceiling: Int, amount: Int)]] = [:]
  private let empty: Occupancy

  /// An offering that has to run.
  private struct Demand {
    let activity: Int
    /// The position in the baseline of the published offering that it continues.
    var published: Int?
    /// Days on which it has to start.
    var days: DayRange?
  }

  /// The offerings placed so far.
  private struct Plan {
    var occupancy: Occupancy
    var offerings: [PlannedOffering] = []
    var demands: [Demand] = []
  }

  /// Searches a problem with so many steps; `stop` is asked now and then and ends it.
  static func run(
    _ problem: PlanningProblem,
    steps: Int,
    stop: @escaping () -> Bool
  ) -> Feasibility {
    if problem.ceilings.contains(where: { $0.amount < 0 }) { return .impossible }
    var search = CompleteSearch(problem, steps, stop)
    guard let demands = search.demands() else { return .impossible }
    search.place(Plan(occupancy: search.empty, demands: demands))
    if let found = search.found { return .possible(found) }
    return search.isCut ? .unknown : .impossible
  }

  private init(_ problem: PlanningProblem, _ steps: Int, _ stop: @escaping () -> Bool) {
    self.stop = stop
    let index = ProblemIndex(problem)
    self.index = index
    stepsLeft = steps
    empty = Occupancy(index, Solution(problem: problem.name, offerings: []))
  }

  private var problem: PlanningProblem { index.problem }

  /// What has to run whatever else does; nil: more than may.
  private func demands() -> [Demand]? {
    var demands: [Demand] = []
    var counts = Array(repeating: 0, count: problem.activities.count)
    for (position, published) in (problem.baseline?.offerings ?? []).enumerated()
    where published.pinned.contains(.run) {
      guard let activity = index.activityAt[ExactText(published.offering.activity)] else {
        return nil
      }
      counts[activity] += 1
      demands.append(Demand(activity: activity, published: position))
    }
    for (position, activity) in problem.activities.enumerated() {
      for _ in 0..<max(0, activity.minOfferings - counts[position]) {
        demands.append(Demand(activity: position))
        counts[position] += 1
      }
      if counts[position] > activity.values.count { return nil }
    }
    return demands
  }

  /// Takes a step; false where none is left.
  private mutating func step() -> Bool {
    if stepsLeft & 15 == 0, stop() { stepsLeft = 0 }
    if stepsLeft <= 0 {
      isCut = true
      return false
    }
    stepsLeft -= 1
    return true
  }

  private mutating func place(_ plan: Plan) {
    guard found == nil, step(), !isHopeless(plan) else { return }
    guard let (chosen, placements) = tightest(plan) else {
      complete(plan)
      return
    }
    var rest = plan
    let demand = rest.demands.remove(at: chosen)
    for placement in placements {
      choose(rest, demand, placement, [])
      if found != nil || stepsLeft <= 0 { return }
    }
  }

  /// The demand with the fewest placements, and these; nil where none is left.
  private func tightest(_ plan: Plan) -> (Int, [Int])? {
    var best: (Int, [Int])?
    var seen: Set<Int> = []
    for (position, demand) in plan.demands.enumerated() {
      // Copies of one activity are the same, unless something sets them apart.
      if demand.published == nil && demand.days == nil && !seen.insert(demand.activity).inserted {
        continue
      }
      let open = placements(demand, plan)
      if open.count < best?.1.count ?? .max { best = (position, open) }
      if open.isEmpty { break }
    }
    return best
  }

  /// The placements at which an offering may be, as far as what is placed says.
  private func placements(_ demand: Demand, _ plan: Plan) -> [Int] {
    let activity = problem.activities[demand.activity]
    let set = problem.placementSets[activity.placements].placements
    let pinned = pinned(demand, .placement)
    return set.indices.filter { position in
      if let pinned, pinned.offering.placement != position { return false }
      let sessions = set[position].sessions
      if let days = demand.days, !days.contains(sessions[0].start / minutesPerDay) { return false }
      let obstacles = plan.occupancy.orderAndLimits(demand.activity, sessions)
      return !obstacles.contains { if case .requiredMissing = $0 { false } else { true } }
        && hasResources(demand, sessions, plan)
    }
  }

  private func pinned(_ demand: Demand, _ pin: PublishedOffering.Pin) -> PublishedOffering? {
    guard let position = demand.published, let published = problem.baseline?.offerings[position],
      published.pinned.contains(pin)
    else { return nil }
    return published
  }

  /// Whether each need by itself has a candidate.
  private func hasResources(_ demand: Demand, _ sessions: [MinuteSpan], _ plan: Plan) -> Bool {
    let activity = problem.activities[demand.activity]
    return activity.needs.indices.allSatisfy { need in
      candidates(demand, need).contains { candidate in
        let here = need == 0 ? activity.place ?? problem.resources[candidate].place : activity.place
        guard need == 0 || activity.place != nil else {
          // The place is not known yet.
          return !problem.resources[candidate].busy.contains { busy in
            sessions.contains { $0.meets(busy) }
          }
        }
        return plan.occupancy.obstacle(
          of: candidate,
          need: need,
          in: sessions,
          at: here,
          beside: 0
        ) == nil
      }
    }
  }

  /// The resources that may fill a need; only those pinned, where they are.
  private func candidates(_ demand: Demand, _ need: Int) -> [ListIndex<Resource>] {
    let all = problem.activities[demand.activity].needs[need].candidates.map(\.resource)
    guard let pinned = pinned(demand, .resources) else { return all }
    guard pinned.offering.resources.indices.contains(need) else { return [] }
    let id = ExactText(pinned.offering.resources[need])
    return all.filter { ExactText(problem.resources[$0].id) == id }
  }

  /// Fills the next need, and adds the offering once all are.
  private mutating func choose(
    _ plan: Plan,
    _ demand: Demand,
    _ placement: Int,
    _ chosen: [ListIndex<Resource>]
  ) {
    guard found == nil, step() else { return }
    let activity = problem.activities[demand.activity]
    let sessions = index.sessions(demand.activity, placement)
    guard chosen.count < activity.needs.count else {
      add(plan, demand, placement, chosen)
      return
    }
    let need = chosen.count
    for candidate in undominated(candidates(demand, need), need, demand.activity) {
      let place =
        activity.place
        ?? (need == 0 ? problem.resources[candidate].place : index.place(demand.activity, chosen))
      let held = chosen.count { $0 == candidate }
      let obstacle = plan.occupancy.obstacle(
        of: candidate,
        need: need,
        in: sessions,
        at: place,
        beside: held
      )
      if obstacle == nil { choose(plan, demand, placement, chosen + [candidate]) }
      if found != nil || stepsLeft <= 0 { return }
    }
  }

  /// The candidates without those than which another, that nothing holds back, is no worse.
  private func undominated(
    _ candidates: [ListIndex<Resource>],
    _ need: Int,
    _ activity: Int
  ) -> [ListIndex<Resource>] {
    let decidesPlace = need == 0 && problem.activities[activity].place == nil
    var kept: [ListIndex<Resource>] = []
    let free = candidates.filter { isFree(problem.resources[$0]) }
    for candidate in candidates {
      let resource = problem.resources[candidate]
      let isWorse = free.contains { other in
        guard other != candidate else { return false }
        let better = problem.resources[other]
        guard (better.seats ?? .max) >= (resource.seats ?? .max),
          better.costPerUse <= resource.costPerUse,
          better.costPerSession <= resource.costPerSession,
          !decidesPlace || better.place == resource.place
        else { return false }
        // Of two that are the same the first stays.
        return !isFree(resource) || (better.seats ?? .max) > (resource.seats ?? .max)
          || better.costPerUse < resource.costPerUse
          || better.costPerSession < resource.costPerSession || other < candidate
      }
      if !isWorse { kept.append(candidate) }
    }
    return kept
  }

  /// Whether a resource can take any number of uses at any time.
  private func isFree(_ resource: Resource) -> Bool {
    resource.busy.isEmpty && resource.maxMinutes == nil && resource.units >= 1 << 40
  }

  private mutating func add(
    _ plan: Plan,
    _ demand: Demand,
    _ placement: Int,
    _ resources: [ListIndex<Resource>]
  ) {
    let activity = problem.activities[demand.activity]
    let sessions = index.sessions(demand.activity, placement)
    let place = index.place(demand.activity, resources)
    var people = activity.enrolled.map(\.position)
    for id in pinned(demand, .participants)?.offering.participants ?? [] {
      guard let person = index.participantAt[ExactText(id)] else { return }
      if !people.contains(person) { people.append(person) }
    }
    if activity.people == nil && !people.isEmpty { return }
    for person in people
    where plan.occupancy.absence(of: person, from: sessions, at: place) != nil {
      return
    }
    let least = max(activity.people?.min ?? 0, people.count)
    if let rule = activity.people {
      if least > rule.max { return }
      if resources.contains(where: { problem.resources[$0].seats.map { $0 < least } ?? false }) {
        return
      }
      let room = PeopleRoom(plan.occupancy, demand.activity, rule: rule, sessions, at: place)
      if room.shortage != nil || !room.obstacles.isEmpty { return }
    }
    var next = plan
    let offering = PlannedOffering(
      activity: activity.id,
      id: demand.published.flatMap { problem.baseline?.offerings[$0].id },
      placement: placement,
      resources: resources.map { problem.resources[$0].id },
      participants: people.map { problem.participants[$0].id }
    )
    next.occupancy.add(offering, at: next.offerings.count, payingFor: least)
    next.offerings.append(offering)
    self.place(next)
  }
}

extension CompleteSearch {
  /// Whether ceilings or limits cannot hold whatever the rest of the demands do.
  private mutating func isHopeless(_ plan: Plan) -> Bool {
    var paid = plan.occupancy.paid
    var counted = plan.occupancy.counted
    for demand in plan.demands {
      let activity = problem.activities[demand.activity]
      let set = problem.placementSets[activity.placements].placements
      for limit in index.limitsOf[demand.activity]
      where set.allSatisfy({
        problem.limits[limit].days.contains($0.sessions[0].start / minutesPerDay)
      }) {
        counted[limit] += 1
      }
      for (ceiling, amount) in charges(demand.activity) {
        paid[ceiling] = paid[ceiling].plus(amount)
      }
    }
    return zip(paid, problem.ceilings).contains { $0 > $1.amount }
      || zip(counted, problem.limits).contains { count, limit in
        limit.max.map { count > $0 } ?? false
      }
  }

  private mutating func charges(_ activity: Int) -> [(ceiling: Int, amount: Int)] {
    if let known = leastCharges[activity] { return known }
    let charges = empty.leastCharges(activity)
    leastCharges[activity] = charges
    return charges
  }

  /// Goes on where everything demanded is placed: what precedences require, what limits ask for, then the people.
  private mutating func complete(_ plan: Plan) {
    for order in problem.precedences where order.required {
      guard !plan.occupancy.runsOf[order.then.position].isEmpty,
        plan.occupancy.runsOf[order.first.position].isEmpty
      else { continue }
      extend(plan, Demand(activity: order.first.position))
      return
    }
    for (position, limit) in problem.limits.enumerated()
    where plan.occupancy.counted[position] < limit.min {
      for activity in Set(limit.activities).sorted() {
        extend(plan, Demand(activity: activity.position, days: limit.days))
        if found != nil || stepsLeft <= 0 { return }
      }
      return
    }
    switch SeatAssignment.run(index, plan.occupancy, plan.offerings, steps: &stepsLeft) {
    case .possible(let solution): found = solution
    case .unknown: isCut = true
    case .impossible: return
    }
  }

  private mutating func extend(_ plan: Plan, _ demand: Demand) {
    let running = plan.occupancy.runsOf[demand.activity].count
    guard running < problem.activities[demand.activity].values.count else { return }
    var next = plan
    next.demands.append(demand)
    place(next)
  }
}
