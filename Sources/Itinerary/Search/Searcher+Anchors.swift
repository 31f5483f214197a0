extension Searcher {
  /// Chooses the cheapest candidates of all anchors with which every day can be travelled.
  func chooseAnchors() {
    let anchors = tables.problem.anchors
    var choice = [Int](repeating: 0, count: anchors.count)
    var tries = 0
    let orders = anchors.map { anchor in
      anchor.candidates.indices.sorted {
        (anchor.candidates[$0].cost, $0) < (anchor.candidates[$1].cost, $1)
      }
    }
    let cheapest = zip(anchors, orders).map { $0.candidates[$1[0]].cost }
    func settles(_ anchor: Int, _ spent: Int) -> Bool {
      guard anchor < anchors.count else { return true }
      let rest = cheapest[(anchor + 1)...].reduce(0, +)
      for candidate in orders[anchor] {
        tries += 1
        if tries > 100_000 { return false }
        let sum = spent + anchors[anchor].candidates[candidate].cost
        if sum + rest > tables.budget { return false }
        choice[anchor] = candidate
        let days = tables.days.indices.filter {
          max(tables.days[$0].start, tables.days[$0].end) == anchor
        }
        if days.allSatisfy({ isTravelled($0, choice) }), settles(anchor + 1, sum) { return true }
      }
      return false
    }
    if !settles(0, 0) { choice = orders.map { $0[0] } }
    for anchor in anchors.indices { work.choose(choice[anchor], anchor: anchor) }
    for day in tables.days.indices { work.setEnds(day) }
  }

  private func isTravelled(_ day: Int, _ choice: [Int]) -> Bool {
    let rules = tables.days[day]
    let start = tables.anchorNode[rules.start] + choice[rules.start]
    let end = tables.anchorNode[rules.end] + choice[rules.end]
    return tables.go[start * tables.nodeCount + end] <= rules.drivingLimit
      && DayTimes(tables, day: day, nodes: [start, end]).departure(longest: rules.longest) != nil
  }

  /// Chooses another candidate of some anchor and takes out what no longer fits; false if the days cannot be travelled.
  func moveAnchor() -> Bool {
    let anchor = movable[random.below(movable.count)]
    let count = tables.problem.anchors[anchor].candidates.count
    let candidate = (work.chosen[anchor] + 1 + random.below(count - 1)) % count
    work.choose(candidate, anchor: anchor)
    var left = work.visitedCount
    while work.spent > tables.budget, left > 0 {
      let site = tables.usable[random.below(tables.usable.count)]
      guard work.dayOf[site] >= 0 else { continue }
      changed |= 1 << UInt64(work.dayOf[site])
      work.discount(site)
      left -= 1
    }
    for day in tables.days.indices {
      let isTouched = tables.days[day].start == anchor || tables.days[day].end == anchor
      if isTouched {
        changed |= 1 << UInt64(day)
        work.setEnds(day)
      }
      if changed & (1 << UInt64(day)) != 0, !settle(day) { return false }
    }
    return work.spent <= tables.budget
  }
}
