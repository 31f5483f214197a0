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
  /// The placements of offerings at some sites, each site once.
  private(set) var times: [SiteTimes] = []

  /// The placements that offerings at a site may have.
  struct SiteTimes: Equatable {
    let site: Int
    let placements: Range<Int>
  }

  /// Everything that an activity may do, with so many offerings at least.
  init(_ choices: ActivityChoices, least: Int = 0) {
    offerings = least...choices.most
    placements = 0..<choices.placements
  }

  /// The placements that offerings at a site may have.
  func placements(at site: Int) -> Range<Int> {
    times.first { $0.site == site }?.placements ?? placements
  }

  /// The placements among which, for each, an offering must be where there is any.
  var parts: [Range<Int>] {
    var parts = [placements]
    for part in times where neededSites >> UInt64(min(63, part.site)) & 1 == 1 {
      parts.append(part.placements)
    }
    return parts
  }

  /// Demands an offering at a site; false if there cannot be so many.
  mutating func need(_ site: Int) -> Bool {
    neededSites |= 1 << UInt64(site)
    let least = max(offerings.lowerBound, neededSites.nonzeroBitCount)
    if least > offerings.upperBound { return false }
    offerings = least...offerings.upperBound
    return true
  }

  /// Restricts the placements of offerings at a site.
  mutating func set(_ placements: Range<Int>, at site: Int) {
    times.removeAll { $0.site == site }
    times.append(SiteTimes(site: site, placements: placements))
  }

  /// Whether a pattern's offerings may be.
  func allows(_ pattern: PatternShape) -> Bool {
    let sites = pattern.sites
    if !offerings.contains(pattern.placements.count) { return false }
    if sites & shutSites != 0 || neededSites & ~sites != 0 { return false }
    return pattern.placements.indices.allSatisfy { offering in
      placements.contains(pattern.placements[offering])
        && (times.isEmpty
          || placements(at: pattern.siteOf[offering]).contains(pattern.placements[offering]))
    }
  }
}
