extension Searcher {
  /// Seats everyone who must be in a running slot; what is in their way they leave, if it can spare them.
  func bringBound(_ slot: Int) -> Bool {
    let activity = tables.slots.activity[slot]
    let published = tables.slots.peoplePinned[slot] ? tables.slots.people[slot] : 0..<0
    for index in published where !bring(tables.slots.entry[index], into: slot) { return false }
    if !tables.activities.hasEnrolled[activity] { return true }
    for entry in tables.entries.ofActivity[activity]
    where tables.entries.enrolled[entry] && !bring(entry, into: slot) {
      return false
    }
    return true
  }

  private func bring(_ entry: Int, into slot: Int) -> Bool {
    let current = state.slot[entry]
    if current == slot { return true }
    let global = state.placement[slot]
    if !state.isFree(entry, at: global) { return false }
    if current >= 0 {
      if !canSpare(current, entry) { return false }
      state.unseat(entry)
    }
    let person = state.person(entry)
    var index = state.attended.count(person) - 1
    while index >= 0 {
      let other = state.attended[person, index]
      index -= 1
      let full = state.attended.count(person) >= tables.entries.maxActivities[person]
      if full || state.clash(global, at: state.place[slot], with: other) {
        guard let leaving = entryOf(person, in: other), canSpare(other, leaving) else {
          if full { continue }
          return false
        }
        state.unseat(leaving)
      }
    }
    if state.people(slot) >= state.capacity[slot] || !state.hasQuota(entry, in: slot)
      || !state.hasTime(entry, at: global, state.place[slot], except: slot)
    {
      return false
    }
    state.seat(entry, in: slot)
    return true
  }

  /// Whether a running slot can go on without one of its people.
  @inline(__always)
  func canSpare(_ slot: Int, _ entry: Int) -> Bool {
    state.people(slot) > tables.activities.minPeople[tables.slots.activity[slot]]
      && !state.isBound(entry, to: slot)
  }

  /// The entry by which a person is in a slot.
  func entryOf(_ person: Int, in slot: Int) -> Int? {
    state.attended.entry(of: person, in: slot)
  }

  /// Fills a running slot with the best of those just ranked, then, to reach the minimum, with people of other offerings.
  func fill(_ slot: Int) -> Bool {
    let activity = tables.slots.activity[slot]
    let fewest = tables.activities.minPeople[activity]
    while state.people(slot) > state.capacity[slot] {
      var index = random.below(state.people(slot))
      for _ in 0..<state.people(slot) where state.isBound(state.seated[slot, index], to: slot) {
        index = (index + 1) % state.people(slot)
      }
      let entry = state.seated[slot, index]
      if state.isBound(entry, to: slot) { return false }
      state.unseat(entry)
    }
    let room = state.capacity[slot] - state.people(slot)
    if room <= 0 { return true }
    while ranking.count > 0 && state.people(slot) < state.capacity[slot] {
      let item = ranking.pop()
      if item.worth < Ranking.noise / 2 && state.people(slot) >= fewest { break }
      let entry = Int(item.entry)
      if !state.isWaiting(entry) { continue }
      if !state.hasQuota(entry, in: slot) { continue }
      if state.people(slot) >= fewest
        && !state.canPay(slot, state.people(slot) + 1, for: item.worth / 4)
      {
        break
      }
      state.seat(entry, in: slot)
    }
    if state.people(slot) >= fewest { return true }
    if random.oneIn(4) { return true }
    // Those who have left may have cost more than those who came: only settled money gives a fair bound.
    state.settleCharges()
    let lack = fewest &- state.people(slot)
    let hope = state.lackPoints(slot) &+ lack &* 2 &* hopePerPerson
    if !canBeWorth(losing: 0, gaining: hope) { return false }
    _ = fillFromOthers(slot)
    return true
  }

  /// Ranks those who wait for a slot's activity and have time for it by what they would bring.
  func rank(_ slot: Int) {
    gather(slot)
    ranking.order()
  }

  /// Notes those who wait for a slot's activity and have time for it with what they would bring.
  ///
  /// Those who would bring no more than `least` are left out.
  func gather(_ slot: Int, above least: Int = Int.min) {
    ranking.clear()
    gather(slot, tables.slots.activity[slot], state.placement[slot], state.place[slot], least)
  }

