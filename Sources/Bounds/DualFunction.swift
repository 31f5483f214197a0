import Problem

/// The bound as a function of prices, in whole units, and by how much its optimal choices pass the
/// priced rules.
struct DualFunction {
  let relaxed: RelaxedProblem
  let layout: PriceLayout
  private var pricers: [ActivityPricer]
  private var pricer = OfferingPricer()
  /// What each activity may do.
  private(set) var leeway: [Leeway]
  /// Whether each placement of each activity may be chosen.
  private(set) var open: [[Bool]]
  /// Whether only answers with the least shortfall count.
  var isForLeastShortfall = false
  /// Whether several offerings are looked at one by one.
  var isParted = false
  /// The number of offerings of each activity at the last prices.
  private(set) var chosen: [Int]
  /// By how much each priced rule is passed, in the order of the layout.
  private(set) var excess: [Double]
  /// What each activity brought at the last prices, where patterns are asked for.
  private(set) var patterns: [Pattern] = []
  private var uses: [(entry: Int, amount: Double)] = []
  /// What stays of `excess` where nothing is used.
  let noUses: [Double]
  /// Where the cuts of each precedence begin among all.
  private let firstCut: [Int]

  init(_ relaxed: RelaxedProblem) {
    self.relaxed = relaxed
    layout = PriceLayout(relaxed)
    pricers = relaxed.activities.map { ActivityPricer($0) }
    leeway = relaxed.activities.map { Leeway($0) }
    open = relaxed.activities.map { Array(repeating: true, count: $0.placements) }
    chosen = Array(repeating: 0, count: relaxed.activities.count)
    var none = Array(repeating: 0.0, count: layout.count)
    for (position, ceiling) in relaxed.ceilings.enumerated() {
      none[layout.ceilings + position] = -Double(ceiling.amount)
    }
    for (position, most) in relaxed.mostMinutes.enumerated() {
      none[layout.minutes + position] = -Double(most ?? 0)
    }
    for row in 0..<relaxed.rows {
      let first = layout.moments + row * layout.momentsPerRow
      for entry in first..<first + layout.momentsPerRow {
        none[entry] = -Double(relaxed.rowUnits[row])
      }
    }
    var entry = layout.orders
    while entry < layout.count {
      none[entry] = -1
      entry += 1
    }
    noUses = none
    var firstCut: [Int] = []
    var cuts = 0
    for count in relaxed.orders.counts {
      firstCut.append(cuts)
      cuts += count
    }
    self.firstCut = firstCut
    excess = none
  }

  /// Takes what each activity may do, and what follows from it.
  mutating func narrow(to leeway: [Leeway]) {
    self.leeway = leeway
    var offerings = leeway.map(\.offerings)
    for activity in open.indices {
      for placement in open[activity].indices {
        open[activity][placement] = leeway[activity].placements.contains(placement)
      }
    }
    for _ in 0..<2 {
      for order in relaxed.orderTimes { order.narrow(leeway, &offerings, &open) }
    }
    for activity in offerings.indices { self.leeway[activity].offerings = offerings[activity] }
  }

  /// The bound at some prices, in units; leaves `excess` behind.
  ///
  /// Nil if an activity cannot have a number of offerings in its range.
  mutating func value(_ prices: Prices) -> Int128? {
    excess = noUses
    var sum = rights(prices, isDense: true)
    let isPossible = price(prices, &sum) { dual, _, _ in
      for use in dual.uses { dual.excess[use.entry] += use.amount }
    }
    return isPossible ? sum : nil
  }

  /// The same, with the prices in points; leaves `patterns` behind instead.
  mutating func value(_ prices: Prices, points: [Double]) -> Int128? {
    patterns.removeAll(keepingCapacity: true)
    var sum = rights(prices, isDense: false)
    let perPoint = relaxed.units.perPoint
    let isPossible = price(prices, &sum) { dual, activity, outcome in
      var worth = Double(outcome.value) / perPoint
      for use in dual.uses { worth += use.amount * points[use.entry] }
      dual.patterns.append(
        Pattern(
          worth: worth,
          uses: dual.uses,
          shape: dual.relaxed.activities[activity].shape(of: outcome.offerings)
        )
      )
    }
    return isPossible ? sum : nil
  }

  /// Adds what each activity brings at most, and calls `body` with what it does, whose uses stand in
  /// `uses`; false if one cannot have a number of offerings in its range.
  private mutating func price(
    _ prices: Prices,
    _ sum: inout Int128,
    _ body: (inout DualFunction, _ activity: Int, _ outcome: ActivityOutcome) -> Void
  ) -> Bool {
    for position in relaxed.activities.indices {
      let choices = relaxed.activities[position]
      let columns = relaxed.placements[choices.placementSet]
      let outcome = pricers[position].outcome(
        &pricer,
        relaxed,
        prices,
        columns,
        leeway[position],
        open: open[position],
        isParted: isParted
      )
      if outcome.value == OfferingPricer.impossible { return false }
      sum += Int128(outcome.value)
      chosen[position] = outcome.offerings.count
      uses.removeAll(keepingCapacity: true)
      if !outcome.offerings.isEmpty { addUses(position, outcome, columns, prices) }
      body(&self, position, outcome)
    }
    return true
  }

