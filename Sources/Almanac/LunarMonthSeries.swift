/// Builds the months of the lunar calendar from new moons and solar terms.
///
/// The rules are those of H. Aslaksen, "The mathematics of the Chinese calendar" (2010), with the
/// meridian of Vietnam.
enum LunarMonthSeries {
  /// Vietnam's clock is ahead of universal time by this part of a day.
  static let daysAheadOfUniversalTime = 7.0 / 24

  /// All months of the lunar years, in order.
  static func months(ofLunarYears years: ClosedRange<Int>) -> [LunarMonth] {
    // A lunar year takes its first ten months from the span between the eleventh months of the year
    // before and of the year itself, and its last two from the span that follows.
    var eleventh = indexOfEleventhMonth(year: years.lowerBound - 1)
    var months: [LunarMonth] = []
    for year in years.lowerBound...(years.upperBound + 1) {
      let nextEleventh = indexOfEleventhMonth(year: year)
      months += monthsOfSpan(from: eleventh, to: nextEleventh, year: year)
      eleventh = nextEleventh
    }
    return months.filter { years.contains($0.year) }
  }

  /// The months from the eleventh of the lunar year before `year` to the tenth of `year`.
  private static func monthsOfSpan(from first: Int, to end: Int, year: Int) -> [LunarMonth] {
    let starts = (first...end).map(startOfMonth(newMoonIndex:))
    let leapPosition = end - first == 13 ? positionWithoutSolarTerm(starts) : nil
    var months: [LunarMonth] = []
    var number = 10
    for position in 0..<(end - first) {
      let isLeap = position == leapPosition
      if !isLeap { number += 1 }
      let month = number > 12 ? number - 12 : number
      months.append(
        LunarMonth(
          year: number > 12 ? year : year - 1,
          month: month,
          isLeap: isLeap,
          start: starts[position],
          length: starts[position].days(until: starts[position + 1])
        )
      )
    }
    return months
  }

  /// The first month after the eleventh that no major solar term falls in.
  private static func positionWithoutSolarTerm(_ starts: [CivilDate]) -> Int? {
    let sectors = starts.map(solarSector(atStartOf:))
    return (1..<(starts.count - 1)).first { sectors[$0] == sectors[$0 + 1] }
  }

  /// The number of the new moon that begins the month of a civil year's winter solstice.
  private static func indexOfEleventhMonth(year: Int) -> Int {
    let solstice = SolarLongitude.winterSolstice(year: year)
    let day = localDay(dynamicalJulianDate: solstice)
    var index = NewMoon.approximateIndex(julianDate: solstice) + 1
    while startOfMonth(newMoonIndex: index) > day { index -= 1 }
    return index
  }

  /// The day, by Vietnam's clock, of a new moon.
  private static func startOfMonth(newMoonIndex: Int) -> CivilDate {
    localDay(dynamicalJulianDate: NewMoon.dynamicalJulianDate(index: newMoonIndex))
  }

  /// The civil date in Vietnam at an instant.
  static func localDay(dynamicalJulianDate: Double) -> CivilDate {
    let local =
      EarthRotation.universal(fromDynamical: dynamicalJulianDate) + daysAheadOfUniversalTime
    return CivilDate(julianDay: Int((local + 0.5).rounded(.down)))
  }

  /// Which twelfth of the ecliptic, 0…11, the sun is in at 00:00 of a day in Vietnam.
  static func solarSector(atStartOf date: CivilDate) -> Int {
    let midnight = Double(date.julianDay) - 0.5 - daysAheadOfUniversalTime
    let dynamical = EarthRotation.dynamical(fromUniversal: midnight)
    return Int(SolarLongitude.apparentDegrees(dynamicalJulianDate: dynamical) / 30)
  }
}
