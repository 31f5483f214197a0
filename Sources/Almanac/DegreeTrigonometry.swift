/// Sine and cosine of angles in degrees, by reduction to ±45° and the Taylor series.
///
/// Written out here so that every platform gives the same bits; the error is a few units of the
/// sixteenth digit, far below that of the astronomical series.
enum DegreeTrigonometry {
  /// Radians in a degree.
  static let radiansPerDegree = Double.pi / 180

  /// The sine of an angle in degrees.
  static func sine(_ degrees: Double) -> Double {
    let turn = degrees.remainder(dividingBy: 360)
    let quarters = (turn / 90).rounded()
    let rest = (turn - quarters * 90) * radiansPerDegree
    switch Int(quarters) {
    case 0: return sineSeries(rest)
    case 1: return cosineSeries(rest)
    case -1: return -cosineSeries(rest)
    default: return -sineSeries(rest)
    }
  }

  /// The cosine of an angle in degrees.
  static func cosine(_ degrees: Double) -> Double {
    sine(degrees.remainder(dividingBy: 360) + 90)
  }

  private static func sineSeries(_ x: Double) -> Double {
    series(firstTerm: x, square: x * x, firstDivisor: 2)
  }

  private static func cosineSeries(_ x: Double) -> Double {
    series(firstTerm: 1, square: x * x, firstDivisor: 1)
  }

  /// The alternating series whose terms grow by −x²/(n·(n+1)), n = firstDivisor, firstDivisor + 2, ….
  private static func series(firstTerm: Double, square: Double, firstDivisor: Int) -> Double {
    var term = firstTerm
    var sum = firstTerm
    var divisor = Double(firstDivisor)
    for _ in 0..<9 {
      term *= -square / (divisor * (divisor + 1))
      sum += term
      divisor += 2
    }
    return sum
  }
}
