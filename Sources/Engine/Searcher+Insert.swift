extension Searcher {
  /// Brings a waiting request in; whoever and whatever is in the way leaves, and seats that fall free are filled.
  func insert() -> Bool {
    if state.waitingCount == 0 { return false }
    var entry = -1
    var slot = -1
    for _ in 0..<8 {
      entry = randomWaiting()
      // The tables' columns are dense: most entries that are passed over cost no look at their records.
      let activity = tables.entries.activity[entry]
      slot = randomRunning(activity)
      if slot >= 0 && state.isFree(entry, of: activity, at: state.placement[slot]) { break }
      slot = -1
    }
    if slot < 0 { return false }
    guard let leaving = rivalEntry(state.person(entry), slot) else { return false }
    var gain = 0
    var filler = -1
    if leaving >= 0 {
      let rival = state.slot[leaving]
      filler = bestFiller(rival, leaving)
      gain = state.gain(entry, in: slot, after: leaving) &- state.loss(leaving)
      gain &+= filler >= 0 ? state.gain(filler, in: rival) : state.lackGain(rival, by: -1)
    } else {
      gain = state.gain(entry, in: slot)
    }
    seatTrials &+= 1
    let people = state.people(slot)
    if state.hasQuota(entry, in: slot) && people < state.capacity[slot] {
      if state.canPay(slot, people &+ 1, for: gain) {
        if state.energy &+ gain &+ state.lackGain(slot, by: 1) < floor { return false }
        replace(leaving, filler)
        state.seat(entry, in: slot)
        return true
      }
      if !random.oneIn(3) {
        replace(leaving, filler)
        if !findMoney(entry, slot) { return false }
        state.seat(entry, in: slot)
        return true
      }
    }
    let outgoing = makesRoom(entry, slot)
    if outgoing < 0 { return false }
    gain &-= state.loss(outgoing)
    let other = seatElsewhere(outgoing, slot, leaving, filler)
    if other.entry >= 0 { gain &+= other.gain }
    if state.energy &+ gain < floor { return false }
    replace(leaving, filler)
    state.unseat(outgoing)
    if other.entry >= 0 { state.seat(other.entry, in: other.slot) }
    state.seat(entry, in: slot)
    return true
  }

  /// Takes an entry, if any, out of its slot and seats another there, if any.
  @inline(__always)
  private func replace(_ leaving: Int, _ filler: Int) {
    if leaving < 0 { return }
    let slot = state.slot[leaving]
    state.unseat(leaving)
    if filler >= 0 { state.seat(filler, in: slot) }
  }

  /// An entry without a seat; there must be one.
  @inline(__always)
  func randomWaiting() -> Int {
    let count = tables.entries.count
    var entry = 0
    for _ in 0..<8 {
      entry = random.below(count)
      if state.isWaiting(entry) { return entry }
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

  /// The seat that a person must leave so that a running slot fits into the person's time; −1: none, nil: more than one.
  private func rivalEntry(_ person: Int, _ slot: Int) -> Int? {
    let global = state.placement[slot]
    let marks = state.taken[person]
    if marks.stretches & State.fullBit == 0 && !marks.mayMeet(tables.times.near[global]) {
      return -1
    }
    let here = state.place[slot]
    let count = state.attended.count(person)
    var rival = -1
    for index in 0..<count {
      if state.clash(global, at: here, with: state.attended[person, index]) {
        if rival >= 0 { return nil }
        rival = index
      }
    }
    if rival < 0 {
      if !state.attended.isFull(person) { return -1 }
      if count == 0 { return nil }
      rival = random.below(count)
    }
    let seat = state.attended.seat(person, rival)
    return state.isBound(Int(seat.entry), to: Int(seat.slot)) ? nil : Int(seat.entry)
  }

  /// The best of a few who wait for a seat that an entry would leave, or −1.
  private func bestFiller(_ slot: Int, _ leaving: Int) -> Int {
    let row = tables.entries.ofActivity[tables.slots.activity[slot]]
    let person = state.person(leaving)
    let global = state.placement[slot]
    let here = state.place[slot]
    var best = -1
    var most = 0
    for _ in 0..<6 {
      let entry = row.lowerBound &+ random.below(row.count)
      if !state.isWaiting(entry) || state.person(entry) == person { continue }
      seatTrials &+= 1
      let gain = state.gain(entry, in: slot)
      if gain > most && state.isFree(entry, at: global)
        && state.hasQuota(entry, in: slot, without: leaving)
        && state.hasTimeAnew(entry, at: global, here, except: slot)
      {
        most = gain
        best = entry
      }
    }
    return best
  }

  /// Who of a running slot makes room for an entry by leaving, or −1.
  private func makesRoom(_ entry: Int, _ slot: Int) -> Int {
    let people = state.people(slot)
    if people == 0 || people > state.capacity[slot] { return -1 }
    var index = random.below(people)
    for _ in 0..<people {
      let leaving = state.seated[slot, index]
      index &+= 1
      if index == people { index = 0 }
      if state.hasQuota(entry, in: slot, without: leaving) && !state.isBound(leaving, to: slot) {
        return leaving
      }
    }
    return -1
  }

  /// A seat for someone about to lose one: in another offering of the activity or for another request.
  private func seatElsewhere(
    _ outgoing: Int,
    _ slot: Int,
    _ leaving: Int,
    _ filler: Int
  ) -> (entry: Int, slot: Int, gain: Int) {
    let person = state.person(outgoing)
    let none = (entry: -1, slot: -1, gain: 0)
    if filler >= 0 && state.person(filler) == person { return none }
    let vacated = leaving >= 0 ? state.slot[leaving] : -1
    var wish = outgoing
    var target = randomRunning(state.activity(outgoing))
    if !takes(target, outgoing, slot, vacated) {
      let row = tables.entries.ofPerson[person]
      if row.count < 2 { return none }
      wish = tables.entries.personEntry[row.lowerBound &+ random.below(row.count)]
      if wish == outgoing || !state.isWaiting(wish) { return none }
      target = randomRunning(tables.entries.activity[wish])
      if !takes(target, wish, slot, vacated) { return none }
    }
    let gain = state.gain(wish, in: target, after: outgoing) &+ state.lackGain(target, by: 1)
    return (wish, target, gain)
  }

  /// Whether a running slot has a seat for an entry whose person is about to leave another slot.
  private func takes(_ target: Int, _ entry: Int, _ slot: Int, _ vacated: Int) -> Bool {
    if target < 0 || target == slot || target == vacated { return false }
    seatTrials &+= 1
    return state.people(target) < state.capacity[target]
      && state.isFree(entry, at: state.placement[target]) && state.hasQuota(entry, in: target)
      && state.hasTime(entry, at: state.placement[target], state.place[target], except: slot)
      && state.canPay(
        target,
        state.people(target) &+ 1,
        for: state.gain(entry, in: target)
      )
  }

  /// Gives a free seat of a running slot to one of a few who wait for it.
  func refill(_ slot: Int, except person: Int) {
    let row = tables.entries.ofActivity[tables.slots.activity[slot]]
    var best = -1
    var most = 0
    for _ in 0..<6 {
      let entry = row.lowerBound &+ random.below(row.count)
      if !state.isWaiting(entry) || state.person(entry) == person { continue }
      seatTrials &+= 1
      let gain = state.gain(entry, in: slot)
      if gain > most && state.canSeat(entry, in: slot) {
        most = gain
        best = entry
      }
    }
    if best >= 0 { state.seat(best, in: slot) }
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
      if state.canPay(slot, state.people(slot) &+ 1, for: state.gain(entry, in: slot)) {
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
    seatTrials &+= 1
    if other >= 0 && other != slot && state.canSeat(entry, in: other) {
      state.seat(entry, in: other)
      return
    }
    let row = tables.entries.ofPerson[state.person(entry)]
    if row.count < 2 { return }
    let wish = tables.entries.personEntry[row.lowerBound &+ random.below(row.count)]
    if wish == entry || !state.isWaiting(wish) { return }
    let wished = randomRunning(tables.entries.activity[wish])
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
      seatTrials &+= 1
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
