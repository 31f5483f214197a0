/// What an activity was found to bring at some prices: points before prices, and what it uses of
/// the priced rules.
struct Pattern {
  /// What it brings before prices, in points.
  var worth: Double
  /// What it uses, by position in the layout of prices, in that order.
  private(set) var uses: [(entry: Int, amount: Double)]
  /// The number of its offerings.
  let offerings: Int
  /// The placements of its offerings.
  let placements: [Int]
  /// The sites at which they stand, one bit each.
  let sites: UInt64

  /// Joins what is used several times.
  init(
    worth: Double,
    uses: [(entry: Int, amount: Double)],
    offerings: Int,
    placements: [Int],
    sites: UInt64
  ) {
    self.worth = worth
    self.offerings = offerings
    self.placements = placements
    self.sites = sites
    var joined: [(entry: Int, amount: Double)] = []
    joined.reserveCapacity(uses.count)
    for use in uses.sorted(by: { $0.entry < $1.entry }) {
      if let last = joined.last, last.entry == use.entry {
        joined[joined.count - 1].amount += use.amount
      } else {
        joined.append(use)
      }
    }
    self.uses = joined
  }
}
