extension Searcher {
  /// Brings a waiting request in; whoever and whatever is in the way leaves, and seats that fall free are filled.
  func insert() -> Bool {
    if state.waitingCount == 0 { return false }
    var entry = -1
    var slot = -1
    for _ in 0..<8 {
      entry = randomWaiting()
      slot = randomRunning(state.activity(entry))
      if slot >= 0 && state.isFree(entry, at: state.placement[slot]) { break }
      slot = -1
    }
    if slot < 0 { return false }
    let person = state.person(entry)
    if !leaveForTime(person, slot) { return false }
    if !makeRoom(entry, slot) { return false }
    state.seat(entry, in: slot)
    return true
  }

  /// An entry without a seat; there must be one.
  @inline(__always)
  func randomWaiting() -> Int {
    let count = tables.entries.count
    var entry = 0
    for _ in 0..<8 {
      entry = random.below(count)
      if state.waiting.has(entry, row: 0) { return entry }
    }
    return waiting(from: entry)
  }

  /// The next entry without a seat from one on, around the end.
  @inline(never)
  private func waiting(from entry: Int) -> Int {
    let words = state.waiting.words
    let count = BitRows.words(tables.entries.count)
    var word = entry &>> 6
    var bits = words[word] & (~0 &<< UInt64(truncatingIfNeeded: entry & 63))
    while bits == 0 {
      word &+= 1
      if word == count { word = 0 }
      bits = words[word]
    }
    return word &<< 6 &+ bits.trailingZeroBitCount
  }

  /// A running slot of an activity, or −1.
  @inline(__always)
  func randomRunning(_ activity: Int) -> Int {
    if state.running[activity] == 0 { return -1 }
    let row = tables.slots.ofActivity[activity]
    var slot = row.lowerBound &+ (row.count == 1 ? 0 : random.below(row.count))
    while !state.runs(slot) {
      slot &+= 1
      if slot == row.upperBound { slot = row.lowerBound }
    }
    return slot
  }

  /// Takes a person out of at most one offering, so that a running slot fits into the person's time.
  private func leaveForTime(_ person: Int, _ slot: Int) -> Bool {
    let global = state.placement[slot]
    let here = state.place[slot]
    let count = state.attended.count(person)
    var rival = -1
    for index in 0..<count {
      let other = state.attended[person, index]
      if state.clash(global, at: here, with: other) {
        if rival >= 0 { return false }
        rival = other
      }
    }
    if rival < 0 {
      if count < tables.entries.maxActivities[person] { return true }
      if count == 0 { return false }
      rival = state.attended[person, random.below(count)]
    }
    guard let leaving = entryOf(person, in: rival), !state.isBound(leaving, to: rival) else {
      return false
    }
    state.unseat(leaving)
    refill(rival, except: person)
    return true
  }

  /// Gives a free seat of a running slot to one of a few who wait for it.
  func refill(_ slot: Int, except person: Int) {
    let row = tables.entries.ofActivity[tables.slots.activity[slot]]
    var best = -1
    var most = 0
    for _ in 0..<6 {
      let entry = row.lowerBound &+ random.below(row.count)
      if state.slot[entry] >= 0 || state.person(entry) == person { continue }
      let gain = state.gain(entry, in: slot)
      if gain > most && state.canSeat(entry, in: slot) {
        most = gain
        best = entry
      }
    }
    if best >= 0 { state.seat(best, in: slot) }
  }

  /// Makes sure that quota, seats and money of a running slot take an entry; at most one participant leaves.
  private func makeRoom(_ entry: Int, _ slot: Int) -> Bool {
    let people = state.people(slot)
    if state.hasQuota(entry, in: slot) && people < state.capacity[slot] {
      if state.canPay(slot, people &+ 1) { return true }
      if !random.oneIn(3) { return findMoney(entry, slot) }
    }
    if people == 0 { return false }
    var index = random.below(people)
    for _ in 0..<people {
      let leaving = state.seated[slot, index]
      index &+= 1
      if index == people { index = 0 }
      if state.isBound(leaving, to: slot) { continue }
      let mark = state.journal.count
      state.unseat(leaving)
      if state.hasQuota(entry, in: slot) && people &- 1 < state.capacity[slot] {
        findSeat(leaving, except: slot)
        return true
      }
      state.rollBack(to: mark)
    }
    return false
  }

  /// Takes someone else out of another offering, so that the ceilings bear the entry in this one.
  private func findMoney(_ entry: Int, _ slot: Int) -> Bool {
    let mark = state.journal.count
    for _ in 0..<4 {
      guard let other = randomOpen() else { return false }
      let people = state.people(other)
      if other == slot || people == 0 { continue }
      let leaving = state.seated[other, random.below(people)]
      if state.person(leaving) == state.person(entry) { continue }
      if !canSpare(other, leaving) || !tables.money.growsWithPeople[tables.slots.activity[other]] {
        continue
      }
      state.unseat(leaving)
      state.settleCharges()
      if state.canPay(slot, state.people(slot) &+ 1) {
        findSeat(leaving, except: slot)
        return true
      }
      state.rollBack(to: mark)
      state.settleCharges()
    }
    return false
  }

  /// Seats someone who has lost a seat elsewhere: in another offering of the activity or for another request.
  private func findSeat(_ entry: Int, except slot: Int) {
    let other = randomRunning(state.activity(entry))
    if other >= 0 && other != slot && state.canSeat(entry, in: other) {
      state.seat(entry, in: other)
      return
    }
    let row = tables.entries.ofPerson[state.person(entry)]
    if row.count < 2 { return }
    let wish = tables.entries.personEntry[row.lowerBound &+ random.below(row.count)]
    if wish == entry || state.slot[wish] >= 0 { return }
    let wished = randomRunning(state.activity(wish))
    if wished >= 0 && wished != slot && state.canSeat(wish, in: wished) {
      state.seat(wish, in: wished)
    }
  }

  /// Moves a participant to another running offering of the activity, alone or in exchange for another.
  func transfer() -> Bool {
    guard let slot = randomOpen(), state.people(slot) > 0 else { return false }
    let entry = state.seated[slot, random.below(state.people(slot))]
    if state.isBound(entry, to: slot) { return false }
    let other = randomRunning(tables.slots.activity[slot])
    let person = state.person(entry)
    state.unseat(entry)
    if other == slot {
      refill(slot, except: person)
    } else {
      if !state.canSeat(entry, in: other) {
        let people = state.people(other)
        if people == 0 { return false }
        let back = state.seated[other, random.below(people)]
        if state.isBound(back, to: other) { return false }
        state.unseat(back)
        if !state.canSeat(entry, in: other) || !state.canSeat(back, in: slot) { return false }
        state.seat(back, in: slot)
      } else {
        refill(slot, except: person)
      }
      state.seat(entry, in: other)
    }
    return true
  }
}
