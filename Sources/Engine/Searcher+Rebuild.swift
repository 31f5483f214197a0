extension Searcher {
  /// Opens a slot, or runs it elsewhere in time or with other resources, and fills its seats.
  func rebuild(_ slot: Int, near: Bool, keep: Bool, force: Bool) -> Bool {
    let activity = tables.slots.activity[slot]
    if tables.activities.placements[activity].isEmpty { return false }
    let before = state.placement[slot]
    let first = tables.slots.choiceFirst[slot]
    let needs = tables.activities.needs[activity].count
    closing.removeAll(keepingCapacity: true)
    if before >= 0 { state.detach(slot) }
    for _ in 0..<(force ? 4 : 12) {
      closing.removeAll(keepingCapacity: true)
      let global = drawPlacement(slot, activity, before, near: near)
      if let awaited, !isBeside(awaited, activity, global) { return false }
      if !state.isOrdered(slot, at: global) || !state.isWithinLimits(activity, at: global) {
        continue
      }
      if keep && before >= 0 {
        for need in 0..<needs { chosen[need] = state.choice[first + need] }
      }
      if !drawResources(
        slot,
        activity,
        at: global,
        keep: keep && before >= 0,
        force: force
      ) {
        continue
      }
      for other in closing { retire(other) }
      return settle(slot, at: global)
    }
    return false
  }

  /// A placement: a near one, or the better of two.
  func drawPlacement(_ slot: Int, _ activity: Int, _ before: Int, near: Bool) -> Int {
    let first = tables.activities.placementFirst[activity]
    let count = tables.activities.placements[activity].count
    if tables.slots.placementPinned[slot] { return tables.slots.placement[slot] }
    if let awaited { return drawBeside(awaited, activity) }
    if before >= 0 && near {
      return min(first + count - 1, max(first, before + random.below(7) - 3))
    }
    if tables.slots.placement[slot] >= 0 && random.oneIn(3) { return tables.slots.placement[slot] }
    let one = first + random.below(count)
    let other = first + random.below(count)
    return tables.times.penalty[other] < tables.times.penalty[one] ? other : one
  }

  /// Chooses a free candidate for each need; with `force`, holders of a resource may have to close.
  func drawResources(
    _ slot: Int,
    _ activity: Int,
    at global: Int,
    keep: Bool,
    force: Bool
  ) -> Bool {
    let needs = tables.activities.needs[activity]
    var here = tables.activities.place[activity]
    let firstChoice = tables.slots.choiceFirst[slot]
    for need in 0..<needs.count {
      let row = tables.activities.candidates[needs.lowerBound + need]
      if row.isEmpty { return false }
      let published = tables.slots.choice[firstChoice + need]
      let pinned = tables.slots.choicesPinned[slot]
      var start = row.lowerBound + random.below(row.count)
      if keep {
        start = chosen[need]
      } else if pinned || published >= 0 && random.oneIn(2) {
        start = published
      }
      var found = -1
      var candidate = start
      for _ in 0..<(pinned ? 1 : row.count) {
        if !isBlocked(candidate, activity, global) {
          let resource = tables.activities.resource[candidate]
          if need == 0 && tables.activities.placeOfFirst[activity] {
            here = tables.resources.place[resource]
          }
          chosen[need] = candidate
          let uses = count(of: resource, need + 1)
          if state.isFree(resource, at: global, here, uses: uses)
            || force && displace(resource, at: global, here, uses: uses)
          {
            found = candidate
            break
          }
        }
        candidate += 1
        if candidate == row.upperBound { candidate = row.lowerBound }
      }
      if found < 0 { return false }
      chosen[need] = found
    }
    return true
  }

  /// Notes the holder of a resource of one unit for closing; false if more than one would have to go.
  private func displace(_ resource: Int, at global: Int, _ here: Int, uses: Int) -> Bool {
    if tables.resources.units[resource] != 1 || uses > 1 || closing.count > 1 { return false }
    let from = tables.resources.travels[resource] ? here : tables.times.nowhere
    var holder = -1
    for index in 0..<state.uses.count(resource) {
      let other = state.uses[resource, index]
      if !state.clash(global, at: from, with: other) { continue }
      if holder >= 0 && holder != other { return false }
      holder = other
    }
    if holder < 0 {
      // Its minutes are used up: any of its offerings makes room.
      let count = state.uses.count(resource)
      if count == 0 { return false }
      holder = state.uses[resource, random.below(count)]
    }
    if !closing.contains(holder) {
      if !state.canClose(holder) { return false }
      closing.append(holder)
    }
    return leavesMinutes(resource, tables.times.minutes[global])
  }

  /// Whether a resource has that many minutes left when the offerings in the way are closed.
  private func leavesMinutes(_ resource: Int, _ minutes: Int) -> Bool {
    var left = tables.resources.maxMinutes[resource] &- state.usedMinutes[resource]
    for index in 0..<state.uses.count(resource) {
      let other = state.uses[resource, index]
      if closing.contains(other) { left &+= tables.times.minutes[state.placement[other]] }
    }
    return left >= minutes
  }

  /// Puts a slot on with the chosen candidates: who cannot come leaves, who must come is brought, the rest is filled.
  func settle(_ slot: Int, at global: Int) -> Bool {
    let activity = tables.slots.activity[slot]
    let first = tables.slots.choiceFirst[slot]
    for need in 0..<tables.activities.needs[activity].count {
      state.choice[first + need] = chosen[need]
    }
    let here = placeOf(activity)
    let cost = state.cost(activity, at: global, state.choice.base + first)
    if !state.canOpen(
      activity,
      at: global,
      cost: cost,
      people: tables.activities.minPeople[activity],
      for: offeringHope(slot)
    ) {
      return false
    }
    outgoing.removeAll(keepingCapacity: true)
    state.attach(slot, at: global)
    var loss = lossOfLeaving()
    seatTrials &+= state.people(slot)
    for index in 0..<state.people(slot) {
      let entry = state.seated[slot, index]
      if state.isFree(entry, at: global)
        && state.hasTime(entry, at: global, here, except: slot)
      {
        continue
      }
      if state.isBound(entry, to: slot) { return false }
      outgoing.append(entry)
      loss &+= state.loss(entry)
    }
    let takesPeople = tables.activities.takesPeople[activity]
    let room = state.capacity[slot] &- state.people(slot) &+ outgoing.count
    let hasFewest = tables.activities.minPeople[activity] <= state.people(slot) &- outgoing.count
    let isOpenToAll =
      !tables.activities.hasEnrolled[activity] && !tables.slots.peoplePinned[slot]
    ranking.clear()
    if takesPeople && 0 < room {
      let cost = state.costOfFurther(slot, beyond: state.people(slot) &- outgoing.count)
      gather(slot, above: hasFewest && isOpenToAll ? cost : Int.min)
      let saved = outgoing.count &* cost &+ state.lackPoints(slot)
      let paid = hasFewest ? cost : 0
      if isOpenToAll
        && !canBeWorth(losing: loss, gaining: ranking.whole &- ranking.count &* paid &+ saved)
      {
        return false
      }
      ranking.order()
      if isOpenToAll
        && !canBeWorth(losing: loss, gaining: ranking.most(room, paying: paid) &+ saved)
      {
        return false
      }
    } else if takesPeople && isOpenToAll
      && !canBeWorth(losing: loss, gaining: state.lackPoints(slot))
    {
      return false
    }
    let sibling = leaving.contains { tables.slots.activity[$0] == activity }
    for entry in outgoing {
      freed.append(state.person(entry))
      state.unseat(entry)
    }
    vacate()
    if !takesPeople { return true }
    if !bringBound(slot) { return false }
    if sibling { rank(slot) }
    return fill(slot)
  }
}
