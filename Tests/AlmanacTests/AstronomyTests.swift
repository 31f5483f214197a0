import Testing

@testable import Almanac

@Suite("Sun and moon")
struct AstronomyTests {
  @Test("Sines and cosines of degrees agree with known values")
  func trigonometry() {
    #expect(abs(DegreeTrigonometry.sine(30) - 0.5) < 1e-15)
    #expect(abs(DegreeTrigonometry.sine(45) - 0.5.squareRoot()) < 1e-15)
    #expect(abs(DegreeTrigonometry.cosine(60) - 0.5) < 1e-15)
    #expect(DegreeTrigonometry.sine(180) == 0)
    #expect(DegreeTrigonometry.cosine(0) == 1)
    #expect(DegreeTrigonometry.sine(-90) == -1)
    #expect(abs(DegreeTrigonometry.sine(36_000_030) - 0.5) < 1e-15)
    for degrees in stride(from: -720.0, through: 720, by: 0.37) {
      let sine = DegreeTrigonometry.sine(degrees)
      let cosine = DegreeTrigonometry.cosine(degrees)
      #expect(abs(sine * sine + cosine * cosine - 1) < 1e-14, "at \(degrees)°")
    }
  }

  @Test("The new moon of February 1977 is that of Meeus's example 49.a")
  func newMoonExample() {
    #expect(abs(NewMoon.dynamicalJulianDate(index: -283) - 2_443_192.65118) < 0.00001)
  }

  @Test("The sun's longitude is that of Meeus's example 25.b")
  func solarLongitudeExample() {
    // 13 October 1992, 0 h dynamical time: 199° 54′ 21.818″.
    let expected = 199 + 54 / 60.0 + 21.818 / 3600
    let computed = SolarLongitude.apparentDegrees(dynamicalJulianDate: 2_448_908.5)
    #expect(abs(computed - expected) < 1.0 / 3600)
  }

  @Test("The winter solstice of 1984 fell on 21 December in Vietnam, half an hour before midnight")
  func solstice1984() {
    let solstice = SolarLongitude.winterSolstice(year: 1984)
    // 16:23 universal time on 21 December 1984.
    let expected = Double(CivilDate(1984, 12, 21).julianDay) - 0.5 + (16 * 60 + 23) / 1440.0
    let minutes = abs(EarthRotation.universal(fromDynamical: solstice) - expected) * 1440
    #expect(minutes < 1)
    #expect(LunarMonthSeries.localDay(dynamicalJulianDate: solstice) == CivilDate(1984, 12, 21))
  }

  @Test(
    "The Earth's clock lags as measured",
    arguments: [
      (1900.0, -2.7), (1950.0, 29.1), (1980.0, 50.5), (2000.0, 63.8), (2015.0, 67.6),
    ]
  )
  func deltaT(year: Double, seconds: Double) {
    #expect(abs(EarthRotation.deltaTSeconds(year: year) - seconds) < 2)
  }

  @Test("The new moons within two minutes of midnight are those that the documentation warns of")
  func newMoonsAtMidnight() {
    let close = (-1240...1250).compactMap { index -> String? in
      let local =
        EarthRotation.universal(fromDynamical: NewMoon.dynamicalJulianDate(index: index))
        + LunarMonthSeries.daysAheadOfUniversalTime + 0.5
      guard abs(local - local.rounded()) * 86_400 < 120 else { return nil }
      return CivilDate(julianDay: Int(local.rounded(.down))).iso
    }
    // The moons of 1944 and 1998 are farther from midnight than the error of their time.
    #expect(
      close == [
        "1944-06-20", "1967-07-07", "1998-09-21", "2054-05-08", "2072-12-09", "2077-11-15",
        "2085-10-18",
      ]
    )
  }
}
