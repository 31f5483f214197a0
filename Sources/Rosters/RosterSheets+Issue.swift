import Attendance

/// What lists that are read back bear on every page: corner marks, code, and boxes whose places are told.
extension RosterSheets {
  /// Draws corner marks and code of a page.
  func drawReadingAids(
    _ issue: ListIssue,
    page: Int,
    of pages: Int
  ) throws(RosterError) {
    for mark in layout([]).marks {
      canvas.block(
        x: RosterPDF.points(mark.x),
        y: RosterPDF.points(mark.y),
        width: RosterPDF.points(mark.width),
        height: RosterPDF.points(mark.height)
      )
    }
    let area = layout([]).code
    try canvas.draw(
      code: issue.text(page: page, of: pages),
      x: RosterPDF.points(area.x),
      y: RosterPDF.points(area.y),
      side: RosterPDF.points(area.width)
    )
    canvas.draw(
      "\(form.offering)\n№ \(issue.issue) · \(page)/\(pages)",
      .codeLegend,
      x: RosterPDF.points(area.x - 2),
      y: RosterPDF.points(area.y + area.height + 1.5),
      width: RosterPDF.points(area.width + 4)
    )
  }

  /// The layout of a page of this paper.
  func layout(_ boxes: [SheetLayout.Box]) -> SheetLayout {
    SheetLayout(width: plan.paper.width, height: plan.paper.height, boxes: boxes)
  }
}

extension RosterTable {
  /// The boxes of rows whose upper edge is there: the session cells that are empty, of rows that are someone's.
  func boxes(_ rows: Range<Int>, at start: Double) -> [SheetLayout.Box] {
    let edges = self.edges
    var y = start
    var boxes: [SheetLayout.Box] = []
    for row in rows {
      let height = rowHeight(row)
      for (position, column) in series.columns.enumerated() where !form.rows[row].id.isEmpty {
        let field = column.lines[0][0]
        guard case .session(let session) = form.columns[field].key,
          form.rows[row].cells[field].isEmpty
        else { continue }
        boxes.append(
          SheetLayout.Box(
            person: form.rows[row].id,
            session: session,
            area: SheetLayout.Area(
              x: Self.millimetres(edges[position]),
              y: Self.millimetres(y),
              width: Self.millimetres(edges[position + 1] - edges[position]),
              height: Self.millimetres(height)
            )
          )
        )
      }
      y += height
    }
    return boxes
  }

  /// A length in hundredths of a millimetre, which is more than any printer keeps to.
  private static func millimetres(_ points: Double) -> Double {
    (points * 25.4 / 72 * 100).rounded() / 100
  }
}
