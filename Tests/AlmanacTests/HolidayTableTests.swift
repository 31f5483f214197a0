import Almanac
import Testing

@Suite("The table of holidays")
struct HolidayTableTests {
  @Test("The data file and the built-in table hold the same rules and decisions")
  func dataFile() throws {
    let records = try TestFiles.records(TestFiles.holidayTable)
    var table = HolidayTable(rules: [])
    for record in records {
      let field = { (column: String) in try #require(record[column]) }
      let date = { (column: String) in try #require(CivilDate(iso: try field(column))) }
      let mark = try #require(HolidayMark(rawValue: try field("mark")))
      let source = try field("source")
      switch try field("entry") {
      case "rule":
        table.rules.append(
          HolidayRule(
            try #require(PublicHoliday(rawValue: try field("holiday"))),
            validFrom: try date("valid_from"),
            validUntil: CivilDate(iso: try field("valid_until")),
            basis: try #require(HolidayBasis(rawValue: try field("basis"))),
            month: try #require(Int(try field("month"))),
            day: try #require(Int(try field("day"))),
            daysOff: try #require(Int(try field("days_off"))),
            mark: mark,
            source: source
          )
        )
      case "break":
        table.breaks.append(
          DecreedBreak(
            try #require(PublicHoliday(rawValue: try field("holiday"))),
            firstOff: try date("first_off"),
            lastOff: try date("last_off"),
            mark: mark,
            source: source
          )
        )
      case "swap":
        table.swaps.append(
          DecreedSwap(
            dayOff: try date("first_off"),
            workInstead: try date("work_instead"),
            mark: mark,
            source: source
          )
        )
      case "check":
        table.checks.append(
          CheckedSpan(
            from: try date("valid_from"),
            until: try date("valid_until"),
            mark: mark,
            source: source
          )
        )
      case let entry:
        Issue.record("unknown entry \(entry)")
      }
    }
    #expect(table.rules == HolidayTable.vietnam.rules)
    #expect(table.breaks == HolidayTable.vietnam.breaks)
    #expect(table.swaps == HolidayTable.vietnam.swaps)
    #expect(table.checks == HolidayTable.vietnam.checks)
  }

  // The reference list lies beside the package and is not part of it.
  @Test(
    "The computed days of 2016 to 2027 are the rows of the reference list",
    .enabled(if: TestFiles.hasHolidayFacts, "needs ../shared/facts/holidays_vn.csv")
  )
  func referenceList() throws {
    let facts = try TestFiles.records(TestFiles.holidayFacts)
    let columns = [
      "date", "weekday", "name_vi", "name_en", "kind", "basis", "lunar_dd/mm", "state", "status",
    ]
    let expected = facts.map { row in columns.map { row[$0] ?? "" }.joined(separator: " | ") }
    let calendar = HolidayCalendar()
    let computed = (2016...2027).flatMap(calendar.specialDays(ofYear:)).map { day in
      [
        day.date.iso, day.date.weekday.shortNameEn, factsNameVi(day), factsNameEn(day),
        factsKind(day), day.basis.rawValue, day.lunarDate?.dayMonth ?? "",
        day.isDayOff ? "off" : "work", factsStatus(day),
      ].joined(separator: " | ")
    }
    #expect(computed.count == 174)
    for (computedRow, expectedRow) in zip(computed, expected) {
      #expect(computedRow == expectedRow)
    }
    #expect(computed.count == expected.count)
  }

  /// The list calls the day before the eve "29 Tết" in years whose last month has 29 days, too,
  /// where it is the 28th.
  private func factsNameVi(_ day: SpecialDay) -> String {
    day.nameVi == "28 Tết" ? "29 Tết" : day.nameVi
  }

  /// The list writes dates in English names month first, which reads as another day here.
  private func factsNameEn(_ day: SpecialDay) -> String {
    if day.nameEn == "28 of Lunar New Year" { return "29 of Lunar New Year" }
    guard day.kind == .swapDayOff,
      let date = CivilDate(iso: day.nameEn.dropFirst("Day off (substituted from ".count).dropLast())
    else { return day.nameEn }
    let parts = date.basicISO
    return "Day off (substituted from "
      + "\(parts.dropFirst(4).prefix(2))/\(parts.suffix(2))/\(parts.prefix(4)))"
  }

  private func factsKind(_ day: SpecialDay) -> String {
    switch day.kind {
    case .statutory: "statutory"
    case .tetInLieu: "tet_5th_day_or_compensatory"
    case .inLieu: "compensatory"
    case .swapDayOff: "swap_day_off"
    case .makeUpWorkday: "makeup_workday"
    }
  }

  private func factsStatus(_ day: SpecialDay) -> String {
    switch day.mark {
    case .unannounced:
      "package, official PM schedule not checked (Tet/National Day adjacent day may move)"
    case let mark: mark.rawValue
    }
  }
}
