/// What seats would bring, worked out without changing anything.
extension State {
  /// What `energy` would gain if a waiting entry took a seat in a running slot; nil if that is not lawful.
  func trySeat(_ entry: Int, in candidate: Int) -> Int? {
    if slot[entry] >= 0 || !runs(candidate) || !canSeat(entry, in: candidate) { return nil }
    return gain(entry, in: candidate) &+ lackGain(candidate, by: 1)
  }

  /// What `energy` would gain if an entry left its running slot; nil if that is not lawful.
  func tryLeave(_ entry: Int) -> Int? {
    let candidate = slot[entry]
    if candidate < 0 || !runs(candidate) || isBound(entry, to: candidate)
      || !canPay(candidate, seated.count(candidate) &- 1, for: Int.max)
    {
      return nil
    }
    return lackGain(candidate, by: -1) &- loss(entry)
  }

  /// What `energy` would gain if a waiting entry took the seat of another; nil if that is not lawful.
  func trySwap(_ leaving: Int, for entry: Int) -> Int? {
    let candidate = slot[leaving]
    if candidate < 0 || !runs(candidate) || slot[entry] >= 0 || isBound(leaving, to: candidate)
      || !isFree(entry, at: placement[candidate])
      || !hasQuota(entry, in: candidate, without: leaving)
      || !hasTime(entry, at: placement[candidate], place[candidate], except: candidate)
    {
      return nil
    }
    return gain(entry, in: candidate) &- loss(leaving)
  }

  /// What `energy` gains by nearing the minimum of people when a running slot has one more (1) or fewer (−1).
  @inline(__always)
  func lackGain(_ candidate: Int, by step: Int) -> Int {
    let activity = slots.activity[candidate]
    let fewest = activities.minPeople[activity]
    let people = seated.count(candidate)
    let change = max(0, fewest &- people &- step) &- max(0, fewest &- people)
    if change == 0 { return 0 }
    let after = lackingPoints &+ change &* tables.price[activity]
    return (lackingPoints &* lackFactor) &>> 6 &- (after &* lackFactor) &>> 6
  }

  /// What seating an entry in a running slot adds to the score once the same person has left the seat of another entry.
  @inline(__always)
  func gain(_ entry: Int, in candidate: Int, after leaving: Int) -> Int {
    let gain = gain(entry, in: candidate)
    let person = person(entry)
    let regains =
      served[person] == 1 && entryRecords[leaving].asked && entryRecords[entry].asked
    return regains ? gain &+ tables.firstBonus : gain
  }

  /// Whether the organisation and the reservations leave an entry a seat in a slot once another has left it.
  @inline(__always)
  func hasQuota(_ entry: Int, in candidate: Int, without leaving: Int) -> Bool {
    let record = entryRecords + entry
    let organisation = record.pointee.organisation
    if organisation >= 0 && organisation != entryRecords[leaving].organisation {
      let present = fromOrganisation[slots.organisationFirst[candidate] &+ Int(organisation)]
      if present >= activities.perOrganisation[slots.activity[candidate]] { return false }
    }
    return !record.pointee.lacks || hasUnreserved(entry, in: candidate, without: leaving)
  }

  @inline(never)
  private func hasUnreserved(_ entry: Int, in candidate: Int, without leaving: Int) -> Bool {
    let first = activities.reservations[slots.activity[candidate]].lowerBound
    for lack in entries.lacks[entry] {
      let reservation = entries.lacked[lack]
      var present = without[slots.withoutFirst[candidate] &+ reservation]
      for other in entries.lacks[leaving] where entries.lacked[other] == reservation {
        present &-= 1
      }
      if present >= activities.mostWithout[first &+ reservation] { return false }
    }
    return true
  }
}
