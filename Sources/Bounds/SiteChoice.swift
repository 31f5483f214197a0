import Problem

/// Which sites several offerings of an activity may stand at, and what they bring at most there.
///
/// A person counts once, at the best of the chosen sites that has a seat and can spare people; who
/// is busy when counts where the offerings are looked at one by one too.
struct SiteChoice {
  /// What an offering at each site brings at most before people, with its placement and option.
  private var sites: [BestOffering] = []
  private var seats: [Int] = []
  private var charge = 0
  private var fewest = 0
  private var people = 0
  /// What each person brings at each site, less what each participant costs, by site and person.
  private var keys: [Int] = []
  /// What each person brings at the best of the sites chosen so far, a row for each depth.
  private var highest: [Int] = []
  private var ranking: [Int] = []
  /// A worth of a seat: with any, people's sum is bounded without ranking them.
  private var seatWorth = 0

  /// The best value found, without the points of the offerings themselves.
  private(set) var value = OfferingPricer.impossible
  /// The sites of the best value, one for each offering.
  private(set) var chosen: [Int] = []
  private var chosenStack: [Int] = []
  private var stack: [Int] = []
  private var balance = SiteBalance()
  private var parted = PartedOfferings()
  /// The offerings of the best value where they were looked at one by one.
  private var partedOfferings: [BestOffering] = []
  /// How people part in the best value.
  private var parting: [Int] = []
  /// The sites of the last best value, by number of offerings: the first to look at.
  private var hints: [[Int]] = []
  /// The sites at which an offering must stand, one bit each.
  private var needed: UInt64 = 0
  private var evaluations = 0
  /// Whether the value stands on all sites at once, for want of time.
  private var isWide = false

  /// The most choices of sites to look at.
  private static let mostEvaluations = 1000

  /// What it takes to look at offerings one by one.
  struct Tables {
    let choices: ActivityChoices
    let columns: PlacementColumns
    let crowd: Crowd
  }

  /// Takes the tables of an activity.
  mutating func prepare(
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    _ crowd: Crowd,
    _ pricer: OfferingPricer
  ) {
    let options = OfferingPricer.options(choices)
    sites = Array(repeating: BestOffering(), count: choices.sites)
    seats = Array(repeating: 0, count: choices.sites)
    charge = pricer.leastCharge
    fewest = choices.fewest
    people = choices.people.count
    keys = crowd.keys
    if charge != 0 {
      for position in keys.indices { keys[position] &-= charge }
    }
    for option in 0..<options {
      let candidate = choices.needs.first?[option]
      let site = candidate?.site ?? 0
      let places = candidate?.seats ?? choices.capacity
      if places < choices.fewest { continue }
      seats[site] = max(seats[site], min(places, choices.capacity, people))
      for placement in 0..<choices.placements {
        var base = pricer.base[placement * options + option]
        if base == OfferingPricer.impossible { continue }
        base -= choices.fewest * (pricer.charge[placement] - charge)
        if base > sites[site].value {
          sites[site] = BestOffering(value: base, placement: placement, option: option)
        }
      }
    }
  }

  /// The best value of so many offerings, one of them at each needed site, if it is above a floor;
  /// impossible otherwise.
  ///
  /// With tables, the offerings at the sites are looked at one by one too.
  mutating func best(
    offerings: Int,
    above floor: Int,
    needed: UInt64,
    _ tables: Tables?,
    _ pricer: inout OfferingPricer
  ) -> Int {
    self.needed = needed
    value = floor
    chosen = []
    stack = []
    evaluations = 0
    isWide = false
    let ceiling = wideValue(offerings: offerings)
    if ceiling <= floor { return OfferingPricer.impossible }
    while hints.count <= offerings { hints.append([]) }
    tryHint(offerings: offerings, tables, &pricer)
    extend(from: 0, left: offerings, base: 0, seated: 0, tables, &pricer)
    if evaluations > Self.mostEvaluations {
      isWide = true
      let best = sites.indices.max { sites[$0].value < sites[$1].value } ?? 0
      chosen = Array(repeating: best, count: offerings)
      value = ceiling
      return ceiling
    }
    if chosen.isEmpty { return OfferingPricer.impossible }
    hints[offerings] = chosenStack
    return value
  }

