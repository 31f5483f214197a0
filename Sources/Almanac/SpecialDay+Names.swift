extension SpecialDay {
  /// The names of the day `offset` days after Tết (−1 is the eve).
  static func tetNames(offset: Int, date: CivilDate) -> (vi: String, en: String) {
    switch offset {
    case ..<(-1):
      // Before the eve people count by the day of the twelfth month: "28 Tết".
      let lunarDay = LunarDate(date)?.day ?? 30
      return ("\(lunarDay) Tết", "\(lunarDay) of Lunar New Year")
    case -1:
      return ("Giao thừa Tết Nguyên Đán", "Lunar New Year's Eve")
    case 0:
      return (PublicHoliday.tet.nameVi, PublicHoliday.tet.nameEn)
    case 1...9:
      return (
        "Mùng \(numbersVi[offset - 1]) Tết Nguyên Đán",
        "\(ordinalsEn[offset - 1]) Day of Lunar New Year"
      )
    default:
      return ("Ngày \(offset + 1) Tết Nguyên Đán", "Day \(offset + 1) of Lunar New Year")
    }
  }

  private static let numbersVi = [
    "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười",
  ]

  private static let ordinalsEn = [
    "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth",
  ]

  /// The day off in lieu of a holiday.
  static func inLieu(
    of holiday: PublicHoliday,
    on date: CivilDate,
    basis: HolidayBasis,
    mark: HolidayMark,
    source: String
  ) -> SpecialDay {
    SpecialDay(
      date: date,
      kind: .inLieu,
      holiday: holiday,
      nameVi: "\(holiday.nameVi) (nghỉ bù)",
      nameEn: "\(holiday.nameEn) (observed)",
      basis: basis,
      mark: mark,
      source: source
    )
  }

  /// The two days of a swap: the day off, then the make-up workday.
  static func days(of swap: DecreedSwap) -> [SpecialDay] {
    [
      SpecialDay(
        date: swap.dayOff,
        kind: .swapDayOff,
        holiday: nil,
        nameVi: "Ngày nghỉ (thay cho ngày \(swap.workInstead.dayMonthYear))",
        nameEn: "Day off (substituted from \(swap.workInstead.iso))",
        basis: .solar,
        mark: swap.mark,
        source: swap.source
      ),
      SpecialDay(
        date: swap.workInstead,
        kind: .makeUpWorkday,
        holiday: nil,
        nameVi: "Ngày làm việc bù",
        nameEn: "Make-up working day",
        basis: .solar,
        mark: swap.mark,
        source: swap.source
      ),
    ]
  }
}
