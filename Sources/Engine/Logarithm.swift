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
