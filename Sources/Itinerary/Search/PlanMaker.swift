/// Turns the best state of a search into an itinerary with its times.
struct PlanMaker {
  let tables: Tables

  init(_ tables: Tables) { self.tables = tables }

  func plan(_ state: State) -> ItineraryPlan {
    let problem = tables.problem
    let chosen = problem.anchors.indices.map { state.chosen[$0] }
    let routes = tables.days.indices.map { day in
      route(day, (0..<state.length[day] + 2).map { state.node[day * state.stride + $0] }, chosen)
    }
    let lodging = chosen.enumerated().reduce(0) {
      $0 + problem.anchors[$1.offset].candidates[$1.element].cost
    }
    return ItineraryPlan(
      days: routes,
      chosenCandidates: chosen,
      value: state.value,
      fees: state.spent - lodging,
      lodgingCost: lodging
    )
  }

  /// A day that arrives as early as it can and, so, departs as late as it can.
  private func route(_ day: Int, _ nodes: [Int], _ chosen: [Int]) -> DayRoute {
    let problem = tables.problem
    let rules = tables.days[day]
    let times = DayTimes(tables, day: day, nodes: nodes)
    let first = times.departure(longest: rules.longest)
    let departure = first.map { times.latestDeparture(like: $0) } ?? rules.opens
    let moments = times.moments(departure: departure)
    let starts = times.starts(moments)
    func place(_ anchor: Int) -> Int {
      problem.anchors[anchor].candidates[chosen[anchor]].place
    }
    var visits: [SiteVisit] = []
    var here = place(rules.start)
    var left = departure
    var driving = 0
    var metres = 0
    for position in 1..<nodes.count - 1 {
      let site = problem.sites[nodes[position]]
      let ticks = problem.travel.ticks(from: here, to: site.place)
      driving += ticks
      metres += problem.travel.metres(from: here, to: site.place)
      let start = starts.start[position]
      let departure = max(start + site.visitTicks, starts.leave[position])
      visits.append(
        SiteVisit(site: nodes[position], arrival: left + ticks, start: start, departure: departure)
      )
      left = departure
      here = site.place
    }
    let end = place(rules.end)
    let ticks = problem.travel.ticks(from: here, to: end)
    return DayRoute(
      startPlace: place(rules.start),
      endPlace: end,
      departure: departure,
      visits: visits,
      arrival: left + ticks,
      mealStart: starts.meal,
      drivingTicks: driving + ticks,
      metres: metres + problem.travel.metres(from: here, to: end)
    )
  }
}

extension DayTimes {
  /// When each visit starts, until when one stays for the break, and when that is.
  func starts(_ moments: [Moment]) -> (start: [Int], leave: [Int], meal: Int?) {
    var start = moments.map(\.hungry)
    var leave = [Int](repeating: Tables.bygone, count: nodes.count)
    guard let meal = rules.meal, let last = moments.last else { return (start, leave, nil) }
    if last.hungry <= min(rules.closes, meal.latestStart), last.hungry <= last.fed {
      return (start, leave, nil)
    }
    var position = nodes.count - 1
    while position > 0 {
      start[position] = moments[position].fed
      switch moments[position].meal {
      case .earlier:
        position -= 1
      case .before(let begin):
        leave[position - 1] = begin + meal.ticks
        return (start, leave, begin)
      case .here(let begin):
        return (start, leave, begin)
      }
    }
    return (start, leave, nil)
  }
}
