import Problem

/// Moves prices so that the bound falls: a proximal bundle method (Lemaréchal; Kiwiel, Mathematical
/// Programming 46, 1990) whose model has a part for each activity.
///
/// Each activity's part of the bound is at least what any of its patterns brings at the prices. The
/// prices tried next are those at which the greatest of the known patterns and the terms of the
/// priced rules are least together, near the best prices so far. Works in floating point; what it
/// finds is a bound because `DualFunction` computes it anew in whole numbers.
struct Bundle {
  let layout: PriceLayout
  var terms: PriceTerms
  var lists: [PatternList]

  /// The prices to try, in points, in the order of the layout.
  private(set) var points: [Double]
  /// The best prices so far.
  private(set) var centre: [Double]
  /// The least value so far, in points.
  private(set) var least = Double.infinity
  /// What each activity brought at the best prices.
  private var leastOf: [Double]
  /// By how much the model says that the bound falls at the prices to try.
  private(set) var promise = Double.infinity
  /// By how much the model says that the bound can fall near the best prices, with
  /// weights that are moved further than for `promise`.
  private(set) var hope = Double.infinity
  /// How far prices may go, before scaling.
  private(set) var reach = 0.0
  /// Tries since the value last fell noticeably.
  private(set) var idleTries = 0
  /// How often prices were let go further since the beginning.
  private var widenings = 0
  private var mark = Double.infinity
  private var failures = 0
  private var isFresh = true

  /// The positions of the layout that a pattern uses or whose price is not zero.
  var entries: [Int] = []
  private var position: [Int32]
  /// By position in `entries`: how much is used, the model's price, the best price and the scale.
  var used: [Double] = []
  var price: [Double] = []
  var base: [Double] = []
  var stretch: [Double] = []
  /// Scratch for one step.
  var direction: [Double] = []
  var touched: [Int] = []
  private let scale: [Double]

  init(_ dual: borrowing DualFunction, scale: [Double], isForLeastShortfall: Bool) {
    layout = dual.layout
    terms = PriceTerms(dual, isForLeastShortfall: isForLeastShortfall)
    lists = Array(repeating: PatternList(), count: dual.relaxed.activities.count)
    leastOf = Array(repeating: 0, count: lists.count)
    points = Array(repeating: 0, count: layout.count)
    centre = points
    position = Array(repeating: -1, count: layout.count)
    self.scale = scale
  }

  /// Begins anew at some prices, with the patterns that are open.
  mutating func restart(
    at prices: SparsePrices,
    _ leeway: [Leeway],
    open: [[Bool]]
  ) {
    for entry in entries {
      points[entry] = 0
      centre[entry] = 0
    }
    for (entry, price) in prices {
      points[entry] = price
      centre[entry] = price
      _ = place(entry)
    }
    least = .infinity
    mark = .infinity
    promise = .infinity
    hope = .infinity
    idleTries = 0
    widenings = 0
    failures = 0
    isFresh = true
    for activity in lists.indices {
      lists[activity].narrow(to: leeway[activity], open: open[activity])
    }
  }

  /// The best prices so far, without those that are zero.
  var sparseCentre: SparsePrices {
    entries.compactMap { centre[$0] != 0 ? ($0, centre[$0]) : nil }
  }

  /// The position of an entry of the layout, which is made if there is none.
  private mutating func place(_ entry: Int) -> Int32 {
    if position[entry] >= 0 { return position[entry] }
    position[entry] = Int32(entries.count)
    entries.append(entry)
    used.append(0)
    price.append(centre[entry])
    base.append(centre[entry])
    stretch.append(scale[entry])
    direction.append(0)
    return position[entry]
  }

  /// Takes note of the value at the prices tried and what the activities did there, and finds the
  /// prices to try next.
  mutating func learn(value: Double, patterns: [Pattern]) {
    let isBetter = isFresh || value < least - 0.05 * max(0, promise)
    if !isFresh { adapt(value) }
    for (activity, pattern) in patterns.enumerated() {
      let positions = pattern.uses.map { place($0.entry) }
      let known = lists[activity].add(pattern, at: positions)
      if !lists[activity].weight.contains(where: { $0 > 0 }) { lists[activity].weight[known] = 1 }
      if isBetter {
        var sum = pattern.worth
        for use in pattern.uses { sum -= use.amount * points[use.entry] }
        leastOf[activity] = sum
      }
    }
    if isBetter {
      least = value
      centre = points
      for (place, entry) in entries.enumerated() { base[place] = points[entry] }
    }
    idleTries += 1
    if value < mark - 1e-4 * abs(mark) || !mark.isFinite {
      mark = value
      idleTries = 0
    }
    if isFresh {
      countUses()
      isFresh = false
      if reach == 0 { reach = firstReach() }
    }
    solve()
    for activity in lists.indices { lists[activity].forget(after: 60, most: 120) }
  }

  /// Lengthens or shortens the reach by how well the promise was kept.
  private mutating func adapt(_ value: Double) {
    let kept = (least - value) / max(1e-9, promise)
    if kept > 0.5 {
      reach *= 1.6
      failures = 0
    } else if kept > 0.05 {
      failures = 0
    } else {
      failures += 1
      if kept < -2 || failures >= 6 {
        reach *= 0.6
        failures = 0
      }
    }
  }

  /// A reach at which a step along what is used leads a hundredth of the value down.
  private func firstReach() -> Double {
    var norm = 0.0
    for (place, entry) in entries.enumerated() {
      let end = terms.price(entry, used: used[place], centre: base[place], reach: stretch[place])
      let moved = end - base[place]
      if stretch[place] > 0 { norm += moved * moved / stretch[place] }
    }
    return norm > 0 ? 0.01 * abs(least) / norm : 1
  }

  /// Sums what the weighted patterns use.
  private mutating func countUses() {
    for place in used.indices { used[place] = 0 }
    for list in lists {
      for known in 0..<list.count where list.weight[known] > 0 {
        for use in list.first[known]..<list.first[known + 1] {
          used[Int(list.entries[use])] += list.weight[known] * list.amounts[use]
        }
      }
    }
  }

  /// Lets prices go further, a few times, where the model says that the bound hardly falls nearby.
  mutating func widenAsNeeded() {
    while widenings < 3 && hope < 2e-5 * abs(least) {
      reach *= 5
      failures = 0
      widenings += 1
      solve()
    }
  }

  /// Finds the prices to try next.
  private mutating func solve() {
    for place in entries.indices { settle(place) }
    var sweeps = 0
    while true {
      var lag = 0.0
      var greatest = 0.0
      for activity in lists.indices {
        let (most, mean) = balance(activity)
        lag += most - mean
        greatest += leastOf[activity] - most
      }
      for (place, entry) in entries.enumerated() {
        greatest -= terms.growth(entry, from: base[place], to: price[place])
      }
      promise = greatest
      hope = greatest + lag
      sweeps += 1
      if sweeps >= 40 || lag <= max(0.1 * greatest, 1e-6 * abs(least)) { break }
    }
    for (place, entry) in entries.enumerated() { points[entry] = price[place] }
  }

  /// Gives a position the model's price for what is used.
  mutating func settle(_ place: Int) {
    price[place] = terms.price(
      entries[place],
      used: used[place],
      centre: base[place],
      reach: slack(place)
    )
  }

  /// How far a price moves for one that is used, at most.
  func slack(_ place: Int) -> Double { reach * stretch[place] }
}
