extension Searcher {
  /// Closes a slot and remembers who was in it.
  func free(_ slot: Int) {
    for index in 0..<state.people(slot) {
      freed.append(state.person(state.seated[slot, index]))
    }
    state.close(slot)
  }

  /// Stops a slot; its people keep their seats until `vacate`, so that it costs little to go back.
  func retire(_ slot: Int) {
    state.detach(slot)
    leaving.append(slot)
  }

  /// Takes the people out of the slots that have stopped, and remembers them.
  func vacate() {
    for slot in leaving {
      var last = state.people(slot) &- 1
      while last >= 0 {
        let entry = state.seated[slot, last]
        freed.append(state.person(entry))
        state.unseat(entry)
        last &-= 1
      }
    }
    leaving.removeAll(keepingCapacity: true)
  }

  /// What the people of the slots that have stopped will cost when they lose their seats.
  func lossOfLeaving() -> Int {
    var loss = 0
    for slot in leaving {
      for index in 0..<state.people(slot) { loss &+= state.loss(state.seated[slot, index]) }
    }
    return loss
  }

  /// Whether a move might still be accepted: what is certain to be lost weighed against what is hoped for.
  func canBeWorth(losing loss: Int, gaining gain: Int) -> Bool {
    var people = freed.count &+ outgoing.count
    for slot in leaving { people &+= state.people(slot) }
    return state.energy &- loss &+ gain &+ people &* hopePerPerson >= floor
  }

  /// Seats those who have lost a seat wherever else they wish to be and can; false if that cannot save the move.
  func reseatFreed() -> Bool {
    state.settleCharges()
    var next = 0
    while next < freed.count {
      if state.energy &+ (freed.count &- next) &* hopePerPerson < floor { return false }
      let person = freed[next]
      next &+= 1
      let most = tables.entries.maxActivities[person]
      let row = tables.entries.ofPerson[person]
      var index = row.lowerBound &+ random.below(row.count)
      for _ in 0..<row.count {
        if state.attended.count(person) >= most { break }
        let entry = tables.entries.personEntry[index]
        index &+= 1
        if index == row.upperBound { index = row.lowerBound }
        if !state.isWaiting(entry) { continue }
        let slot = randomRunning(tables.entries.activity[entry])
        seatTrials &+= 1
        if slot < 0 || state.gain(entry, in: slot) <= 0 { continue }
        if state.canSeat(entry, in: slot) { state.seat(entry, in: slot) }
      }
    }
    return true
  }
}
