/// How searches of one problem work on one plan.
///
/// In each round every search goes on from the same plan and logs its accepted moves. The first search then makes the
/// logged moves of the others, one search after another, each move as far as it is still lawful and loses no more than it
/// was allowed to; the others follow it to the plan that results. Nothing depends on which thread was faster.
extension Searcher {
  /// Makes the moves of another search's log that are lawful and good enough here.
  func replay(_ log: MoveLog) {
    var index = 0
    while index < log.count {
      let move = LoggedMove(log, index, tables)
      let before = state.energy
      if make(move) && state.isPaid && state.energy >= before &+ move.allowedLoss {
        incumbent.note(state.journal)
        if state.isLawful && incumbent.isWorse(than: state) { incumbent.update(state) }
      } else {
        state.rollBack()
      }
      index = move.end
    }
  }

  private func make(_ move: LoggedMove) -> Bool {
    let log = move.words
    slotItems.removeAll(keepingCapacity: true)
    var item = move.firstSlot
    for _ in 0..<move.slotCount {
      let slot = log[item]
      slotItems.append(item)
      if state.runs(slot) && !isSame(slot, log + item) { state.detach(slot) }
      item &+= 2 &+ needs(slot)
    }
    for index in 0..<move.entryCount {
      let entry = log[move.firstEntry &+ 2 &* index]
      let current = state.slot[entry]
      if current < 0 || current == log[move.firstEntry &+ 2 &* index &+ 1] { continue }
      if state.runs(current) && state.isBound(entry, to: current) { return false }
      state.unseat(entry)
    }
    for item in slotItems.reversed() {
      let slot = log[item]
      if !state.runs(slot) && !put(slot, log + item) { return false }
    }
    for index in 0..<move.entryCount {
      let entry = log[move.firstEntry &+ 2 &* index]
      let target = log[move.firstEntry &+ 2 &* index &+ 1]
      if target < 0 || state.slot[entry] == target { continue }
      if !state.runs(target) || !hasSeat(entry, in: target) { return false }
      state.seat(entry, in: target)
    }
    for item in slotItems {
      let slot = log[item]
      if state.runs(slot) ? !holdsBound(slot) : !state.mayBeClosed(slot) { return false }
    }
    return true
  }

  private func needs(_ slot: Int) -> Int {
    tables.activities.needs[tables.slots.activity[slot]].count
  }

  /// Whether a slot runs, or not, as a log says.
  private func isSame(_ slot: Int, _ item: UnsafeMutablePointer<Int>) -> Bool {
    if state.placement[slot] != item[1] { return false }
    let first = tables.slots.choiceFirst[slot]
    for need in 0..<needs(slot) where state.choice[first + need] != item[2 + need] {
      return false
    }
    return true
  }

  /// Puts a slot on as a log says, if that is lawful for it and for the people who are in it.
  private func put(_ slot: Int, _ item: UnsafeMutablePointer<Int>) -> Bool {
    let global = item[1]
    if global < 0 { return state.people(slot) == 0 }
    let activity = tables.slots.activity[slot]
    if !hasRoom(slot) || !state.isOrdered(slot, at: global)
      || !state.isWithinLimits(activity, at: global)
    {
      return false
    }
    let count = needs(slot)
    for need in 0..<count { chosen[need] = item[2 + need] }
    let here = placeOf(activity)
    for need in 0..<count {
      let resource = tables.activities.resource[chosen[need]]
      if isBlocked(chosen[need], activity, global)
        || !state.isFree(resource, at: global, here, uses: self.count(of: resource, count))
      {
        return false
      }
    }
    let first = tables.slots.choiceFirst[slot]
    for need in 0..<count { state.choice[first + need] = chosen[need] }
    state.attach(slot, at: global)
    if state.people(slot) > state.capacity[slot] { return false }
    for index in 0..<state.people(slot) {
      let entry = state.seated[slot, index]
      if !state.isFree(entry, at: global)
        || !state.hasTime(entry, at: global, here, except: slot)
      {
        return false
      }
    }
    return true
  }

  /// Whether a running slot has a seat that a waiting entry may take; money is not asked about.
  private func hasSeat(_ entry: Int, in slot: Int) -> Bool {
    state.people(slot) < state.capacity[slot]
      && state.isFree(entry, at: state.placement[slot]) && state.hasQuota(entry, in: slot)
      && state.hasTime(entry, at: state.placement[slot], state.place[slot], except: slot)
  }

