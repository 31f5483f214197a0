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
    let record = entryRecords + entry
    waiting.words[entry &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: entry & 63))
    waitingCount &-= 1
    record.pointee.slot = Int32(truncatingIfNeeded: candidate)
    record.pointee.position = Int32(truncatingIfNeeded: seated.count(candidate))
    seated.append(entry, to: candidate)
    let person = Int(record.pointee.person)
    attended.append(candidate, entry, to: person)
    if record.pointee.asked {
      score &+= record.pointee.weight
      let before = served[person]
      served[person] = before &+ 1
      if before == 0 { score &+= tables.firstBonus }
    }
    var marks = taken[person]
    marks.stretches = marks.stretches & ~Self.fullBit | flags(person)
    marks.formUnion(slotRecords[candidate].touched)
    taken[person] = marks
    count(entry, in: candidate, 1)
    settle(candidate, entry, -1)
    if !runs(candidate) {
      if seated.count(candidate) == 1 { halted &+= 1 }
    } else {
      let activity = slots.activity[candidate]
      if seated.count(candidate) <= activities.minPeople[activity] {
        lacking &-= 1
        lackingPoints &-= tables.price[activity]
      }
    }
  }

  /// Unseats without a record.
  func unseatSilently(_ entry: Int) {
    let record = entryRecords + entry
    let candidate = Int(record.pointee.slot)
    let gap = Int(record.pointee.position)
    let moved = seated.remove(at: gap, from: candidate)
    if moved != entry { entryRecords[moved].position = Int32(truncatingIfNeeded: gap) }
    record.pointee.slot = -1
    waiting.words[entry &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: entry & 63)
    waitingCount &+= 1
    let person = Int(record.pointee.person)
    attended.remove(candidate, from: person)
    if record.pointee.asked {
      score &-= record.pointee.weight
      let after = served[person] &- 1
      served[person] = after
      if after == 0 { score &-= tables.firstBonus }
    }
    var marks = TimeMarks()
    marks.stretches = flags(person)
    for index in 0..<attended.count(person) {
      marks.formUnion(slotRecords[attended[person, index]].touched)
    }
    taken[person] = marks
    count(entry, in: candidate, -1)
    settle(candidate, entry, 1)
    if !runs(candidate) {
      if seated.count(candidate) == 0 { halted &-= 1 }
    } else {
      let activity = slots.activity[candidate]
      if seated.count(candidate) < activities.minPeople[activity] {
        lacking &+= 1
        lackingPoints &+= tables.price[activity]
      }
    }
  }

  /// The bits of a person in `taken` that stand for no time.
  @inline(__always)
  private func flags(_ person: Int) -> UInt64 {
    let record = attended.base + person
    return (record.pointee.count >= record.pointee.most ? Self.fullBit : 0)
      | (record.pointee.served > 0 ? Self.servedBit : 0)
  }

  /// Counts an entry's organisation, tags and publication in a slot.
  @inline(__always)
  private func count(_ entry: Int, in candidate: Int, _ step: Int) {
    let record = entryRecords + entry
    let organisation = Int(record.pointee.organisation)
    if organisation >= 0 {
      let index = slots.organisationFirst[candidate] &+ organisation
      fromOrganisation[index] = fromOrganisation[index] &+ step
    }
    if record.pointee.lacks {
      for lack in entries.lacks[entry] {
        let index = slots.withoutFirst[candidate] &+ entries.lacked[lack]
        without[index] = without[index] &+ step
      }
    }
    if record.pointee.published && slots.publishes(entry, in: candidate) {
      publishedPresent[candidate] = publishedPresent[candidate] &+ step
      if runs(candidate) { score &+= slots.release &* step }
    }
  }

  /// Brings a slot's travel up to date, and leaves its charges for later, after one entry came (−1) or went (1).
  @inline(__always)
  private func settle(_ candidate: Int, _ entry: Int, _ sign: Int) {
    let change = sign &* times.trip(from: entryRecords[entry].home, to: place[candidate])
    tripPoints[candidate] = tripPoints[candidate] &- change
    if !runs(candidate) { return }
    score &+= change
    if money.growsWithPeople[slots.activity[candidate]] { deferCharges(candidate) }
  }

  /// What seating an entry in a running slot adds to the score.
  @inline(__always)
  func gain(_ entry: Int, in candidate: Int) -> Int {
    let record = entryRecords + entry
    var gain = record.pointee.weight
    if record.pointee.asked && taken[Int(record.pointee.person)].stretches & Self.servedBit == 0 {
      gain &+= tables.firstBonus
    }
    gain &-= times.trip(from: record.pointee.home, to: place[candidate])
    if record.pointee.published && slots.publishes(entry, in: candidate) {
      gain &+= slots.release
    }
    return gain
  }

  /// What the score loses when an entry leaves its slot, beyond what it lost when the slot stopped running, if it did.
  @inline(__always)
  func loss(_ entry: Int) -> Int {
    let record = entryRecords + entry
    var loss = record.pointee.weight
    if record.pointee.asked && served[Int(record.pointee.person)] == 1 {
      loss &+= tables.firstBonus
    }
    let candidate = Int(record.pointee.slot)
    if runs(candidate) {
      loss &-= times.trip(from: record.pointee.home, to: place[candidate])
      if record.pointee.published && slots.publishes(entry, in: candidate) {
        loss &+= slots.release
      }
    }
    return loss
  }

  /// Whether the person is free of busy times at a placement of the entry's activity.
  @inline(__always)
  func isFree(_ entry: Int, at global: Int) -> Bool {
    isFree(entry, of: activity(entry), at: global)
  }

  /// The same for an entry of a known activity.
  @inline(__always)
  func isFree(_ entry: Int, of activity: Int, at global: Int) -> Bool {
    let first = entries.freeFirst[activity]
    if first >= 0 {
      let local = global &- activities.placementFirst[activity]
      let row = first &+ local &* entries.freeWords[activity]
      return entries.free.has(entry &- entries.firstWord(activity) &<< 6, row: row)
    }
    return isFreeOfIntervals(entry, at: global)
  }

  /// The same from the person's busy intervals.
  @inline(never)
  func isFreeOfIntervals(_ entry: Int, at global: Int) -> Bool {
    let row = entries.intervals[Int(entryRecords[entry].person)]
    return !times.meets(global, entries.interval[row])
  }

  /// Whether the organisation and the reservations leave the entry a seat in a slot.
  @inline(__always)
  func hasQuota(_ entry: Int, in candidate: Int) -> Bool {
    let record = entryRecords + entry
    let organisation = Int(record.pointee.organisation)
    if organisation >= 0 {
      let present = fromOrganisation[slots.organisationFirst[candidate] &+ organisation]
      if present >= activities.perOrganisation[slots.activity[candidate]] { return false }
    }
    if !record.pointee.lacks { return true }
    let first = activities.reservations[slots.activity[candidate]].lowerBound
    for lack in entries.lacks[entry] {
      let reservation = entries.lacked[lack]
      let present = without[slots.withoutFirst[candidate] &+ reservation]
      if present >= activities.mostWithout[first &+ reservation] { return false }
    }
    return true
  }

  /// Whether a placement at a place meets a running slot, or lies closer to it than the travel between.
  @inline(__always)
  func clash(_ global: Int, at here: Int, with other: Int) -> Bool {
    let record = slotRecords + other
    let travel = times.longestTravel
    if times.end[global] &+ travel <= record.pointee.start
      || record.pointee.end &+ travel <= times.start[global]
    {
      return false
    }
    return times.clash(
      global,
      at: here,
      Int(record.pointee.placement),
      at: Int(record.pointee.place)
    )
  }

  /// Whether the person's other offerings leave room for a placement at a place.
  @inline(__always)
  func hasTime(_ entry: Int, at global: Int, _ here: Int, except candidate: Int) -> Bool {
    let person = Int(entryRecords[entry].person)
    let marks = taken[person]
    if marks.stretches & Self.fullBit == 0 && !marks.mayMeet(times.near[global]) { return true }
    return hasTimeExactly(person, at: global, here, except: candidate)
  }

  /// The same for someone who is not in the candidate, most often without looking at the seats of who may have no more.
  @inline(__always)
  func hasTimeAnew(_ entry: Int, at global: Int, _ here: Int, except candidate: Int) -> Bool {
    let person = Int(entryRecords[entry].person)
    let marks = taken[person]
    if marks.stretches & Self.fullBit != 0 {
      if halted == 0 { return false }
    } else if !marks.mayMeet(times.near[global]) {
      return true
    }
    return hasTimeExactly(person, at: global, here, except: candidate)
  }

  /// The same, seat by seat.
  @inline(never)
  private func hasTimeExactly(
    _ person: Int,
    at global: Int,
    _ here: Int,
    except candidate: Int
  ) -> Bool {
    let count = attended.count(person)
    if count >= Int(attended.base[person].most) {
      var others = 0
      for index in 0..<count {
        let other = attended[person, index]
        if other != candidate && isOpen.has(other, row: 0) { others &+= 1 }
      }
      if others >= Int(attended.base[person].most) { return false }
    }
    for index in 0..<count {
      let other = attended[person, index]
      if other != candidate && clash(global, at: here, with: other) { return false }
    }
    return true
  }

  /// Whether a waiting entry can be seated in a running slot without anyone leaving.
  @inline(__always)
  func canSeat(_ entry: Int, in candidate: Int) -> Bool {
    seated.count(candidate) < capacity[candidate] && isFree(entry, at: placement[candidate])
      && hasQuota(entry, in: candidate)
      && hasTimeAnew(entry, at: placement[candidate], place[candidate], except: candidate)
      && canPay(candidate, seated.count(candidate) &+ 1, for: gain(entry, in: candidate))
  }
}
