import Almanac
import Attendance
import Planning

/// Lays a form out in the cells of a sheet.
struct RosterSheet {
  let form: RosterForm

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

  /// Writes a workbook of a sheet for each form, the first one's properties being those of the file.
  static func write(_ forms: [RosterForm], to path: String) throws(RosterError) {
    guard let first = forms.first else { return }
    let writer = try SheetWriter(path: path, sheetName: first.kind.sheetName[first.language])
    writer.setProperties(
      title: "\(first.title): \(first.subject)",
      subject: first.offering,
      author: first.letterhead.office,
      // Local time is seven hours ahead of universal time.
      created: first.createdDay.dayNumber * 86_400 + (first.createdMinute - 420) * 60,
      language: first.language == .vi ? "vi-VN" : "en-GB"
    )
    for (position, form) in forms.enumerated() {
      if position > 0 { try writer.addSheet(form.sheetName ?? form.kind.sheetName[form.language]) }
      RosterSheet(form: form).write(to: writer)
    }
    try writer.finish()
  }

  private func write(to writer: SheetWriter) {
    for (index, column) in form.columns.enumerated() {
      writer.setColumn(index, width: Self.characters(of: column))
    }
    let header = writeHead(writer)
    let firstRow = writeColumnTitles(writer, at: header)
    writeRows(writer, at: firstRow)
    validateMarks(writer, at: firstRow)
    let sums = writeTotal(writer, under: firstRow)
    writeClosing(writer, at: firstRow + form.rows.count + sums)
    writer.freeze(row: firstRow, column: min(2, form.columns.count))
    setPage(writer, repeating: header...(firstRow - 1))
    writer.protect()
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

  /// Lets the cells of sessions take the signs of attendance only.
  private func validateMarks(_ writer: SheetWriter, at first: Int) {
    let sessions = form.columns.indices.filter { form.columns[$0].day != nil }
    guard let from = sessions.first, let to = sessions.last, !form.rows.isEmpty else { return }
    let marks = AttendanceMark.allCases
    writer.validate(
      rows: first...(first + form.rows.count - 1),
      columns: from...to,
      words: marks.map { $0.sign[form.language] },
      title: form.kind.sheetName[form.language],
      message: marks.map { "\($0.sign[form.language]): \($0.name[form.language])" }
        .joined(separator: "\n")
    )
  }

  private func writeRows(_ writer: SheetWriter, at first: Int) {
    for (offset, row) in form.rows.enumerated() {
      for (index, text) in row.cells.enumerated() {
        let place = (row: first + offset, column: index)
        let style = style(of: index, row)
        if let value = row.values[index] {
          if let sum = sum(of: row, at: index, first), form.columns[index].isSummed {
            writer.write(
              formula: sum,
              value: value.number,
              row: place.row,
              column: index,
              style
            )
          } else {
            write(value, in: row, at: place, style, writer)
          }
        } else if form.columns[index].isNumeric, let number = Int(text) {
          writer.write(Double(number), row: place.row, column: index, style)
        } else {
          writer.write(text, row: place.row, column: index, style)
        }
      }
      writer.setRow(first + offset, height: height(of: row))
    }
  }

  /// The sum of the rows that a row adds up; nil: it adds up none.
  private func sum(of row: RosterRow, at column: Int, _ first: Int) -> String? {
    row.summedRows.map { rows in
      let top = SheetWriter.name(row: first + rows.lowerBound, column: column)
      let end = SheetWriter.name(row: first + rows.upperBound - 1, column: column)
      return "=SUM(\(top):\(end))"
    }
  }

  /// Writes a number, as a formula where its column has one that gives it.
  private func write(
    _ value: CellValue,
    in row: RosterRow,
    at place: (row: Int, column: Int),
    _ style: SheetWriter.Style,
    _ writer: SheetWriter
  ) {
    guard let formula = form.columns[place.column].formula,
      let result = formula.value(of: row), result == value.number
    else {
      writer.write(value.number, row: place.row, column: place.column, style)
      return
    }
    let text = formula.text { SheetWriter.name(row: place.row, column: $0) }
    let (line, column) = place
    writer.write(formula: text, value: value.number, row: line, column: column, style)
  }

  /// Writes the row of sums; returns how many rows it takes.
  private func writeTotal(_ writer: SheetWriter, under first: Int) -> Int {
    guard let total = form.totalRow else { return 0 }
    let place = first + form.rows.count
    let leading = total.values.keys.min() ?? 0
    if leading > 0 {
      let name = total.cells.first { !$0.isEmpty } ?? ""
      let style = SheetWriter.Style(isBold: true, isCentred: true, hasBorder: true)
      writer.merge(name, rows: place...place, columns: 0...(leading - 1), style)
    }
    for index in leading...lastColumn {
      var style = style(of: index, total)
      style.isBold = true
      style.isOpen = false
      guard let value = total.values[index] else {
        writer.write(total.cells[index], row: place, column: index, style)
        continue
      }
      let top = SheetWriter.name(row: first, column: index)
      let end = SheetWriter.name(row: place - 1, column: index)
      let isSum = form.columns[index].isSummed && !form.rows.isEmpty
      if isSum, form.rows.contains(where: { $0.summedRows != nil }) {
        let parts = form.rows.indices.filter { form.rows[$0].summedRows != nil }
          .map { SheetWriter.name(row: first + $0, column: index) }
        let formula = "=" + parts.joined(separator: "+")
        writer.write(formula: formula, value: value.number, row: place, column: index, style)
      } else if isSum {
        let formula = "=SUM(\(top):\(end))"
        writer.write(formula: formula, value: value.number, row: place, column: index, style)
      } else {
        writer.write(value.number, row: place, column: index, style)
      }
    }
    writer.setRow(place, height: 24)
    return 1
  }

  /// How a cell of a row looks.
  private func style(of index: Int, _ row: RosterRow) -> SheetWriter.Style {
    let column = form.columns[index]
    var style = SheetWriter.Style(isBold: row.isBold, isCentred: column.isCentred, hasBorder: true)
    style.isRight = column.isRight
    style.isOpen = column.isOpen
    switch row.values[index] {
    case .amount: style.numberFormat = "#,##0"
    case .halves: style.numberFormat = "0.#"
    case .count, nil: break
    }
    return style
  }

  /// Room to sign, or more for the longest text over its column's width; at most what a sheet allows.
  private func height(of row: RosterRow) -> Double {
    let lines = zip(form.columns, row.cells).map { column, text in
      (Double(text.count) * 1.1 / Self.characters(of: column)).rounded(.up)
    }
    let least = RosterPDF.points(form.kind.leastRowHeight)
    return min(409, max(least.rounded(.up), (lines.max() ?? 1) * 15 + 2))
  }

  private func writeClosing(_ writer: SheetWriter, at row: Int) {
    writer.merge(form.total, rows: row...row, columns: 0...lastColumn, Self.slanted)
    writer.setRow(row, height: form.total.contains("\n") ? 40 : 22)
    var row = row
    for (position, remark) in form.remarks.enumerated() {
      row += 1
      let text = "(\(position + 1)) \(remark)"
      writer.merge(text, rows: row...row, columns: 0...lastColumn, Self.plain)
      let lines = Double(text.count) / form.columns.map(Self.characters).reduce(0, +)
      writer.setRow(row, height: 18 * lines.rounded(.up))
    }
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
