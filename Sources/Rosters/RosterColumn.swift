import Almanac

/// A column of a roster: what it holds and how it behaves in a sheet of cells.
struct RosterColumn: Hashable {
  /// What a column's cells hold.
  enum Key: Hashable {
    /// STT: the position in the list, from 1.
    case serial
    /// Mã: the short code of a row that is read back.
    case code
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

  /// What it holds.
  var key: Key
  /// Its title, such as `Họ và tên` or `Sáng`.
  var title: String
  /// A title above it that it shares with its neighbours, such as `T2 21/03`; nil: none.
  var heading: String?
  /// The day of its session; nil: it holds something else.
  var day: CivilDate?
  /// Whether its filled cells are whole numbers.
  var isNumeric = false
  /// Whether its cells are centred rather than set from the left.
  var isCentred = false
  /// Its width in a sheet of cells; on paper columns share places, see `PaperColumn`.
  var widthMillimetres: Double

  /// The heading and the title as one text, for tables with a single header row.
  var fullTitle: String {
    [heading, title].compactMap(\.self).joined(separator: " ")
  }
}

/// A line of a roster.
struct RosterRow: Hashable {
  /// Whose line it is, a person's id; it is not printed.
  var id: String
  /// The texts of its cells, one a column; empty where something is to be written by hand.
  var cells: [String]
}
