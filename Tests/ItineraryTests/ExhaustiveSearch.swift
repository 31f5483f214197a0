import Itinerary

/// The best value of a tiny problem, found by trying every order of every set of sites.
///
/// It knows nothing of slack: a day is followed moment by moment, as sets of ticks at which one can stand ready to leave, with
/// the break to come and with the break taken. All times must lie below 64.
struct ExhaustiveSearch {
  let problem: ItineraryProblem

  /// The greatest value of a lawful itinerary, or nil if there is none.
  func bestValue() -> Int? {
    var best: Int?
    var choice = [Int](repeating: 0, count: problem.anchors.count)
    func choose(_ anchor: Int) {
      guard anchor < problem.anchors.count else {
        if let value = bestValue(choice), value > best ?? -1 { best = value }
        return
      }
      for candidate in problem.anchors[anchor].candidates.indices {
        choice[anchor] = candidate
        choose(anchor + 1)
      }
    }
    choose(0)
    return best
  }

  private func bestValue(_ choice: [Int]) -> Int? {
    let days = problem.days.indices.map { feasibleSets($0, choice) }
    var reachable: Set<UInt> = [0]
    for sets in days {
      var next: Set<UInt> = []
      for taken in reachable {
        for set in sets where set & taken == 0 { next.insert(set | taken) }
      }
      reachable = next
    }
    let lodging = choice.enumerated().reduce(0) {
      $0 + problem.anchors[$1.offset].candidates[$1.element].cost
    }
    return reachable.filter { isAllowed($0, lodging) }.map { value($0) }.max()
  }

  private func sites(_ set: UInt) -> [Int] {
    problem.sites.indices.filter { set & (1 << UInt($0)) != 0 }
  }

  private func value(_ set: UInt) -> Int { sites(set).reduce(0) { $0 + problem.sites[$1].value } }

  private func isAllowed(_ set: UInt, _ lodging: Int) -> Bool {
    let visited = sites(set)
    let spent = visited.reduce(lodging) { $0 + problem.sites[$1].fee }
    if let budget = problem.budget, spent > budget { return false }
    for (site, described) in problem.sites.enumerated()
    where described.isRequired && !visited.contains(site) {
      return false
    }
    for (kind, limit) in problem.kinds.enumerated() {
      let count = visited.count { problem.sites[$0].kinds.contains(kind) }
      if count < limit.least || count > limit.most ?? .max { return false }
    }
    return problem.neverTogether.allSatisfy { set in visited.count { set.contains($0) } <= 1 }
  }

  /// The sets of sites that some order visits within a day.
  private func feasibleSets(_ day: Int, _ choice: [Int]) -> Set<UInt> {
    let rules = problem.days[day]
    let start = problem.anchors[rules.start].candidates[choice[rules.start]].place
    let end = problem.anchors[rules.end].candidates[choice[rules.end]].place
    var found: Set<UInt> = []
    for departure in rules.earliestDeparture...rules.latestReturn {
      var limit = rules.latestReturn
      if let longest = rules.longestTicks { limit = min(limit, departure + longest) }
      var ready = Ready(hungry: 1 << UInt64(departure), fed: 0)
      if let meal = rules.meal {
        if departure >= meal.earliestStart + meal.ticks { ready.fed = 1 << UInt64(departure) }
      }
      extend(day, limit, start, end, ready, 0, 0, &found)
    }
    return found
  }

  /// Ticks at which one may leave, as bits.
  private struct Ready {
    var hungry: UInt64
    var fed: UInt64
  }

  private func extend(
    _ day: Int,
    _ limit: Int,
    _ here: Int,
    _ end: Int,
    _ ready: Ready,
    _ set: UInt,
    _ driven: Int,
    _ found: inout Set<UInt>
  ) {
    let rules = problem.days[day]
    let inTime: UInt64 = limit >= 63 ? ~0 : (1 << UInt64(limit + 1)) - 1
    let home = problem.travel.ticks(from: here, to: end)
    let mostDriving = rules.longestDrivingTicks ?? .max
    if driven + home <= mostDriving {
      let hungry = ready.hungry << UInt64(home) & inTime
      let fed = ready.fed << UInt64(home) & inTime
      if let meal = rules.meal {
        let early: UInt64 = (1 << UInt64(meal.latestStart + 1)) - 1
        if hungry & early != 0 || fed != 0 { found.insert(set) }
      } else if hungry != 0 {
        found.insert(set)
      }
    }
    for (site, described) in problem.sites.enumerated() where set & (1 << UInt(site)) == 0 {
      let ride = problem.travel.ticks(from: here, to: described.place)
      guard driven + ride <= mostDriving else { continue }
      let arrived = Ready(
        hungry: ready.hungry << UInt64(ride) & inTime,
        fed: ready.fed << UInt64(ride) & inTime
      )
      let standing = waiting(arrived, rules.meal, inTime)
      var open: UInt64 = 0
      for window in described.windows[day] {
        for tick in window.earliestStart...window.latestStart { open |= 1 << UInt64(tick) }
      }
      let visited = Ready(
        hungry: (standing.hungry & open) << UInt64(described.visitTicks) & inTime,
        fed: (standing.fed & open) << UInt64(described.visitTicks) & inTime
      )
      let leaving = waiting(visited, rules.meal, inTime)
      guard leaving.hungry | leaving.fed != 0 else { continue }
      extend(
        day,
        limit,
        described.place,
        end,
        leaving,
        set | (1 << UInt(site)),
        driven + ride,
        &found
      )
    }
  }

  /// Every tick up to which one may stay, with or without the break.
  private func waiting(_ from: Ready, _ meal: MealBreak?, _ inTime: UInt64) -> Ready {
    func smeared(_ bits: UInt64) -> UInt64 {
      bits == 0 ? 0 : ~((bits & (~bits &+ 1)) &- 1) & inTime
    }
    let hungry = smeared(from.hungry)
    var fed = smeared(from.fed)
    if let meal {
      let span = (meal.earliestStart...meal.latestStart).reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
      fed |= smeared((hungry & span) << UInt64(meal.ticks) & inTime)
    }
    return Ready(hungry: hungry, fed: fed)
  }
}
