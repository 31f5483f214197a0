/// The temperatures of a search: cycles that cool, each longer than the one before.
///
/// While it is hot, offerings may lack participants of their minimum at a low price; as it cools, the price rises until no
/// such offering pays, and shortfall counts more; so does money above a ceiling. The schedule depends on the number of moves tried and never on a limit of time, so that any
/// length ends near the end of some cycle.
struct Annealing {
  /// The temperature now, in points.
  private(set) var temperature: Double
  /// How many 64ths of its price a lacking participant counts now.
  private(set) var lackFactor: Int
  /// How many 64ths of its weight the shortfall counts now.
  private(set) var shortfallFactor = 64
  /// How many moves count for each one that is told: those of all searches that work on one plan.
  var pace = 1
  /// With what the price of money counts now.
  private(set) var priceFactor = 1.0
  /// With what the price of money above a ceiling counts besides.
  private(set) var priceFactorAbove = 1.0
  /// The number of the cycle, from 0.
  private(set) var cycle = 0
  /// The level of the cycle, from 0.
  private var level = 0
  private var levelSteps: Int
  private var left: Int
  private let usualGain: Double
  private var hottest: Double
  private let coldest: Double
  private var factor: Double
  private let size: Double

  /// Levels of temperature in a cycle.
  private static let levels = 64
  /// The most steps at one level of the first cycle.
  private static let mostFirstSteps = 1 << 14
  /// Where the first cycle begins, which only tidies what construction left; in usual gains, as the next three.
  private static let quench = 0.3
  /// Where every third cycle begins, if it is long enough to stir the whole problem; a shorter one begins colder.
  private static let hot = 1.0
  /// Where the other cycles begin.
  private static let warm = 0.4
  /// Moves for each decision with which a cycle stirs the whole problem.
  private static let thorough = 16.0
  /// Where every cycle ends.
  private static let cold = 0.003
  /// The factor with which a cycle begins.
  private static let leastLackFactor = 96
  /// The factor at which no offering below its minimum pays.
  static let fullLackFactor = 64 * 20

  /// How much of a cycle is over when seats count more than what they cost.
  private static let exact = 0.9
  /// With what the price of money counts from then on.
  private static let exactPriceFactor = 0.3
  /// How much more than in the beginning money above a ceiling costs in the end.
  private static let steepness = 15.0

  /// Starts a schedule for gains of a usual size, in points, and a size of the problem, in decisions.
  init(usualGain: Double, size: Int) {
    self.usualGain = usualGain
    self.size = Double(max(1, size))
    hottest = usualGain * Self.quench
    coldest = usualGain * Self.cold
    factor = Self.factor(from: hottest, to: coldest)
    temperature = hottest
    lackFactor = Self.fullLackFactor
    levelSteps = max(1, min(size, Self.mostFirstSteps) / 4)
    left = levelSteps
  }

  /// Whether the last step ended a cycle.
  var hasEnded: Bool { level == 0 }

  /// Counts a move; true when the temperature has changed.
  @inline(__always)
  mutating func step() -> Bool {
    left &-= pace
    if left > 0 { return false }
    cool()
    return true
  }

  private mutating func cool() {
    level += 1
    temperature *= factor
    if level == Self.levels { heat() }
    left = levelSteps
    let progress = Double(level) / Double(Self.levels - 1)
    let lenient = Self.leastLackFactor
    let rise = Double(Self.fullLackFactor - lenient) * progress * progress
    shortfallFactor = cycle == 0 ? 64 : min(64, 8 + level * 2)
    priceFactor = progress < Self.exact ? 1 : Self.exactPriceFactor
    priceFactorAbove = 1 + Self.steepness * progress * progress * progress * progress
    lackFactor = cycle == 0 ? Self.fullLackFactor : lenient + Int(rise)
  }

  private mutating func heat() {
    level = 0
    cycle += 1
    levelSteps = cycle == 1 ? levelSteps * 4 : levelSteps + levelSteps / 2 + 1
    let stirred = min(1, Double(levelSteps * Self.levels) / (Self.thorough * size))
    hottest = usualGain * max(Self.quench, stirred * (cycle % 3 == 1 ? Self.hot : Self.warm))
    factor = Self.factor(from: hottest, to: coldest)
    temperature = hottest
  }

  /// The 64th root of the quotient, by six square roots: the same on every machine.
  private static func factor(from hottest: Double, to coldest: Double) -> Double {
    var root = coldest / hottest
    for _ in 0..<6 { root = root.squareRoot() }
    return root
  }
}
