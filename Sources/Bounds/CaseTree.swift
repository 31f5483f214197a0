/// A part of the answers: those that keep to a leeway for each activity.
struct Case {
  var leeway: [Leeway]
  /// No answer in it has a higher score, in points.
  var bound: Int
  /// The prices that gave the bound of the case it was split from.
  let prices: SparsePrices
  /// The question that it was split off by, and the answer.
  var split: (question: CaseSplit, isYes: Bool)?

  /// How many prices take as much room.
  var room: Int { prices.count + leeway.count * 3 }
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
    kept -= part.room
    return part
  }

  mutating func add(_ part: Case) {
    open.append(part)
    kept += part.room
  }

  /// Leaves a case as it is: its bound stands.
  mutating func settle(_ part: Case) { settled = max(settled ?? part.bound, part.bound) }

  /// Splits a case by a question; false if there is no room for more cases.
  mutating func split(_ part: Case, by split: CaseSplit, prices: SparsePrices) -> Bool {
    if kept + 2 * part.room > Self.mostKept { return false }
    for isYes in [false, true] {
      guard let narrowed = split.narrowed(part.leeway[split.activity], isYes: isYes) else {
        continue
      }
      var leeway = part.leeway
      leeway[split.activity] = narrowed
      add(Case(leeway: leeway, bound: part.bound, prices: prices, split: (split, isYes)))
    }
    return true
  }
}
