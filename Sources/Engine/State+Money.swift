extension State {
  /// Notes that a running slot's number of people has changed; its charges wait for `settleCharges`.
  @inline(__always)
  func deferCharges(_ candidate: Int) {
    if unsettled[candidate] { return }
    unsettled[candidate] = true
    unsettledSlots.append(candidate, to: 0)
  }

  /// Brings the charges of all slots whose people have changed up to date.
  @inline(__always)
  func settleCharges() {
    var index = unsettledSlots.count(0) &- 1
    while index >= 0 {
      let candidate = unsettledSlots[0, index]
      _ = unsettledSlots.remove(at: index, from: 0)
      unsettled[candidate] = false
      if runs(candidate) && chargedPeople[candidate] != seated.count(candidate) {
        renewCharges(candidate)
      }
      index &-= 1
    }
  }

  /// Whether every ceiling holds or may be exceeded, after bringing the charges up to date.
  @inline(__always)
  var isPaid: Bool {
    settleCharges()
    return overdrawn == 0 || mayOverdraw
  }

  /// Puts new charges of a slot on its ceilings; none of them if it does not run.
  func renewCharges(_ candidate: Int) {
    let activity = slots.activity[candidate]
    let row = money.charges[activity]
    if row.isEmpty { return }
    let count = row.count
    let fresh = scratch.base
    if runs(candidate) {
      chargedPeople[candidate] = seated.count(candidate)
      money.charge(bill(candidate, seated.count(candidate)), into: fresh)
    } else {
      for index in 0..<count { fresh[index] = 0 }
    }
    let held = charge.base + slots.chargeFirst[candidate]
    for index in 0..<count {
      let change = fresh[index] &- held[index]
      if change == 0 { continue }
      held[index] = fresh[index]
      let ceiling = money.chargeCeiling[row.lowerBound &+ index]
      let before = paid[ceiling]
      let after = before &+ change
      paid[ceiling] = after
      let most = money.amount[ceiling]
      overdrawn &+= (after > most ? 1 : 0) &- (before > most ? 1 : 0)
      countMoney(ceiling)
    }
  }

  /// Whether a running slot's ceilings bear it with that many people; ceilings it does not raise do not matter.
  @inline(__always)
  ///
  /// Where ceilings may be exceeded, the question is whether the `gain` makes up for what the money counts.
  func canPay(_ candidate: Int, _ people: Int, for gain: Int) -> Bool {
    if mayOverdraw {
      if unsettled[candidate] && chargedPeople[candidate] != seated.count(candidate) {
        renewCharges(candidate)
      }
      return moneyLoss(candidate, people: people) <= max(0, gain)
    }
    let activity = slots.activity[candidate]
    if !money.growsWithPeople[activity] { return true }
    let row = money.charges[activity]
    if row.isEmpty { return true }
    let fresh = scratch.base
    money.charge(bill(candidate, people), into: fresh)
    let held = charge.base + slots.chargeFirst[candidate]
    for index in 0..<row.count {
      let change = fresh[index] &- held[index]
      if change <= 0 { continue }
      let ceiling = money.chargeCeiling[row.lowerBound &+ index]
      if paid[ceiling] &+ change > money.amount[ceiling] { return false }
    }
    return true
  }

  /// Whether the ceilings bear a slot that does not run, at a placement, a base cost and a number of people.
  ///
  /// Where ceilings may be exceeded, the question is whether the `gain` makes up for what the money counts.
  func canOpen(_ activity: Int, at global: Int, cost: Int, people: Int, for gain: Int) -> Bool {
    settleCharges()
    let row = money.charges[activity]
    if row.isEmpty { return true }
    let fresh = scratch.base
    money.charge(
      Bill(
        activity: activity,
        people: people,
        baseCost: cost,
        startDay: times.startDay[global],
        endDay: times.endDay[global]
      ),
      into: fresh
    )
    if mayOverdraw {
      var loss = 0
      for index in 0..<row.count {
        loss &+= moneyLoss(money.chargeCeiling[row.lowerBound &+ index], paying: fresh[index])
      }
      return loss <= gain
    }
    for index in 0..<row.count {
      let ceiling = money.chargeCeiling[row.lowerBound &+ index]
      if paid[ceiling] &+ fresh[index] > money.amount[ceiling] { return false }
    }
    return true
  }

  /// Cost besides the participants of a slot's activity with chosen candidates.
  func cost(_ activity: Int, at global: Int, _ chosen: UnsafePointer<Int32>) -> Int {
    let sessions = times.sessions[global].count
    var cost = money.fixed[activity]
    for need in 0..<activities.needs[activity].count {
      let resource = activities.resource[Int(chosen[need])]
      let (product, over) = resources.costPerSession[resource]
        .multipliedReportingOverflow(by: sessions)
      let use = resources.costPerUse[resource]
      cost = min(Self.mostCost, cost &+ (over ? Self.mostCost : min(Self.mostCost, product) &+ use))
    }
    return cost
  }

  /// Beyond this a cost is cut.
  private static let mostCost = 1 << 61

  @inline(__always)
  func bill(_ candidate: Int, _ people: Int) -> Bill {
    let global = placement[candidate]
    return Bill(
      activity: slots.activity[candidate],
      people: people,
      baseCost: baseCost[candidate],
      startDay: times.startDay[global],
      endDay: times.endDay[global]
    )
  }
}
