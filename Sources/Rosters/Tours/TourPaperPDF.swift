import Planning

/// A paper of a study tour as a PDF on A4 upright.
public enum TourPaperPDF {
  /// Draws the paper; the same paper gives the same bytes wherever the same libraries and typeface are.
  ///
  /// A programme stands on one page: its letters shrink to 7 points before its map gives way.
  /// - Throws: `RosterError.fontMissing` or `.drawing`.
  public static func render(_ paper: TourPaper) throws(RosterError) -> [UInt8] {
    let sheet = SheetPlan.Paper.portrait
    let canvas = try PDFCanvas(
      width: RosterPDF.points(sheet.width),
      height: RosterPDF.points(sheet.height),
      properties: PDFCanvas.Properties(
        title: "\(paper.title): \(paper.subject)",
        author: paper.letterhead.office,
        subject: paper.offering,
        created: paper.created
      )
    )
    TourSheets(paper: paper, canvas: canvas).draw()
    let bytes = try canvas.finish()
    return try PDFAmendment(of: bytes)
      .bytes(languageTag: paper.language == .vi ? "vi-VN" : "en-GB")
  }
}

/// Draws the sheets of a tour's paper.
private struct TourSheets {
  let paper: TourPaper
  let canvas: PDFCanvas
  private static let gap = 3.0
  private static let leastMap = 150.0
  private static let mostMap = 260.0

  private var left: Double { RosterPDF.points(SheetPlan.Paper.portrait.left) }
  private var top: Double { RosterPDF.points(15) }
  private var width: Double { RosterPDF.points(SheetPlan.Paper.portrait.innerWidth) }
  private var bottom: Double { RosterPDF.points(297 - 16) }

  func draw() {
    margins()
    var y = head()
    let isOnePage = paper.kind == .programme
    let room = bottom - y - (paper.map == nil ? 0 : Self.leastMap + 8)
    let sizes = stride(from: 10.0, through: 7.0, by: -0.5)
    let points = isOnePage ? sizes.first { height(of: $0) <= room } ?? 7 : 10
    y = table(points, from: y)
    if let map = paper.map {
      let most = min(Self.mostMap, bottom - y - 8)
      if let layout = TourMapLayout(
        map,
        width: width,
        mostHeight: most,
        margin: 26,
        signRadius: 6.5
      ) {
        canvas.draw(map, layout, paper.language, left: left, top: y + 8)
      }
    }
    canvas.endPage()
  }

  private func margins() {
    let notice = [paper.draftMark, paper.notice].compactMap(\.self).joined(separator: " · ")
    guard !notice.isEmpty else { return }
    canvas.draw(notice, .notice, x: left, y: bottom + 6, width: width)
  }

  /// The letterhead, the title and the facts; where they end.
  private func head() -> Double {
    let half = width * 0.42
    let head = paper.letterhead
    var y = top
    if let parent = head.parent {
      canvas.draw(parent, .parent, x: left, y: y, width: half)
    }
    canvas.draw(head.nation, .nation, x: left + half, y: y, width: width - half)
    y += 17
    canvas.draw(head.office, .office, x: left, y: y, width: half)
    canvas.draw(head.motto, .motto, x: left + half, y: y, width: width - half)
    y += 36
    y += canvas.draw(paper.title, .title, x: left, y: y, width: width)
    y += canvas.draw(paper.subject, .subject, x: left, y: y, width: width) + 5
    for fact in paper.facts {
      y += canvas.draw("\(fact.label): \(fact.text)", .tourFact, x: left, y: y, width: width)
    }
    return y + 6
  }

  private func style(_ points: Double, _ column: TourPaper.Column) -> TextStyle {
    TextStyle(points: points, isRight: column.isRight, leading: 0.88)
  }

  private func bold(_ points: Double) -> TextStyle {
    TextStyle(points: points, isBold: true, leading: 0.88)
  }

  private func width(_ column: TourPaper.Column) -> Double { width * column.part - Self.gap * 2 }

  private func height(of row: [String], _ points: Double) -> Double {
    zip(paper.columns, row).reduce(0) { most, cell in
      max(most, canvas.height(of: cell.1, style(points, cell.0), width: width(cell.0)))
    } + 2
  }

  private func height(of points: Double) -> Double {
    paper.blocks.reduce(points * 1.5 + 4) { sum, block in
      let heading =
        block.heading.isEmpty
        ? 0 : canvas.height(of: block.heading, bold(points), width: width) + 5
      return sum + heading + block.rows.reduce(0) { $0 + height(of: $1, points) }
    }
  }

  /// Draws the table over as many pages as it takes; where it ends on the last.
  private func table(_ points: Double, from start: Double) -> Double {
    var y = titles(points, at: start)
    func turn(_ needed: Double) {
      guard y + needed > bottom, paper.kind != .programme else { return }
      canvas.endPage()
      margins()
      y = titles(points, at: top)
    }
    for block in paper.blocks {
      if !block.heading.isEmpty {
        let high = canvas.height(of: block.heading, bold(points), width: width)
        turn(high + 5 + (block.rows.first.map { height(of: $0, points) } ?? 0))
        y += 3 + canvas.draw(block.heading, bold(points), x: left, y: y + 3, width: width) + 2
      }
      for row in block.rows {
        let high = height(of: row, points)
        turn(high)
        draw(row, points, at: y)
        y += high
        canvas.line(fromX: left, y: y, toX: left + width, y: y, thickness: 0.25)
      }
    }
    return y
  }

  private func titles(_ points: Double, at y: Double) -> Double {
    var x = left
    var high = 0.0
    for column in paper.columns {
      var head = style(points, column)
      head.isBold = true
      let drawn = canvas.draw(
        column.title,
        head,
        x: x + Self.gap,
        y: y,
        width: width(column)
      )
      high = max(high, drawn)
      x += width * column.part
    }
    let end = y + high + 2
    canvas.line(fromX: left, y: end, toX: left + width, y: end, thickness: 0.8)
    return end + 1
  }

  private func draw(_ row: [String], _ points: Double, at y: Double) {
    var x = left
    for (column, text) in zip(paper.columns, row) {
      canvas.draw(text, style(points, column), x: x + Self.gap, y: y + 1, width: width(column))
      x += width * column.part
    }
  }
}

extension TextStyle {
  fileprivate static let tourFact = TextStyle(points: 10.5)
}
