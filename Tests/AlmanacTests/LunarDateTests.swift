import Almanac
import Testing

@Suite("Lunar dates")
struct LunarDateTests {
  @Test(
    "Tết falls on the day kept in Vietnam",
    arguments: [
      ("1985-01-21", 1985), ("2007-02-17", 2007), ("2030-02-02", 2030), ("1968-01-29", 1968),
      ("1969-02-16", 1969), ("1984-02-02", 1984), ("1986-02-09", 1986), ("2000-02-05", 2000),
      ("2016-02-08", 2016), ("2017-01-28", 2017), ("2018-02-16", 2018), ("2019-02-05", 2019),
      ("2020-01-25", 2020), ("2021-02-12", 2021), ("2022-02-01", 2022), ("2023-01-22", 2023),
      ("2024-02-10", 2024), ("2025-01-29", 2025), ("2026-02-17", 2026), ("2027-02-06", 2027),
    ]
  )
  func tet(iso: String, year: Int) {
    #expect(LunarCalendar.tet(ofYear: year)?.iso == iso)
  }

  @Test(
    "Hùng Vương, the tenth of the third month, falls on the day kept",
    arguments: [
      "2016-04-16", "2017-04-06", "2018-04-25", "2019-04-14", "2020-04-02", "2021-04-21",
      "2022-04-10", "2023-04-29", "2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16",
    ]
  )
  func hungVuong(iso: String) throws {
    let date = try #require(CivilDate(iso: iso))
    #expect(LunarDate(year: date.year, month: 3, day: 10)?.civilDate == date)
  }

  @Test(
    "Leap months are those of Vietnam's calendar",
    arguments: [
      (1984, nil), (1985, 2), (1987, 7), (2001, 4), (2004, 2), (2006, 7), (2009, 5), (2012, 4),
      (2014, 9), (2016, nil), (2017, 6), (2020, 4), (2023, 2), (2025, 6), (2028, 5), (2033, 11),
    ]
  )
  func leapMonths(year: Int, month: Int?) {
    #expect(
      LunarCalendar.months(ofYear: year).filter(\.isLeap).map(\.month) == month.map { [$0] } ?? []
    )
  }

  @Test("Every day from 1900 to 2100 becomes a lunar date and comes back")
  func roundTrip() throws {
    var failures: [String] = []
    var previous = try #require(LunarDate(CivilDate(1899, 12, 31)))
    for date in CivilDate(1900, 1, 1)...CivilDate(2100, 12, 31) {
      guard let lunar = LunarDate(date) else {
        failures.append(date.iso)
        continue
      }
      let back = LunarDate(
        year: lunar.year,
        month: lunar.month,
        isLeap: lunar.isLeap,
        day: lunar.day
      )
      let follows = lunar.day == previous.day + 1 || (lunar.day == 1 && previous.day >= 29)
      if back != lunar || lunar.civilDate != date || !follows || lunar <= previous {
        failures.append(date.iso)
      }
      previous = lunar
    }
    #expect(failures.isEmpty)
  }

  @Test("Months have 29 or 30 days, follow each other, and years have 12 or 13 of them")
  func monthLengths() {
    for (month, next) in zip(LunarCalendar.months, LunarCalendar.months.dropFirst()) {
      #expect(month.length == 29 || month.length == 30)
      #expect(month.end.adding(days: 1) == next.start)
    }
    for year in LunarCalendar.years {
      let months = LunarCalendar.months(ofYear: year)
      let leaps = months.filter(\.isLeap).count
      #expect(months.count == 12 + leaps && leaps <= 1, "lunar year \(year)")
      #expect(months.filter { !$0.isLeap }.map(\.month) == Array(1...12), "lunar year \(year)")
      let days = months.map(\.length).reduce(0, +)
      #expect([353, 354, 355, 383, 384, 385].contains(days), "lunar year \(year)")
    }
  }

  @Test("Tết lies between 20 January and 21 February")
  func tetRange() throws {
    for year in LunarCalendar.years {
      let tet = try #require(LunarCalendar.tet(ofYear: year))
      #expect(CivilDate(year, 1, 20) <= tet && tet <= CivilDate(year, 2, 21), "\(tet)")
    }
  }

  @Test("Days that no calendar has are refused")
  func refused() {
    #expect(LunarDate(year: 2016, month: 3, isLeap: true, day: 1) == nil)
    #expect(LunarDate(year: 2016, month: 13, day: 1) == nil)
    #expect(LunarDate(year: 2016, month: 1, day: 31) == nil)
    #expect(LunarDate(year: 2015, month: 12, day: 30) == nil)
    #expect(LunarDate(year: 2101, month: 1, day: 1) == nil)
    #expect(LunarDate(CivilDate(1890, 1, 1)) == nil)
    #expect(LunarDate(CivilDate(2150, 1, 1)) == nil)
    #expect(LunarCalendar.month(containing: CivilDate(2150, 1, 1)) == nil)
    #expect(LunarCalendar.tet(ofYear: 3000) == nil)
  }

  @Test("Lunar dates are written day first, a leap month with its mark")
  func text() {
    #expect(LunarDate(CivilDate(2016, 4, 16))?.dayMonth == "10/03")
    #expect(LunarDate(CivilDate(2017, 7, 23))?.dayMonth == "01/06 nhuận")
  }
}
