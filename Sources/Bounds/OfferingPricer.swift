import Problem

/// Finds the most that one offering of an activity can bring at given prices.
///
/// Owns the tables of one activity at one set of prices; filled anew by `prepare` and read by
/// `best`. No offering that keeps the rules of `ActivityChoices` brings more than `best` says.
struct OfferingPricer {
  /// What an offering at one placement with one first candidate brings, before people.
  private(set) var base: [Int] = []
  /// The same without what precedences charge.
  private var freeBase: [Int] = []
  /// What precedences charge for all offerings together at each placement.
  private var orderCharge: [Int] = []
  /// Whether what an offering brings depends on how many there are.
  private(set) var hasOrders = false
  /// What each participant costs at each placement.
  private(set) var charge: [Int] = []
  /// The least of `charge`.
  private(set) var leastCharge = 0
  /// The price of one currency unit of cost at each placement, where only shares decide.
  private var unitPrices: [Int] = []
  /// The price of one currency unit paid at each placement, by line and payment, where caps decide.
  private(set) var capPrices: [Int128] = []
  var used: [Int32] = []

  /// Marks an offering that cannot be.
  static let impossible = Int.min / 4
  /// No charge counts for more.
  private static let mostCharge = 1 << 44

  /// The first candidates to choose from: one where nothing is needed.
  static func options(_ choices: ActivityChoices) -> Int { choices.needs.first?.count ?? 1 }

  /// Works out everything but the people.
  mutating func prepare(
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    _ relaxed: RelaxedProblem,
    _ prices: Prices,
    _ open: [Bool],
    _ leeway: Leeway
  ) {
    let options = Self.options(choices)
    base = Array(repeating: 0, count: choices.placements * options)
    charge = Array(repeating: 0, count: choices.placements)
    unitPrices = charge
    orderCharge = charge
    capPrices = []
    used = Array(repeating: 0, count: choices.quotaGroups)
    leastCharge = .max
    for placement in 0..<choices.placements {
      if !open[placement] {
        for option in 0..<options { base[placement * options + option] = Self.impossible }
        if !choices.funding.isLinear {
          let parts = choices.funding.lines.count * choices.funding.payments.count
          for _ in 0..<parts { capPrices.append(0) }
        }
        continue
      }
      let money = price(choices, columns, relaxed, prices, placement)
      unitPrices[placement] = money.unit
      charge[placement] = Self.charge(choices.cost.perParticipant, money.unit)
      leastCharge = min(leastCharge, charge[placement])
      var common = columns.gain[placement] - Self.charge(choices.cost.fixed, money.unit)
      common += money.slack
      for entry in choices.firstLimit[placement]..<choices.firstLimit[placement + 1] {
        common -= prices.limits[Int(choices.limits[entry])]
      }
      for role in relaxed.orders.roles[choices.position] {
        let sums = prices.orderSums[role.order]
        let cuts = role.cuts(placement, of: sums.count - 1)
        orderCharge[placement] += sums[cuts.upperBound] - sums[cuts.lowerBound]
      }
      for (position, need) in choices.needs.enumerated() {
        if position == 0 {
          for option in 0..<options {
            let site = need[option].site
            if leeway.shutSites >> UInt64(min(63, site)) & 1 == 1
              || !leeway.times.isEmpty && !leeway.placements(at: site).contains(placement)
            {
              base[placement * options + option] = Self.impossible
              continue
            }
            base[placement * options + option] = gain(
              need[option],
              choices,
              columns,
              relaxed,
              prices,
              placement,
              money.unit
            )
          }
        } else {
          var best = Self.impossible
          for candidate in need {
            best = max(
              best,
              gain(candidate, choices, columns, relaxed, prices, placement, money.unit)
            )
          }
          common = best == Self.impossible ? best : common + best
        }
        if common == Self.impossible { break }
      }
      for option in placement * options..<(placement + 1) * options {
        if common == Self.impossible || base[option] == Self.impossible {
          base[option] = Self.impossible
        } else {
          base[option] += common
        }
      }
    }
    if leastCharge == .max { leastCharge = 0 }
    hasOrders = orderCharge.contains { $0 != 0 }
    if hasOrders { freeBase = base }
  }