  /// Looks at the sites that were best the last time.
  private mutating func tryHint(
    offerings: Int,
    _ tables: Tables?,
    _ pricer: inout OfferingPricer
  ) {
    let hint = hints[offerings]
    if hint.isEmpty || hint.contains(where: { sites[$0].value == OfferingPricer.impossible }) {
      return
    }
    if hint.reduce(needed, { $0 & ~(1 << UInt64(min(63, $1))) }) != 0 { return }
    for person in 0..<people {
      highest[person] = hint.reduce(OfferingPricer.impossible) {
        max($0, keys[$1 * people + person])
      }
    }
    stack = hint
    weigh(row: 0, offerings: offerings, tables, &pricer)
    stack = []
    for person in 0..<people { highest[person] = OfferingPricer.impossible }
  }

  /// Takes the chosen sites if they bring more than the best so far.
  private mutating func weigh(
    row: Int,
    offerings: Int,
    _ tables: Tables?,
    _ pricer: inout OfferingPricer
  ) {
    var best = OfferingPricer.impossible
    var sum = 0
    var most = 0
    var widest = 0
    for site in stack {
      best = max(best, sites[site].value)
      widest = max(widest, seats[site])
      sum += sites[site].value
      most += seats[site]
    }
    let others = offerings - stack.count
    sum += others * best
    most += others * widest
    let least = offerings * fewest
    let crowd = crowdValue(row, fewest: least, most: most)
    if crowd == OfferingPricer.impossible || sum + crowd <= value { return }
    let parts = stack.map { site in
      SiteBalance.Site(position: site, fewest: fewest, most: seats[site] * (others + 1))
    }
    var refined = crowd
    var gains = [0]
    parting = []
    if parts.count > 1 {
      let bound = balance.bound(
        keys,
        people: people,
        parts,
        total: least...most,
        floor: value - sum
      )
      refined = min(crowd, bound)
      if sum + refined <= value { return }
      gains = balance.gains
    }
    var total = sum + refined
    var isParted = false
    if let tables {
      let each = parted.value(
        tables.choices,
        tables.columns,
        tables.crowd,
        &pricer,
        parts,
        gains: gains,
        others: others,
        charge: charge
      )
      if each == OfferingPricer.impossible || each <= value { return }
      isParted = each < total
      total = min(total, each)
      if isParted {
        parting = parted.parting(tables.choices, tables.columns, &pricer)
        partedOfferings = parted.offerings
      }
    }
    if !isParted {
      partedOfferings = []
      if parts.count > 1 {
        parting = balance.parting(keys, people: people, parts, total: least...most)
      }
    }
    value = total
    chosenStack = stack
    chosen = stack
    while chosen.count < offerings {
      chosen.append(stack.first { sites[$0].value == best } ?? stack[0])
    }
  }

  /// A bound that takes the best of all sites for everything.
  private mutating func wideValue(offerings: Int) -> Int {
    highest = Array(
      repeating: OfferingPricer.impossible,
      count: people * (min(offerings, sites.count) + 1)
    )
    var base = OfferingPricer.impossible
    var most = 0
    for site in sites.indices where sites[site].value != OfferingPricer.impossible {
      base = max(base, sites[site].value)
      most = max(most, seats[site])
      for person in 0..<people {
        highest[person] = max(highest[person], keys[site * people + person])
      }
    }
    if base == OfferingPricer.impossible { return base }
    let crowd = crowdValue(0, fewest: offerings * fewest, most: offerings * most)
    for person in 0..<people { highest[person] = OfferingPricer.impossible }
    return crowd == OfferingPricer.impossible ? crowd : offerings * base + crowd
  }

  /// Adds each further site, with the rest of the offerings at those already chosen.
  private mutating func extend(
    from first: Int,
    left: Int,
    base: Int,
    seated: Int,
    _ tables: Tables?,
    _ pricer: inout OfferingPricer
  ) {
    let depth = stack.count
    if left == 0 { return }
    let row = (depth + 1) * people
    let before = depth * people
    for site in first..<sites.count where sites[site].value != OfferingPricer.impossible {
      if evaluations > Self.mostEvaluations { return }
      evaluations += 1
      stack.append(site)
      let total = base + sites[site].value
      var best = sites[site].value
      var widest = seats[site]
      for other in stack {
        best = max(best, sites[other].value)
        widest = max(widest, seats[other])
      }
      let offerings = left + depth
      let sum = total + (left - 1) * best
      let most = seated + seats[site] + (left - 1) * widest
      let least = offerings * fewest
      let worth = seatWorth
      let firstKey = site * people
      var bound = worth >= 0 ? worth * most : worth * least
      highest.withUnsafeMutableBufferPointer { highest in
        keys.withUnsafeBufferPointer { keys in
          for person in 0..<people {
            let higher = max(highest[before &+ person], keys[firstKey &+ person])
            highest[row &+ person] = higher
            bound &+= max(0, higher &- worth)
          }
        }
      }
      let missing = stack.reduce(needed) { $0 & ~(1 << UInt64(min(63, $1))) }
      if sum + bound > value, missing == 0 {
        weigh(row: row, offerings: offerings, tables, &pricer)
      }
      if missing.nonzeroBitCount > left - 1 {
        stack.removeLast()
        continue
      }
      extend(
        from: site + 1,
        left: left - 1,
        base: total,
        seated: seated + seats[site],
        tables,
        &pricer
      )
      stack.removeLast()
    }
  }

