/// A part of the answers: those whose activities have numbers of offerings in given ranges.
struct Case {
  var offerings: [ClosedRange<Int>]
  /// No answer in it has a higher score, in points.
  var bound: Int
  /// The prices that gave the bound of the case it was split from.
  let prices: [Double]
}

/// The cases that answers better than the bound could still be in, and how often the one at work
/// has chosen each number of offerings.
struct CaseTree {
  private var open: [Case] = []
  /// The number of offerings of each activity, averaged over the last steps.
  private var mean: [Double] = []
  /// How fast `mean` forgets.
  private let weight = 0.05
  private let most: Int
  /// The number of cases taken up.
  private(set) var taken = 0
  /// The greatest bound among cases that cannot be split.
  private(set) var settled: Int?

  /// Makes a tree whose cases keep so many prices each.
  init(pricesOfCase: Int) {
    most = max(2, (1 << 26) / max(1, pricesOfCase))
  }

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
    mean = []
    let part = open[best]
    open.swapAt(best, open.count - 1)
    open.removeLast()
    return part
  }

  mutating func add(_ part: Case) { open.append(part) }

  /// Leaves a case as it is: its bound stands.
  mutating func settle(_ part: Case) { settled = max(settled ?? part.bound, part.bound) }

  /// Takes note of the numbers of offerings at a step.
  mutating func note(_ chosen: [Int]) {
    if mean.isEmpty {
      mean = chosen.map(Double.init)
      return
    }
    for (position, count) in chosen.enumerated() {
      mean[position] += weight * (Double(count) - mean[position])
    }
  }

  /// Splits a case at the activity whose number of offerings is the least decided; false if all
  /// are decided or there is no room for more cases.
  mutating func split(_ part: Case, prices: [Double], worth: [Double]) -> Bool {
    if open.count >= most { return false }
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
      open.append(Case(offerings: offerings, bound: part.bound, prices: prices))
    }
    return true
  }
}
