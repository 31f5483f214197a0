import Planning

/// Reads the first sheet of an XLSX workbook as a table; lines are rows and columns are columns.
enum WorkbookReader {
  static func table(_ path: String, _ findings: Findings) -> Table? {
    let start = SourceLocation(file: path, line: 1, column: 1)
    guard InputFile.bytes(of: path, atMost: InputText.mostBytes, findings) != nil else {
      return nil
    }
    do throws(ZipArchive.Refusal) {
      let archive = try ZipArchive(path)
      guard let parts = try WorkbookParts.read(archive),
        var rows = SheetReader.rows(
          try archive.bytes(of: parts.sheetPath),
          parts,
          file: path,
          findings
        )
      else {
        findings.report(.damagedWorkbook, at: start)
        return nil
      }
      // Sheets leave out empty cells at the end of a row.
      let width = rows.first?.count ?? 0
      for index in rows.indices {
        let line = rows[index][0].line
        while rows[index].count < width {
          rows[index].append(
            Table.Cell(text: "", isQuoted: false, line: line, column: rows[index].count + 1)
          )
        }
      }
      return Table(file: path, rows: rows)
    } catch {
      switch error {
      case .damaged: findings.report(.damagedWorkbook, at: start)
      case .missing(let name): findings.report(.notWorkbook(name), at: start)
      case .excessive: findings.report(.excessiveWorkbook, at: start)
      }
      return nil
    }
  }
}

extension Mistake {
  static let damagedWorkbook = Mistake(
    "damaged-workbook",
    vi: ("tệp XLSX hỏng hoặc bị cắt", "mở bằng bảng tính rồi lưu lại"),
    en: ("the XLSX file is damaged or cut off", "open it in a spreadsheet and save it again")
  )

  static func notWorkbook(_ part: String) -> Mistake {
    Mistake(
      "damaged-workbook",
      vi: ("tệp không phải là bảng tính XLSX (thiếu \(shown(part)))", "lưu lại dưới dạng .xlsx"),
      en: ("the file is no XLSX workbook (\(shown(part)) is missing)", "save it as .xlsx")
    )
  }

  static let excessiveWorkbook = Mistake(
    "workbook-too-large",
    vi: ("tệp XLSX giải nén ra quá lớn", "chỉ để lại bảng cần đọc, hoặc dùng CSV"),
    en: ("the XLSX file unpacks to too much", "leave only the table that is to be read, or use CSV")
  )
}
