/// Judges an itinerary by the problem alone; it shares nothing with the search.
public enum ItineraryCheck {
  /// Every rule that an itinerary breaks, in order of days.
  public static func breaches(of plan: ItineraryPlan, in problem: ItineraryProblem)
    -> [ItineraryBreach]
  {
    guard plan.days.count == problem.days.count else {
      return [.wrongDayCount(plan.days.count)]
    }
    guard plan.chosenCandidates.count == problem.anchors.count else {
      return [.unknownCandidate(anchor: plan.chosenCandidates.count)]
    }
    for (anchor, choice) in plan.chosenCandidates.enumerated()
    where !problem.anchors[anchor].candidates.indices.contains(choice) {
      return [.unknownCandidate(anchor: anchor)]
    }
    let visited = plan.routes.joined()
    if let unknown = visited.first(where: { !problem.sites.indices.contains($0) }) {
      return [.unknownSite(unknown)]
    }
    var found: [ItineraryBreach] = []
    for day in problem.days.indices {
      found += dayBreaches(of: plan, in: problem, day: day)
    }
    return found + sumBreaches(of: plan, in: problem)
  }

  private static func sumBreaches(of plan: ItineraryPlan, in problem: ItineraryProblem)
    -> [ItineraryBreach]
  {
    var found: [ItineraryBreach] = []
    var times = [Int](repeating: 0, count: problem.sites.count)
    for site in plan.routes.joined() { times[site] += 1 }
    for (site, count) in times.enumerated() {
      if count > 1 { found.append(.visitedTwice(site: site)) }
      if count == 0, problem.sites[site].isRequired {
        found.append(.requiredSiteMissing(site: site))
      }
    }
    for (position, set) in problem.neverTogether.enumerated()
    where Set(set).filter({ times[$0] > 0 }).count > 1 {
      found.append(.together(set: position))
    }
    for (kind, limit) in problem.kinds.enumerated() {
      let count = problem.sites.indices.reduce(0) { sum, site in
        sum + (problem.sites[site].kinds.contains(kind) ? times[site] : 0)
      }
      if count < limit.least || count > limit.most ?? .max {
        found.append(.kindOutOfLimits(kind: kind, visited: count))
      }
    }
    let value = plan.routes.joined().reduce(0) { $0 + problem.sites[$1].value }
    let fees = plan.routes.joined().reduce(0) { $0 + problem.sites[$1].fee }
    let lodging = plan.chosenCandidates.enumerated().reduce(0) {
      $0 + problem.anchors[$1.offset].candidates[$1.element].cost
    }
    if let budget = problem.budget, fees + lodging > budget {
      found.append(.overBudget(spent: fees + lodging))
    }
    if (value, fees, lodging) != (plan.value, plan.fees, plan.lodgingCost) {
      found.append(.wrongSum)
    }
    return found
  }

  private static func dayBreaches(
    of plan: ItineraryPlan,
    in problem: ItineraryProblem,
    day: Int
  ) -> [ItineraryBreach] {
    let rules = problem.days[day]
    let route = plan.days[day]
    var found: [ItineraryBreach] = []
    func place(_ anchor: Int) -> Int {
      problem.anchors[anchor].candidates[plan.chosenCandidates[anchor]].place
    }
    if route.startPlace != place(rules.start) || route.endPlace != place(rules.end) {
      found.append(.wrongPlace(day: day))
    }
    if route.departure < rules.earliestDeparture { found.append(.leavesTooEarly(day: day)) }
    if route.arrival > rules.latestReturn { found.append(.returnsTooLate(day: day)) }
    if let longest = rules.longestTicks, route.arrival - route.departure > longest {
      found.append(.dayTooLong(day: day))
    }
    var driving = 0
    var metres = 0
    var here = route.startPlace
    var standing = [(from: Int.min / 2, until: route.departure)]
    for (position, visit) in route.visits.enumerated() {
      let site = problem.sites[visit.site]
      let leg = problem.travel.ticks(from: here, to: site.place)
      driving += leg
      metres += problem.travel.metres(from: here, to: site.place)
      let left = standing[standing.count - 1].until
      if visit.arrival != left + leg {
        found.append(.wrongArrival(day: day, visit: position))
      }
      let windows = site.windows.indices.contains(day) ? site.windows[day] : []
      if visit.start < visit.arrival
        || !windows.contains(where: {
          $0.earliestStart <= visit.start && visit.start <= $0.latestStart
        })
      {
        found.append(.startsOutsideWindows(day: day, visit: position))
      }
      if visit.departure < visit.start + site.visitTicks {
        found.append(.wrongDeparture(day: day, visit: position))
      }
      standing.append((visit.arrival, visit.start))
      standing.append((visit.start + site.visitTicks, visit.departure))
      here = site.place
    }
    let leg = problem.travel.ticks(from: here, to: route.endPlace)
    driving += leg
    metres += problem.travel.metres(from: here, to: route.endPlace)
    if route.arrival != standing[standing.count - 1].until + leg {
      found.append(.wrongArrival(day: day, visit: route.visits.count))
    }
    standing.append((route.arrival, Int.max / 2))
    if let longest = rules.longestDrivingTicks, driving > longest {
      found.append(.drivesTooLong(day: day))
    }
    if let meal = rules.meal {
      func fits(_ stand: (from: Int, until: Int)) -> Bool {
        let start = max(stand.from, meal.earliestStart)
        return start <= meal.latestStart && start + meal.ticks <= stand.until
      }
      if !standing.contains(where: fits) { found.append(.mealMissing(day: day)) }
      if let start = route.mealStart,
        !standing.contains(where: { fits($0) && $0.from <= start && start + meal.ticks <= $0.until }
        )
      {
        found.append(.mealMissing(day: day))
      }
    }
    if driving != route.drivingTicks || metres != route.metres { found.append(.wrongSum) }
    return found
  }
}
