import Almanac
import Testing

@Suite("Public holidays")
struct HolidayCalendarTests {
  private let calendar = HolidayCalendar()

  private func lines(_ year: Int) -> [String] {
    calendar.specialDays(ofYear: year).map { "\($0.date) \($0.kind.rawValue) \($0.nameVi)" }
  }

  @Test("2016 has the holidays that were kept")
  func year2016() {
    #expect(
      lines(2016) == [
        "2016-01-01 statutory Tết Dương lịch",
        "2016-02-07 statutory Giao thừa Tết Nguyên Đán",
        "2016-02-08 statutory Tết Nguyên Đán",
        "2016-02-09 statutory Mùng hai Tết Nguyên Đán",
        "2016-02-10 statutory Mùng ba Tết Nguyên Đán",
        "2016-02-11 statutory Mùng bốn Tết Nguyên Đán",
        "2016-02-12 tet_in_lieu Mùng năm Tết Nguyên Đán",
        "2016-04-16 statutory Ngày Giỗ Tổ Hùng Vương",
        "2016-04-18 in_lieu Ngày Giỗ Tổ Hùng Vương (nghỉ bù)",
        "2016-04-30 statutory Ngày Chiến thắng",
        "2016-05-01 statutory Ngày Quốc tế Lao động",
        "2016-05-02 in_lieu Ngày Chiến thắng (nghỉ bù)",
        "2016-05-03 in_lieu Ngày Quốc tế Lao động (nghỉ bù)",
        "2016-09-02 statutory Quốc khánh",
      ]
    )
    #expect(calendar.specialDays(on: CivilDate(2016, 2, 8)).map(\.mark) == [.verified])
    #expect(calendar.specialDays(on: CivilDate(2016, 9, 2)).map(\.mark) == [.package])
  }

  @Test("2025 has Tết from the 28th of the twelfth month, a swap and two days of National Day")
  func year2025() {
    #expect(
      lines(2025) == [
        "2025-01-01 statutory Tết Dương lịch",
        "2025-01-27 tet_in_lieu 28 Tết",
        "2025-01-28 statutory Giao thừa Tết Nguyên Đán",
        "2025-01-29 statutory Tết Nguyên Đán",
        "2025-01-30 statutory Mùng hai Tết Nguyên Đán",
        "2025-01-31 statutory Mùng ba Tết Nguyên Đán",
        "2025-02-01 statutory Mùng bốn Tết Nguyên Đán",
        "2025-04-07 statutory Ngày Giỗ Tổ Hùng Vương",
        "2025-04-26 makeup_workday Ngày làm việc bù",
        "2025-04-30 statutory Ngày Chiến thắng",
        "2025-05-01 statutory Ngày Quốc tế Lao động",
        "2025-05-02 swap_day_off Ngày nghỉ (thay cho ngày 26/04/2025)",
        "2025-09-01 statutory Quốc khánh",
        "2025-09-02 statutory Quốc khánh",
      ]
    )
  }

  @Test("Three holidays in a row move past each other: 29 April to 3 May 2023")
  func chainOfDaysInLieu() {
    let days = calendar.specialDays(in: CivilDate(2023, 4, 29)...CivilDate(2023, 5, 3))
    #expect(days.map(\.date.day) == [29, 30, 1, 2, 3])
    #expect(days.map(\.holiday) == [.hungKings, .victoryDay, .labourDay, .hungKings, .victoryDay])
    #expect(calendar.previousWorkingDay(before: CivilDate(2023, 5, 4)) == CivilDate(2023, 4, 28))
  }

  @Test("The law's numbers of days change with its dates")
  func lawByDate() {
    let tetDays = { (year: Int) in
      calendar.specialDays(ofYear: year).count { $0.holiday == .tet && $0.kind == .statutory }
    }
    #expect(tetDays(2013) == 4)
    #expect(tetDays(2014) == 5)
    let nationalDays = { (year: Int) in
      calendar.specialDays(ofYear: year).count {
        $0.holiday == .nationalDay && $0.kind == .statutory
      }
    }
    #expect(nationalDays(2020) == 1)
    #expect(nationalDays(2021) == 2)
    let has = { (holiday: PublicHoliday, year: Int) in
      calendar.specialDays(ofYear: year).contains { $0.holiday == holiday }
    }
    #expect(!has(.hungKings, 2006) && has(.hungKings, 2007))
    #expect(!has(.cultureDay, 2025) && has(.cultureDay, 2026))
    #expect(calendar.specialDays(ofYear: 1994).isEmpty)
  }

  @Test("Without the years' decisions the law alone gives the same days off but for the swaps")
  func rulesAlone() {
    var table = HolidayTable.vietnam
    table.breaks = []
    table.swaps = []
    table.checks = []
    let forecast = HolidayCalendar(table: table)
    for year in 2016...2027 {
      let known = calendar.specialDays(ofYear: year).filter { $0.holiday != nil }
      let computed = forecast.specialDays(ofYear: year)
      #expect(computed.map(\.date) == known.map(\.date))
      #expect(computed.map(\.nameVi) == known.map(\.nameVi))
      #expect(computed.allSatisfy { $0.mark == .forecast })
    }
  }

  @Test("Years after the known ones are a forecast, prepared or not")
  func forecastYears() {
    for year in [2028, 2035, 2036, 2060] {
      let days = calendar.specialDays(ofYear: year)
      #expect(days.count >= 13)
      #expect(days.allSatisfy { $0.mark == .forecast })
    }
    let narrow = HolidayCalendar(preparing: 2016...2016)
    for date in CivilDate(2035, 12, 20)...CivilDate(2036, 3, 1) {
      #expect(narrow.isWorkingDay(date) == calendar.isWorkingDay(date))
    }
  }

  @Test("A year's decision overrides the forecast")
  func decisions() {
    var table = HolidayTable.vietnam
    // Tết 2028 is on Wednesday 26 January. The forecast makes up its Saturday on Monday the 24th;
    // decided here is the Monday after.
    table.breaks.append(
      DecreedBreak(
        .tet,
        firstOff: CivilDate(2028, 1, 25),
        lastOff: CivilDate(2028, 1, 31),
        mark: .verified,
        source: "example"
      )
    )
    table.swaps.append(
      DecreedSwap(
        dayOff: CivilDate(2028, 5, 2),
        workInstead: CivilDate(2028, 5, 6),
        mark: .verified,
        source: "example"
      )
    )
    let decided = HolidayCalendar(table: table)
    #expect(calendar.specialDays(on: CivilDate(2028, 1, 24)).map(\.nameVi) == ["28 Tết"])
    #expect(decided.isWorkingDay(CivilDate(2028, 1, 24)))
    #expect(
      decided.specialDays(on: CivilDate(2028, 1, 31)).map(\.nameVi) == ["Mùng sáu Tết Nguyên Đán"]
    )
    #expect(calendar.isWorkingDay(CivilDate(2028, 1, 31)))
    #expect(decided.specialDays(on: CivilDate(2028, 1, 31)).map(\.mark) == [.verified])
    #expect(decided.specialDays(on: CivilDate(2028, 4, 30)).map(\.mark) == [.forecast])
    #expect(!decided.isWorkingDay(CivilDate(2028, 5, 2)))
    #expect(decided.isWorkingDay(CivilDate(2028, 5, 6)))
    #expect(!calendar.isWorkingDay(CivilDate(2028, 5, 6)))
  }

  @Test("A decision that does not cover its holiday or lasts for months is not followed")
  func senselessDecisions() {
    var table = HolidayTable.vietnam
    table.breaks = [
      DecreedBreak(
        .tet,
        firstOff: CivilDate(2016, 3, 1),
        lastOff: CivilDate(2016, 3, 9),
        mark: .verified,
        source: "example"
      ),
      DecreedBreak(
        .tet,
        firstOff: CivilDate(2017, 1, 1),
        lastOff: CivilDate(9999, 1, 1),
        mark: .verified,
        source: "example"
      ),
      DecreedBreak(
        .nationalDay,
        firstOff: CivilDate(2021, 9, 3),
        lastOff: CivilDate(2021, 9, 1),
        mark: .verified,
        source: "example"
      ),
    ]
    let odd = HolidayCalendar(table: table)
    for year in [2016, 2017, 2021] {
      #expect(
        odd.specialDays(ofYear: year).map(\.date) == calendar.specialDays(ofYear: year).map(\.date)
      )
    }
  }

  @Test("A six-day week has days in lieu of Sundays alone")
  func sixDayWeek() {
    let sixDays = HolidayCalendar(weeklyDaysOff: [.sunday])
    let inLieu = sixDays.specialDays(ofYear: 2016).filter { $0.kind == .inLieu }.map(\.date)
    // 16 April and 30 April were Saturdays, 1 May a Sunday.
    #expect(inLieu == [CivilDate(2016, 5, 2)])
    #expect(sixDays.isWorkingDay(CivilDate(2016, 4, 23)))
  }

  @Test("No working day is lost or won by days in lieu and swaps")
  func properties() {
    for year in 2014...2060 {
      let days = calendar.specialDays(ofYear: year)
      #expect(days.map(\.date) == days.map(\.date).sorted())
      for day in days where day.kind == .inLieu || day.kind == .tetInLieu || day.kind == .swapDayOff
      {
        #expect(day.date.weekday < .saturday, "\(day.date)")
        #expect(days.count { $0.date == day.date } == 1, "\(day.date)")
      }
      let onWeekend = days.count { $0.kind == .statutory && $0.date.weekday >= .saturday }
      let inLieu = days.count { $0.kind == .inLieu || $0.kind == .tetInLieu }
      #expect(onWeekend == inLieu, "\(year)")
    }
  }
}
