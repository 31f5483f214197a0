/// Draws the table of one series of sheets.
struct RosterTable {
  let form: RosterForm
  let series: SheetPlan.Series
  let canvas: PDFCanvas
  let left: Double

  /// The least height of a row, so that there is room to sign.
  private static let leastRowHeight = RosterPDF.points(9)
  private static let padding = 3.0
  private static let thickness = 0.5

  private var widths: [Double] { series.widths.map(RosterPDF.points) }

  /// The left edges of the columns and the right edge of the last.
  private var edges: [Double] {
    widths.reduce(into: [left]) { $0.append($0[$0.count - 1] + $1) }
  }

  private var hasHeadings: Bool {
    series.columns.contains { form.columns[$0].heading != nil }
  }

  // MARK: The header

  /// The height of the header, which stands on every page.
  var headerHeight: Double { headingHeight + titleHeight }

  /// The height of the upper part, in which days stand over their sessions.
  private var headingHeight: Double {
    guard hasHeadings else { return 0 }
    let heights = headings.map { heading in
      height(of: heading.text, .columnTitle, width: edges[heading.to] - edges[heading.from])
    }
    return (heights.max() ?? 0) + 2 * Self.padding
  }

  /// The height of the lower part; titles without a heading may use the upper part too.
  private var titleHeight: Double {
    let heights = series.columns.indices.map { position in
      let column = form.columns[series.columns[position]]
      let height = height(of: column.title, .columnTitle, width: widths[position])
      return column.heading == nil ? height - headingHeight : height
    }
    return (heights.max() ?? 0) + 2 * Self.padding
  }

  /// The headings with the range of columns that share each.
  private var headings: [(text: String, from: Int, to: Int)] {
    var spans: [(text: String, from: Int, to: Int)] = []
    for (position, index) in series.columns.enumerated() {
      guard let text = form.columns[index].heading else { continue }
      if let last = spans.last, last.text == text, last.to == position {
        spans[spans.count - 1].to = position + 1
      } else {
        spans.append((text, position, position + 1))
      }
    }
    return spans
  }

  /// Draws the header and returns its height.
  func drawHeader(at y: Double) -> Double {
    let edges = self.edges
    let middle = y + headingHeight
    let end = y + headerHeight
    for (position, index) in series.columns.enumerated() {
      let column = form.columns[index]
      let top = column.heading == nil ? y : middle
      drawCentred(
        column.title,
        .columnTitle,
        from: edges[position],
        width: widths[position],
        top: top,
        height: end - top
      )
      let sharesWithPrevious =
        position > 0 && column.heading != nil
        && form.columns[series.columns[position - 1]].heading == column.heading
      vertical(edges[position], from: sharesWithPrevious ? middle : y, to: end)
    }
    vertical(edges[edges.count - 1], from: y, to: end)
    for heading in headings {
      let from = edges[heading.from]
      let width = edges[heading.to] - from
      drawCentred(
        heading.text,
        .columnTitle,
        from: from,
        width: width,
        top: y,
        height: headingHeight
      )
      horizontal(middle, from: from, to: from + width)
    }
    horizontal(y, from: edges[0], to: edges[edges.count - 1])
    horizontal(end, from: edges[0], to: edges[edges.count - 1])
    return headerHeight
  }

  // MARK: The rows

  /// The height of a row.
  func rowHeight(_ row: Int) -> Double {
    let heights = series.columns.enumerated().map { position, index -> Double in
      let text = form.rows[row].cells[index]
      return text.isEmpty ? 0 : height(of: text, style(index), width: widths[position])
    }
    return max(Self.leastRowHeight, (heights.max() ?? 0) + 2 * Self.padding)
  }

  /// Draws rows one under the other and returns their height.
  func drawRows(_ rows: Range<Int>, at start: Double) -> Double {
    let edges = self.edges
    let widths = self.widths
    var y = start
    for row in rows {
      let height = rowHeight(row)
      for (position, index) in series.columns.enumerated() {
        let text = form.rows[row].cells[index]
        if !text.isEmpty {
          drawCentred(
            text,
            style(index),
            from: edges[position],
            width: widths[position],
            top: y,
            height: height
          )
        }
      }
      y += height
      horizontal(y, from: edges[0], to: edges[edges.count - 1])
    }
    for edge in edges {
      vertical(edge, from: start, to: y)
    }
    return y - start
  }

  private func style(_ column: Int) -> TextStyle {
    form.columns[column].isCentred ? .centredCell : .cell
  }

  // MARK: Texts and lines

  private func height(of text: String, _ style: TextStyle, width: Double) -> Double {
    canvas.height(of: text, style, width: width - 2 * Self.padding)
  }

  /// Draws a text midway between the top and the bottom of its cell.
  private func drawCentred(
    _ text: String,
    _ style: TextStyle,
    from x: Double,
    width: Double,
    top: Double,
    height: Double
  ) {
    let textHeight = self.height(of: text, style, width: width)
    canvas.draw(
      text,
      style,
      x: x + Self.padding,
      y: top + (height - textHeight) / 2,
      width: width - 2 * Self.padding
    )
  }

  private func horizontal(_ y: Double, from x1: Double, to x2: Double) {
    canvas.line(fromX: x1, y: y, toX: x2, y: y, thickness: Self.thickness)
  }

  private func vertical(_ x: Double, from y1: Double, to y2: Double) {
    canvas.line(fromX: x, y: y1, toX: x, y: y2, thickness: Self.thickness)
  }
}