  /// Charges for precedences what one of so many offerings has to bear.
  mutating func share(among offerings: Int) {
    if !hasOrders { return }
    let options = base.count / orderCharge.count
    for position in base.indices where freeBase[position] != Self.impossible {
      base[position] = freeBase[position] - orderCharge[position / options] / offerings
    }
  }

  /// What a candidate brings at a placement.
  func gain(
    _ candidate: ActivityChoices.Candidate,
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    _ relaxed: RelaxedProblem,
    _ prices: Prices,
    _ placement: Int,
    _ unit: Int
  ) -> Int {
    if candidate.free[placement >> 6] & (1 << UInt64(placement & 63)) == 0 {
      return Self.impossible
    }
    var gain = candidate.gain
    if unit != 0 {
      gain -= Self.charge(choices.cost(candidate, sessions: columns.sessions[placement]), unit)
    }
    let perMinute = prices.minutes[candidate.resource]
    if perMinute != 0 {
      let (product, isOverflow) = perMinute.multipliedReportingOverflow(
        by: columns.minutes[placement]
      )
      gain -= isOverflow ? Self.mostCharge : min(Self.mostCharge, product)
    }
    let row = relaxed.row[candidate.resource]
    if row >= 0, prices.isRowPriced[row] {
      let first = row * (relaxed.grid.moments.count + 1)
      for range in columns.firstRange[placement]..<columns.firstRange[placement + 1] {
        let range = columns.ranges[range]
        gain -= prices.momentSums[first + range.upperBound]
        gain += prices.momentSums[first + range.lowerBound]
      }
    }
    return max(gain, -(1 << 50))
  }

  /// The position of the candidate that brings the most at a placement.
  func bestCandidate(
    _ candidates: [ActivityChoices.Candidate],
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    _ relaxed: RelaxedProblem,
    _ prices: Prices,
    _ placement: Int
  ) -> Int {
    var best = (gain: Int.min, position: 0)
    for (position, candidate) in candidates.enumerated() {
      let gain = gain(
        candidate,
        choices,
        columns,
        relaxed,
        prices,
        placement,
        unitPrices[placement]
      )
      if gain > best.gain { best = (gain, position) }
    }
    return best.position
  }

  /// So much money at a price for each currency unit, rounded down.
  @inline(__always)
  static func charge(_ amount: Int, _ unit: Int) -> Int {
    let (high, low) = amount.multipliedFullWidth(by: unit)
    if high >= 1 << (44 + Prices.moneyBits - 64) { return mostCharge }
    return high << (64 - Prices.moneyBits) | Int(low >> UInt(Prices.moneyBits))
  }

  /// The price of one currency unit of cost at a placement, and the units that rounding in the
  /// payments can spare.
  private mutating func price(
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    _ relaxed: RelaxedProblem,
    _ prices: Prices,
    _ placement: Int
  ) -> (unit: Int, slack: Int) {
    let funding = choices.funding
    var whole: Int128 = 0
    var slack: Int128 = 0
    for (position, line) in funding.lines.enumerated() {
      var perUnit: Int128 = 0
      var left = 1000
      for (term, payment) in funding.payments.enumerated() {
        let isLast = term == funding.payments.count - 1
        let day = funding.day(
          payment,
          start: columns.startDay[placement],
          end: columns.endDay[placement]
        )
        var price: Int128 = 0
        for ceiling in line.ceilings where relaxed.ceilings[ceiling].days.contains(day) {
          price += Int128(prices.ceilings[ceiling])
        }
        if !funding.isLinear { capPrices.append(price) }
        perUnit += price * Int128(isLast ? left : payment.share)
        left -= payment.share
        if !isLast && price != 0 { slack += price }
      }
      if position < funding.lines.count - 1 { slack += perUnit / 1000 + 1 }
      whole += perUnit * Int128(line.share)
    }
    if !funding.isLinear || funding.isContrary || whole == 0 { return (0, 0) }
    let rounded = slack >> Int128(Prices.moneyBits) + 1
    return (Int(clamping: whole / 1_000_000), Int(clamping: min(rounded, 1 << 44)))
  }
}
