/// Moves across orders: an offering takes a time that an order denies it, and what stands in its way moves to the other
/// side.
extension Searcher {
  /// A time at which an offering is to run once others have made way.
  struct Awaited {
    /// Its activity.
    var activity: Int
    /// Its placement.
    var global: Int
  }

  /// Opens, or now and then moves, an offering of an ordered pair of activities, on whichever side of the other's it is.
  ///
  /// Whatever an order puts on the other side moves there, or closes if it finds no room; of an activity without which the
  /// offering may not run, one opens. Half the time another offering closes to pay for it.
  func reorder() -> Bool {
    let orders = tables.rules.orderCount
    if orders == 0 { return false }
    let order = random.below(orders)
    let activity =
      random.oneIn(2) ? tables.rules.orderFirst[order] : tables.rules.orderThen[order]
    let slot = newcomer(activity)
    if slot < 0 || tables.slots.placementPinned[slot] { return false }
    let isRunning = state.runs(slot)
    if isRunning { state.detach(slot) }
    closing.removeAll(keepingCapacity: true)
    guard let global = drawAwaited(slot, activity) else { return false }
    let payer = isRunning || random.oneIn(2) ? nil : rival(of: slot)
    if let payer { retire(payer) }
    let real = floor
    floor = real &- hopeInFull(slot)
    let isClear = clearWay(slot, activity, global)
    floor = real
    guard isClear, state.isOrdered(slot, at: global), state.isWithinLimits(activity, at: global)
    else { return false }
    closing.removeAll(keepingCapacity: true)
    if !drawResources(slot, activity, at: global, keep: false, force: false) { return false }
    return settle(slot, at: global) && reseatFreed()
  }

  /// A slot of an activity: mostly one that does not run, if one may be opened; −1 if there is none.
  private func newcomer(_ activity: Int) -> Int {
    let row = tables.slots.ofActivity[activity]
    if row.isEmpty { return -1 }
    let wantsRunning = random.oneIn(4)
    var slot = row.lowerBound &+ random.below(row.count)
    for _ in 0..<row.count {
      if state.runs(slot) ? wantsRunning : hasRoom(slot) { return slot }
      slot &+= 1
      if slot == row.upperBound { slot = row.lowerBound }
    }
    return -1
  }

  /// A placement at which a slot that does not run finds resources, whatever the orders say.
  private func drawAwaited(_ slot: Int, _ activity: Int) -> Int? {
    if tables.activities.placements[activity].isEmpty { return nil }
    for _ in 0..<8 {
      let global = drawPlacement(slot, activity, -1, near: false)
      if state.isWithinLimits(activity, at: global)
        && drawResources(slot, activity, at: global, keep: false, force: false)
      {
        return global
      }
    }
    return nil
  }

  /// What running a slot might bring at best, in points.
  private func hopeInFull(_ slot: Int) -> Int {
    offeringHope(slot) &+ 3 &* hopePerPerson
      &* tables.activities.maxPeople[tables.slots.activity[slot]]
  }

  /// Moves everything that orders keep from running beside a slot at a placement, and opens what it needs.
  private func clearWay(_ slot: Int, _ activity: Int, _ global: Int) -> Bool {
    let rules = tables.rules
    awaited = Awaited(activity: activity, global: global)
    defer { awaited = nil }
    for index in rules.after[activity] {
      let then = rules.afterActivity[index]
      if then == activity { continue }
      let earliest = tables.times.end[global] &+ rules.afterGap[index]
      for other in tables.slots.ofActivity[then]
      where state.runs(other) && state.slotRecords[other].start < earliest {
        if !makeWay(other) { return false }
      }
    }
    for index in rules.before[activity] {
      let first = rules.beforeActivity[index]
      if first == activity { continue }
      let latest = tables.times.start[global] &- rules.beforeGap[index]
      for other in tables.slots.ofActivity[first]
      where state.runs(other) && state.slotRecords[other].end > latest {
        if !makeWay(other) { return false }
      }
      if rules.beforeRequired[index] && state.running[first] == 0 {
        let other = newcomer(first)
        if other < 0 || !rebuild(other, near: false, keep: false, force: false) { return false }
      }
    }
    return true
  }

  /// Moves a running slot to where it leaves the awaited offering its time, or closes it; false if neither is lawful.
  private func makeWay(_ slot: Int) -> Bool {
    let mark = state.journal.count
    let known = freed.count
    let stopped = leaving.count
    if rebuild(slot, near: false, keep: random.oneIn(2), force: false) { return true }
    state.rollBack(to: mark)
    freed.removeLast(freed.count - known)
    // A failed rebuilding may have emptied the slots that had stopped before it, and then is no use to go on from.
    if leaving.count != stopped || !state.canClose(slot) { return false }
    retire(slot)
    return true
  }

  /// A random placement of an activity among those that leave the awaited offering its time; any, if there is none.
  func drawBeside(_ awaited: Awaited, _ activity: Int) -> Int {
    let first = tables.activities.placementFirst[activity]
    let row = first..<first + tables.activities.placements[activity].count
    var count = 0
    for global in row where isBeside(awaited, activity, global) { count += 1 }
    if count == 0 { return row.lowerBound }
    var left = random.below(count)
    for global in row where isBeside(awaited, activity, global) {
      if left == 0 { return global }
      left -= 1
    }
    return row.lowerBound
  }

  /// Whether a placement of an activity is in order with the awaited offering.
  func isBeside(_ awaited: Awaited, _ activity: Int, _ global: Int) -> Bool {
    let rules = tables.rules
    let times = tables.times
    for index in rules.after[activity] where rules.afterActivity[index] == awaited.activity {
      if times.start[awaited.global] < times.end[global] &+ rules.afterGap[index] { return false }
    }
    for index in rules.before[activity] where rules.beforeActivity[index] == awaited.activity {
      if times.end[awaited.global] > times.start[global] &- rules.beforeGap[index] { return false }
    }
    return true
  }
}
