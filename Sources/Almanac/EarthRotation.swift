/// The difference between dynamical time, in which the series run, and universal time, by which
/// clocks run.
///
/// Source: F. Espenak and J. Meeus, "Five Millennium Canon of Solar Eclipses", NASA/TP-2006-214141,
/// polynomial expressions for ΔT. After 2005 they extrapolate: the Earth's rotation is measured,
/// not predicted, and the error may be tens of seconds late in the century.
enum EarthRotation {
  /// ΔT in seconds for a year with decimals; meant for 1860 to 2150.
  static func deltaTSeconds(year: Double) -> Double {
    switch year {
    case ..<1900:
      return polynomial(
        year - 1860,
        [7.62, 0.5737, -0.251754, 0.01680668, -0.0004473624, 1 / 233_174]
      )
    case ..<1920:
      return polynomial(year - 1900, [-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197])
    case ..<1941:
      return polynomial(year - 1920, [21.20, 0.84493, -0.076100, 0.0020936])
    case ..<1961:
      return polynomial(year - 1950, [29.07, 0.407, -1 / 233, 1 / 2547])
    case ..<1986:
      return polynomial(year - 1975, [45.45, 1.067, -1 / 260, -1 / 718])
    case ..<2005:
      return polynomial(
        year - 2000,
        [63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599]
      )
    case ..<2050:
      return polynomial(year - 2000, [62.92, 0.32217, 0.005589])
    default:
      return polynomial((year - 1820) / 100, [-20, 0, 32]) - 0.5628 * (2150 - year)
    }
  }

  /// The Julian date in universal time of an instant given in dynamical time.
  static func universal(fromDynamical julianDate: Double) -> Double {
    julianDate - deltaTSeconds(year: year(ofJulianDate: julianDate)) / secondsPerDay
  }

  /// The Julian date in dynamical time of an instant given in universal time.
  static func dynamical(fromUniversal julianDate: Double) -> Double {
    julianDate + deltaTSeconds(year: year(ofJulianDate: julianDate)) / secondsPerDay
  }

  /// The value of a polynomial, coefficients from the constant upwards.
  static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }

  private static let secondsPerDay = 86_400.0

  private static func year(ofJulianDate julianDate: Double) -> Double {
    2000 + (julianDate - 2_451_545) / 365.25
  }
}
