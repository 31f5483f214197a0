import Almanac
import Testing

@Suite("Periods to avoid")
struct AvoidedPeriodTests {
  private func days(of rule: AvoidedPeriod.Rule, in year: Int) -> [String] {
    CivilDate.days(ofYear: year).filter(rule.includes).map(\.iso)
  }

  private func yearly(_ first: String, _ last: String) throws -> (YearlyDay, YearlyDay) {
    (try #require(YearlyDay(dayMonth: first)), try #require(YearlyDay(dayMonth: last)))
  }

  @Test("Dates include both ends")
  func dates() {
    let rule = AvoidedPeriod.Rule.dates(CivilDate(2016, 3, 30)...CivilDate(2016, 4, 1))
    #expect(days(of: rule, in: 2016) == ["2016-03-30", "2016-03-31", "2016-04-01"])
    #expect(days(of: rule, in: 2017).isEmpty)
  }

  @Test("A harvest returns every year, also over New Year")
  func everyYear() throws {
    let (first, last) = try yearly("28/2", "01/03")
    let rule = AvoidedPeriod.Rule.everyYear(from: first, through: last)
    #expect(days(of: rule, in: 2016) == ["2016-02-28", "2016-02-29", "2016-03-01"])
    #expect(days(of: rule, in: 2017) == ["2017-02-28", "2017-03-01"])
    let (late, early) = try yearly("31/12", "02/01")
    #expect(
      days(of: .everyYear(from: late, through: early), in: 2016)
        == ["2016-01-01", "2016-01-02", "2016-12-31"]
    )
  }

  @Test("The weeks around Tết run over the turn of the lunar year")
  func aroundTet() throws {
    let (first, last) = try yearly("15/12", "10/01")
    let rule = AvoidedPeriod.Rule.everyLunarYear(from: first, through: last)
    let days = days(of: rule, in: 2016)
    // Tết is on 8 February; the twelfth month has 29 days, so its 15th is 24 January.
    #expect(days.first == "2016-01-24")
    #expect(days.last == "2016-02-17")
    #expect(days.count == 25)
  }

  @Test("Spring tides come about the 1st and the 15th of the named lunar months")
  func springTides() {
    let rule = AvoidedPeriod.Rule.lunarDays(
      AvoidedPeriod.LunarDays(months: [9, 10], daysBefore: 1, daysAfter: 2)
    )
    // In 2016 the ninth lunar month begins on 1 October and the tenth on 31 October.
    #expect(
      days(of: rule, in: 2016) == [
        "2016-09-30", "2016-10-01", "2016-10-02", "2016-10-03",
        "2016-10-14", "2016-10-15", "2016-10-16", "2016-10-17",
        "2016-10-30", "2016-10-31", "2016-11-01", "2016-11-02",
        "2016-11-13", "2016-11-14", "2016-11-15", "2016-11-16",
      ]
    )
  }

  @Test("A rule for every lunar month has a day in each, the leap month included")
  func everyMonth() {
    let rule = AvoidedPeriod.Rule.lunarDays(
      AvoidedPeriod.LunarDays(days: [15], months: [], daysBefore: 0, daysAfter: 0)
    )
    // From the twelfth month of 2016 to the tenth of 2017, with a leap sixth month: twelve.
    #expect(days(of: rule, in: 2017).count == 12)
    let sixth = AvoidedPeriod.Rule.lunarDays(
      AvoidedPeriod.LunarDays(days: [15], months: [6], daysBefore: -3, daysAfter: -1)
    )
    #expect(days(of: sixth, in: 2017) == ["2017-07-08", "2017-08-06"])
  }

  @Test("Lunar rules hold on no date the lunar calendar does not know")
  func outsideTheLunarCalendar() throws {
    let (first, last) = try yearly("01/01", "30/12")
    let rule = AvoidedPeriod.Rule.everyLunarYear(from: first, through: last)
    #expect(days(of: rule, in: 2200).isEmpty)
  }

  @Test("Periods of districts concern those alone")
  func districts() throws {
    let (first, last) = try yearly("15/02", "15/03")
    let harvest = AvoidedPeriod(
      nameVi: "Thu hoạch lúa đông xuân",
      nameEn: "Winter-spring rice harvest",
      rule: .everyYear(from: first, through: last),
      districts: ["vung-liem", "tam-binh"],
      effect: .pointsPerSessionDay(40)
    )
    let market = AvoidedPeriod(
      nameVi: "Tuần chợ phiên",
      nameEn: "Market week",
      rule: .dates(CivilDate(2016, 3, 1)...CivilDate(2016, 3, 5)),
      effect: .forbidden
    )
    let date = CivilDate(2016, 3, 1)
    #expect(harvest.touches(date, district: "tam-binh"))
    #expect(!harvest.touches(date, district: "binh-minh"))
    #expect(!harvest.touches(date, district: nil))
    #expect(harvest.includes(date))
    #expect(!harvest.touches(CivilDate(2016, 3, 16), district: "tam-binh"))
    #expect(market.touches(date, district: "binh-minh"))
    #expect(market.touches(date, district: nil))
    #expect(!market.touches(CivilDate(2016, 3, 6), district: nil))
  }

  @Test(
    "Days of the year are read day first",
    arguments: [
      ("15/12", 12, 15), ("1/9", 9, 1), ("29/02", 2, 29),
    ]
  )
  func yearlyDays(text: String, month: Int, day: Int) {
    #expect(YearlyDay(dayMonth: text) == YearlyDay(month: month, day: day))
  }

  @Test(
    "Days that no year has are refused",
    arguments: [
      "32/1", "0/1", "1/13", "1/0", "15-12", "15/12/2016", "/", "", "a/b", "015/1",
    ]
  )
  func refusedYearlyDays(text: String) {
    #expect(YearlyDay(dayMonth: text) == nil)
  }
}
