/// Natural logarithms of a table of numbers between 0 and 1, worked out by plain arithmetic.
enum Logarithm {
  /// How many numbers the table has.
  static let count = 1024

  /// ln((k + ½) / 1024) for k from 0 to 1023.
  nonisolated(unsafe) static let table: UnsafeMutablePointer<Double> = {
    let values = UnsafeMutablePointer<Double>.allocate(capacity: count)
    for place in 0..<count {
      values[place] = natural((Double(place) + 0.5) / Double(count))
    }
    return values
  }()

  /// ln(x) for x above 0, by halving and the series of the inverse hyperbolic tangent.
  static func natural(_ x: Double) -> Double {
    let quotient = (x.significand - 1) / (x.significand + 1)
    let square = quotient * quotient
    var power = quotient
    var sum = 0.0
    for odd in stride(from: 1.0, through: 41, by: 2) {
      sum += power / odd
      power *= square
    }
    return 2 * sum + Double(x.exponent) * 0.693147180559945309417232
  }
}
