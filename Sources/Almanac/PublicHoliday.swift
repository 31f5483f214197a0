/// A holiday named by Vietnam's labour law.
public enum PublicHoliday: String, CaseIterable, Hashable, Sendable {
  /// 1 January.
  case newYear = "new_year"
  /// Lunar New Year, the first day of the first lunar month, with days before and after it.
  case tet = "tet"
  /// The tenth day of the third lunar month.
  case hungKings = "hung_kings"
  /// 30 April.
  case victoryDay = "victory_day"
  /// 1 May.
  case labourDay = "labour_day"
  /// 2 September and, since 2021, a day next to it.
  case nationalDay = "national_day"
  /// 24 November, since 2026.
  case cultureDay = "culture_day"

  /// The Vietnamese name.
  public var nameVi: String {
    switch self {
    case .newYear: "Tết Dương lịch"
    case .tet: "Tết Nguyên Đán"
    case .hungKings: "Ngày Giỗ Tổ Hùng Vương"
    case .victoryDay: "Ngày Chiến thắng"
    case .labourDay: "Ngày Quốc tế Lao động"
    case .nationalDay: "Quốc khánh"
    case .cultureDay: "Ngày Văn hóa Việt Nam"
    }
  }

  /// The English name.
  public var nameEn: String {
    switch self {
    case .newYear: "New Year's Day"
    case .tet: "Lunar New Year"
    case .hungKings: "Hung Kings' Commemoration Day"
    case .victoryDay: "Liberation Day/Reunification Day"
    case .labourDay: "International Labor Day"
    case .nationalDay: "National Day"
    case .cultureDay: "Vietnam Cultural Day"
    }
  }
}
