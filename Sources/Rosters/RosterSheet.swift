import Almanac
import Planning

/// Lays a form out in the cells of a sheet.
struct RosterSheet {
  let form: RosterForm
  let path: String

  private static let cell = SheetWriter.Style(hasBorder: true)
  private static let centredCell = SheetWriter.Style(isCentred: true, hasBorder: true)
  private static let columnTitle = SheetWriter.Style(isBold: true, isCentred: true, hasBorder: true)
  private static let heading = SheetWriter.Style(points: 12, isBold: true, isCentred: true)
  private static let plain = SheetWriter.Style(points: 12)
  private static let centred = SheetWriter.Style(points: 12, isCentred: true)
  private static let slanted = SheetWriter.Style(points: 12, isItalic: true)
  private static let centredSlanted = SheetWriter.Style(points: 12, isItalic: true, isCentred: true)
  private static let underlined = SheetWriter.Style(
    points: 12,
    isBold: true,
    isCentred: true,
    isUnderlined: true
  )

  private var lastColumn: Int { form.columns.count - 1 }

  /// Writes the file.
  func write() throws(RosterError) {
    let writer = try SheetWriter(
      path: path,
      sheetName: form.language == .vi ? "Điểm danh" : "Attendance"
    )
    writer.setProperties(
      title: "\(form.title): \(form.subject)",
      subject: form.offering,
      author: form.letterhead.office,
      // Local time is seven hours ahead of universal time.
      created: form.createdDay.dayNumber * 86_400 + (form.createdMinute - 420) * 60,
      language: form.language == .vi ? "vi-VN" : "en-GB"
    )
    for (index, column) in form.columns.enumerated() {
      writer.setColumn(index, width: Self.characters(of: column))
    }
    let header = writeHead(writer)
    let firstRow = writeColumnTitles(writer, at: header)
    writeRows(writer, at: firstRow)
    writeClosing(writer, at: firstRow + form.rows.count)
    writer.freeze(row: firstRow, column: min(2, form.columns.count))
    setPage(writer, repeating: header...(firstRow - 1))
    try writer.finish()
  }

  /// The width of a column in characters of 1.9 mm.
  private static func characters(of column: RosterColumn) -> Double {
    column.widthMillimetres / 1.9
  }

  /// Writes letterhead, title and facts; returns the row of the table's header.
  private func writeHead(_ writer: SheetWriter) -> Int {
    let letterhead = form.letterhead
    let middle = splitColumn
    let left = 0...middle
    let right = min(middle + 1, lastColumn)...lastColumn
    writer.merge(letterhead.parent ?? "", rows: 0...0, columns: left, Self.centred)
    writer.merge(letterhead.nation, rows: 0...0, columns: right, Self.heading)
    writer.merge(letterhead.office, rows: 1...1, columns: left, Self.underlined)
    writer.merge(letterhead.motto, rows: 1...1, columns: right, Self.underlined)
    writer.merge(letterhead.placeAndDate, rows: 2...2, columns: right, Self.centredSlanted)

    let all = 0...lastColumn
    writer.merge(
      form.title,
      rows: 4...4,
      columns: all,
      SheetWriter.Style(points: 14, isBold: true, isCentred: true)
    )
    writer.merge(
      form.subject,
      rows: 5...5,
      columns: all,
      SheetWriter.Style(points: 13, isBold: true, isCentred: true)
    )
    writer.merge("(\(form.basis))", rows: 6...6, columns: all, Self.centredSlanted)
    for (row, height) in [20.0, 20, 20, 8, 22, 20, 18].enumerated() {
      writer.setRow(row, height: height)
    }
    var row = 7
    for fact in form.facts {
      writer.merge("\(fact.label): \(fact.text)", rows: row...row, columns: all, Self.plain)
      writer.setRow(row, height: 18)
      row += 1
    }
    if let issue = form.issue {
      let text = "\(RosterWords.listCode[form.language]): \(issue.text(page: 0, of: 0))"
      for text in [text, RosterWords.howToFill[form.language]] {
        writer.merge(text, rows: row...row, columns: all, Self.plain)
        writer.setRow(row, height: 18)
        row += 1
      }
    }
    return row + 1
  }

