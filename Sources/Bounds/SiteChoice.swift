import Problem

/// Which sites several offerings of an activity may stand at, and what they bring at most there.
///
/// A person counts once, at the best of the chosen sites; who is busy when is left aside.
struct SiteChoice {
  /// What an offering at each site brings at most before people, with its placement and option.
  private var sites: [BestOffering] = []
  private var seats: [Int] = []
  private var charge = 0
  private var fewest = 0
  private var people = 0
  private var keys: [Int] = []
  /// What each person brings at the best of the sites chosen so far, a row for each.
  private var highest: [Int] = []

  /// The best value found, without the points of the offerings themselves.
  private(set) var value = OfferingPricer.impossible
  /// The sites of the best value.
  private(set) var chosen: [Int] = []
  private var stack: [Int] = []
  private var evaluations = 0

  /// The most sums over all people that are worth computing.
  private static let mostEvaluations = 400

  /// Takes the tables of an activity.
  mutating func prepare(
    _ choices: ActivityChoices,
    _ columns: PlacementColumns,
    _ crowd: Crowd,
    _ pricer: inout OfferingPricer
  ) {
    let options = OfferingPricer.options(choices)
    sites = Array(repeating: BestOffering(), count: choices.sites)
    seats = Array(repeating: 0, count: choices.sites)
    charge = pricer.leastCharge
    fewest = choices.fewest
    people = choices.people.count
    keys = crowd.keys
    for option in 0..<options {
      let candidate = choices.needs.first?[option]
      let site = candidate?.site ?? 0
      let places = candidate?.seats ?? choices.capacity
      if places < choices.fewest { continue }
      seats[site] = max(seats[site], min(places, choices.capacity))
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

  /// The best value of so many offerings; nil if there are too many choices of sites to look at.
  mutating func best(offerings: Int) -> Int? {
    value = OfferingPricer.impossible
    chosen = []
    stack = []
    evaluations = 0
    highest = Array(repeating: OfferingPricer.impossible, count: people * (offerings + 1))
    extend(from: 0, left: offerings, base: 0, seated: 0)
    return evaluations > Self.mostEvaluations ? nil : value
  }

  /// Adds each further site, with the rest of the offerings at those already chosen.
  private mutating func extend(from first: Int, left: Int, base: Int, seated: Int) {
    let depth = stack.count
    if left == 0 { return }
    for site in first..<sites.count where sites[site].value != OfferingPricer.impossible {
      if evaluations > Self.mostEvaluations { return }
      stack.append(site)
      let row = (depth + 1) * people
      let before = depth * people
      for person in 0..<people {
        highest[row + person] = max(highest[before + person], keys[site * people + person])
      }
      let total = base + sites[site].value
      var best = sites[site].value
      var widest = seats[site]
      for other in stack {
        best = max(best, sites[other].value)
        widest = max(widest, seats[other])
      }
      let offerings = left + depth
      let sum = total + (left - 1) * best
      let reach = seated + seats[site] + (left - 1) * widest
      let crowd = crowdValue(row, fewest: offerings * fewest, most: reach)
      evaluations += 1
      if crowd != OfferingPricer.impossible, sum + crowd > value {
        value = sum + crowd
        chosen = stack
        while chosen.count < offerings {
          chosen.append(stack.first { sites[$0].value == best } ?? site)
        }
      }
      extend(from: site + 1, left: left - 1, base: total, seated: seated + seats[site])
      stack.removeLast()
    }
  }

  /// The most that between so many people and so many bring together, less what they cost.
  private func crowdValue(_ row: Int, fewest: Int, most: Int) -> Int {
    if fewest > people || fewest > most { return OfferingPricer.impossible }
    var count = 0
    var sum = 0
    for person in row..<row + people where highest[person] > charge {
      count += 1
      sum += highest[person] - charge
    }
    if count >= fewest && count <= most { return sum }
    let ranked = highest[row..<row + people].sorted(by: >)
    return ranked.prefix(count < fewest ? fewest : most).reduce(0) { $0 + $1 - charge }
  }

  /// The offerings of the best value.
  var offerings: [BestOffering] { chosen.map { sites[$0] } }

  /// Calls `body` for each person who comes in the best value, with the position of the offering
  /// in `offerings`.
  func forEachAttendance(_ body: (_ person: Int, _ offering: Int) -> Void) {
    let most = chosen.reduce(0) { $0 + seats[$1] }
    var ranked: [(key: Int, person: Int, offering: Int)] = []
    for person in 0..<people {
      var best = (key: OfferingPricer.impossible, offering: 0)
      for (offering, site) in chosen.enumerated() where keys[site * people + person] > best.key {
        best = (keys[site * people + person], offering)
      }
      ranked.append((best.key, person, best.offering))
    }
    ranked.sort { $0.key != $1.key ? $0.key > $1.key : $0.person < $1.person }
    for (rank, entry) in ranked.prefix(most).enumerated() {
      if entry.key <= charge && rank >= chosen.count * fewest { break }
      body(entry.person, entry.offering)
    }
  }
}