  /// The most that between so many people and so many bring together.
  private mutating func crowdValue(_ row: Int, fewest: Int, most: Int) -> Int {
    if fewest > people || fewest > most { return OfferingPricer.impossible }
    var count = 0
    var sum = 0
    for person in row..<row + people where highest[person] > 0 {
      count += 1
      sum += highest[person]
    }
    if count >= fewest && count <= most {
      seatWorth = 0
      return sum
    }
    let wanted = count < fewest ? fewest : most
    ranking.removeAll(keepingCapacity: true)
    ranking.append(contentsOf: highest[row..<row + people])
    return ranking.sumOfGreatest(wanted, least: &seatWorth)
  }

  /// The offerings of the best value.
  var offerings: [BestOffering] {
    if isWide || partedOfferings.isEmpty { return chosen.map { sites[$0] } }
    return chosen.map { site in partedOfferings[chosenStack.firstIndex(of: site) ?? 0] }
  }

  /// Calls `body` for each person who comes in the best value, with the position of the offering
  /// in `offerings`.
  func forEachAttendance(_ body: (_ person: Int, _ offering: Int) -> Void) {
    if !isWide && !parting.isEmpty {
      for (person, site) in parting.enumerated() where site >= 0 { body(person, site) }
      return
    }
    let most = chosen.reduce(0) { $0 + seats[$1] }
    var ranked: [(key: Int, person: Int, offering: Int)] = []
    for person in 0..<people {
      var best = (key: OfferingPricer.impossible, offering: 0)
      if isWide {
        for site in sites.indices { best.key = max(best.key, keys[site * people + person]) }
        best.offering = person % chosen.count
      } else {
        for (offering, site) in chosen.enumerated() where keys[site * people + person] > best.key {
          best = (keys[site * people + person], offering)
        }
      }
      ranked.append((best.key, person, best.offering))
    }
    let wanted = ranked.count { $0.key > 0 }
    let count = min(max(wanted, chosen.count * fewest), most, people)
    if count != wanted {
      ranked.sort { $0.key != $1.key ? $0.key > $1.key : $0.person < $1.person }
      for entry in ranked.prefix(count) { body(entry.person, entry.offering) }
    } else {
      for entry in ranked where entry.key > 0 { body(entry.person, entry.offering) }
    }
  }
}

extension [Int] {
  /// The sum of so many of the greatest elements, from 1 to all; puts the elements into another
  /// order, and the least of those summed into `least`.
  mutating func sumOfGreatest(_ wanted: Int, least: inout Int) -> Int {
    if wanted <= 0 { return 0 }
    return withUnsafeMutableBufferPointer { values in
      var low = 0
      var high = values.count - 1
      // Quickselect: the greatest come first.
      while low < high {
        let middle = low + (high - low) / 2
        let a = values[low]
        let b = values[middle]
        let c = values[high]
        let pivot = Swift.max(Swift.min(a, b), Swift.min(Swift.max(a, b), c))
        var left = low
        var right = high
        while left <= right {
          while values[left] > pivot { left &+= 1 }
          while values[right] < pivot { right &-= 1 }
          if left <= right {
            values.swapAt(left, right)
            left &+= 1
            right &-= 1
          }
        }
        if wanted - 1 <= right {
          high = right
        } else if wanted - 1 >= left {
          low = left
        } else {
          break
        }
      }
      least = values[wanted - 1]
      var sum = 0
      for position in 0..<wanted { sum &+= values[position] }
      return sum
    }
  }
}
