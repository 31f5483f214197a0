extension HolidayTable {
  /// Vietnam's rules since 1995 and its yearly decisions from 2016 to 2027.
  public static let vietnam = HolidayTable(
    rules: [
      yearly(.newYear, 1, 1),
      HolidayRule(
        .tet,
        validFrom: year1995,
        validUntil: CivilDate(2013, 4, 30),
        basis: .lunar,
        month: 1,
        day: 1,
        daysOff: 4,
        mark: .package,
        source: "Labour Code 1994, art. 73"
      ),
      HolidayRule(
        .tet,
        validFrom: CivilDate(2013, 5, 1),
        basis: .lunar,
        month: 1,
        day: 1,
        daysOff: 5,
        mark: .package,
        source: "Labour Code 2012, art. 115; Labour Code 2019, art. 112"
      ),
      HolidayRule(
        .hungKings,
        validFrom: CivilDate(2007, 1, 1),
        basis: .lunar,
        month: 3,
        day: 10,
        daysOff: 1,
        mark: .package,
        source: "Labour Code 1994 as amended in 2007, art. 73; 2012, art. 115; 2019, art. 112"
      ),
      yearly(.victoryDay, 4, 30),
      yearly(.labourDay, 5, 1),
      HolidayRule(
        .nationalDay,
        validFrom: year1995,
        validUntil: CivilDate(2020, 12, 31),
        basis: .solar,
        month: 9,
        day: 2,
        daysOff: 1,
        mark: .package,
        source: "Labour Code 1994, art. 73; Labour Code 2012, art. 115"
      ),
      HolidayRule(
        .nationalDay,
        validFrom: CivilDate(2021, 1, 1),
        basis: .solar,
        month: 9,
        day: 2,
        daysOff: 2,
        mark: .package,
        source: "Labour Code 2019, art. 112"
      ),
      HolidayRule(
        .cultureDay,
        validFrom: CivilDate(2026, 1, 1),
        basis: .solar,
        month: 11,
        day: 24,
        daysOff: 1,
        mark: .package,
        source: "Resolution 80-NQ/TW"
      ),
    ],
    breaks: [
      tet((2016, 2, 7), (2016, 2, 12), .verified),
      tet((2017, 1, 26), (2017, 2, 1)),
      tet((2018, 2, 14), (2018, 2, 20)),
      tet((2019, 2, 4), (2019, 2, 8)),
      tet((2020, 1, 23), (2020, 1, 29)),
      tet((2021, 2, 10), (2021, 2, 16)),
      tet((2022, 1, 31), (2022, 2, 4)),
      tet((2023, 1, 20), (2023, 1, 26)),
      tet((2024, 2, 8), (2024, 2, 14)),
      tet((2025, 1, 27), (2025, 2, 1)),
      tet((2026, 2, 16), (2026, 2, 20), .verified),
      nationalDay((2021, 9, 2), (2021, 9, 3)),
      nationalDay((2022, 9, 1), (2022, 9, 2)),
      nationalDay((2023, 9, 1), (2023, 9, 2)),
      nationalDay((2024, 9, 2), (2024, 9, 3)),
      nationalDay((2025, 9, 1), (2025, 9, 2)),
      nationalDay((2026, 9, 1), (2026, 9, 2)),
    ],
    swaps: [
      swap((2018, 12, 31), (2019, 1, 5), "Official Dispatch 6519/VPCP-KGVX of 2018"),
      swap((2019, 4, 29), (2019, 5, 4), "Official Dispatch 6519/VPCP-KGVX of 2018"),
      swap((2024, 4, 29), (2024, 5, 4), "Official Dispatch 2450/VPCP-KGVX of 2024"),
      swap((2025, 5, 2), (2025, 4, 26), "Announcement 6150/TB-BLDTBXH of 2024"),
      swap((2026, 8, 31), (2026, 8, 22), independentList),
    ],
    checks: [
      CheckedSpan(
        from: CivilDate(2016, 1, 1),
        until: CivilDate(2026, 12, 31),
        mark: .package,
        source: independentList
      ),
      CheckedSpan(
        from: CivilDate(2027, 1, 1),
        until: CivilDate(2027, 12, 31),
        mark: .unannounced,
        source: independentList
      ),
    ]
  )

  private typealias Parts = (year: Int, month: Int, day: Int)

  private static let independentList = "Python package holidays, country VN"

  private static let year1995 = CivilDate(1995, 1, 1)

  /// A day of the civil year that all three labour codes name.
  private static func yearly(_ holiday: PublicHoliday, _ month: Int, _ day: Int) -> HolidayRule {
    HolidayRule(
      holiday,
      validFrom: year1995,
      basis: .solar,
      month: month,
      day: day,
      daysOff: 1,
      mark: .package,
      source: "Labour Code 1994, art. 73; Labour Code 2012, art. 115; Labour Code 2019, art. 112"
    )
  }

  private static func tet(
    _ first: Parts,
    _ last: Parts,
    _ mark: HolidayMark = .package
  ) -> DecreedBreak {
    DecreedBreak(
      .tet,
      firstOff: date(first),
      lastOff: date(last),
      mark: mark,
      source: mark == .verified ? "announcement of the year's Tết break" : independentList
    )
  }

  private static func nationalDay(_ first: Parts, _ last: Parts) -> DecreedBreak {
    DecreedBreak(
      .nationalDay,
      firstOff: date(first),
      lastOff: date(last),
      mark: .package,
      source: independentList
    )
  }

  private static func swap(_ dayOff: Parts, _ workInstead: Parts, _ source: String) -> DecreedSwap {
    DecreedSwap(
      dayOff: date(dayOff),
      workInstead: date(workInstead),
      mark: .package,
      source: source
    )
  }

  private static func date(_ parts: Parts) -> CivilDate {
    CivilDate(parts.year, parts.month, parts.day)
  }
}
