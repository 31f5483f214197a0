/// The zone that an event's local times are meant in.
public enum CalendarZone: Sendable, Hashable, Codable {
  /// Vietnam's time, `TZID=Asia/Ho_Chi_Minh`, UTC+7 all year since 1975.
  case hoChiMinh
  /// Universal time, written with a trailing `Z`.
  case utc
  /// No zone at all; read from foreign files, never written.
  case floating
  /// Another zone by its TZID; read from foreign files, never written.
  case named(String)

  /// The TZID that Vietnam's time is written with.
  public static let vietnamIdentifier = "Asia/Ho_Chi_Minh"

  /// The zone that a TZID names, Vietnam's under any of its names.
  public init(identifier: String) {
    switch identifier.lowercased() {
    case "asia/ho_chi_minh", "asia/saigon", "se asia standard time": self = .hoChiMinh
    case "utc", "etc/utc": self = .utc
    default: self = .named(identifier)
    }
  }
}

/// When an event takes place, as a half-open interval.
public enum EventTime: Sendable, Hashable, Codable {
  /// From `start` until `end`, both local times of `zone`.
  case timed(start: CalendarDateTime, end: CalendarDateTime, zone: CalendarZone)
  /// From the day `first` until before the day `endExclusive`.
  case allDay(first: CalendarDate, endExclusive: CalendarDate)

  /// Whether the end lies after the start.
  public var isForward: Bool {
    switch self {
    case .timed(let start, let end, _): start < end
    case .allDay(let first, let end): first < end
    }
  }
}
