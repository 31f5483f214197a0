/// A day that the law or a year's decision makes different from its weekday.
public struct SpecialDay: Hashable, Sendable {
  /// What makes the day special.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A holiday itself.
    case statutory = "statutory"
    /// A working day next to the days of Tết, off for one of them that met a weekly day off.
    case tetInLieu = "tet_in_lieu"
    /// The working day that is off for another holiday that met a weekly day off.
    case inLieu = "in_lieu"
    /// A working day that is off because a weekly day off is worked.
    case swapDayOff = "swap_day_off"
    /// A weekly day off that is worked.
    case makeUpWorkday = "makeup_workday"
  }

  /// The day.
  public let date: CivilDate
  /// What makes it special.
  public let kind: Kind
  /// The holiday it belongs to; nil for the two kinds of swapped days.
  public let holiday: PublicHoliday?
  /// The Vietnamese name.
  public let nameVi: String
  /// The English name.
  public let nameEn: String
  /// The calendar that fixes its holiday.
  public let basis: HolidayBasis
  /// How well it is known.
  public let mark: HolidayMark
  /// The law or decision it comes from.
  public let source: String

  /// Whether nobody works; false for a make-up workday alone.
  public var isDayOff: Bool { kind != .makeUpWorkday }

  /// The lunar date, or nil outside `LunarCalendar.dates`.
  public var lunarDate: LunarDate? { LunarDate(date) }
}