  /// The last column under the left part of the letterhead: about two fifths of the width.
  private var splitColumn: Int {
    let widths = form.columns.map(Self.characters)
    let goal = widths.reduce(0, +) * 0.42
    var sum = 0.0
    for (index, width) in widths.dropLast().enumerated() {
      sum += width
      if sum >= goal { return index }
    }
    return max(0, lastColumn - 1)
  }

  /// Writes the titles in two rows, days over their sessions; returns the first row under them.
  private func writeColumnTitles(_ writer: SheetWriter, at row: Int) -> Int {
    let hasHeadings = form.columns.contains { $0.heading != nil }
    let lower = hasHeadings ? row + 1 : row
    var index = 0
    while index < form.columns.count {
      let column = form.columns[index]
      guard let heading = column.heading else {
        writer.merge(column.title, rows: row...lower, columns: index...index, Self.columnTitle)
        index += 1
        continue
      }
      let shared = form.columns[index...].prefix { $0.heading == heading }
      writer.merge(
        heading,
        rows: row...row,
        columns: shared.startIndex...(shared.endIndex - 1),
        Self.columnTitle
      )
      for position in shared.indices {
        writer.write(
          form.columns[position].title,
          row: lower,
          column: position,
          Self.columnTitle
        )
      }
      index = shared.endIndex
    }
    for titleRow in row...lower {
      writer.setRow(titleRow, height: 20)
    }
    return lower + 1
  }

  private func writeRows(_ writer: SheetWriter, at first: Int) {
    for (offset, row) in form.rows.enumerated() {
      for (index, text) in row.cells.enumerated() {
        let column = form.columns[index]
        let style = column.isCentred ? Self.centredCell : Self.cell
        if column.isNumeric, let number = Int(text) {
          writer.write(number, row: first + offset, column: index, style)
        } else {
          writer.write(text, row: first + offset, column: index, style)
        }
      }
      writer.setRow(first + offset, height: height(of: row))
    }
  }

  /// Room to sign, or more for the longest text over its column's width; at most what a sheet allows.
  private func height(of row: RosterRow) -> Double {
    let lines = zip(form.columns, row.cells).map { column, text in
      (Double(text.count) * 1.1 / Self.characters(of: column)).rounded(.up)
    }
    return min(409, max(26, (lines.max() ?? 1) * 15 + 2))
  }

  private func writeClosing(_ writer: SheetWriter, at row: Int) {
    writer.merge(form.total, rows: row...row, columns: 0...lastColumn, Self.slanted)
    writer.setRow(row, height: 22)
    let spans = signatureSpans
    for (block, span) in zip(form.signatures, spans) {
      writer.merge(block.role, rows: (row + 2)...(row + 2), columns: span, Self.heading)
      writer.merge(block.manner, rows: (row + 3)...(row + 3), columns: span, Self.centredSlanted)
    }
  }

  /// The columns under which each signature stands: the table's columns in equal parts.
  private var signatureSpans: [ClosedRange<Int>] {
    let count = form.signatures.count
    return (0..<count).compactMap { index in
      let from = form.columns.count * index / count
      let to = form.columns.count * (index + 1) / count
      return from < to ? from...(to - 1) : nil
    }
  }

  private func setPage(_ writer: SheetWriter, repeating rows: ClosedRange<Int>) {
    let widthMillimetres = form.columns.map(\.widthMillimetres).reduce(0, +)
    let isLandscape = widthMillimetres > SheetPlan.Paper.portrait.innerWidth
    let paper: SheetPlan.Paper = isLandscape ? .landscape : .portrait
    let marks = [form.draftMark, form.notice].compactMap(\.self).joined(separator: " – ")
    let notice = marks.isEmpty ? "" : "&L&\"Times New Roman,Italic\"&8" + marks
    let number = "&\"Times New Roman,Regular\"&13&P/&N"
    let isBelow = form.paper == .circular2011
    writer.setPage(
      isLandscape: isLandscape,
      margins: (
        paper.left / 25.4, paper.right / 25.4, paper.top / 25.4, paper.bottom / 25.4
      ),
      header: isBelow ? nil : "&C" + number,
      footer: notice + (isBelow ? "&R" + number : ""),
      repeatedRows: rows
    )
  }
}
