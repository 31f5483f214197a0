extension PlacementBoard {
  /// What keeps a use from a resource at a placement.
  private enum Obstacle {
    case none
    /// One item that might take another resource instead.
    case use(Int)
    /// Items that would have to leave; what they count.
    case items(Int)
    case never
  }

  /// Looks for a resource for a use of an item at a placement, by which other uses may pass theirs on to each other.
  ///
  /// Breadth first over resources: a use takes a resource whose holder takes another, and so on, up to one that is free;
  /// if there is none, up to one whose holders count least, who leave. The items that are `leaving` are in nobody's way.
  func seek(_ use: Int, at global: Int) {
    seenStamp &+= 1
    found = ResourcePath()
    var head = 0
    var tail = 1
    queue[0] = use
    while head < tail {
      let asking = queue[head]
      head &+= 1
      let item = itemOfUse[asking]
      let here = asking == use ? global : placement(item)
      var candidate = firstCandidate[asking]
      let last = lastCandidate[asking]
      while candidate < last {
        defer { candidate &+= 1 }
        let resource = tables.activities.resource[candidate]
        if seen[resource] == seenStamp || taken[resource] == takenStamp { continue }
        if tables.activities.blocked.has(
          here &- tables.activities.placementFirst[activity[item]],
          row: tables.activities.blockedFirst[candidate]
        ) {
          continue
        }
        switch obstacle(resource, at: here, for: item, isPassing: asking != use) {
        case .never:
          continue
        case .none:
          see(resource, asking, candidate)
          found = ResourcePath(cost: 0, resource: resource)
          return
        case .use(let holding):
          see(resource, asking, candidate)
          let cost = loss(itemOfUse[holding])
          if cost < found.cost { found = ResourcePath(cost: cost, resource: resource) }
          queue[tail] = holding
          tail &+= 1
        case .items(let cost):
          see(resource, asking, candidate)
          if cost < found.cost { found = ResourcePath(cost: cost, resource: resource) }
        }
      }
    }
  }

  @inline(__always)
  private func see(_ resource: Int, _ use: Int, _ candidate: Int) {
    seen[resource] = seenStamp
    taker[resource] = use
    takerCandidate[resource] = candidate
  }

  @inline(__always)
  private func obstacle(_ resource: Int, at global: Int, for item: Int, isPassing: Bool)
    -> Obstacle
  {
    let resources = tables.resources
    let most = resources.maxMinutes[resource]
    if most != Int.max && most &- usedMinutes[resource] < tables.times.minutes[global] {
      return .never
    }
    let row = resource &* segmentCount
    if resources.units[resource] != 1 {
      for place in segments[global]
      where holder[row &+ segment[place]] >= resources.units[resource] {
        let cheapest = cheapestUser(of: resource, at: global, besides: item)
        return cheapest < 0 ? .never : .items(loss(cheapest))
      }
      return .none
    }
    var first = -1
    var second = -1
    var sum = 0
    for place in segments[global] {
      let use = holder[row &+ segment[place]]
      if use < 0 || use == first || use == second { continue }
      let other = itemOfUse[use]
      // Who passes a resource on keeps what serves its other needs.
      if other == item && isPassing { return .never }
      if other == item || leaving[other] == leavingStamp { continue }
      if first < 0 { first = use } else { second = use }
      sum &+= loss(other)
    }
    if first < 0 { return .none }
    return second < 0 ? .use(first) : .items(sum)
  }

  /// The item, other than the one that asks, that counts least among those that use a resource of several units during
  /// a placement; −1 if none.
  private func cheapestUser(of resource: Int, at global: Int, besides item: Int) -> Int {
    var best = -1
    for index in 0..<shared.count(resource) {
      let other = itemOfUse[shared[resource, index]]
      if other != item && meets(placement(other), global) && (best < 0 || loss(other) < loss(best))
      {
        best = other
      }
    }
    return best
  }

  /// Whether two placements have a segment in common.
  func meets(_ one: Int, _ other: Int) -> Bool {
    let ones = segments[one]
    let others = segments[other]
    var i = ones.lowerBound
    var j = others.lowerBound
    while i < ones.upperBound && j < others.upperBound {
      if segment[i] == segment[j] { return true }
      if segment[i] < segment[j] { i &+= 1 } else { j &+= 1 }
    }
    return false
  }

  /// Lets a use of an item that is on have the resource that `seek` found; whoever is in the way leaves.
  func obtain(_ use: Int) -> Bool {
    guard found.resource >= 0 else { return false }
    var resource = found.resource
    if found.cost > 0 && !clear(resource, for: taker[resource]) { return false }
    while true {
      let asking = taker[resource]
      // Who left may be one that was to pass a resource on.
      if way[itemOfUse[asking]] < 0 { return false }
      let candidate = takerCandidate[resource]
      if asking == use {
        hold(use, candidate)
        return true
      }
      let old = tables.activities.resource[choice[asking]]
      release(asking)
      hold(asking, candidate)
      resource = old
    }
  }

  /// Takes off whoever keeps a use from a resource; false where the use's own item does.
  private func clear(_ resource: Int, for use: Int) -> Bool {
    let item = itemOfUse[use]
    let global = placement(item)
    let row = resource &* segmentCount
    let units = tables.resources.units[resource]
    if units != 1 {
      while segments[global].contains(where: { holder[row &+ segment[$0]] >= units }) {
        let other = cheapestUser(of: resource, at: global, besides: item)
        if other < 0 { return false }
        eject(other)
      }
      return true
    }
    for place in segments[global] {
      let holding = holder[row &+ segment[place]]
      if holding >= 0 && itemOfUse[holding] != item { eject(itemOfUse[holding]) }
    }
    return true
  }
}
