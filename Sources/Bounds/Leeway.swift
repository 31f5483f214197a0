/// What a case lets the offerings of an activity be.
struct Leeway: Equatable {
  /// How many there may be.
  var offerings: ClosedRange<Int>
  /// The placements that they may have.
  var placements: Range<Int>
  /// The sites at which none may stand, one bit each.
  var shutSites: UInt64 = 0
  /// The sites at each of which one must stand, one bit each.
  var neededSites: UInt64 = 0

  /// Everything that an activity may do, with so many offerings at least.
  init(_ choices: ActivityChoices, least: Int = 0) {
    offerings = least...choices.most
    placements = 0..<choices.placements
  }

  /// Whether offerings with these placements and sites may be.
  func allows(offerings count: Int, placements: [Int], sites: UInt64) -> Bool {
    offerings.contains(count) && placements.allSatisfy(self.placements.contains)
      && sites & shutSites == 0 && neededSites & ~sites == 0
  }
}
