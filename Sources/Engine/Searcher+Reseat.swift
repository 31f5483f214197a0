extension Searcher {
  /// Closes a slot and remembers who was in it.
  func free(_ slot: Int) {
    for index in 0..<state.people(slot) {
      freed.append(state.person(state.seated[slot, index]))
    }
    state.close(slot)
  }

  /// Seats those who have lost a seat wherever else they wish to be and can; false if that cannot save the move.
  func reseatFreed() -> Bool {
    if state.energy &+ freed.count &* hopePerPerson < floor { return false }
    var next = 0
    while next < freed.count {
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
        if state.slot[entry] >= 0 { continue }
        let slot = randomRunning(state.activity(entry))
        if slot < 0 || state.gain(entry, in: slot) <= 0 { continue }
        if state.canSeat(entry, in: slot) { state.seat(entry, in: slot) }
      }
    }
    return true
  }
}
