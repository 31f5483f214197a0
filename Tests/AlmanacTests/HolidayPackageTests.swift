import Almanac
import Testing

@Suite("Holidays compared with the Python package holidays")
struct HolidayPackageTests {
  /// One line for each day off of 2010 to 2030 and each working day moved to a weekend.
  private static let packageLines = TestFiles.python(
    """
    import holidays
    days = holidays.country_holidays("VN", years=range(2010, 2031), language="vi")
    print("\\n".join(day.isoformat() for day in sorted(days) if 2010 <= day.year <= 2030))
    """
  )

  /// Where the package and the law as read here part, each with its reason.
  private static let knownDifferences = [
    // Swaps decided before 2016 are not in the built-in table.
    "2010-02-19", "2012-01-27", "2013-04-29", "2014-05-02", "2014-09-01", "2015-01-02",
    "2015-02-16", "2015-04-29",
    // The fifth day of Tết came with the Labour Code 2012, in force from 1 May 2013; the package
    // counts it, and a day more in lieu, for Tết 2013 already.
    "2013-02-15",
  ]

  // The package is installed on some machines only.
  @Test(
    "Days off of 2010 to 2030 agree but for the differences listed",
    .enabled(if: packageLines != nil, "needs python3 with the package holidays")
  )
  func daysOff() throws {
    let lines = try #require(Self.packageLines).split(separator: "\n")
    let theirs = try Set(lines.map { try #require(CivilDate(iso: $0)) })
    let calendar = HolidayCalendar()
    let ours = Set(
      (2010...2030).flatMap(calendar.specialDays(ofYear:)).filter(\.isDayOff).map(\.date)
    )
    #expect(theirs.count > 250)
    #expect(theirs.subtracting(ours).map(\.iso).sorted() == Self.knownDifferences.sorted())
    #expect(ours.subtracting(theirs).map(\.iso).sorted() == [])
  }

  /// Tết and Hùng Vương of 2007 to 2100, one line each.
  private static let packageLunarHolidays = TestFiles.python(
    """
    import holidays
    days = holidays.country_holidays("VN", years=range(2007, 2101), language="vi")
    for day in sorted(days):
        for name in ("Tết Nguyên Đán", "Ngày Giỗ Tổ Hùng Vương"):
            if name in days.get_list(day):
                print(day.isoformat())
    """
  )

  // The package takes its lunar dates from a table of its own.
  @Test(
    "Tết and Hùng Vương of 2007 to 2100 agree",
    .enabled(if: packageLunarHolidays != nil, "needs python3 with the package holidays")
  )
  func lunarHolidays() throws {
    let theirs = try #require(Self.packageLunarHolidays).split(separator: "\n").map(String.init)
    let ours = (2007...2100).flatMap { year in
      [LunarDate(year: year, month: 1, day: 1), LunarDate(year: year, month: 3, day: 10)]
        .compactMap { $0?.civilDate.iso }
    }
    #expect(theirs.count == 188)
    #expect(ours == theirs)
  }
}
