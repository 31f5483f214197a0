/// Draws the table of one series of sheets.
struct RosterTable {
  let form: RosterForm
  let series: SheetPlan.Series
  let canvas: PDFCanvas
  let left: Double

  private static let sidePadding = 2.0
  private static let padding = 1.6
  private static let thickness = 0.5

  private var widths: [Double] { series.widths.map(RosterPDF.points) }

  /// The left edges of the columns and the right edge of the last.
  var edges: [Double] {
    widths.reduce(into: [left]) { $0.append($0[$0.count - 1] + $1) }
  }

  // MARK: What stands in the cells

  /// The form's column whose fact stands in the first line.
  private func leading(_ column: PaperColumn) -> RosterColumn { form.columns[column.lines[0][0]] }

  private func heading(_ column: PaperColumn) -> String? { leading(column).heading }

  /// The titles of the facts, line by line as these stand in the rows.
  private func titles(_ column: PaperColumn) -> [CellLine] {
    let isNarrow = column.day != nil || leading(column).key == .note
    return column.lines.enumerated().map { index, facts in
      CellLine(
        text: joined(facts.map { form.columns[$0].title }),
        style: isNarrow ? .narrowTitle : index == 0 ? .columnTitle : .columnSubtitle
      )
    }
  }

  /// Titles that share a line of the rows; the last stands under the others, so that none is torn.
  private func joined(_ titles: [String]) -> String {
    let upper = titles.dropLast().joined(separator: ", ")
    return upper.isEmpty ? titles.joined() : "\(upper),\n\(titles[titles.count - 1])"
  }

