import Almanac
import Planning

/// Reads the cells of a sheet as texts, dates as `YYYY-MM-DD`.
final class SheetReader {
  /// Sheets with more columns or rows are cut off with a diagnostic.
  static let mostColumns = 256
  static let mostRows = 200_000

  private let parts: WorkbookParts
  private let file: String
  private let findings: Findings
  private var rows: [[Table.Cell]] = []
  private var row: [Table.Cell] = []
  private var line = 0
  private var column = 0
  private var kind = ""
  private var style = 0
  private var value = ""
  private var isInValue = false
  private var isPhonetic = false
  private var isTooLarge = false

  private init(_ parts: WorkbookParts, file: String, _ findings: Findings) {
    self.parts = parts
    self.file = file
    self.findings = findings
  }

  /// The rows of a sheet with something in them; nil where the sheet is not whole.
  static func rows(
    _ bytes: [UInt8],
    _ parts: WorkbookParts,
    file: String,
    _ findings: Findings
  ) -> [[Table.Cell]]? {
    let reader = SheetReader(parts, file: file, findings)
    let isWhole = ElementReader.read(
      bytes,
      onStart: reader.start,
      onText: reader.text,
      onEnd: reader.end
    )
    if reader.isTooLarge {
      findings.report(.sheetTooLarge, at: SourceLocation(file: file, line: 1, column: 1))
    }
    return isWhole ? reader.rows : nil
  }

  private func start(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "row":
      line = attributes["r"].flatMap { Int($0) } ?? line + 1
      if line < 1 || line > SheetReader.mostRows { isTooLarge = true }
      row = []
      column = 0
    case "c":
      column = attributes["r"].flatMap(SheetReader.column) ?? column + 1
      kind = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
    case "rPh": isPhonetic = true
    case "v", "t": isInValue = !isPhonetic
    default: break
    }
  }

  private func text(_ text: String) {
    if isInValue { value += text }
  }

  private func end(_ name: String) {
    switch name {
    case "v", "t": isInValue = false
    case "rPh": isPhonetic = false
    case "c": endCell()
    case "row":
      while let last = row.last, last.text.isEmpty { row.removeLast() }
      if !row.isEmpty, rows.count < SheetReader.mostRows { rows.append(row) }
    default: break
    }
  }

  private func endCell() {
    guard column <= SheetReader.mostColumns, line >= 1, line <= SheetReader.mostRows else {
      if !value.isEmpty { isTooLarge = true }
      return
    }
    guard column > row.count else { return }
    while row.count < column - 1 { row.append(cell("", at: row.count + 1)) }
    row.append(cell(shownText(), at: column))
  }

  private func cell(_ text: String, at column: Int) -> Table.Cell {
    Table.Cell(text: text, isQuoted: false, line: line, column: column)
  }

  /// The text of the cell by its kind.
  private func shownText() -> String {
    let place = SourceLocation(file: file, line: line, column: column)
    switch kind {
    case "s":
      guard let position = Int(value), parts.texts.indices.contains(position) else {
        if !value.isEmpty { findings.report(.brokenCell(value), at: place) }
        return ""
      }
      return parts.texts[position]
    case "b": return value == "1" ? "true" : "false"
    case "e":
      findings.report(.brokenCell(value), at: place)
      return ""
    case "d": return String(value.prefix(10))
    case "n": return number()
    default: return InputText.composed(value)
    }
  }

  /// A number as a date where its format shows one, without a fraction where it has none.
  private func number() -> String {
    guard let number = Double(value), number.magnitude < 9e15 else { return value }
    let isDate = parts.showsDate.indices.contains(style) && parts.showsDate[style]
    if isDate, let date = SheetReader.date(number, countsFrom1904: parts.countsFrom1904) {
      return date.iso
    }
    return number == number.rounded() ? String(Int(number)) : value
  }

  /// The date of a serial number, its time of the day dropped.
  ///
  /// Days count from 30 December 1899, which is right from 1 March 1900 on, or from 1 January 1904
  /// (ECMA-376 part 1, 18.17.4.1).
  static func date(_ serial: Double, countsFrom1904: Bool) -> CivilDate? {
    guard serial >= 61, serial < 300_000 else { return nil }
    let start = countsFrom1904 ? CivilDate(1904, 1, 1) : CivilDate(1899, 12, 30)
    return start.adding(days: Int(serial))
  }

  /// The column of a reference such as `AB12`, from 1.
  static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      guard column <= 100_000 else { return nil }
    }
    return column > 0 ? column : nil
  }
}

extension Mistake {
  static let sheetTooLarge = Mistake(
    "sheet-too-large",
    vi: (
      "trang tính có quá \(SheetReader.mostColumns) cột hoặc \(SheetReader.mostRows) dòng",
      "chỉ để lại bảng cần đọc"
    ),
    en: (
      "the sheet has more than \(SheetReader.mostColumns) columns or \(SheetReader.mostRows) rows",
      "leave only the table that is to be read"
    )
  )

  static func brokenCell(_ value: String) -> Mistake {
    Mistake(
      "broken-cell",
      vi: ("ô có lỗi (\(shown(value)))", "sửa công thức hoặc điền giá trị"),
      en: ("the cell holds an error (\(shown(value)))", "mend the formula or write the value")
    )
  }
}
