/// When and where the offerings of a pattern are.
struct PatternShape: Equatable {
  /// The placement of each offering.
  let placements: [Int]
  /// The site of each offering.
  let siteOf: [Int]

  /// Whether an offering at a site has a placement from one on.
  func isAny(at site: Int, from first: Int) -> Bool {
    zip(placements, siteOf).contains { $0 >= first && $1 == site }
  }

  /// The sites, one bit each; the last bit for all from the 64th on.
  var sites: UInt64 { siteOf.reduce(0) { $0 | 1 << UInt64(min(63, $1)) } }
}

/// What an activity was found to bring at some prices: points before prices, and what it uses of
/// the priced rules.
struct Pattern {
  /// What it brings before prices, in points.
  var worth: Double
  /// What it uses, by position in the layout of prices, in that order.
  private(set) var uses: [(entry: Int, amount: Double)]
  /// When and where its offerings are.
  let shape: PatternShape

  /// Joins what is used several times.
  init(worth: Double, uses: [(entry: Int, amount: Double)], shape: PatternShape) {
    self.worth = worth
    self.shape = shape
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
