import Problem

/// Moves prices so that the bound falls: a subgradient method with steps towards a target (Polyak,
/// USSR Computational Mathematics 9, 1969) along an average of the excesses, which returns to the
/// best prices when it stays without success.
///
/// Works in floating point; what it finds is a bound because `DualFunction` computes it anew in
/// whole numbers.
struct Ascent {
  private let relaxed: RelaxedProblem
  private let layout: PriceLayout
  /// The square of each kind's scale, by position in the layout; a price moves by that much more.
  let scale: [Double]
  /// The best prices so far, in points.
  private(set) var centre: [Double]
  private var trial: [Double]
  private(set) var average: [Double] = []
  /// The least value so far, in points.
  private(set) var least = Double.infinity
  private var mark = Double.infinity
  private var last = Double.infinity
  private var best: [Double] = []
  private var factor = 0.5
  private let weight = 0.3
  private var failures = 0
  /// How often the steps have been shortened since the least value last fell noticeably.
  private(set) var rounds = 0
  private let patience = 10
  private let shrink = 0.7
  private var whole: Prices
  /// Whether what a limit counts may be paid for; without it each such offering only costs.
  var isForLeastShortfall = false

  init(_ relaxed: RelaxedProblem, _ layout: PriceLayout) {
    self.relaxed = relaxed
    self.layout = layout
    whole = Prices(relaxed)
    centre = Array(repeating: 0, count: layout.count)
    trial = centre
    var scale = Array(repeating: 1.0, count: layout.count)
    let unit = Self.moneyUnit(relaxed) / 10
    for entry in layout.ceilings..<layout.limits { scale[entry] = 1 / (unit * unit) }
    for entry in layout.minutes..<layout.moments { scale[entry] = 1 / (480.0 * 480.0) }
    self.scale = scale
  }

  /// What a typical offering costs.
  private static func moneyUnit(_ relaxed: RelaxedProblem) -> Double {
    var sum = 1.0
    var count = 1.0
    for choices in relaxed.activities where choices.most > 0 {
      let people = Double(min(choices.capacity, choices.people.count))
      sum += Double(choices.cost.fixed) + Double(choices.cost.perParticipant) * people
      count += 1
    }
    return max(1, sum / count)
  }

  /// Begins anew, at the best prices so far.
  mutating func restart() {
    trial = centre
    average = []
    least = .infinity
    factor = 0.5
    failures = 0
    rounds = 0
  }

  /// The prices to try next.
  mutating func next(target: Double) -> Prices {
    if !average.isEmpty {
      var norm = 0.0
      for entry in average.indices where isFree(entry) {
        norm += scale[entry] * average[entry] * average[entry]
      }
      let length = norm > 0 ? factor * max(last - target, 0.01) / norm : 0
      for entry in trial.indices {
        let moved = trial[entry] + length * scale[entry] * average[entry]
        trial[entry] = hasSign(entry) ? moved : max(0, moved)
      }
    }
    whole.take(trial, relaxed, layout)
    return whole
  }

  /// Whether a price may be below zero.
  private func hasSign(_ entry: Int) -> Bool {
    if entry < layout.ceilings { return true }
    guard isForLeastShortfall, (layout.limits..<layout.minutes).contains(entry) else {
      return false
    }
    return relaxed.leastCounted[entry - layout.limits] > 0
  }

  private func isFree(_ entry: Int) -> Bool {
    hasSign(entry) || trial[entry] > 0 || average[entry] > 0
  }

  /// Takes note of the value and the excess at the prices tried.
  mutating func learn(value: Double, excess: [Double]) {
    if average.isEmpty {
      average = excess
      least = value
      last = value
      best = excess
      mark = value
      centre = trial
      return
    }
    for entry in average.indices {
      average[entry] += weight * (excess[entry] - average[entry])
    }
    last = value
    if value < least {
      if value < mark - 2e-4 * abs(mark) {
        failures = 0
        rounds = 0
        mark = value
      }
      least = value
      centre = trial
      best = average
    } else {
      failures += 1
      if failures >= patience {
        failures = 0
        rounds += 1
        factor = max(0.0005, factor * shrink)
        trial = centre
        average = best
        last = least
      }
    }
  }
}
