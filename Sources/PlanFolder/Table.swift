import Planning

/// The cells of a CSV or XLSX file with their places.
struct Table {
  /// A cell as written.
  struct Cell {
    var text: String
    /// Whether it stood in quotes.
    var isQuoted: Bool
    var line: Int
    var column: Int
    /// Whether its quotes are broken, so that the row may have any number of cells.
    var isBroken = false
    /// Whether its broken quotes have taken the lines below into it.
    var swallowsLines = false
  }

  let file: String
  /// The rows with something in them; the first is the header.
  var rows: [[Cell]]

  /// Whether rows are lost in a cell with broken quotes.
  var hasSwallowedRows: Bool { rows.contains { $0.contains(where: \.swallowsLines) } }
}

/// A table whose header was understood.
struct TableRecords {
  /// What a file's columns are called, and which of them must be there.
  struct Layout {
    let required: [String]
    let optional: [String]
    var known: [String] { required + optional }
  }

  let file: String
  /// For each known column its position in a row.
  private let positions: [String: Int]
  private let rows: [[Table.Cell]]
  private let width: Int
  private let findings: Findings

  /// Checks the header of a table and the length of its rows; nil where a required column is missing.
  init?(_ table: Table, _ layout: Layout, _ findings: Findings) {
    file = table.file
    self.findings = findings
    guard let header = table.rows.first else {
      findings.report(.emptyFile, at: SourceLocation(file: table.file, line: 1, column: 1))
      return nil
    }
    var positions: [String: Int] = [:]
    for (position, cell) in header.enumerated() {
      let place = SourceLocation(file: table.file, line: cell.line, column: cell.column)
      let name = cell.text.trimmed
      if !layout.known.contains(name) {
        findings.report(.unknownColumn(name, known: layout.known), at: place)
      } else if positions[name] != nil {
        findings.report(.duplicateColumn(name), at: place)
      } else {
        positions[name] = position
      }
    }
    let missing = layout.required.filter { positions[$0] == nil }
    for name in missing {
      findings.report(
        .missingColumn(name),
        at: SourceLocation(file: table.file, line: header[0].line, column: header[0].column)
      )
    }
    guard missing.isEmpty else { return nil }
    self.positions = positions
    width = header.count
    rows = Array(table.rows.dropFirst())
    for row in rows where row.count != width && !row.contains(where: \.isBroken) {
      findings.report(
        .cellCount(row.count, width),
        at: SourceLocation(file: table.file, line: row[0].line, column: row[0].column)
      )
    }
  }

  /// The rows under the subjects `<collection>/<position>`, not yet noted; those with a wrong number of
  /// cells are there for their ids alone.
  func records(_ collection: String) -> [TableRecord] {
    rows.enumerated().map { index, cells in
      TableRecord(
        cells: cells,
        positions: positions,
        isWhole: cells.count == width,
        file: file,
        subject: Subject(collection, String(index)),
        findings: findings
      )
    }
  }
}

/// A row of a table with its columns by name.
struct TableRecord {
  fileprivate let cells: [Table.Cell]
  fileprivate let positions: [String: Int]
  /// Whether it has as many cells as the header.
  let isWhole: Bool
  let file: String
  let subject: Subject
  let findings: Findings

  /// The place of the row's first cell.
  var location: SourceLocation {
    SourceLocation(file: file, line: cells.first?.line ?? 1, column: cells.first?.column ?? 1)
  }

  /// What stands in a column, blanks removed, before anything is checked.
  func raw(_ column: String) -> String {
    cell(column)?.text.trimmed ?? ""
  }

  /// The cell of a column; nil where it is empty, the column missing, or other lines are lost in it.
  subscript(_ column: String) -> Literal? {
    guard let cell = cell(column), !cell.text.trimmed.isEmpty, !cell.swallowsLines else {
      return nil
    }
    return literal(column, cell)
  }

  /// The cell of a column that must not be empty.
  func required(_ column: String) -> Literal? {
    if let literal = self[column] { return literal }
    if let cell = cell(column), !cell.swallowsLines {
      literal(column, cell).report(.emptyCell(column))
    }
    return nil
  }

  private func cell(_ column: String) -> Table.Cell? {
    positions[column].flatMap { cells.indices.contains($0) ? cells[$0] : nil }
  }

  private func literal(_ column: String, _ cell: Table.Cell) -> Literal {
    // A quoted number in a table is a number: spreadsheets quote as they like.
    Literal(
      text: cell.text,
      isQuoted: false,
      name: column,
      subject: subject[column],
      location: SourceLocation(file: file, line: cell.line, column: cell.column),
      elementOffset: elementOffset(cell),
      findings: findings
    )
  }

  /// How far the first character stands from the cell's beginning, where lists in it can be located.
  private func elementOffset(_ cell: Table.Cell) -> Int? {
    guard !file.hasSuffix(".xlsx") else { return nil }
    guard cell.isQuoted else { return 0 }
    return cell.text.contains { $0 == "\"" || $0.isNewline } ? nil : 1
  }

  /// The same row under another subject.
  func named(_ subject: Subject) -> TableRecord {
    TableRecord(
      cells: cells,
      positions: positions,
      isWhole: isWhole,
      file: file,
      subject: subject,
      findings: findings
    )
  }

  /// Notes where the row and its cells stand.
  func note() {
    findings.note(subject, at: location)
    for (column, position) in positions where !raw(column).isEmpty {
      findings.note(
        subject[column],
        at: SourceLocation(
          file: file,
          line: cells[position].line,
          column: cells[position].column
        )
      )
    }
  }
}
