/// The prices of money, found by watching which ceilings are exceeded.
extension Searcher {
  /// Moves after which prices are looked at.
  static let pricedSteps = 1 << 10
  /// With what the price of a ceiling that is exceeded is multiplied.
  private static let rise = 1.05
  /// With what the price of a ceiling that holds is multiplied.
  private static let fall = 0.98
  /// The highest and, inverted, the lowest price, as a multiple of the usual one.
  private static let span = 256.0

  /// Raises the price of ceilings that are exceeded and lowers that of the others.
  func adjustPrices() {
    let usual = tables.usualPrice
    for ceiling in 0..<tables.money.ceilingCount {
      let isExceeded = state.paid[ceiling] > tables.money.amount[ceiling]
      let price = prices[ceiling] * (isExceeded ? Self.rise : Self.fall)
      prices[ceiling] = min(usual * Self.span, max(usual / Self.span, price))
    }
    applyPrices()
  }

  /// Brings the state's prices to the temperature; without shortfall that can be avoided, ceilings may be exceeded once the first cycle is over.
  func applyPrices() {
    state.mayOverdraw = annealing.cycle > 0 && incumbent.hasLeastShortfall
    for ceiling in 0..<tables.money.ceilingCount {
      let price = state.mayOverdraw ? prices[ceiling] : 0
      state.setPrice(
        price * annealing.priceFactor,
        above: price * annealing.priceFactorAbove,
        of: ceiling
      )
    }
  }

  /// Makes every ceiling hold and money count nothing, until `applyPrices`.
  func holdCeilings() {
    state.mayOverdraw = false
    for ceiling in 0..<tables.money.ceilingCount { state.setPrice(0, above: 0, of: ceiling) }
  }

  /// Takes over the prices of another search.
  func takePrices(of other: Searcher) {
    for ceiling in 0..<tables.money.ceilingCount { prices[ceiling] = other.prices[ceiling] }
    applyPrices()
  }

  /// What may be hoped to be gained, at most, by running a slot, in points.
  func offeringHope(_ slot: Int) -> Int {
    let activity = tables.slots.activity[slot]
    let running = state.running[activity]
    var hope = hopePerPerson &* tables.activities.maxPeople[activity]
    if running < tables.activities.most[activity] {
      let worth = tables.activities.worthFirst[activity] &+ running
      hope &+= tables.activities.worth[worth &+ 1] &- tables.activities.worth[worth]
    }
    if running < tables.activities.fewest[activity] { hope &+= state.shortfallWeight }
    return hope
  }
}
