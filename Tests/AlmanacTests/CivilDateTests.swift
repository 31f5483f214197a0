import Testing

@testable import Almanac

@Suite("Civil dates")
struct CivilDateTests {
  @Test("Known days have their day number, Julian day and weekday")
  func knownDays() {
    #expect(CivilDate(1970, 1, 1).dayNumber == 0)
    #expect(CivilDate(1970, 1, 1).weekday == .thursday)
    #expect(CivilDate(2000, 1, 1).julianDay == 2_451_545)
    #expect(CivilDate(1858, 11, 17).julianDay == 2_400_001)
    #expect(CivilDate(2016, 2, 8).weekday == .monday)
    #expect(CivilDate(1900, 1, 1).weekday == .monday)
    #expect(CivilDate(2016, 4, 1).quarter == 2)
    #expect(CivilDate(2016, 3, 31).quarter == 1)
    #expect(CivilDate(julianDay: 2_451_545) == CivilDate(2000, 1, 1))
  }

  @Test("Every day from year 1 to 2400 follows the one before and gives its parts back")
  func everyDay() {
    var expected = CivilDate(1, 1, 1)
    var weekday = expected.weekday
    #expect(weekday == .monday)
    var mismatches: [String] = []
    for year in 1...2400 {
      for month in 1...12 {
        for day in 1...CivilDate.daysIn(month: month, year: year) {
          let date = CivilDate(year, month, day)
          if date != expected || date.parts != (year, month, day) || date.weekday != weekday {
            mismatches.append(date.iso)
          }
          expected = expected.adding(days: 1)
          weekday = weekday == .sunday ? .monday : Weekday.allCases[weekday.rawValue]
        }
      }
    }
    #expect(mismatches.isEmpty)
  }

  @Test(
    "Impossible and misspelt dates are refused",
    arguments: [
      "2015-02-29", "1900-02-29", "2016-13-01", "2016-00-10", "2016-04-31", "2016-4-01", "16-04-01",
      "2016/04/01", "2016-04-01 ", " 2016-04-01", "2016-04-1", "", "2016-04-0١", "+016-04-01",
      "0000-01-01", "2016-04-00", "2016-04-01T00:00", "20160401",
    ]
  )
  func refused(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("Text forms are padded and ISO reads back")
  func text() {
    let date = CivilDate(2016, 4, 1)
    #expect(date.iso == "2016-04-01")
    #expect(date.dayMonthYear == "01/04/2016")
    #expect(date.dayMonth == "01/04")
    #expect(date.basicISO == "20160401")
    #expect(CivilDate(iso: date.iso) == date)
    #expect(CivilDate(iso: "2016-02-29") == CivilDate(2016, 2, 29))
    #expect(CivilDate(33, 1, 2).iso == "0033-01-02")
  }

  @Test("Adding months stops at the end of a shorter month")
  func months() {
    #expect(CivilDate(2016, 1, 31).adding(months: 1) == CivilDate(2016, 2, 29))
    #expect(CivilDate(2016, 3, 31).adding(months: -1) == CivilDate(2016, 2, 29))
    #expect(CivilDate(2016, 11, 30).adding(months: 3) == CivilDate(2017, 2, 28))
    #expect(CivilDate(2016, 1, 15).adding(months: -13) == CivilDate(2014, 12, 15))
    #expect(CivilDate(2016, 2, 8).endOfMonth == CivilDate(2016, 2, 29))
    #expect(CivilDate(2016, 12, 8).endOfMonth == CivilDate(2016, 12, 31))
    #expect(CivilDate(2016, 2, 8).startOfMonth == CivilDate(2016, 2, 1))
  }

  @Test("Ranges of days can be walked")
  func ranges() {
    let days = Array(CivilDate(2016, 2, 28)...CivilDate(2016, 3, 1))
    #expect(days.map(\.iso) == ["2016-02-28", "2016-02-29", "2016-03-01"])
    #expect(CivilDate.days(ofYear: 2016).count == 366)
    #expect(CivilDate(2016, 1, 1).days(until: CivilDate(2017, 1, 1)) == 366)
  }

  @Test("Weekdays have Vietnamese, English and short names")
  func weekdayNames() {
    #expect(Weekday.monday.nameVi == "Thứ Hai")
    #expect(Weekday.allCases.map(\.shortNameVi) == ["T2", "T3", "T4", "T5", "T6", "T7", "CN"])
    #expect(Weekday.thursday.shortNameEn == "Thu")
  }
}
