/// A part of the answers: those whose activities have numbers of offerings in given ranges.
struct Case {
  var offerings: [ClosedRange<Int>]
  /// No answer in it has a higher score, in points.
  var bound: Int
  /// The prices that gave the bound of the case it was split from.
  let prices: SparsePrices
}

/// The prices that are not zero, in points, by position in the layout.
typealias SparsePrices = [(entry: Int, price: Double)]

/// The cases that answers better than the bound could still be in.
struct CaseTree {
  private var open: [Case] = []
  /// The prices that the open cases keep.
  private var kept = 0
  /// The most prices that open cases may keep.
  private static let mostKept = 1 << 22
  /// The number of cases taken up.
  private(set) var taken = 0
  /// The greatest bound among cases that cannot be split.
  private(set) var settled: Int?

  /// The greatest bound of the open cases.
  var bound: Int? {
    var bound = settled
    for part in open { bound = max(bound ?? part.bound, part.bound) }
    return bound
  }

  /// Takes the open case with the greatest bound, the first of several.
  mutating func take() -> Case? {
    var best: Int?
    for (position, part) in open.enumerated() {
      if let known = best, open[known].bound >= part.bound { continue }
      best = position
    }
    guard let best else { return nil }
    taken += 1
    let part = open[best]
    open.swapAt(best, open.count - 1)
    open.removeLast()
    kept -= part.prices.count
    return part
  }

  mutating func add(_ part: Case) {
    open.append(part)
    kept += part.prices.count
  }

  /// Leaves a case as it is: its bound stands.
  mutating func settle(_ part: Case) { settled = max(settled ?? part.bound, part.bound) }

  /// Splits a case at the activity whose number of offerings is the least decided; false if all
  /// are decided or there is no room for more cases.
  ///
  /// `mean` is the number of offerings of each activity where the bound stands.
  mutating func split(
    _ part: Case,
    prices: SparsePrices,
    mean: [Double],
    worth: [Double]
  ) -> Bool {
    if kept + 2 * prices.count > Self.mostKept { return false }
    var best = (doubt: 0.0, position: -1, low: 0)
    for (position, range) in part.offerings.enumerated()
    where range.lowerBound < range.upperBound {
      let held = min(max(mean[position], Double(range.lowerBound)), Double(range.upperBound))
      let low = min(Int(held), range.upperBound - 1)
      let above = held - Double(low)
      let doubt = (min(above, 1 - above) + 0.02) * worth[position]
      if doubt > best.doubt { best = (doubt, position, low) }
    }
    if best.position < 0 { return false }
    let range = part.offerings[best.position]
    for half in [range.lowerBound...best.low, best.low + 1...range.upperBound] {
      var offerings = part.offerings
      offerings[best.position] = half
      add(Case(offerings: offerings, bound: part.bound, prices: prices))
    }
    return true
  }
}