  /// The facts of a person; a line without any is left empty, for the pen, if another has some.
  private func lines(_ column: PaperColumn, _ row: RosterRow) -> [CellLine] {
    let texts = column.lines.map { facts in
      facts.map { row.cells[$0] }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    guard texts.contains(where: { !$0.isEmpty }) else { return [] }
    let isCentred = leading(column).isCentred
    var first: TextStyle = isCentred ? .centredCell : .cell
    first.isRight = leading(column).isRight
    first.isBold = row.isBold
    let further: TextStyle = isCentred ? .centredCellDetail : .cellDetail
    return texts.enumerated().map { index, text in
      let isCode = form.columns[column.lines[index][0]].key == .code
      return CellLine(text: text, style: isCode ? .rowCode : index == 0 ? first : further)
    }
  }

  // MARK: The header

  /// The height of the header, which stands on every page.
  var headerHeight: Double { headingHeight + titleHeight }

  /// The height of the upper part, in which days stand over their sessions.
  private var headingHeight: Double {
    let heights = headings.map { heading in
      height(of: [heading.line], width: edges[heading.to] - edges[heading.from])
    }
    return heights.max().map { $0 + 2 * Self.padding } ?? 0
  }

  /// The height of the lower part; titles without a heading may use the upper part too.
  private var titleHeight: Double {
    let upper = headingHeight
    let heights = zip(series.columns, widths).map { column, width in
      let height = height(of: titles(column), width: width)
      return heading(column) == nil ? height - upper : height
    }
    return (heights.max() ?? 0) + 2 * Self.padding
  }

  /// The headings with the range of columns that share each.
  private var headings: [(line: CellLine, from: Int, to: Int)] {
    var spans: [(line: CellLine, from: Int, to: Int)] = []
    for (position, column) in series.columns.enumerated() {
      guard let text = heading(column) else { continue }
      if let last = spans.last, last.line.text == text, last.to == position {
        spans[spans.count - 1].to = position + 1
      } else {
        spans.append((CellLine(text: text, style: .columnTitle), position, position + 1))
      }
    }
    return spans
  }

  /// Draws the header and returns its height.
  func drawHeader(at y: Double) -> Double {
    let edges = self.edges
    let middle = y + headingHeight
    let end = y + headerHeight
    for (position, column) in series.columns.enumerated() {
      let top = heading(column) == nil ? y : middle
      let width = edges[position + 1] - edges[position]
      draw(titles(column), x: edges[position], width: width, top: top, height: end - top)
      let sharesWithPrevious =
        position > 0 && heading(column) != nil
        && heading(series.columns[position - 1]) == heading(column)
      vertical(edges[position], from: sharesWithPrevious ? middle : y, to: end)
    }
    vertical(edges[edges.count - 1], from: y, to: end)
    for heading in headings {
      let from = edges[heading.from]
      let width = edges[heading.to] - from
      draw([heading.line], x: from, width: width, top: y, height: middle - y)
      horizontal(middle, from: from, to: from + width)
    }
    horizontal(y, from: edges[0], to: edges[edges.count - 1])
    horizontal(end, from: edges[0], to: edges[edges.count - 1])
    return end - y
  }

  // MARK: The rows

  /// The height of a row.
  func rowHeight(_ row: Int) -> Double { height(of: form.rows[row]) }

  private func height(of row: RosterRow) -> Double {
    let heights = zip(series.columns, widths).map { column, width in
      height(of: lines(column, row), width: width)
    }
    return max(RosterPDF.points(form.kind.leastRowHeight), (heights.max() ?? 0) + 2 * Self.padding)
  }

  /// Draws rows one under the other and returns their height.
  func drawRows(_ rows: Range<Int>, at start: Double) -> Double {
    let edges = self.edges
    var y = start
    for row in rows {
      let height = rowHeight(row)
      for (position, column) in series.columns.enumerated() {
        let width = edges[position + 1] - edges[position]
        draw(
          lines(column, form.rows[row]),
          x: edges[position],
          width: width,
          top: y,
          height: height
        )
      }
      y += height
      horizontal(y, from: edges[0], to: edges[edges.count - 1])
    }
    for edge in edges {
      vertical(edge, from: start, to: y)
    }
    return y - start
  }

  // MARK: The total row

  /// The height of the row of sums; 0: there is none.
  var totalHeight: Double { form.totalRow.map(height) ?? 0 }

  /// Draws the row of sums, its name over the columns before the first sum.
  func drawTotal(at y: Double) {
    guard let row = form.totalRow else { return }
    let edges = self.edges
    let end = y + totalHeight
    let first = series.columns.firstIndex { row.values[$0.lines[0][0]] != nil } ?? 0
    for (position, column) in series.columns.enumerated() where position >= first {
      let width = edges[position + 1] - edges[position]
      draw(lines(column, row), x: edges[position], width: width, top: y, height: end - y)
      vertical(edges[position], from: y, to: end)
    }
    if let name = row.cells.first(where: { !$0.isEmpty }), first > 0 {
      let line = CellLine(text: name, style: TextStyle(points: 9.5, isBold: true, isCentred: true))
      draw([line], x: edges[0], width: edges[first] - edges[0], top: y, height: end - y)
    }
    vertical(edges[0], from: y, to: end)
    vertical(edges[edges.count - 1], from: y, to: end)
    horizontal(end, from: edges[0], to: edges[edges.count - 1])
  }

  // MARK: Texts and lines

  /// A line of a cell, which may wrap.
  private struct CellLine {
    let text: String
    let style: TextStyle
  }

  private func height(of lines: [CellLine], width: Double) -> Double {
    lines.reduce(0) { $0 + height(of: $1, width: width) }
  }

  /// An empty line is as high as one with letters.
  private func height(of line: CellLine, width: Double) -> Double {
    canvas.height(
      of: line.text.isEmpty ? "0" : line.text,
      line.style,
      width: width - 2 * Self.sidePadding
    )
  }

  /// Draws the lines of a cell midway between its top and its bottom.
  private func draw(
    _ lines: [CellLine],
    x: Double,
    width: Double,
    top: Double,
    height: Double
  ) {
    var y = top + (height - self.height(of: lines, width: width)) / 2
    for line in lines {
      y +=
        line.text.isEmpty
        ? self.height(of: line, width: width)
        : canvas.draw(
          line.text,
          line.style,
          x: x + Self.sidePadding,
          y: y,
          width: width - 2 * Self.sidePadding
        )
    }
  }

  private func horizontal(_ y: Double, from x1: Double, to x2: Double) {
    canvas.line(fromX: x1, y: y, toX: x2, y: y, thickness: Self.thickness)
  }

  private func vertical(_ x: Double, from y1: Double, to y2: Double) {
    canvas.line(fromX: x, y: y1, toX: x, y: y2, thickness: Self.thickness)
  }
}