  /// What the priced rules hand back, and what people and limits make of their prices.
  private mutating func rights(_ prices: Prices, isDense: Bool) -> Int128 {
    var sum: Int128 = prices.momentWorth
    for (position, price) in prices.ceilings.enumerated() where price != 0 {
      let worth = Int128(price) * Int128(relaxed.ceilings[position].amount)
      sum -= (-worth) >> Int128(Prices.moneyBits)
    }
    for (position, price) in prices.minutes.enumerated() where price != 0 {
      sum += Int128(price) * Int128(relaxed.mostMinutes[position] ?? 0)
    }
    for sums in prices.orderSums { sum += Int128(sums[sums.count - 1]) }
    for (person, price) in prices.attendance.enumerated() {
      let (gain, served) = best(of: person, price)
      sum += gain
      if isDense { excess[layout.attendance + person] -= Double(served) }
    }
    for (limit, price) in prices.limits.enumerated() {
      let (gain, count) = best(ofLimit: limit, price)
      sum += gain
      if isDense { excess[layout.limits + limit] -= Double(count) }
    }
    return sum + Int128(relaxed.units.up(relaxed.changeGain))
  }

  /// What a person brings who is handed a price for each coming: the best number of served
  /// requests, with enrolments beside them.
  private func best(of person: Int, _ price: Int) -> (gain: Int128, served: Int) {
    let served = relaxed.mostServed[person]
    let most = relaxed.mostActivities[person]
    let enrolments = relaxed.enrolments[person]
    let other = max(0, price)
    func gain(_ count: Int) -> Int128 {
      let beside = min(enrolments, max(0, most - count))
      let bonus = count > 0 ? relaxed.firstBonus : 0
      return Int128(bonus) + Int128(count) * Int128(price) + Int128(beside) * Int128(other)
    }
    var best = (gain: gain(0), served: 0)
    for count in [1, served] where count > 0 && count <= served {
      let gain = gain(count)
      if gain > best.gain { best = (gain, count) }
    }
    return best
  }

  /// What a limit brings that is handed a price for each offering it counts.
  private func best(ofLimit limit: Int, _ price: Int) -> (gain: Int128, count: Int) {
    let most = relaxed.mostCounted[limit]
    let rule = relaxed.limits[limit]
    func gain(_ count: Int) -> Int128 {
      let above = rule.softMax.map { max(0, count - $0) } ?? 0
      return Int128(price) * Int128(count) + Int128(relaxed.limitGain[limit]) * Int128(above)
    }
    let least = isForLeastShortfall ? relaxed.leastCounted[limit] : 0
    var best = (gain: gain(least), count: least)
    for count in [min(most, max(least, rule.softMax ?? most)), most] {
      let gain = gain(count)
      if gain > best.gain { best = (gain, count) }
    }
    return best
  }

  /// Adds what an activity's offerings use.
  private mutating func addUses(
    _ position: Int,
    _ outcome: ActivityOutcome,
    _ columns: PlacementColumns,
    _ prices: Prices
  ) {
    let choices = relaxed.activities[position]
    let attendance = layout.attendance
    var people = Array(repeating: 0, count: outcome.offerings.count)
    pricers[position].forEachAttendance(outcome, &pricer, columns) { person, offering in
      uses.append((attendance + person, 1))
      people[offering] += 1
    }
    for (offering, count) in zip(outcome.offerings, people) {
      addUses(
        choices,
        offering,
        of: outcome.offerings.count,
        columns,
        prices,
        people: count
      )
    }
  }

  /// Adds what one of several offerings uses besides its people.
  private mutating func addUses(
    _ choices: ActivityChoices,
    _ offering: BestOffering,
    of offerings: Int,
    _ columns: PlacementColumns,
    _ prices: Prices,
    people: Int
  ) {
    let placement = offering.placement
    for entry in choices.firstLimit[placement]..<choices.firstLimit[placement + 1] {
      uses.append((layout.limits + Int(choices.limits[entry]), 1))
    }
    for role in relaxed.orders.roles[choices.position] {
      let first = layout.orders + firstCut[role.order]
      for cut in role.cuts(placement, of: relaxed.orders.counts[role.order]) {
        uses.append((first + cut, 1 / Double(offerings)))
      }
    }
    var cost = Int128(choices.cost.fixed)
    cost += Int128(choices.cost.perParticipant) * Int128(people)
    for (need, candidates) in choices.needs.enumerated() {
      let position =
        need == 0
        ? offering.option
        : pricer.bestCandidate(candidates, choices, columns, relaxed, prices, placement)
      let candidate = candidates[position]
      cost += Int128(choices.cost(candidate, sessions: columns.sessions[placement]))
      if relaxed.mostMinutes[candidate.resource] != nil {
        uses.append((layout.minutes + candidate.resource, Double(columns.minutes[placement])))
      }
      let row = relaxed.row[candidate.resource]
      if row >= 0 {
        let first = layout.moments + row * layout.momentsPerRow
        for range in columns.firstRange[placement]..<columns.firstRange[placement + 1] {
          for moment in columns.ranges[range] { uses.append((first + moment, 1)) }
        }
      }
    }
    let funding = choices.funding
    funding.forEachPart(cost: cost, people: people) { line, term, amount in
      let day = funding.day(
        funding.payments[term],
        start: columns.startDay[placement],
        end: columns.endDay[placement]
      )
      for ceiling in funding.lines[line].ceilings
      where relaxed.isPriced[ceiling] && relaxed.ceilings[ceiling].days.contains(day) {
        uses.append((layout.ceilings + ceiling, Double(amount)))
      }
    }
  }
}
