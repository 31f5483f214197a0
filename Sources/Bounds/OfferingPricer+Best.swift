import Problem

/// One offering that brings the most.
struct BestOffering {
  var value = OfferingPricer.impossible
  var placement = 0
  /// The position of the candidate of the first need.
  var option = 0
}

extension OfferingPricer {
  /// The most that one offering brings at one of some sites; the placement tried first is where the
  /// best was last.
  mutating func best(
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    _ crowd: borrowing Crowd,
    startingAt hint: Int,
    sites: UInt64 = .max
  ) -> BestOffering {
    var best = BestOffering()
    let options = Self.options(choices)
    let ceiling = (0..<options).map { option -> Int in
      let site = choices.needs.first?[option].site ?? 0
      if sites >> UInt64(min(63, site)) & 1 == 0 { return Self.impossible }
      return seated(choices, crowd, placement: nil, option: option, charge: leastCharge) { _ in }
    }
    let count = choices.placements
    for step in 0...count {
      if step == 0 && hint >= count { continue }
      let placement = step == 0 ? hint : step - 1
      if step > 0 && placement == hint { continue }
      for option in 0..<options {
        let base = self.base[placement * options + option]
        if base == Self.impossible || ceiling[option] == Self.impossible { continue }
        if base &+ ceiling[option] <= best.value { continue }
        let people = value(choices, columns, crowd, placement: placement, option: option)
        if people != Self.impossible, base &+ people > best.value {
          best = BestOffering(value: base &+ people, placement: placement, option: option)
        }
      }
    }
    return best
  }

  /// The most that people bring at a placement with a first candidate, less what they cost.
  mutating func value(
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    _ crowd: borrowing Crowd,
    placement: Int,
    option: Int
  ) -> Int {
    if choices.funding.isLinear {
      return seated(
        choices,
        crowd,
        placement: placement,
        option: option,
        charge: charge[placement]
      ) { _ in }
    }
    return seatedUnderCaps(choices, columns, crowd, placement: placement, option: option) { _ in }
  }

  /// Calls `body` for each person who comes to an offering.
  mutating func attend(
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    _ crowd: borrowing Crowd,
    _ offering: BestOffering,
    _ body: (Int) -> Void
  ) {
    if choices.funding.isLinear {
      _ = seated(
        choices,
        crowd,
        placement: offering.placement,
        option: offering.option,
        charge: charge[offering.placement],
        body
      )
    } else {
      _ = seatedUnderCaps(
        choices,
        columns,
        crowd,
        placement: offering.placement,
        option: offering.option,
        body
      )
    }
  }

  /// Seats the people who bring more than they cost, and as many more as must be; without a
  /// placement, as if everyone were free.
  @inline(__always)
  mutating func seated(
    _ choices: ActivityChoices,
    _ crowd: borrowing Crowd,
    placement: Int?,
    option: Int,
    charge: Int,
    _ attend: (Int) -> Void
  ) -> Int {
    let candidate = choices.needs.first?[option]
    let seats = candidate?.seats ?? choices.capacity
    let site = candidate?.site ?? 0
    if seats < choices.fewest { return Self.impossible }
    let people = choices.people.count
    guard people > 0 else { return choices.fewest == 0 ? 0 : Self.impossible }
    for group in used.indices { used[group] = 0 }
    var count = 0
    var sum = 0
    let row = (placement ?? 0) * choices.words
    for person in 0..<choices.enrolled {
      if placement != nil,
        choices.present[row + person >> 6] & (1 << UInt64(person & 63)) == 0
      {
        return Self.impossible
      }
      let group = choices.quotaGroup[person]
      if group >= 0 {
        used[Int(group)] += 1
        if Int(used[Int(group)]) > choices.quota { return Self.impossible }
      }
      attend(person)
    }
    if choices.enrolled > 0 {
      count = choices.enrolled
      if count > seats { return Self.impossible }
      sum = crowd.enrolledSum[site] - count * charge
    }
    let free = people - choices.enrolled
    let order = crowd.order.span
    let keys = crowd.keys.span
    let presentRows = choices.present
    let present = presentRows.span
    let quotaGroup = choices.quotaGroup
    let groups = quotaGroup.span
    var position = site * free
    let end = position + free
    let firstKey = site * people
    while position < end, count < seats {
      let person = Int(order[unchecked: position])
      position &+= 1
      let value = keys[unchecked: firstKey &+ person] &- charge
      if value <= 0 && count >= choices.fewest { break }
      if placement != nil,
        present[unchecked: row &+ person >> 6] & (1 &<< UInt64(truncatingIfNeeded: person & 63))
          == 0
      {
        continue
      }
      let group = Int(groups[unchecked: person])
      if group >= 0 {
        if Int(used[group]) >= choices.quota { continue }
        used[group] += 1
      }
      sum &+= value
      count &+= 1
      attend(person)
      if sum < -(1 << 56) { return Self.impossible }
    }
    return count >= choices.fewest ? sum : Self.impossible
  }

