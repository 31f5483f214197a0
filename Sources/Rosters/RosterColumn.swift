import Almanac
import Planning
import Settlement

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
    /// Something that lists of one kind have: an amount, a count, a number; told apart by a position.
    case figure(Int)
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
  /// Whether its cells are set against the right edge, as amounts are.
  var isRight = false
  /// Its width in a sheet of cells; on paper columns share places, see `PaperColumn`.
  var widthMillimetres: Double
  /// What its cells are worked out from in a sheet of cells; nil: they are written.
  var formula: CellFormula?
  /// Whether the total row adds it up.
  var isSummed = false
  /// Whether its cells are for the reader of a sheet of cells to fill or mend.
  var isOpen = false

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
  /// The cells that are numbers, by column.
  var values: [Int: CellValue] = [:]
  /// Whether it stands out, as the sums of a group do.
  var isBold = false
  /// The rows that it adds up, by position; nil: none.
  var summedRows: Range<Int>?

  /// A line of cells.
  init(id: String, cells: [String]) {
    self.id = id
    self.cells = cells
  }

  /// A line of cells of which some are numbers.
  init(id: String, _ cells: [RosterCell], _ language: Language, isBold: Bool = false) {
    self.id = id
    self.cells = cells.map { $0.text(language) }
    self.isBold = isBold
    for (index, cell) in cells.enumerated() {
      if case .value(let value) = cell { values[index] = value }
    }
  }
}

/// What stands in a cell.
enum RosterCell: Hashable {
  /// A text.
  case text(String)
  /// A number.
  case value(CellValue)

  /// Left empty.
  static let empty = RosterCell.text("")

  /// An amount of money.
  static func amount(_ amount: Money) -> RosterCell { .value(.amount(amount)) }

  /// The cell as it is read.
  func text(_ language: Language) -> String {
    switch self {
    case .text(let text): text.tidied
    case .value(let value): value.text(language)
    }
  }
}

/// A number in a cell.
enum CellValue: Hashable {
  /// Money in đồng.
  case amount(Money)
  /// Halves, shown as wholes: 3 is one and a half.
  case halves(Int)
  /// A count.
  case count(Int)

  /// The number as the language writes it.
  func text(_ language: Language) -> String {
    switch self {
    case .amount(let amount): amount.grouped(language)
    case .halves(let halves): HalvesText(halves).text(language)
    case .count(let count): String(count)
    }
  }

  /// The number itself.
  var number: Double {
    switch self {
    case .amount(let amount): Double(amount.dong)
    case .halves(let halves): Double(halves) / 2
    case .count(let count): Double(count)
    }
  }
}

/// What a cell is worked out from: other cells of its row, by column.
enum CellFormula: Hashable {
  /// One times the other.
  case product(Int, Int)
  /// All together.
  case sum([Int])
  /// One less the other.
  case difference(Int, Int)
  /// So many times a cell.
  case scaled(Int, by: Int)

  /// The formula of a sheet, its cells named by their columns.
  func text(_ name: (Int) -> String) -> String {
    switch self {
    case .product(let left, let right): "=\(name(left))*\(name(right))"
    case .sum(let columns): "=" + columns.map(name).joined(separator: "+")
    case .difference(let left, let right): "=\(name(left))-\(name(right))"
    case .scaled(let column, let factor): "=\(name(column))*\(factor)"
    }
  }

  /// What it comes to in a row; nil where a cell that it needs is no number.
  func value(of row: RosterRow) -> Double? {
    switch self {
    case .product(let left, let right):
      row.values[left].flatMap { one in row.values[right].map { one.number * $0.number } }
    case .sum(let columns):
      columns.reduce(0) { sum, column in
        sum.flatMap { sum in row.values[column].map { sum + $0.number } }
      }
    case .difference(let left, let right):
      row.values[left].flatMap { one in row.values[right].map { one.number - $0.number } }
    case .scaled(let column, let factor): row.values[column].map { $0.number * Double(factor) }
    }
  }
}
