/// Why a site is not visited: what keeps it out of an itinerary whose other visits stay as they are.
public struct ItineraryOmission: Sendable, Equatable {
  /// Something that keeps a site out.
  public enum Obstacle: Sendable, Equatable {
    /// It is closed on every day of the tour.
    case closed
    /// On no day does it fit between the opening hours of itself and of the other visits.
    case hours
    /// The nearest to fitting in is a day that would then end too late, by some ticks.
    case returnsTooLate(day: Int, ticks: Int)
    /// The nearest to fitting in is a day that would then be too long, by some ticks.
    case dayTooLong(day: Int, ticks: Int)
    /// The nearest to fitting in is a day with then too much driving, by some ticks.
    case drivesTooLong(day: Int, ticks: Int)
    /// The money left is less than the fee, by some amount.
    case money(short: Int)
    /// As many sites of the kind as allowed are visited.
    case kindFull(kind: Int)
    /// A visited site may not be visited in one tour with it.
    case neverWith(site: Int)
  }

  /// The site.
  public var site: Int
  /// The day on which its visit would take the least time, the hours and limits of time kept; nil if it fits on none.
  public var day: Int?
  /// The driving that the cheapest visit would add, in ticks; nil if it fits on no day.
  public var addedDrivingTicks: Int?
  /// What keeps it out; empty if it could be visited and is not worth anything.
  public var obstacles: [Obstacle]

  /// Why each site that an itinerary leaves out is left out, in order of sites.
  ///
  /// What an hour or an amount of money more would add is found by searching the problem so changed.
  public static func all(of plan: ItineraryPlan, in problem: ItineraryProblem)
    -> [ItineraryOmission]
  {
    guard problem.faults().isEmpty, plan.days.count == problem.days.count else { return [] }
    return OmissionFinder(plan, problem).all()
  }
}

/// Tries the sites that an itinerary leaves out at every position of every day.
private struct OmissionFinder {
  let problem: ItineraryProblem
  let plan: ItineraryPlan
  let visited: Set<Int>
  /// The problem as it is, and one whose days may last as long as they like.
  let strict: Tables
  let lenient: Tables
  let rows: [[Int]]

  init(_ plan: ItineraryPlan, _ problem: ItineraryProblem) {
    self.plan = plan
    self.problem = problem
    visited = Set(plan.routes.joined())
    let strict = Tables(problem)
    self.strict = strict
    var relaxed = problem
    for index in relaxed.days.indices {
      relaxed.days[index].latestReturn = ItineraryProblem.greatestTicks
      relaxed.days[index].longestTicks = nil
      relaxed.days[index].longestDrivingTicks = nil
    }
    lenient = Tables(relaxed)
    rows = problem.days.indices.map { day in
      let rules = problem.days[day]
      let start = strict.anchorNode[rules.start] + plan.chosenCandidates[rules.start]
      let end = strict.anchorNode[rules.end] + plan.chosenCandidates[rules.end]
      return [start] + plan.routes[day] + [end]
    }
  }

  func all() -> [ItineraryOmission] {
    problem.sites.indices.filter { !visited.contains($0) }.map(omission)
  }

  private func omission(_ site: Int) -> ItineraryOmission {
    var result = ItineraryOmission(site: site, day: nil, addedDrivingTicks: nil, obstacles: [])
    if problem.sites[site].windows.allSatisfy(\.isEmpty) {
      result.obstacles.append(.closed)
    } else {
      judgeTime(site, &result)
    }
    let spent = plan.fees + plan.lodgingCost + problem.sites[site].fee
    if let budget = problem.budget, spent > budget {
      result.obstacles.append(.money(short: spent - budget))
    }
    for kind in Set(problem.sites[site].kinds).sorted() {
      let count = visited.count { problem.sites[$0].kinds.contains(kind) }
      if count >= problem.kinds[kind].most ?? .max {
        result.obstacles.append(.kindFull(kind: kind))
      }
    }
    let rivals = problem.neverTogether.filter { $0.contains(site) }.joined()
    for rival in Set(rivals).sorted() where visited.contains(rival) {
      result.obstacles.append(.neverWith(site: rival))
    }
    return result
  }

  private func judgeTime(_ site: Int, _ result: inout ItineraryOmission) {
    var nearest: (excess: Int, obstacle: ItineraryOmission.Obstacle)?
    for (day, row) in rows.enumerated() {
      for position in 1..<row.count {
        var nodes = row
        nodes.insert(site, at: position)
        let rules = strict.days[day]
        let driving = driving(nodes)
        let added = driving - self.driving(row)
        let times = DayTimes(strict, day: day, nodes: nodes)
        if driving <= rules.drivingLimit, times.departure(longest: rules.longest) != nil {
          if added < result.addedDrivingTicks ?? .max {
            result.addedDrivingTicks = added
            result.day = day
          }
          continue
        }
        let free = DayTimes(lenient, day: day, nodes: nodes)
        guard let first = free.departure(longest: nil), let arrival = free.arrival(departure: first)
        else { continue }
        let excess: Int
        let obstacle: ItineraryOmission.Obstacle
        if driving > rules.drivingLimit {
          excess = driving - rules.drivingLimit
          obstacle = .drivesTooLong(day: day, ticks: excess)
        } else if arrival > rules.closes {
          excess = arrival - rules.closes
          obstacle = .returnsTooLate(day: day, ticks: excess)
        } else {
          excess = arrival - free.latestDeparture(like: first) - (rules.longest ?? 0)
          obstacle = .dayTooLong(day: day, ticks: max(1, excess))
        }
        if excess < nearest?.excess ?? .max { nearest = (excess, obstacle) }
      }
    }
    if result.day == nil { result.obstacles.append(nearest?.obstacle ?? .hours) }
  }

  private func driving(_ nodes: [Int]) -> Int {
    (1..<nodes.count).reduce(0) { sum, position in
      let from = nodes[position - 1]
      return sum + strict.go[from * strict.nodeCount + nodes[position]] - strict.visit[from]
    }
  }
}
