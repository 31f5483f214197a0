public import Planning

/// A CSV or XLSX file as its cells, for tables whose columns are not a plan folder's.
public struct TableFile: Sendable {
  /// A cell with its place.
  public struct Cell: Sendable {
    /// What stands in it.
    public let text: String
    /// The line or row, from 1.
    public let line: Int
    /// The column: of the sheet, or of the line in characters; from 1.
    public let column: Int
  }

  /// The rows with something in them; nil: the file cannot be read.
  public let rows: [[Cell]]?
  /// What is wrong with the file.
  public let diagnostics: [Diagnostic]

  /// Reads a file; `.xlsx` is read as a workbook, anything else as CSV.
  public static func read(_ path: String) -> TableFile {
    let findings = Findings(fallback: SourceLocation(file: path, line: 1, column: 1))
    let table: Table? =
      path.lowercased().hasSuffix(".xlsx")
      ? WorkbookReader.table(path, findings)
      : InputText.read(path, findings).map { CSVReader.table($0, findings) }
    return TableFile(
      rows: table?.rows.map { row in
        row.map { Cell(text: $0.text, line: $0.line, column: $0.column) }
      },
      diagnostics: findings.sorted()
    )
  }
}
