import Planning

/// Reads comma-separated values as RFC 4180 writes them, with the line and column of every cell.
///
/// Beyond the RFC: lines may end in CRLF, LF or CR; empty lines are skipped; the separator is `;` or a
/// tab where the header has no comma but one of them, as spreadsheets of many locales write.
struct CSVReader {
  private let file: String
  private let bytes: [UInt8]
  private let findings: Findings
  private let separator: UInt8
  private var position = 0
  private var line = 1
  private var column = 1

  private init(_ input: InputText, _ findings: Findings) {
    file = input.file
    bytes = Array(input.text.utf8)
    separator = CSVReader.separator(of: bytes)
    self.findings = findings
  }

  /// The cells of a text; what breaks the rules is reported and read as well as can be.
  static func table(_ input: InputText, _ findings: Findings) -> Table {
    var reader = CSVReader(input, findings)
    var rows: [[Table.Cell]] = []
    while reader.position < reader.bytes.count {
      let row = reader.row()
      if row.count > 1 || !(row.first?.text.trimmed.isEmpty ?? true) { rows.append(row) }
    }
    return Table(file: input.file, rows: rows)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  /// The separator that the first line uses outside quotes.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    var isInQuotes = false
    var found: Set<UInt8> = []
    for byte in bytes {
      if byte == quote { isInQuotes.toggle() }
      if !isInQuotes, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if !isInQuotes { found.insert(byte) }
    }
    if found.contains(comma) { return comma }
    return [UInt8(ascii: ";"), UInt8(ascii: "\t")].first(where: found.contains) ?? comma
  }

  /// Reads the cells up to the end of the line, which is consumed.
  private mutating func row() -> [Table.Cell] {
    var cells: [Table.Cell] = []
    while true {
      cells.append(cell())
      guard position < bytes.count else { return cells }
      guard bytes[position] == separator else {
        endLine()
        return cells
      }
      advance()
      if position == bytes.count { cells.append(emptyCell()) }
      if position == bytes.count { return cells }
    }
  }

  private func emptyCell() -> Table.Cell {
    Table.Cell(text: "", isQuoted: false, line: line, column: column)
  }

  private mutating func cell() -> Table.Cell {
    var cell = emptyCell()
    if position < bytes.count, bytes[position] == CSVReader.quote {
      cell.isQuoted = true
      cell.text = quotedText(&cell.isBroken)
      cell.swallowsLines = cell.isBroken && line > cell.line
      return cell
    }
    let start = position
    while position < bytes.count, !isLineEnd(bytes[position]), bytes[position] != separator {
      if bytes[position] == CSVReader.quote {
        findings.report(.strayQuote, at: here)
        cell.isBroken = true
      }
      advance()
    }
    cell.text = String(decoding: bytes[start..<position], as: UTF8.self)
    return cell
  }

  /// Reads a cell in quotes, at whose opening quote the reader stands.
  private mutating func quotedText(_ isBroken: inout Bool) -> String {
    let opening = here
    advance()
    var text: [UInt8] = []
    while true {
      guard position < bytes.count else {
        findings.report(.openQuote, at: opening)
        isBroken = true
        return String(decoding: text, as: UTF8.self)
      }
      let byte = bytes[position]
      if byte == CSVReader.quote {
        advance()
        guard position < bytes.count else { break }
        if bytes[position] == CSVReader.quote {
          text.append(byte)
          advance()
          continue
        }
        if bytes[position] == separator || isLineEnd(bytes[position]) { break }
        // Over several lines it is rather the opening quote that has no other.
        findings.report(
          line > opening.line ? .openQuote : .textAfterQuote,
          at: line > opening.line ? opening : here
        )
        isBroken = true
        while position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
          text.append(bytes[position])
          advance()
        }
        break
      }
      text.append(byte)
      if isLineEnd(byte) { endLine() } else { advance() }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private var here: SourceLocation { SourceLocation(file: file, line: line, column: column) }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Goes on by a byte; the column counts those that begin a character of UTF-8.
  private mutating func advance() {
    position += 1
    if position >= bytes.count || bytes[position] & 0xC0 != 0x80 { column += 1 }
  }

  private mutating func endLine() {
    if bytes[position] == UInt8(ascii: "\r"), position + 1 < bytes.count,
      bytes[position + 1] == UInt8(ascii: "\n")
    {
      position += 1
    }
    position += 1
    line += 1
    column = 1
  }
}
