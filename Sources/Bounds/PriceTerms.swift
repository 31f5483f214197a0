import Problem

/// What the other side of each priced rule makes of its price: for people and limits the greatest of
/// a few lines, for all others one line from zero.
struct PriceTerms {
  /// The slope of each position's only line; unused for people and limits.
  private let slope: [Double]
  /// Where the lines of people and limits begin in `slopes`, people first; and the end of all.
  private var first: [Int] = [0]
  private var slopes: [Double] = []
  /// Where each line begins to be the greatest.
  private var breaks: [Double] = []
  private let layout: PriceLayout

  init(_ dual: borrowing DualFunction, isForLeastShortfall: Bool) {
    layout = dual.layout
    slope = dual.noUses.map { -$0 }
    let relaxed = dual.relaxed
    let perPoint = relaxed.units.perPoint
    let bonus = Double(relaxed.firstBonus) / perPoint
    for person in relaxed.mostServed.indices {
      let served = relaxed.mostServed[person]
      var lines: [(slope: Double, base: Double)] = []
      for count in Set([0, min(1, served), served]) {
        let beside = min(relaxed.enrolments[person], max(0, relaxed.mostActivities[person] - count))
        let base = count > 0 ? bonus : 0
        lines.append((Double(count), base))
        lines.append((Double(count + beside), base))
      }
      add(lines, from: -.infinity)
    }
    for limit in relaxed.limits.indices {
      let rule = relaxed.limits[limit]
      let most = relaxed.mostCounted[limit]
      let least = isForLeastShortfall ? relaxed.leastCounted[limit] : 0
      let gain = Double(relaxed.limitGain[limit]) / perPoint
      let lines = [least, min(most, max(least, rule.softMax ?? most)), most].map { count in
        let above = rule.softMax.map { max(0, count - $0) } ?? 0
        return (slope: Double(count), base: gain * Double(above))
      }
      add(lines, from: least > 0 ? -.infinity : 0)
    }
  }

  /// Adds the greatest of some lines, from a least price on.
  private mutating func add(_ lines: [(slope: Double, base: Double)], from least: Double) {
    let ordered = lines.sorted { ($0.slope, $0.base) < ($1.slope, $1.base) }
    var hull: [(slope: Double, base: Double, from: Double)] = []
    for line in ordered {
      var from = least
      while let last = hull.last {
        let meets =
          last.slope == line.slope
          ? -Double.infinity : (last.base - line.base) / (line.slope - last.slope)
        if meets > last.from {
          from = meets
          break
        }
        hull.removeLast()
      }
      hull.append((line.slope, line.base, hull.isEmpty ? least : from))
    }
    for line in hull {
      slopes.append(line.slope)
      breaks.append(line.from)
    }
    first.append(slopes.count)
  }

  /// The row of lines of a position; nil: it has one line.
  private func row(_ entry: Int) -> Int? {
    if entry < layout.ceilings { return entry }
    if entry >= layout.limits, entry < layout.minutes {
      return layout.ceilings + entry - layout.limits
    }
    return nil
  }

  /// The price at which the term, less what is used times the price, and the square of the distance
  /// to a centre over twice a reach are least together.
  func price(_ entry: Int, used: Double, centre: Double, reach: Double) -> Double {
    guard let row = row(entry) else {
      return max(0, centre + reach * (used - slope[entry]))
    }
    var price = centre
    for line in first[row]..<first[row + 1] {
      price = max(breaks[line], centre + reach * (used - slopes[line]))
      if line + 1 == first[row + 1] || price <= breaks[line + 1] { break }
    }
    return price
  }

  /// By how much the term grows from one price to another.
  func growth(_ entry: Int, from start: Double, to end: Double) -> Double {
    guard let row = row(entry) else { return slope[entry] * (end - start) }
    return value(row, end) - value(row, start)
  }

  /// The term less what it is where its first line ends.
  private func value(_ row: Int, _ price: Double) -> Double {
    let lines = first[row]..<first[row + 1]
    let origin = lines.count > 1 ? breaks[lines.lowerBound + 1] : 0
    if price <= origin || lines.count == 1 { return slopes[lines.lowerBound] * (price - origin) }
    var sum = 0.0
    for line in lines.dropFirst() where price > breaks[line] {
      let end = line + 1 < lines.upperBound ? min(price, breaks[line + 1]) : price
      sum += slopes[line] * (end - breaks[line])
    }
    return sum
  }
}
