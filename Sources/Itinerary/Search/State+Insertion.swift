/// Where a site fits, and at what cost.
struct Insertion {
  var day: Int
  /// The position in the day's row behind which the site goes.
  var after: Int
  /// The time that the insertion takes; what it takes depends on the `InsertionCost`.
  var cost: Int

  static let none = Insertion(day: -1, after: 0, cost: .max)
}

/// What an insertion is charged for, in 16ths.
struct InsertionCost {
  /// For the detour and the visit itself.
  var detour: Int
  /// For the time by which the visits behind are put off.
  var delay: Int
  /// One in so many cheaper positions is overlooked.
  var blink: Int
}

extension State {
  /// The cheapest insertion of a site into a day, if it costs less than `best`.
  @inline(__always)
  func tryDay(
    _ site: Int,
    _ day: Int,
    _ charge: InsertionCost,
    _ best: inout Insertion,
    skip: inout Int,
    _ random: inout Generator
  ) {
    if tables.days[day].meal != nil || tables.days[day].longest != nil {
      tryBoundDay(site, day, charge, &best, &random)
      return
    }
    let need = tables.need[site]
    if mostRoom[day] < need { return }
    let slot = tables.timetable[day] &* tables.siteCount &+ site
    let opens = tables.opens[slot]
    let closes = tables.closes[slot]
    let hasOneWindow = tables.windowCount[slot] == 1
    let row = day &* stride
    let nodes = node.from(row)
    let early = early.from(row)
    let late = late.from(row)
    let leg = leg.from(row)
    let room = room.from(row)
    let go = tables.go.from(site &* tables.nodeCount)
    let come = tables.come.from(site &* tables.nodeCount)
    let end = length[day]
    let spareDriving = tables.days[day].drivingLimit &- driving[day]
    let visit = tables.visit[site]
    var position = 0
    // Behind `position` the latest start must leave time for the visit; before it, time to get there.
    let leave = opens &+ visit
    while position <= end, late[position &+ 1] < leave { position &+= 1 }
    while position <= end {
      if room[position] < need {
        position &+= 1
        continue
      }
      let from = early[position]
      if from > closes { break }
      let before = nodes[position]
      let arrival = from &+ come[before]
      var start = max(arrival, opens)
      let behind = nodes[position &+ 1]
      let onward = go[behind]
      if start <= closes {
        if !hasOneWindow { start = tables.start(slot, arrival: arrival) }
        let reached = start &+ onward
        if reached <= late[position &+ 1] {
          let detour = come[before] &+ onward &- leg[position &+ 1]
          let delay = max(0, reached &- early[position &+ 1])
          let cost = detour &* charge.detour &+ delay &* charge.delay
          if cost < best.cost, detour &- visit <= spareDriving {
            skip &-= 1
            if skip > 0 {
              best = Insertion(day: day, after: position, cost: cost)
            } else {
              skip = 1 &+ random.below(2 &* charge.blink)
            }
          }
        }
      }
      position &+= 1
    }
  }

  /// The same for a day with a break or a longest length.
  private func tryBoundDay(
    _ site: Int,
    _ day: Int,
    _ charge: InsertionCost,
    _ best: inout Insertion,
    _ random: inout Generator
  ) {
    let rules = tables.days[day]
    let slot = tables.timetable[day] * tables.siteCount + site
    guard tables.windowCount[slot] > 0 else { return }
    let row = day * stride
    let visit = tables.visit[site]
    for position in 0...length[day] {
      let before = node[row + position]
      let behind = node[row + position + 1]
      let come = tables.come[site * tables.nodeCount + before]
      let go = tables.go[site * tables.nodeCount + behind]
      let detour = come + go - leg[row + position + 1]
      if detour - visit > rules.drivingLimit - driving[day] { continue }
      let reached: Int
      let present: Int
      if let meal = rules.meal {
        let stay = tables.visit[before]
        let hungry = tables.start(slot, arrival: early[row + position] + come)
        let fed = tables.start(
          slot,
          arrival: min(
            earlyFed[row + position] + come,
            meal.end(from: early[row + position] + stay) + come - stay,
            meal.end(from: early[row + position] + come)
          )
        )
        let eaten = min(
          fed + go,
          meal.end(from: hungry + visit) + go - visit,
          meal.end(from: hungry + go)
        )
        let mayWait = hungry + go <= late[row + position + 1]
        guard mayWait || eaten <= lateFed[row + position + 1] else { continue }
        reached = mayWait ? hungry + go : eaten
        present = mayWait ? early[row + position + 1] : earlyFed[row + position + 1]
      } else {
        reached = tables.start(slot, arrival: early[row + position] + come) + go
        guard reached <= late[row + position + 1] else { continue }
        present = early[row + position + 1]
      }
      let delay = max(0, reached - min(present, reached))
      let cost = detour * charge.detour + delay * charge.delay
      guard cost < best.cost, random.below(charge.blink) > 0 else { continue }
      if rules.longest != nil, !keepsLength(day, with: site, after: position) { continue }
      best = Insertion(day: day, after: position, cost: cost)
    }
  }

  private func keepsLength(_ day: Int, with site: Int, after position: Int) -> Bool {
    let rules = tables.days[day]
    guard let longest = rules.longest else { return true }
    let row = day * stride
    var nodes = (0..<length[day] + 2).map { node[row + $0] }
    nodes.insert(site, at: position + 1)
    var least = 0
    for index in 1..<nodes.count {
      least += tables.go[nodes[index - 1] * tables.nodeCount + nodes[index]]
    }
    guard least <= longest else { return false }
    return DayTimes(tables, day: day, nodes: nodes).departure(longest: longest) != nil
  }
}
