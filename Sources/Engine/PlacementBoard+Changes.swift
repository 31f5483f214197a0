extension PlacementBoard {
  /// The global placement of an item that is on.
  @inline(__always)
  func placement(_ item: Int) -> Int { placementOfWay[way[item]] }

  /// Whether no offering of an item's activity is short when it is off.
  @inline(__always)
  func isSpare(_ item: Int) -> Bool {
    running[activity[item]] > tables.activities.fewest[activity[item]]
  }

  /// What taking an item off counts.
  @inline(__always)
  func loss(_ item: Int) -> Int {
    let loss = weight[item]
    return loss < Self.fixedWeight && isSpare(item) ? Self.spareWeight : loss
  }

  /// Puts an item on with the choices that stand, though others may be in its way.
  func putOn(_ item: Int, _ index: Int) {
    begin(item, index)
    for use in uses[item] { hold(use, choice[use]) }
  }

  /// Puts an item on without its resources.
  func begin(_ item: Int, _ index: Int) {
    way[item] = index
    let global = placementOfWay[index]
    let amount = weight[item]
    for place in segments[global] {
      let time = segment[place]
      present.append(item, to: time)
      add(amount, toRivalsOf: item, at: time)
    }
    if wantedPosition[item] >= 0 { unwant(item) }
    count(item, at: global, 1)
  }

  /// Takes an item off, and wants it if it is missed.
  func takeOff(_ item: Int) {
    for use in uses[item] where choice[use] >= 0 { release(use) }
    let global = placement(item)
    let amount = weight[item]
    for place in segments[global] {
      let time = segment[place]
      present.remove(item, from: time)
      add(-amount, toRivalsOf: item, at: time)
    }
    way[item] = -1
    count(item, at: global, -1)
    if running[activity[item]] < tables.activities.fewest[activity[item]] { want(item) }
  }

  @inline(__always)
  private func add(_ amount: Int, toRivalsOf item: Int, at time: Int) {
    let step = Int32(truncatingIfNeeded: amount)
    let row = rivals[item]
    for index in row {
      let cell = rivalry.base + (rival[index] &* segmentCount &+ time)
      cell.pointee &+= step
    }
  }

  private func count(_ item: Int, at global: Int, _ step: Int) {
    let kind = activity[item]
    running[kind] = running[kind] &+ step
    let day = tables.times.startDay[global]
    let rules = tables.rules
    for index in rules.ofActivity[kind]
    where rules.firstDay[index] <= day && day < rules.lastDay[index] {
      counted[rules.limit[index]] = counted[rules.limit[index]] &+ step
    }
  }

  /// Whether the most of every limit, and what must run beside it, allow an item that is off a placement.
  func isAllowed(_ item: Int, at global: Int) -> Bool {
    let kind = activity[item]
    let rules = tables.rules
    if running[kind] >= tables.activities.most[kind] { return false }
    let row = rules.ofActivity[kind]
    if !row.isEmpty {
      let day = tables.times.startDay[global]
      for index in row where rules.firstDay[index] <= day && day < rules.lastDay[index] {
        if counted[rules.limit[index]] >= rules.most[rules.limit[index]] { return false }
      }
    }
    for index in rules.before[kind] where rules.beforeRequired[index] {
      let first = rules.beforeActivity[index]
      if first != kind && running[first] == 0 { return false }
    }
    return true
  }

  /// Lets a use of an item that is on hold a candidate's resource.
  func hold(_ use: Int, _ candidate: Int) {
    choice[use] = candidate
    let resource = tables.activities.resource[candidate]
    let global = placement(itemOfUse[use])
    let row = resource &* segmentCount
    let isSingle = tables.resources.units[resource] == 1
    for place in segments[global] {
      let cell = row &+ segment[place]
      holder[cell] = isSingle ? use : holder[cell] &+ 1
    }
    if !isSingle { shared.append(use, to: resource) }
    usedMinutes[resource] = usedMinutes[resource] &+ tables.times.minutes[global]
  }

  /// Lets it go.
  func release(_ use: Int) {
    let resource = tables.activities.resource[choice[use]]
    let global = placement(itemOfUse[use])
    let row = resource &* segmentCount
    let isSingle = tables.resources.units[resource] == 1
    for place in segments[global] {
      let cell = row &+ segment[place]
      if !isSingle {
        holder[cell] = holder[cell] &- 1
      } else if holder[cell] == use {
        holder[cell] = -1
      }
    }
    if !isSingle { shared.remove(use, from: resource) }
    usedMinutes[resource] = usedMinutes[resource] &- tables.times.minutes[global]
    choice[use] = -1
  }

  /// Makes an item that is off count more.
  func learn(_ item: Int) {
    if weight[item] < Self.mostWeight { weight[item] = weight[item] &+ 1 }
  }
}
