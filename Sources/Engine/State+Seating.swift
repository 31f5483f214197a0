extension State {
  /// Gives an entry a seat.
  @inline(__always)
  func seat(_ entry: Int, in candidate: Int) {
    seatSilently(entry, in: candidate)
    journal.push(entry)
    journal.push(Journal.Kind.seat.rawValue)
  }

  /// Takes an entry's seat away.
  @inline(__always)
  func unseat(_ entry: Int) {
    journal.push(entry)
    journal.push(slot[entry])
    journal.push(Journal.Kind.unseat.rawValue)
    unseatSilently(entry)
  }

  /// Seats without a record.
  func seatSilently(_ entry: Int, in candidate: Int) {
    let gap = position[entry]
    let moved = waiting.remove(at: gap, from: 0)
    position[moved] = gap
    slot[entry] = candidate
    position[entry] = seated.count(candidate)
    seated.append(entry, to: candidate)
    let person = entries.person[entry]
    attended.append(candidate, to: person)
    if entries.asked[entry] {
      score &+= entries.weight[entry]
      let before = served[person]
      served[person] = before &+ 1
      if before == 0 { score &+= tables.firstBonus }
    }
    count(entry, in: candidate, 1)
    if runs(candidate) {
      settle(candidate, entry, -1)
      let activity = slots.activity[candidate]
      if seated.count(candidate) <= activities.minPeople[activity] {
        lacking &-= 1
        lackingPoints &-= tables.price[activity]
      }
    }
  }

  /// Unseats without a record.
  func unseatSilently(_ entry: Int) {
    let candidate = slot[entry]
    let gap = position[entry]
    let moved = seated.remove(at: gap, from: candidate)
    position[moved] = gap
    slot[entry] = -1
    position[entry] = waiting.count(0)
    waiting.append(entry, to: 0)
    let person = entries.person[entry]
    attended.remove(candidate, from: person)
    if entries.asked[entry] {
      score &-= entries.weight[entry]
      let after = served[person] &- 1
      served[person] = after
      if after == 0 { score &-= tables.firstBonus }
    }
    count(entry, in: candidate, -1)
    if runs(candidate) {
      settle(candidate, entry, 1)
      let activity = slots.activity[candidate]
      if seated.count(candidate) < activities.minPeople[activity] {
        lacking &+= 1
        lackingPoints &+= tables.price[activity]
      }
    }
  }

  /// Counts an entry's organisation, tags and publication in a slot.
  @inline(__always)
  private func count(_ entry: Int, in candidate: Int, _ step: Int) {
    let organisation = entries.organisation[entry]
    if organisation >= 0 {
      let index = slots.organisationFirst[candidate] &+ organisation
      fromOrganisation[index] = fromOrganisation[index] &+ step
    }
    for lack in entries.lacks[entry] {
      let index = slots.withoutFirst[candidate] &+ entries.lacked[lack]
      without[index] = without[index] &+ step
    }
    if slots.publishes(entry, in: candidate) {
      publishedPresent[candidate] = publishedPresent[candidate] &+ step
      if runs(candidate) { score &+= slots.release &* step }
    }
  }

  /// Brings travel of a running slot up to date, and leaves its charges for later, after one entry came (−1) or went (1).
  @inline(__always)
  private func settle(_ candidate: Int, _ entry: Int, _ sign: Int) {
    score &+= sign &* times.trip[entries.home[entry] &+ place[candidate]]
    if money.growsWithPeople[slots.activity[candidate]] { deferCharges(candidate) }
  }

  /// What seating an entry in a running slot adds to the score.
  @inline(__always)
  func gain(_ entry: Int, in candidate: Int) -> Int {
    var gain = 0
    if entries.asked[entry] {
      gain = entries.weight[entry]
      if served[entries.person[entry]] == 0 { gain &+= tables.firstBonus }
    }
    gain &-= times.trip[entries.home[entry] &+ place[candidate]]
    if slots.publishes(entry, in: candidate) { gain &+= slots.release }
    return gain
  }

  /// Whether the person is free of busy times at a placement of the entry's activity.
  @inline(__always)
  func isFree(_ entry: Int, at global: Int) -> Bool {
    let first = entries.busyFirst[entry]
    if first >= 0 {
      return !entries.busy.has(
        global &- activities.placementFirst[entries.activity[entry]],
        row: first
      )
    }
    let row = entries.intervals[entries.person[entry]]
    return !times.meets(global, entries.interval[row])
  }

  /// Whether the organisation and the reservations leave the entry a seat in a slot.
  @inline(__always)
  func hasQuota(_ entry: Int, in candidate: Int) -> Bool {
    let organisation = entries.organisation[entry]
    if organisation >= 0 {
      let present = fromOrganisation[slots.organisationFirst[candidate] &+ organisation]
      if present >= activities.perOrganisation[slots.activity[candidate]] { return false }
    }
    let lacks = entries.lacks[entry]
    if lacks.isEmpty { return true }
    let first = activities.reservations[slots.activity[candidate]].lowerBound
    for lack in lacks {
      let reservation = entries.lacked[lack]
      let present = without[slots.withoutFirst[candidate] &+ reservation]
      if present >= activities.mostWithout[first &+ reservation] { return false }
    }
    return true
  }

  /// Whether the person's other offerings leave room for a placement at a place.
  @inline(__always)
  func hasTime(_ entry: Int, at global: Int, _ here: Int, except candidate: Int) -> Bool {
    let person = entries.person[entry]
    let count = attended.count(person)
    var others = 0
    for index in 0..<count {
      let other = attended[person, index]
      if other == candidate { continue }
      others &+= 1
      if times.clash(global, at: here, placement[other], at: place[other]) { return false }
    }
    return others < entries.maxActivities[person]
  }

  /// Whether a waiting entry can be seated in a running slot without anyone leaving.
  @inline(__always)
  func canSeat(_ entry: Int, in candidate: Int) -> Bool {
    seated.count(candidate) < capacity[candidate] && isFree(entry, at: placement[candidate])
      && hasQuota(entry, in: candidate)
      && hasTime(entry, at: placement[candidate], place[candidate], except: candidate)
      && canPay(candidate, seated.count(candidate) &+ 1)
  }
}
