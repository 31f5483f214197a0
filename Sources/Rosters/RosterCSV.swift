/// A roster as comma-separated values (RFC 4180): one header row, then a row for each person.
///
/// Of a list that is read back, the title of the codes' column bears the code of the list.
public enum RosterCSV {
  /// Writes the form's columns and rows as UTF-8, lines ended by CR LF.
  ///
  /// A cell is put in quotes where it holds a comma, a quote or a line break. A cell that begins with
  /// `=`, `+`, `-`, `@`, a tab or a return gets an apostrophe before it, so that no spreadsheet takes it for a formula;
  /// a reader of the file strips it.
  ///
  /// - Parameters:
  ///   - form: what to write.
  ///   - byteOrderMark: whether the file begins with U+FEFF, by which some spreadsheets know UTF-8.
  /// - Returns: the bytes of the file.
  public static func render(_ form: RosterForm, byteOrderMark: Bool) -> [UInt8] {
    var text = byteOrderMark ? "\u{FEFF}" : ""
    text += line(
      form.columns.map { column in
        guard column.key == .code, let issue = form.issue else { return column.fullTitle }
        return column.title + " " + issue.text(page: 0, of: 0)
      }
    )
    for row in form.rows {
      text += line(row.cells)
    }
    return Array(text.utf8)
  }

  static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ text: String) -> String {
    let first = text.unicodeScalars.first
    let isFormula = first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    let harmless = isFormula ? "'" + text : text
    let needsQuotes = harmless.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return harmless }
    return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
  }
}