  /// Seats people where caps decide what a source pays: the best number of them, each number
  /// priced exactly at the least cost that the needs allow.
  mutating func seatedUnderCaps(
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    _ crowd: borrowing Crowd,
    placement: Int,
    option: Int,
    _ attend: (Int) -> Void
  ) -> Int {
    var attended: [Int] = []
    let fewest = seated(
      choices,
      crowd,
      placement: placement,
      option: option,
      charge: -(1 << 45)
    ) { attended.append($0) }
    if fewest == Self.impossible { return fewest }
    let candidate = choices.needs.first?[option]
    let firstKey = (candidate?.site ?? 0) * choices.people.count
    let cost = leastCost(choices, columns, placement: placement, option: option)
    var best = Self.impossible
    var bestCount = 0
    var sum = 0
    for count in 0...attended.count {
      if count > 0 { sum &+= crowd.keys[firstKey + attended[count - 1]] }
      if count < choices.fewest || count < choices.enrolled { continue }
      let value = sum &- capCharge(choices, cost, people: count, placement: placement)
      if value > best {
        best = value
        bestCount = count
      }
    }
    for person in attended.prefix(bestCount) { attend(person) }
    return best
  }

  /// The least that an offering costs without participants, given its first candidate.
  func leastCost(
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    placement: Int,
    option: Int
  ) -> Int128 {
    let sessions = columns.sessions[placement]
    var cost = Int128(choices.cost.fixed)
    for (position, need) in choices.needs.enumerated() {
      if position == 0 {
        cost += Int128(choices.cost(need[option], sessions: sessions))
      } else {
        cost += Int128(need.reduce(Int.max) { min($0, choices.cost($1, sessions: sessions)) })
      }
    }
    return cost
  }

  /// What the ceilings charge for an offering of a known cost and number of people, rounded down.
  private func capCharge(
    _ choices: ActivityChoices,
    _ cost: Int128,
    people: Int,
    placement: Int
  ) -> Int {
    let terms = choices.funding.payments.count
    let first = placement * choices.funding.lines.count * terms
    let total = cost + Int128(choices.cost.perParticipant) * Int128(people)
    var sum: Int128 = 0
    choices.funding.forEachPart(cost: total, people: people) { line, term, amount in
      let (product, isOverflow) = capPrices[first + line * terms + term]
        .multipliedReportingOverflow(by: amount)
      let (next, isSumOverflow) = sum.addingReportingOverflow(isOverflow ? .max / 4 : product)
      sum = isSumOverflow ? .max / 2 : next
    }
    if choices.needs.count > 1 {
      // The other needs may cost more than the least; then every part is as large or smaller by
      // what rounding can take.
      let lines = choices.funding.lines.count
      for entry in first..<first + lines * terms {
        sum -= capPrices[entry] * Int128(lines + terms + 1)
      }
    }
    return Int(clamping: min(max(0, sum >> Int128(Prices.moneyBits)), 1 << 44))
  }
}
