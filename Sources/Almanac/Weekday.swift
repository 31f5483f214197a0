/// A day of the week, numbered as ISO 8601 does: Monday is 1, Sunday is 7.
public enum Weekday: Int, CaseIterable, Hashable, Sendable, Comparable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether the first comes earlier in a week that starts on Monday.
  public static func < (first: Weekday, second: Weekday) -> Bool {
    first.rawValue < second.rawValue
  }

  /// The Vietnamese name: "Thứ Hai" … "Chủ Nhật".
  public var nameVi: String {
    switch self {
    case .monday: "Thứ Hai"
    case .tuesday: "Thứ Ba"
    case .wednesday: "Thứ Tư"
    case .thursday: "Thứ Năm"
    case .friday: "Thứ Sáu"
    case .saturday: "Thứ Bảy"
    case .sunday: "Chủ Nhật"
    }
  }

  /// The English name.
  public var nameEn: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// The short Vietnamese name of table heads: "T2" … "T7", "CN".
  public var shortNameVi: String {
    self == .sunday ? "CN" : "T\(rawValue + 1)"
  }

  /// The English name's first three letters, as `Mon`.
  public var shortNameEn: String { String(nameEn.prefix(3)) }
}
