extension PlacementBoard {
  /// Tries to put a wanted item on where those that have to leave for it count least, then moves another aside.
  ///
  /// An item that had to leave does not come back to the same place for some rounds, unless nothing leaves for it. Each
  /// time an item is hard to put on, it counts more, so that in the end the right ones leave.
  /// - Returns: The number of ways looked at.
  func playRound() -> Int {
    round &+= 1
    let item = wanted[random.below(wanted.count)]
    var bestCost = Int.max
    var bestIndex = -1
    var ties = 0
    for index in ways[item] {
      let cost = self.cost(of: item, index, below: bestCost)
      if cost > bestCost || cost >= Self.fixedWeight { continue }
      if cost > 0 && tabuUntil[index] > round { continue }
      if cost < bestCost {
        bestCost = cost
        bestIndex = index
        ties = 1
      } else {
        ties &+= 1
        if random.oneIn(ties) { bestIndex = index }
      }
    }
    if bestIndex >= 0 {
      if bestCost > 0 { learn(item) }
      insert(item, bestIndex)
      if wanted.count < bestWanted { remember() }
    }
    stepAside()
    return ways[item].count &+ 1
  }

  /// What has to leave for an item to be put on in a way, or, if that is more than a bound, any number above it.
  private func cost(of item: Int, _ index: Int, below bound: Int) -> Int {
    let global = placementOfWay[index]
    var cost = 0
    let row = item &* segmentCount
    for place in segments[global] { cost &+= rivalry[row &+ segment[place]] }
    if cost > bound { return cost }
    let hasRivals = cost > 0
    for order in orders[item] where isOutOfOrder(order, at: global) {
      cost &+= loss(orderItem[order])
    }
    if cost > bound { return cost }
    if !isAllowed(item, at: global) { return Int.max }
    leavingStamp &+= 1
    if hasRivals { markRivals(item, global) }
    takenStamp &+= 1
    for use in uses[item] {
      seek(use, at: global)
      if found.resource < 0 { return Int.max }
      cost &+= found.cost
      if cost > bound { return cost }
      var resource = found.resource
      while taker[resource] != use {
        resource = tables.activities.resource[choice[taker[resource]]]
      }
      if tables.resources.units[resource] == 1 { taken[resource] = takenStamp }
    }
    return cost
  }

  /// Whether an item that is on would stand in the wrong order to one at a placement.
  @inline(__always)
  private func isOutOfOrder(_ order: Int, at global: Int) -> Bool {
    let other = orderItem[order]
    if way[other] < 0 { return false }
    let there = placement(other)
    let times = tables.times
    return orderIsAfter[order]
      ? times.start[there] < times.end[global] &+ orderGap[order]
      : times.start[global] < times.end[there] &+ orderGap[order]
  }

  /// Marks an item's rivals at a placement as leaving.
  private func markRivals(_ item: Int, _ global: Int) {
    let row = item &* rivalWords
    for place in segments[global] {
      let time = segment[place]
      for index in 0..<present.count(time) {
        let other = present[time, index]
        if isRival.has(other, row: row) { leaving[other] = leavingStamp }
      }
    }
  }

  /// Puts an item that is off on, and takes off whatever is in its way.
  private func insert(_ item: Int, _ index: Int) {
    let global = placementOfWay[index]
    let row = item &* rivalWords
    for place in segments[global] {
      let time = segment[place]
      var position = present.count(time) &- 1
      while position >= 0 {
        if position < present.count(time) {
          let other = present[time, position]
          if isRival.has(other, row: row) { eject(other) }
        }
        position &-= 1
      }
    }
    for order in orders[item] where isOutOfOrder(order, at: global) { eject(orderItem[order]) }
    leavingStamp &+= 1
    begin(item, index)
    takenStamp &+= 1
    for use in uses[item] {
      seek(use, at: global)
      if found.cost >= Self.fixedWeight || !obtain(use) {
        if way[item] >= 0 { takeOff(item) }
        return
      }
      let resource = tables.activities.resource[choice[use]]
      if tables.resources.units[resource] == 1 { taken[resource] = takenStamp }
    }
  }

  /// Takes an item off, for some rounds at least from where it was.
  func eject(_ item: Int) {
    tabuUntil[way[item]] = round &+ wanted.count / 10 &+ random.below(4)
    takeOff(item)
  }

  /// Moves a random item to another way in which nothing is in its way.
  private func stepAside() {
    let item = random.below(count)
    guard way[item] >= 0, weight[item] < Self.fixedWeight else { return }
    let row = ways[item]
    let index = row.lowerBound &+ random.below(row.count)
    if index == way[item] { return }
    let global = placementOfWay[index]
    let line = item &* segmentCount
    for place in segments[global] where rivalry[line &+ segment[place]] != 0 { return }
    for order in orders[item] where isOutOfOrder(order, at: global) { return }
    let before = way[item]
    let first = uses[item].lowerBound
    if uses[item].count > 1 { return }
    if !uses[item].isEmpty {
      leavingStamp &+= 1
      takenStamp &+= 1
      seek(first, at: global)
      if found.cost > 0 { return }
    }
    let known = uses[item].isEmpty ? -1 : choice[first]
    let wasWanted = wanted.count
    takeOff(item)
    if !isAllowed(item, at: global) {
      if !uses[item].isEmpty { choice[first] = known }
      putOn(item, before)
    } else {
      begin(item, index)
      if !uses[item].isEmpty { _ = obtain(first) }
    }
    assert(wanted.count == wasWanted)
  }

  /// Keeps the arrangement as the best.
  func remember() {
    bestWanted = wanted.count
    for item in 0..<count { bestWay[item] = way[item] }
    for item in 0..<count {
      for use in uses[item] { bestChoice[use] = choice[use] }
    }
  }
}
