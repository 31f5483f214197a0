/// How people part among several sites, each of which needs some of them and holds no more than its
/// seats: what they bring at most, by a gain or a price for coming to each site.
///
/// Whatever the gains are, no parting that keeps the numbers brings more than the bound; they are
/// found by giving one site after the other the gain at which its number is right.
struct SiteBalance {
  /// What people come to: one of several sites.
  struct Site {
    let position: Int
    let fewest: Int
    let most: Int
  }

  /// What coming to each site gains besides at the least bound; below zero: costs.
  private(set) var gains: [Int] = []
  private var trial: [Int] = []
  /// What each person brings at the best site, and which one that is.
  private var best: [Int] = []
  private var choice: [Int] = []
  private var counts: [Int] = []
  private var ranking: [Int] = []
  /// What a person must bring to be among those who come.
  private var threshold = 0

  /// No gain is further from zero.
  private static let mostGain = 1 << 40

  /// The most that people bring, so many of them in all; above a floor only as near as it takes to
  /// know that it is not above it.
  mutating func bound(
    _ keys: [Int],
    people: Int,
    _ sites: [Site],
    total: ClosedRange<Int>,
    floor: Int
  ) -> Int {
    trial = Array(repeating: 0, count: sites.count)
    gains = trial
    var least = Int.max
    for _ in 0..<(3 * sites.count) {
      part(keys, people, sites)
      let value = value(total, sites)
      if value < least {
        least = value
        gains = trial
      }
      if least <= floor { break }
      guard let site = wrongest(sites) else { break }
      let before = trial[site]
      trial[site] = rightGain(keys, people, sites, site)
      if trial[site] == before { break }
    }
    return least
  }

  /// Sends each person to the site that is best.
  private mutating func part(_ keys: [Int], _ people: Int, _ sites: [Site]) {
    best = Array(repeating: .min, count: people)
    choice = Array(repeating: 0, count: people)
    for (site, gain) in trial.enumerated() {
      let row = sites[site].position * people
      for person in 0..<people {
        let value = keys[row + person] &+ gain
        if value > best[person] {
          best[person] = value
          choice[person] = site
        }
      }
    }
  }

  /// What those who come bring, less what the gains are worth.
  private mutating func value(_ total: ClosedRange<Int>, _ sites: [Site]) -> Int {
    var count = 0
    var sum = 0
    for value in best where value > 0 {
      count += 1
      sum &+= value
    }
    threshold = 0
    let wanted = min(max(count, total.lowerBound), total.upperBound)
    if wanted != count {
      ranking.removeAll(keepingCapacity: true)
      ranking.append(contentsOf: best)
      sum = ranking.sumOfGreatest(wanted, least: &threshold)
    }
    counts = Array(repeating: 0, count: sites.count)
    for (person, value) in best.enumerated() where value > threshold { counts[choice[person]] += 1 }
    if wanted != count {
      // Of those who bring just the threshold, so many come as are wanted.
      var left = wanted - counts.reduce(0, +)
      for (person, value) in best.enumerated() where value == threshold && left > 0 {
        counts[choice[person]] += 1
        left -= 1
      }
    }
    for (site, gain) in zip(sites, trial) { sum &-= gain &* (gain > 0 ? site.fewest : site.most) }
    return sum
  }

  /// The site whose number of people is the furthest from right; nil: none.
  private func wrongest(_ sites: [Site]) -> Int? {
    var result: (by: Int, site: Int)?
    for (site, count) in counts.enumerated() {
      let by = max(sites[site].fewest - count, count - sites[site].most)
      if by > result?.by ?? 0 { result = (by, site) }
    }
    return result?.site
  }

  /// The gain at which a site has the right number of people while the others' gains stay.
  private mutating func rightGain(
    _ keys: [Int],
    _ people: Int,
    _ sites: [Site],
    _ site: Int
  ) -> Int {
    let row = sites[site].position * people
    ranking.removeAll(keepingCapacity: true)
    for person in 0..<people {
      var other = threshold
      for (position, gain) in trial.enumerated() where position != site {
        other = max(other, keys[sites[position].position * people + person] &+ gain)
      }
      ranking.append(keys[row + person] &- other)
    }
    let isShort = counts[site] < sites[site].fewest
    let wanted = isShort ? sites[site].fewest : sites[site].most
    if wanted < 1 || wanted > people { return trial[site] }
    var last = 0
    _ = ranking.sumOfGreatest(wanted, least: &last)
    return min(max(-last, -Self.mostGain), Self.mostGain)
  }

  /// Who comes where: the position among the sites for each person; −1: nowhere.
  ///
  /// As the gains send them, with as many sent elsewhere as the sites need.
  func parting(
    _ keys: [Int],
    people: Int,
    _ sites: [Site],
    total: ClosedRange<Int>
  ) -> [Int] {
    var ranked: [(key: Int, person: Int, site: Int)] = []
    for person in 0..<people {
      var best = (key: Int.min, site: 0)
      for (site, gain) in gains.enumerated() {
        let key = keys[sites[site].position * people + person] &+ gain
        if key > best.key { best = (key, site) }
      }
      ranked.append((best.key, person, best.site))
    }
    ranked.sort { $0.key != $1.key ? $0.key > $1.key : $0.person < $1.person }
    let count = ranked.count { $0.key > 0 }
    let wanted = min(max(count, total.lowerBound), total.upperBound, people)
    var result = Array(repeating: -1, count: people)
    var counts = Array(repeating: 0, count: sites.count)
    for entry in ranked.prefix(wanted) {
      result[entry.person] = entry.site
      counts[entry.site] += 1
    }
    for site in sites.indices where counts[site] < sites[site].fewest {
      let losses = ranked.map { entry in
        let key = keys[sites[site].position * people + entry.person] &+ gains[site]
        let now = result[entry.person] < 0 ? 0 : entry.key
        return (loss: now &- key, person: entry.person)
      }
      for (_, person) in losses.sorted(by: { ($0.loss, $0.person) < ($1.loss, $1.person) }) {
        let other = result[person]
        if other == site || other >= 0 && counts[other] <= sites[other].fewest { continue }
        if other >= 0 { counts[other] -= 1 }
        result[person] = site
        counts[site] += 1
        if counts[site] >= sites[site].fewest { break }
      }
    }
    return result
  }
}
