/// The Vietnamese lunar calendar, computed from the motions of sun and moon.
///
/// A month begins on the day, by the clock of UTC+7, on which the moon is new. The month of the
/// winter solstice is the eleventh; where thirteen months begin from one eleventh month to the next,
/// the first of them in which the sun enters no multiple of 30° is the leap month.
///
/// UTC+7 (the meridian 105° E) is Vietnam's official time since Decision 121/CP of 8 August 1967, in
/// force 1 January 1968, and is assumed here for **all** years. Calendars printed for other clocks
/// differ now and then: those of the North before 1968, and those of the South until 1975 by UTC+8,
/// as for Tết 1968, kept on 29 January in the North and on 30 January in the South, and Tết 1969, on
/// 16 and 17 February.
///
/// Where the moon is new within the error of the series, or of the forecast of the Earth's rotation,
/// from midnight, the month may begin on the other day. Those months begin here on 7 July 1967,
/// 8 May 2054, 9 December 2072, 15 November 2077 and 18 October 2085. The leap month of 1938 hangs on
/// an equinox half a minute before midnight.
public enum LunarCalendar {
  /// The lunar years that are known from their first day to their last.
  public static let years = 1899...2100

  /// The civil dates that have a lunar date: all of the civil years 1900 to 2100 and a few more.
  public static var dates: ClosedRange<CivilDate> { months[0].start...months[months.count - 1].end }

  /// All months of `years` in order, computed once.
  public static let months: [LunarMonth] = LunarMonthSeries.months(ofLunarYears: years)

  /// The months of a lunar year, 12 or 13; none outside `years`.
  public static func months(ofYear year: Int) -> ArraySlice<LunarMonth> {
    let first = firstIndex { $0.year >= year }
    let end = firstIndex { $0.year > year }
    return months[first..<end]
  }

  /// The month that a civil date lies in, or nil outside `dates`.
  public static func month(containing date: CivilDate) -> LunarMonth? {
    let next = firstIndex { $0.start > date }
    guard next > 0, date <= months[next - 1].end else { return nil }
    return months[next - 1]
  }

  /// The month with this year, number and leap mark, or nil where there is none.
  public static func month(_ month: Int, isLeap: Bool = false, ofYear year: Int) -> LunarMonth? {
    months(ofYear: year).first { $0.month == month && $0.isLeap == isLeap }
  }

  /// The civil date of Tết, the first day of a lunar year; nil outside `years`.
  public static func tet(ofYear year: Int) -> CivilDate? {
    months(ofYear: year).first?.start
  }

  /// The first month for which the condition, once true, stays true; the count if none.
  private static func firstIndex(where condition: (LunarMonth) -> Bool) -> Int {
    var low = 0
    var high = months.count
    while low < high {
      let middle = (low + high) / 2
      if condition(months[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
