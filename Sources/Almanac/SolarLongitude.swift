/// The sun's apparent longitude, from which the solar terms follow.
///
/// Source: J. Meeus, "Astronomical Algorithms", 2nd edition 1998, chapters 22 (nutation), 25 (sun)
/// and 27 (solstices), on the longitude series of VSOP87 (P. Bretagnon and G. Francou, 1988). The
/// result is good to about one second of arc, that is 25 seconds of time.
enum SolarLongitude {
  /// The apparent geocentric longitude in degrees, 0 ..< 360, at a Julian date in dynamical time.
  static func apparentDegrees(dynamicalJulianDate: Double) -> Double {
    let centuries = (dynamicalJulianDate - 2_451_545) / 36_525
    let heliocentric = EarthLongitudeSeries.degrees(millennia: centuries / 10)
    let toFK5 = -0.09033 / 3600
    return normalized(
      heliocentric + 180 + toFK5 + nutationDegrees(centuries) + aberrationDegrees(centuries)
    )
  }

  /// The winter solstice of a civil year, longitude 270°, as a Julian date in dynamical time.
  static func winterSolstice(year: Int) -> Double {
    // 22 December lies within two days of the solstice; each step leaves a thousandth of the error.
    var julianDate = Double(CivilDate(year, 12, 22).julianDay)
    for _ in 0..<5 {
      let missing = (270 - apparentDegrees(dynamicalJulianDate: julianDate))
        .remainder(dividingBy: 360)
      julianDate += missing * daysPerDegree
    }
    return julianDate
  }

  /// Days the sun takes for a degree, on average.
  private static let daysPerDegree = 365.2422 / 360

  private static func normalized(_ degrees: Double) -> Double {
    let rest = degrees.truncatingRemainder(dividingBy: 360)
    return rest < 0 ? rest + 360 : rest
  }

  /// Nutation in longitude, to half a second of arc (chapter 22).
  private static func nutationDegrees(_ centuries: Double) -> Double {
    let node = 125.04452 - 1934.136261 * centuries
    let sun = 280.4665 + 36_000.7698 * centuries
    let moon = 218.3165 + 481_267.8813 * centuries
    let arcSeconds =
      -17.20 * DegreeTrigonometry.sine(node) - 1.32 * DegreeTrigonometry.sine(2 * sun)
      - 0.23 * DegreeTrigonometry.sine(2 * moon) + 0.21 * DegreeTrigonometry.sine(2 * node)
    return arcSeconds / 3600
  }

  /// The effect of the speed of light: −20.4898″ over the sun's distance in astronomical units.
  private static func aberrationDegrees(_ centuries: Double) -> Double {
    let anomaly = 357.52911 + 35_999.05029 * centuries
    let distance = 1.00014 - 0.01671 * DegreeTrigonometry.cosine(anomaly)
    return -20.4898 / 3600 / distance
  }
}
