extension Searcher {
  /// The part of a cycle from which on only better itineraries are taken.
  private static let climb = 0.875

  /// Steps between two looks at the clock.
  private static let stride = 16

  /// Searches until that part of the limit is used up, cooling on the way.
  func search(until goal: Double, _ pace: Pace) {
    while pace.isOver(steps: steps) == nil {
      let used = pace.used(steps: steps)
      if used >= goal { return }
      cool(used)
      let left = pace.limits.steps.map { $0 - steps } ?? Self.stride
      for _ in 0..<min(Self.stride, left) { step() }
    }
  }

  /// Sets the temperature for a used part of the limit.
  private func cool(_ used: Double) {
    let phase = used - used.rounded(.down)
    // The last part only climbs: it mends what value left aside, above all the driving.
    temperature = phase < Self.climb ? hottest * Self.power(coldest / hottest, phase) : 0
  }

  /// `base` to a power from 0 to 1, by sixteen square roots.
  static func power(_ base: Double, _ exponent: Double) -> Double {
    var root = base
    var part = 0.5
    var left = exponent
    var result = 1.0
    for _ in 0..<16 {
      root = root.squareRoot()
      if left >= part {
        result *= root
        left -= part
      }
      part /= 2
    }
    return result
  }
}