  /// Whether everyone who must be in a running slot is there.
  private func holdsBound(_ slot: Int) -> Bool {
    let activity = tables.slots.activity[slot]
    if tables.slots.peoplePinned[slot] {
      for index in tables.slots.people[slot]
      where state.slot[tables.slots.entry[index]] != slot {
        return false
      }
    }
    if tables.activities.hasEnrolled[activity] {
      for entry in tables.entries.ofActivity[activity]
      where tables.entries.enrolled[entry] && state.slot[entry] != slot {
        return false
      }
    }
    return true
  }

  /// Goes over to another search's plan, which differs from the own one at most in what the logs touched.
  func follow(_ leader: Searcher, _ logs: [MoveLog]) {
    eachMove(logs) { move in
      for index in 0..<move.entryCount {
        leave(move.words[move.firstEntry &+ 2 &* index], leader)
      }
    }
    eachSlot(logs) { stop($0, leader) }
    eachSlot(logs) { start($0, leader) }
    eachMove(logs) { move in
      for index in 0..<move.entryCount {
        join(move.words[move.firstEntry &+ 2 &* index], leader)
      }
    }
    state.settleCharges()
    takePrices(of: leader)
  }

  /// Goes over to another search's plan, whatever it is, and keeps it if it is the best so far.
  func followAndKeep(_ leader: Searcher) {
    follow(leader)
    if state.isLawful && incumbent.isWorse(than: state) { incumbent.update(state) }
  }

  /// Goes over to another search's plan, whatever it is.
  func follow(_ leader: Searcher) {
    for entry in 0..<tables.entries.count { leave(entry, leader) }
    for slot in 0..<tables.slots.count { stop(slot, leader) }
    for slot in 0..<tables.slots.count { start(slot, leader) }
    for entry in 0..<tables.entries.count { join(entry, leader) }
    state.settleCharges()
    takePrices(of: leader)
  }

  @inline(__always)
  private func leave(_ entry: Int, _ leader: Searcher) {
    if state.slot[entry] == leader.state.slot[entry] { return }
    incumbent.note(entry: entry)
    if state.slot[entry] >= 0 { state.unseatSilently(entry) }
  }

  @inline(__always)
  private func join(_ entry: Int, _ leader: Searcher) {
    let target = leader.state.slot[entry]
    if target >= 0 && state.slot[entry] < 0 { state.seatSilently(entry, in: target) }
  }

  private func stop(_ slot: Int, _ leader: Searcher) {
    if differs(slot, leader) && state.runs(slot) {
      incumbent.note(slot: slot)
      state.detachSilently(slot)
    }
  }

  private func start(_ slot: Int, _ leader: Searcher) {
    if state.runs(slot) || !leader.state.runs(slot) { return }
    incumbent.note(slot: slot)
    let first = tables.slots.choiceFirst[slot]
    for need in 0..<needs(slot) { state.choice[first + need] = leader.state.choice[first + need] }
    state.attachSilently(slot, at: leader.state.placement[slot])
  }

  private func differs(_ slot: Int, _ leader: Searcher) -> Bool {
    if state.placement[slot] != leader.state.placement[slot] { return true }
    let first = tables.slots.choiceFirst[slot]
    for need in 0..<needs(slot)
    where state.choice[first + need] != leader.state.choice[first + need] {
      return true
    }
    return false
  }

  private func eachMove(_ logs: [MoveLog], _ body: (LoggedMove) -> Void) {
    for log in logs {
      var index = 0
      while index < log.count {
        let move = LoggedMove(log, index, tables)
        body(move)
        index = move.end
      }
    }
  }

  private func eachSlot(_ logs: [MoveLog], _ body: (Int) -> Void) {
    eachMove(logs) { move in
      var item = move.firstSlot
      for _ in 0..<move.slotCount {
        let slot = move.words[item]
        body(slot)
        item &+= 2 &+ needs(slot)
      }
    }
  }
}

/// Where one move stands in a log.
private struct LoggedMove {
  let words: UnsafeMutablePointer<Int>
  let allowedLoss, slotCount, entryCount: Int
  let firstSlot, firstEntry, end: Int

  init(_ log: MoveLog, _ index: Int, _ tables: Tables) {
    words = log.words
    allowedLoss = words[index]
    slotCount = words[index + 1]
    entryCount = words[index + 2]
    firstSlot = index + 3
    var item = firstSlot
    for _ in 0..<slotCount {
      item += 2 + tables.activities.needs[tables.slots.activity[words[item]]].count
    }
    firstEntry = item
    end = item + 2 * entryCount
  }
}
