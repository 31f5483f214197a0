import Chance
import Testing

@testable import Bounds

@Suite("People part among sites so that each has enough of them and no more than its seats")
struct SiteBalanceTests {
  private typealias Site = SiteBalance.Site

  /// The most that any parting brings; nil: none keeps the numbers.
  private func most(
    _ keys: [Int],
    people: Int,
    _ sites: [Site],
    total: ClosedRange<Int>
  ) -> Int? {
    var best: Int?
    func extend(_ person: Int, _ counts: [Int], _ sum: Int) {
      if person == people {
        let isRight = zip(sites, counts).allSatisfy { $0.fewest <= $1 && $1 <= $0.most }
        if isRight, total.contains(counts.reduce(0, +)) { best = max(best ?? sum, sum) }
        return
      }
      extend(person + 1, counts, sum)
      for site in sites.indices {
        var counts = counts
        counts[site] += 1
        extend(person + 1, counts, sum + keys[sites[site].position * people + person])
      }
    }
    extend(0, Array(repeating: 0, count: sites.count), 0)
    return best
  }

  @Test("Two need two each and all like the first: the two who lose least go to the second")
  func two() {
    // Of 9, 8, 7, 6 at the first and 1, 5, 2, 3 at the second, persons 1 and 3 go: 9 + 7 + 5 + 3.
    let keys = [9, 8, 7, 6, 1, 5, 2, 3]
    let sites = [Site(position: 0, fewest: 2, most: 4), Site(position: 1, fewest: 2, most: 4)]
    var balance = SiteBalance()
    #expect(balance.bound(keys, people: 4, sites, total: 4...8, floor: 0) == 24)
    #expect(balance.parting(keys, people: 4, sites, total: 4...8) == [0, 1, 0, 1])
  }

  @Test("No parting brings more than the bound, and mostly one brings it", arguments: 0..<8)
  func bound(batch: Int) {
    var met = 0
    var tried = 0
    for seed in UInt64(batch * 50)..<UInt64(batch * 50 + 50) {
      var numbers = SeededNumbers(seed: seed)
      let people = Int.random(in: 2...6, using: &numbers)
      let count = Int.random(in: 2...3, using: &numbers)
      let keys = (0..<(people * count)).map { _ in Int.random(in: -6...12, using: &numbers) }
      let sites = (0..<count).map { position in
        let fewest = Int.random(in: 0...2, using: &numbers)
        return Site(
          position: position,
          fewest: fewest,
          most: fewest + Int.random(in: 0...3, using: &numbers)
        )
      }
      let least = sites.reduce(0) { $0 + $1.fewest }
      let total = least...max(least, sites.reduce(0) { $0 + $1.most })
      if least > people { continue }
      guard let best = most(keys, people: people, sites, total: total) else { continue }
      var balance = SiteBalance()
      let bound = balance.bound(keys, people: people, sites, total: total, floor: .min)
      #expect(bound >= best, "seed \(seed)")
      tried += 1
      if bound == best { met += 1 }
    }
    #expect(tried > 20)
    #expect(met * 4 >= tried * 3, "\(met) of \(tried)")
  }
}
