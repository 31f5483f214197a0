/// The temperatures of a search: cycles that cool, each longer than the one before and heated less.
///
/// The schedule depends on the number of moves tried and never on a limit of time, so that any length ends near the
/// end of some cycle.
struct Annealing {
  /// The temperature now, in points.
  private(set) var temperature: Double
  /// The number of the cycle, from 0.
  private(set) var cycle = 0
  private var level = 0
  private var levelSteps: Int
  private var left: Int
  private let usualGain: Double
  private var hottest: Double
  private let coldest: Double
  private var factor: Double

  /// Levels of temperature in a cycle.
  private static let levels = 64

  init(usualGain: Double, size: Int) {
    self.usualGain = usualGain
    hottest = usualGain * 1.2
    coldest = usualGain * 0.04
    factor = Self.factor(from: hottest, to: coldest)
    temperature = hottest
    levelSteps = max(1, size * 4)
    left = levelSteps
  }

  /// Counts a move; true when a cycle has ended.
  @inline(__always)
  mutating func step() -> Bool {
    left &-= 1
    return left == 0 && cool()
  }

  private mutating func cool() -> Bool {
    left = levelSteps
    level += 1
    temperature *= factor
    if level < Self.levels { return false }
    level = 0
    cycle += 1
    levelSteps += levelSteps / 2 + 1
    left = levelSteps
    hottest = usualGain * (cycle % 3 == 0 ? 1.2 : 0.5)
    factor = Self.factor(from: hottest, to: coldest)
    temperature = hottest
    return true
  }

  /// The 64th root of the quotient, by six square roots: the same on every machine.
  private static func factor(from hottest: Double, to coldest: Double) -> Double {
    var root = coldest / hottest
    for _ in 0..<6 { root = root.squareRoot() }
    return root
  }
}

/// Natural logarithms of a table of numbers between 0 and 1, worked out by plain arithmetic.
enum Logarithm {
  /// ln((k + ½) / 4096) for k from 0 to 4095.
  static let table: [Double] = (0..<4096).map { natural((Double($0) + 0.5) / 4096) }

  /// ln(x) for x above 0, by halving and the series of the inverse hyperbolic tangent.
  static func natural(_ x: Double) -> Double {
    let exponent = x.exponent
    let quotient = (x.significand - 1) / (x.significand + 1)
    let square = quotient * quotient
    var power = quotient
    var sum = 0.0
    for odd in stride(from: 1.0, through: 41, by: 2) {
      sum += power / odd
      power *= square
    }
    return 2 * sum + Double(exponent) * 0.693147180559945309417232
  }
}
