/// The part of a day that a session takes.
public enum HalfDay: String, CaseIterable, Hashable, Sendable, Comparable {
  /// The session before noon.
  case morning = "morning"
  /// The session after noon.
  case afternoon = "afternoon"
  /// The session after work.
  case evening = "evening"

  /// Whether the first comes earlier in the day.
  public static func < (first: HalfDay, second: HalfDay) -> Bool {
    first.position < second.position
  }

  /// The Vietnamese word of rosters: "Sáng", "Chiều", "Tối".
  public var nameVi: String {
    switch self {
    case .morning: "Sáng"
    case .afternoon: "Chiều"
    case .evening: "Tối"
    }
  }

  /// The English word.
  public var nameEn: String {
    switch self {
    case .morning: "Morning"
    case .afternoon: "Afternoon"
    case .evening: "Evening"
    }
  }

  private var position: Int {
    switch self {
    case .morning: 0
    case .afternoon: 1
    case .evening: 2
    }
  }
}
