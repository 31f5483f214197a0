import Problem

/// Several offerings of an activity that know nothing of each other: what they bring at most, each
/// where and when it is best for those who are free then.
///
/// A part of what each person brings is taken out of the offerings and counted once beside them. Any
/// part gives a bound; the one taken is what the person would bring at the second best site.
struct PartedOfferings {
  /// One offering at each site.
  private(set) var offerings: [BestOffering] = []
  private var crowd = Crowd()
  private var once: [Int] = []
  private var hints: [Int] = []

  /// The most that the offerings bring together, one at each of the sites and so many others at one
  /// of them; impossible if one of them cannot be.
  mutating func value(
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    _ ranked: Crowd,
    _ pricer: inout OfferingPricer,
    _ sites: [SiteBalance.Site],
    gains: [Int],
    others: Int,
    charge: Int
  ) -> Int {
    let people = choices.people.count
    if hints.count != choices.sites { hints = Array(repeating: 0, count: choices.sites) }
    once.removeAll(keepingCapacity: true)
    var sum = 0
    for person in 0..<people {
      var best = 0
      var second = 0
      for (site, gain) in zip(sites, gains) {
        let key = ranked.keys[site.position * people + person] &- charge &+ gain
        if key > best {
          second = best
          best = key
        } else if key > second {
          second = key
        }
      }
      once.append(second)
      sum &+= second
    }
    var mask: UInt64 = 0
    for site in sites { mask |= 1 << UInt64(min(63, site.position)) }
    crowd.rank(choices, sites: mask) { keys in
      for site in sites {
        let row = site.position * people
        for person in 0..<people { keys[row + person] = ranked.keys[row + person] &- once[person] }
      }
    }
    offerings.removeAll(keepingCapacity: true)
    var greatest = OfferingPricer.impossible
    for site in sites {
      let best = pricer.best(
        choices,
        columns,
        crowd,
        startingAt: hints[site.position],
        sites: 1 << UInt64(min(63, site.position))
      )
      if best.value == OfferingPricer.impossible { return best.value }
      hints[site.position] = best.placement
      offerings.append(best)
      greatest = max(greatest, best.value)
      sum &+= best.value
    }
    return sum &+ others &* greatest
  }

  /// Who comes where, each person once: the position among the sites; −1: nowhere.
  func parting(
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    _ pricer: inout OfferingPricer
  ) -> [Int] {
    var result = Array(repeating: -1, count: choices.people.count)
    for (position, offering) in offerings.enumerated() {
      pricer.attend(choices, columns, crowd, offering) { person in
        if result[person] < 0 { result[person] = position }
      }
    }
    return result
  }
}