  private func gather(_ slot: Int, _ activity: Int, _ global: Int, _ here: Int, _ least: Int) {
    let first = tables.entries.freeFirst[activity]
    if first < 0 {
      for entry in tables.entries.ofActivity[activity]
      where state.slot[entry] < 0 && state.isFreeOfIntervals(entry, at: global)
        && state.hasTimeAnew(entry, at: global, here, except: slot)
      {
        ranking.add(entry, 4 &* state.gain(entry, in: slot) &+ random.below(Ranking.noise))
      }
      return
    }
    let count = tables.entries.freeWords[activity]
    let local = global &- tables.activities.placementFirst[activity]
    let free = tables.entries.free.words.base + (first &+ local &* count)
    let firstWord = tables.entries.firstWord(activity)
    let waiting = state.waiting.words.base + firstWord
    for word in 0..<count {
      var bits = free[word] & waiting[word]
      seatTrials &+= bits.nonzeroBitCount
      while bits != 0 {
        let entry = (firstWord &+ word) &<< 6 &+ bits.trailingZeroBitCount
        bits &= bits &- 1
        let gain = state.gain(entry, in: slot)
        if gain > least && state.hasTimeAnew(entry, at: global, here, except: slot) {
          ranking.add(entry, 4 &* gain &+ random.below(Ranking.noise))
        }
      }
    }
  }

  /// Takes people from offerings that can spare them until a running slot has its minimum.
  private func fillFromOthers(_ slot: Int) -> Bool {
    let activity = tables.slots.activity[slot]
    let fewest = tables.activities.minPeople[activity]
    let row = tables.entries.ofActivity[activity]
    let global = state.placement[slot]
    if row.isEmpty || state.capacity[slot] < fewest { return false }
    var entry = row.lowerBound + random.below(row.count)
    for _ in 0..<row.count {
      entry += 1
      if entry == row.upperBound { entry = row.lowerBound }
      if state.slot[entry] == slot { continue }
      seatTrials &+= 1
      if !state.isFree(entry, at: global)
        || !state.hasQuota(entry, in: slot) || !makeTime(entry, slot)
      {
        continue
      }
      state.seat(entry, in: slot)
      if state.people(slot) >= fewest { return true }
    }
    return false
  }

  /// Takes a person out of the one offering that keeps an entry from a running slot, if it can spare the person.
  private func makeTime(_ entry: Int, _ slot: Int) -> Bool {
    let person = state.person(entry)
    let current = state.slot[entry]
    var rival = current
    let global = state.placement[slot]
    for index in 0..<state.attended.count(person) {
      let other = state.attended[person, index]
      if other == rival { continue }
      if state.clash(global, at: state.place[slot], with: other) {
        if rival >= 0 { return false }
        rival = other
      }
    }
    if rival < 0 && state.attended.count(person) >= tables.entries.maxActivities[person] {
      if state.attended.count(person) == 0 { return false }
      rival = state.attended[person, random.below(state.attended.count(person))]
    }
    if rival < 0 { return true }
    guard let leaving = current >= 0 ? entry : entryOf(person, in: rival),
      !state.isBound(leaving, to: rival),
      state.attended.count(person) <= tables.entries.maxActivities[person]
    else { return false }
    let mark = state.journal.count
    let fewest = tables.activities.minPeople[tables.slots.activity[rival]]
    state.unseat(leaving)
    if state.people(rival) >= fewest { return true }
    // The rival has no one to spare: someone who waits for it may step in.
    let row = tables.entries.ofActivity[tables.slots.activity[rival]]
    var stepping = row.lowerBound &+ random.below(row.count)
    for _ in 0..<row.count {
      if state.isWaiting(stepping) && state.person(stepping) != person {
        seatTrials &+= 1
        if state.canSeat(stepping, in: rival) {
          state.seat(stepping, in: rival)
          return true
        }
      }
      stepping &+= 1
      if stepping == row.upperBound { stepping = row.lowerBound }
    }
    state.rollBack(to: mark)
    return false
  }
}
