extension Searcher {
  /// Makes a random move of a kind; false if it found no lawful way (the state is then to be rolled back).
  @inline(__always)
  func perform(_ kind: MoveKind) -> Bool {
    freed.removeAll(keepingCapacity: true)
    leaving.removeAll(keepingCapacity: true)
    switch kind {
    case .insert: return insert()
    case .transfer: return transfer()
    case .rebuild:
      guard let slot = randomOpen() else { return false }
      return rebuild(slot, near: random.oneIn(4), keep: random.oneIn(2), force: false)
        && reseatFreed()
    case .shift:
      guard let slot = randomOpen() else { return false }
      return rebuild(slot, near: true, keep: true, force: false)
    case .resource:
      guard let slot = randomOpen() else { return false }
      return changeResource(slot)
    case .open:
      guard let slot = randomClosed() else { return false }
      return rebuild(slot, near: false, keep: false, force: false)
    case .exchange:
      guard let slot = randomClosed(), let victim = rival(of: slot) else { return false }
      retire(victim)
      guard rebuild(slot, near: false, keep: false, force: false) else { return false }
      if random.oneIn(2) { openAnother() }
      return reseatFreed()
    case .force:
      guard tables.slots.count > 0 else { return false }
      let slot = random.below(tables.slots.count)
      if !state.runs(slot) && !hasRoom(slot) { return false }
      if random.oneIn(4), let victim = randomVictim(except: slot, needed: false) {
        retire(victim)
      }
      return rebuild(slot, near: false, keep: false, force: true) && reseatFreed()
    case .mend:
      guard let slot = randomShort() else { return false }
      return rebuild(slot, near: false, keep: false, force: true) && reseatFreed()
    case .close:
      guard let victim = randomVictim(except: -1, needed: false) else { return false }
      retire(victim)
      if !canBeWorth(losing: lossOfLeaving(), gaining: 0) { return false }
      vacate()
      return reseatFreed()
    case .reorder: return reorder()
    case .arrange: return false
    }
  }

  /// Opens a second offering, if the money that is left bears it.
  private func openAnother() {
    guard let slot = randomClosed() else { return }
    let mark = state.journal.count
    let known = freed.count
    if !rebuild(slot, near: false, keep: false, force: false) || !state.isPaid {
      state.rollBack(to: mark)
      freed.removeLast(freed.count - known)
    }
  }

  /// A running slot.
  func randomOpen() -> Int? {
    let count = state.open.count(0)
    return count == 0 ? nil : state.open[0, random.below(count)]
  }

  /// A slot that might be opened.
  func randomClosed() -> Int? {
    if tables.slots.count == 0 { return nil }
    for _ in 0..<8 {
      let slot = random.below(tables.slots.count)
      if !state.runs(slot) && hasRoom(slot) { return slot }
    }
    return nil
  }

  /// A slot that does not run and would mend a shortfall: of its activity, or of a limit that counts it.
  private func randomShort() -> Int? {
    if state.shortfall == 0 && state.missing == 0 { return nil }
    let count = tables.slots.count
    var slot = random.below(count)
    for _ in 0..<min(count, 512) {
      if !state.runs(slot) && hasRoom(slot) && (isUrgent(slot) || isCalledFor(slot)) {
        return slot
      }
      slot += 1
      if slot == count { slot = 0 }
    }
    return nil
  }

  /// Whether a limit that counts the slot's activity has too few.
  private func isCalledFor(_ slot: Int) -> Bool {
    for index in tables.rules.ofActivity[tables.slots.activity[slot]] {
      let limit = tables.rules.limit[index]
      if state.counted[limit] < tables.rules.fewest[limit] { return true }
    }
    return false
  }

  /// Whether a slot that does not run can be opened as far as it alone is concerned.
  func hasRoom(_ slot: Int) -> Bool {
    let activity = tables.slots.activity[slot]
    return tables.slots.possible[slot]
      && state.running[activity] < tables.activities.most[activity]
  }

  /// A running slot that may close for another: usually one that holds someone who asked for the other.
  func rival(of slot: Int) -> Int? {
    let row = tables.entries.ofActivity[tables.slots.activity[slot]]
    if !row.isEmpty && !random.oneIn(4) {
      let person = state.person(row.lowerBound &+ random.below(row.count))
      let count = state.attended.count(person)
      if count > 0 {
        let other = state.attended[person, random.below(count)]
        if state.canClose(other) { return other }
      }
    }
    return randomVictim(except: slot, needed: random.oneIn(4))
  }

  /// A running slot that may close; one `needed` against shortfall only if that is allowed.
  func randomVictim(except spared: Int, needed: Bool) -> Int? {
    for _ in 0..<4 {
      guard let slot = randomOpen() else { return nil }
      let activity = tables.slots.activity[slot]
      if slot != spared && state.canClose(slot)
        && (needed || state.running[activity] > tables.activities.fewest[activity])
      {
        return slot
      }
    }
    return nil
  }

  /// Chooses another resource for one need of a running slot; whoever finds no seat or time leaves.
  func changeResource(_ slot: Int) -> Bool {
    let activity = tables.slots.activity[slot]
    let needs = tables.activities.needs[activity]
    if needs.isEmpty || tables.slots.choicesPinned[slot] { return false }
    let need = random.below(needs.count)
    let row = tables.activities.candidates[needs.lowerBound + need]
    let first = tables.slots.choiceFirst[slot]
    let candidate = row.lowerBound + random.below(row.count)
    if candidate == state.choice[first + need] { return false }
    let global = state.placement[slot]
    for other in 0..<needs.count { chosen[other] = state.choice[first + other] }
    chosen[need] = candidate
    let resource = tables.activities.resource[candidate]
    if isBlocked(candidate, activity, global) { return false }
    state.detach(slot)
    let here = placeOf(activity)
    if !state.isFree(resource, at: global, here, uses: count(of: resource, needs.count)) {
      return false
    }
    if need == 0 && tables.activities.placeOfFirst[activity] {
      for other in 1..<max(1, needs.count) {
        let used = tables.activities.resource[chosen[other]]
        if !state.isFree(used, at: global, here, uses: count(of: used, needs.count)) {
          return false
        }
      }
    }
    return settle(slot, at: global)
  }

  /// How many of the chosen candidates are a resource.
  func count(of resource: Int, _ needs: Int) -> Int {
    var sum = 0
    for need in 0..<needs where tables.activities.resource[chosen[need]] == resource { sum += 1 }
    return sum
  }

  /// Where an activity happens with the chosen candidates.
  func placeOf(_ activity: Int) -> Int {
    tables.activities.placeOfFirst[activity]
      ? tables.resources.place[tables.activities.resource[chosen[0]]]
      : tables.activities.place[activity]
  }

  /// Whether a candidate is out of the question at a placement.
  func isBlocked(_ candidate: Int, _ activity: Int, _ global: Int) -> Bool {
    tables.activities.blocked.has(
      global &- tables.activities.placementFirst[activity],
      row: tables.activities.blockedFirst[candidate]
    )
  }
}
