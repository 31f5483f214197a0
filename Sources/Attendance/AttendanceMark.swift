public import Planning

/// What is known of a person in one session.
public enum AttendanceMark: String, Sendable, CaseIterable, Codable {
  /// Có mặt.
  case present
  /// Đến muộn: came, though not in time.
  case late
  /// Vắng có phép: stayed away and had said so.
  case excused
  /// Vắng: stayed away.
  case absent
  /// Cử người thay: a colleague of the same organisation came in the person's place.
  case substituted

  /// Whether the person was there.
  public var isAttended: Bool { self == .present || self == .late }

  /// Whether the seat was used, by the person or a substitute.
  public var isSeatUsed: Bool { isAttended || self == .substituted }

  /// Its name.
  public var name: LocalizedText {
    switch self {
    case .present: LocalizedText(vi: "có mặt", en: "present")
    case .late: LocalizedText(vi: "đến muộn", en: "late")
    case .excused: LocalizedText(vi: "vắng có phép", en: "excused")
    case .absent: LocalizedText(vi: "vắng", en: "absent")
    case .substituted: LocalizedText(vi: "cử người thay", en: "substitute came")
    }
  }

  /// The sign that stands for it in the cells of a list.
  public var sign: LocalizedText {
    switch self {
    case .present: LocalizedText("x")
    case .late: LocalizedText(vi: "M", en: "L")
    case .excused: LocalizedText(vi: "P", en: "E")
    case .absent: LocalizedText(vi: "K", en: "A")
    case .substituted: LocalizedText(vi: "T", en: "S")
    }
  }
}

/// A colleague of the same organisation who came in someone's place.
public struct Substitute: Hashable, Sendable, Codable {
  /// The person's id; nil: someone whom the programme does not know.
  public var person: String?
  /// The full name.
  public var name: String
  /// The organisation's id, which is the one of the person whose place it is.
  public var organisation: String?

  /// Makes a substitute.
  public init(person: String? = nil, name: String, organisation: String?) {
    self.person = person
    self.name = name
    self.organisation = organisation
  }
}

/// How a fact came to be known.
public enum AttendanceWay: String, Sendable, CaseIterable, Codable {
  /// Typed by someone for one person.
  case hand
  /// From a filled XLSX or CSV.
  case file
  /// From a badge at the door.
  case badge
  /// Read from a scanned sheet.
  case scan

  /// Its name.
  public var name: LocalizedText {
    switch self {
    case .hand: LocalizedText(vi: "nhập tay", en: "by hand")
    case .file: LocalizedText(vi: "từ tệp", en: "from a file")
    case .badge: LocalizedText(vi: "quét thẻ", en: "badge")
    case .scan: LocalizedText(vi: "đọc bản quét", en: "scanned sheet")
    }
  }
}
