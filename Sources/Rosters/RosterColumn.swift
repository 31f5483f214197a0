public import Almanac

/// A column of a roster: what it holds and how it behaves on paper.
public struct RosterColumn: Hashable, Sendable {
  /// What a column's cells hold.
  public enum Key: Hashable, Sendable {
    /// STT: the position in the list, from 1.
    case serial
    /// Họ và tên.
    case name
    /// Năm sinh.
    case birthYear
    /// Giới tính.
    case sex
    /// Đơn vị.
    case organisation
    /// Chức vụ.
    case position
    /// Địa chỉ.
    case address
    /// Điện thoại.
    case phone
    /// Left empty for a mark or signature in the session with this position in the offering.
    case session(Int)
    /// Ký tên: left empty for the signature on the whole list.
    case signature
    /// Ghi chú: left empty for a note.
    case note
  }

  /// How a column yields where the paper is too narrow.
  public enum Presence: Hashable, Sendable {
    /// It stands on every sheet.
    case always
    /// It is left out on paper where there is no room; the lowest rank comes in first.
    case whereRoom(rank: Int)
    /// It stands on the sheets of its day alone, where the days need several series of sheets.
    case onDay(CivilDate)
  }

  /// What it holds.
  public var key: Key
  /// Its title, such as `Họ và tên` or `Sáng`.
  public var title: String
  /// A title above it that it shares with its neighbours, such as `T2 21/03`; nil: none.
  public var heading: String?
  /// Whether its filled cells are whole numbers.
  public var isNumeric: Bool
  /// Whether its cells are centred rather than set from the left.
  public var isCentred: Bool
  /// The narrowest it may be on paper.
  public var minWidthMillimetres: Double
  /// The widest that is of use.
  public var preferredWidthMillimetres: Double
  /// How it yields on paper.
  public var presence: Presence

  /// Makes a column.
  public init(
    key: Key,
    title: String,
    heading: String? = nil,
    isNumeric: Bool = false,
    isCentred: Bool = false,
    minWidthMillimetres: Double,
    preferredWidthMillimetres: Double,
    presence: Presence = .always
  ) {
    self.key = key
    self.title = title
    self.heading = heading
    self.isNumeric = isNumeric
    self.isCentred = isCentred
    self.minWidthMillimetres = minWidthMillimetres
    self.preferredWidthMillimetres = preferredWidthMillimetres
    self.presence = presence
  }

  /// The heading and the title as one text, for tables with a single header row.
  public var fullTitle: String {
    [heading, title].compactMap(\.self).joined(separator: " ")
  }
}

/// A line of a roster.
public struct RosterRow: Hashable, Sendable {
  /// Whose line it is, a person's id; it is not printed.
  public var id: String
  /// The texts of its cells, one a column; empty where something is to be written by hand.
  public var cells: [String]

  /// Makes a row.
  public init(id: String, cells: [String]) {
    self.id = id
    self.cells = cells
  }
}
