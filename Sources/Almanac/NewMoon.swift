/// Instants of new moon.
///
/// Source: J. Meeus, "Astronomical Algorithms", 2nd edition 1998, chapter 49, with all its terms;
/// the author gives 17 seconds as the greatest error from 1980 to 2020.
enum NewMoon {
  /// The Julian date, in dynamical time, of new moon number `index`; number 0 is that of 6 January
  /// 2000.
  static func dynamicalJulianDate(index: Int) -> Double {
    let k = Double(index)
    let t = k / 1236.85
    let mean =
      29.530588861 * k
      + EarthRotation.polynomial(t, [2_451_550.09766, 0, 0.00015437, -0.000000150, 0.00000000073])
    let eccentricity = EarthRotation.polynomial(t, [1, -0.002516, -0.0000074])
    let sun = 29.10535670 * k + EarthRotation.polynomial(t, [2.5534, 0, -0.0000014, -0.00000011])
    let moon =
      385.81693528 * k
      + EarthRotation.polynomial(t, [201.5643, 0, 0.0107582, 0.00001238, -0.000000058])
    let latitude =
      390.67050284 * k
      + EarthRotation.polynomial(t, [160.7108, 0, -0.0016118, -0.00000227, 0.000000011])
    let node = -1.56375588 * k + EarthRotation.polynomial(t, [124.7746, 0, 0.0020672, 0.00000215])

    var correction = -0.00017 * DegreeTrigonometry.sine(node)
    for term in periodicTerms {
      let angle =
        Double(term.moon) * moon + Double(term.sun) * sun + Double(term.latitude) * latitude
      var amplitude = term.days
      for _ in 0..<abs(term.sun) where term.dependsOnEccentricity { amplitude *= eccentricity }
      correction += amplitude * DegreeTrigonometry.sine(angle)
    }
    for term in planetaryTerms {
      let angle = term.start + term.degreesPerMonth * k + term.perSquareCentury * t * t
      correction += term.days * DegreeTrigonometry.sine(angle)
    }
    return mean + correction
  }

  /// The number of the new moon nearest to the mean one before a Julian date, at most one off.
  static func approximateIndex(julianDate: Double) -> Int {
    Int(((julianDate - 2_451_550.09766) / 29.530588861).rounded(.down))
  }

  private struct PeriodicTerm {
    let days: Double
    /// Multiples of the moon's anomaly, the sun's anomaly and the moon's argument of latitude.
    let moon: Int, sun: Int, latitude: Int
    let dependsOnEccentricity: Bool

    init(_ days: Double, _ moon: Int, _ sun: Int, _ latitude: Int, eccentric: Bool = false) {
      self.days = days
      self.moon = moon
      self.sun = sun
      self.latitude = latitude
      self.dependsOnEccentricity = eccentric
    }
  }

  private static let periodicTerms = [
    PeriodicTerm(-0.40720, 1, 0, 0),
    PeriodicTerm(0.17241, 0, 1, 0, eccentric: true),
    PeriodicTerm(0.01608, 2, 0, 0),
    PeriodicTerm(0.01039, 0, 0, 2),
    PeriodicTerm(0.00739, 1, -1, 0, eccentric: true),
    PeriodicTerm(-0.00514, 1, 1, 0, eccentric: true),
    PeriodicTerm(0.00208, 0, 2, 0, eccentric: true),
    PeriodicTerm(-0.00111, 1, 0, -2),
    PeriodicTerm(-0.00057, 1, 0, 2),
    PeriodicTerm(0.00056, 2, 1, 0, eccentric: true),
    PeriodicTerm(-0.00042, 3, 0, 0),
    PeriodicTerm(0.00042, 0, 1, 2, eccentric: true),
    PeriodicTerm(0.00038, 0, 1, -2, eccentric: true),
    PeriodicTerm(-0.00024, 2, -1, 0, eccentric: true),
    PeriodicTerm(-0.00007, 1, 2, 0),
    PeriodicTerm(0.00004, 2, 0, -2),
    PeriodicTerm(0.00004, 0, 3, 0),
    PeriodicTerm(0.00003, 1, 1, -2),
    PeriodicTerm(0.00003, 2, 0, 2),
    PeriodicTerm(-0.00003, 1, 1, 2),
    PeriodicTerm(0.00003, 1, -1, 2),
    PeriodicTerm(-0.00002, 1, -1, -2),
    PeriodicTerm(-0.00002, 3, 1, 0),
    PeriodicTerm(0.00002, 4, 0, 0),
  ]

  private struct PlanetaryTerm {
    let days: Double, start: Double, degreesPerMonth: Double, perSquareCentury: Double

    init(_ days: Double, _ start: Double, _ degreesPerMonth: Double, _ perSquareCentury: Double = 0)
    {
      self.days = days
      self.start = start
      self.degreesPerMonth = degreesPerMonth
      self.perSquareCentury = perSquareCentury
    }
  }

  private static let planetaryTerms = [
    PlanetaryTerm(0.000325, 299.77, 0.107408, -0.009173),
    PlanetaryTerm(0.000165, 251.88, 0.016321),
    PlanetaryTerm(0.000164, 251.83, 26.651886),
    PlanetaryTerm(0.000126, 349.42, 36.412478),
    PlanetaryTerm(0.000110, 84.66, 18.206239),
    PlanetaryTerm(0.000062, 141.74, 53.303771),
    PlanetaryTerm(0.000060, 207.14, 2.453732),
    PlanetaryTerm(0.000056, 154.84, 7.306860),
    PlanetaryTerm(0.000047, 34.52, 27.261239),
    PlanetaryTerm(0.000042, 207.19, 0.121824),
    PlanetaryTerm(0.000040, 291.34, 1.844379),
    PlanetaryTerm(0.000037, 161.72, 24.198154),
    PlanetaryTerm(0.000035, 239.56, 25.513099),
    PlanetaryTerm(0.000023, 331.55, 3.592518),
  ]
}
