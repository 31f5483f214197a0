/// What money counts while ceilings may be exceeded.
///
/// Each đồng paid from a ceiling counts at the ceiling's price, so that a cheaper room is worth something before anyone has
/// a use for what it saves; each đồng above the ceiling counts at a further price.
extension State {
  /// Whether the plan is lawful, but for pinned offerings that do not run.
  @inline(__always)
  var isLawful: Bool { lacking == 0 && overdrawn == 0 }

  /// Sets what each đồng paid from a ceiling counts in `energy`, and what each one above it counts besides; in points.
  func setPrice(_ price: Double, above: Double, of ceiling: Int) {
    self.price[ceiling] = price
    priceAbove[ceiling] = above
    countMoney(ceiling)
  }

  /// Counts a ceiling's money anew, after what is paid from it or its prices have changed.
  @inline(__always)
  func countMoney(_ ceiling: Int) {
    let points = pointsOf(ceiling, paying: paid[ceiling])
    moneyPoints &+= points &- moneyPointsOf[ceiling]
    moneyPointsOf[ceiling] = points
  }

  /// What `energy` would lose if that much more were paid from a ceiling, in points.
  @inline(__always)
  func moneyLoss(_ ceiling: Int, paying more: Int) -> Int {
    pointsOf(ceiling, paying: paid[ceiling] &+ more) &- moneyPointsOf[ceiling]
  }

  /// What `energy` would lose to money if a running slot had that many people, in points.
  @inline(__always)
  func moneyLoss(_ candidate: Int, people: Int) -> Int {
    let activity = slots.activity[candidate]
    if !money.growsWithPeople[activity] { return 0 }
    let row = money.charges[activity]
    if row.isEmpty { return 0 }
    let fresh = scratch.base
    money.charge(bill(candidate, people), into: fresh)
    let held = charge.base + slots.chargeFirst[candidate]
    var loss = 0
    for index in 0..<row.count {
      let more = fresh[index] &- held[index]
      if more != 0 {
        loss &+= moneyLoss(money.chargeCeiling[row.lowerBound &+ index], paying: more)
      }
    }
    return loss
  }

  /// What the money of one more participant beyond so many counts in a running slot, in points; 0 where ceilings must hold.
  func costOfFurther(_ candidate: Int, beyond people: Int) -> Int {
    if !mayOverdraw || !money.growsWithPeople[slots.activity[candidate]] { return 0 }
    let more = moneyLoss(candidate, people: people &+ 1)
    return max(0, more &- moneyLoss(candidate, people: people))
  }

  /// What a sum paid from a ceiling counts, in points; cut where the sum over all ceilings might leave 64 bits.
  @inline(__always)
  private func pointsOf(_ ceiling: Int, paying sum: Int) -> Int {
    var points = Double(sum) * price[ceiling]
    let above = sum &- money.amount[ceiling]
    if above > 0 { points += Double(above) * priceAbove[ceiling] }
    return points < 0x1p44 ? Int(points) : 1 << 44
  }
}
