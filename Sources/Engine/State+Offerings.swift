extension State {
  /// Puts a slot on at a placement, with the choices that stand in `choice`; people seated before come along.
  func attach(_ candidate: Int, at global: Int) {
    attachSilently(candidate, at: global)
    journal.push(candidate)
    journal.push(Journal.Kind.attach.rawValue)
  }

  /// Takes a slot off; its people stay on its list.
  func detach(_ candidate: Int) {
    let first = slots.choiceFirst[candidate]
    for need in 0..<activities.needs[slots.activity[candidate]].count {
      journal.push(choice[first &+ need])
    }
    journal.push(placement[candidate])
    journal.push(candidate)
    journal.push(Journal.Kind.detach.rawValue)
    detachSilently(candidate)
  }

  /// Takes a slot off and everyone out of it.
  func close(_ candidate: Int) {
    var last = seated.count(candidate) &- 1
    while last >= 0 {
      unseat(seated[candidate, last])
      last &-= 1
    }
    detach(candidate)
  }

  /// Attaches without a record.
  func attachSilently(_ candidate: Int, at global: Int) {
    let activity = slots.activity[candidate]
    let first = slots.choiceFirst[candidate]
    if seated.count(candidate) > 0 { halted &-= 1 }
    score &+= changePoints(candidate)
    let record = slotRecords + candidate
    record.pointee.placement = Int32(truncatingIfNeeded: global)
    record.pointee.start = times.start[global]
    record.pointee.end = times.end[global]
    score &-= changePoints(candidate)
    if record.pointee.touched != times.touched[global] {
      record.pointee.touched = times.touched[global]
      for index in 0..<seated.count(candidate) {
        let person = person(seated[candidate, index])
        taken[person].formUnion(times.touched[global])
      }
    }
    if slots.mustRun[candidate] { missing &-= 1 }
    let needs = activities.needs[activity].count
    var seats = activities.maxPeople[activity]
    for need in 0..<needs {
      let chosen = choice[first &+ need]
      let resource = activities.resource[chosen]
      seats = min(seats, resources.seats[resource])
      score &-= activities.penalty[chosen]
      uses.append(candidate, to: resource)
      usedMinutes[resource] = usedMinutes[resource] &+ times.minutes[global]
    }
    record.pointee.capacity = activities.takesPeople[activity] ? Int32(seats) : 0
    let here =
      activities.placeOfFirst[activity]
      ? resources.place[activities.resource[choice[first]]] : activities.place[activity]
    if here != Int(record.pointee.place) {
      record.pointee.place = Int32(truncatingIfNeeded: here)
      renewTrips(candidate)
    }
    score &-= times.penalty[global]
    score &-= tripPoints[candidate]
    openPosition[candidate] = open.count(0)
    open.append(candidate, to: 0)
    isOpen.words[candidate &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: candidate & 63)
    count(activity, at: global, 1)
    let lack = max(0, activities.minPeople[activity] &- seated.count(candidate))
    lacking &+= lack
    lackingPoints &+= lack &* tables.price[activity]
    baseCost[candidate] = cost(activity, at: global, choice.base + first)
    renewCharges(candidate)
  }

  /// Detaches without a record.
  func detachSilently(_ candidate: Int) {
    let activity = slots.activity[candidate]
    let first = slots.choiceFirst[candidate]
    let global = placement[candidate]
    if seated.count(candidate) > 0 { halted &+= 1 }
    for need in 0..<activities.needs[activity].count {
      let chosen = choice[first &+ need]
      let resource = activities.resource[chosen]
      score &+= activities.penalty[chosen]
      uses.remove(candidate, from: resource)
      usedMinutes[resource] = usedMinutes[resource] &- times.minutes[global]
    }
    score &+= times.penalty[global]
    score &+= tripPoints[candidate]
    let gap = openPosition[candidate]
    let moved = open.remove(at: gap, from: 0)
    openPosition[moved] = gap
    isOpen.words[candidate &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: candidate & 63))
    count(activity, at: global, -1)
    let lack = max(0, activities.minPeople[activity] &- seated.count(candidate))
    lacking &-= lack
    lackingPoints &-= lack &* tables.price[activity]
    score &+= changePoints(candidate)
    slotRecords[candidate].placement = -1
    slotRecords[candidate].start = SlotRecord.never
    score &-= changePoints(candidate)
    if slots.mustRun[candidate] { missing &+= 1 }
    renewCharges(candidate)
  }

  /// Works out the travel of a slot's people anew.
  private func renewTrips(_ candidate: Int) {
    var sum = 0
    let trips = times.trip.base + place[candidate] &* times.width
    for index in 0..<seated.count(candidate) {
      sum &+= trips[entryRecords[seated[candidate, index]].home]
    }
    tripPoints[candidate] = sum
  }

  /// Counts an offering for its activity's value and its limits.
  private func count(_ activity: Int, at global: Int, _ step: Int) {
    let before = running[activity]
    let after = before &+ step
    running[activity] = after
    let worth = activities.worthFirst[activity]
    let most = activities.most[activity]
    score &+=
      activities.worth[worth &+ min(after, most)] &- activities.worth[worth &+ min(before, most)]
    let fewest = activities.fewest[activity]
    shortfall &+= max(0, fewest &- after) &- max(0, fewest &- before)
    let day = times.startDay[global]
    for index in rules.ofActivity[activity]
    where rules.firstDay[index] <= day && day < rules.lastDay[index] {
      let limit = rules.limit[index]
      let held = counted[limit]
      let now = held &+ step
      counted[limit] = now
      let fewest = rules.fewest[limit]
      shortfall &+= max(0, fewest &- now) &- max(0, fewest &- held)
      let soft = rules.softMost[limit]
      score &-= rules.penalty[limit] &* (max(0, now &- soft) &- max(0, held &- soft))
    }
  }
}
