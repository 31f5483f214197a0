import Attendance
import Planning

/// Draws a form's sheets: letterhead, table over pages, signatures.
struct RosterSheets {
  let form: RosterForm
  let plan: SheetPlan
  let canvas: PDFCanvas

  /// One page: a series of columns, the rows on it, and what else it bears.
  private struct Page {
    let series: SheetPlan.Series
    let rows: Range<Int>
    let hasHead: Bool
    let hasClosing: Bool
  }

  var left: Double { RosterPDF.points(plan.paper.left) }
  var top: Double { RosterPDF.points(plan.paper.top) }
  var width: Double { RosterPDF.points(plan.paper.innerWidth) }
  var bottom: Double { RosterPDF.points(plan.paper.height - plan.paper.bottom) }

  /// How many pages the form takes.
  var pageCount: Int { layOut().count }

  /// Draws the pages; returns where their boxes are, if the list is one that is read back.
  @discardableResult
  func draw() throws(RosterError) -> [SheetLayout] {
    let pages = layOut()
    var layouts: [SheetLayout] = []
    for (index, page) in pages.enumerated() {
      drawMargins(number: index + 1, of: pages.count)
      let table = RosterTable(form: form, series: page.series, canvas: canvas, left: left)
      var y = top + (page.hasHead ? drawHead(at: top) : drawRunningTitle(at: top))
      var boxes: [SheetLayout.Box] = []
      if !page.rows.isEmpty {
        y += table.drawHeader(at: y)
        boxes = form.issue == nil ? [] : table.boxes(page.rows, at: y)
        y += table.drawRows(page.rows, at: y)
      }
      if let issue = form.issue {
        try drawReadingAids(issue, page: index + 1, of: pages.count)
        layouts.append(layout(boxes))
      }
      if page.hasClosing {
        table.drawTotal(at: y)
        drawClosing(at: y + table.totalHeight)
      }
      canvas.endPage()
    }
    return layouts
  }

  private func layOut() -> [Page] {
    let headHeight = self.headHeight
    let closingHeight = self.closingHeight
    var pages: [Page] = []
    for (index, series) in plan.series.enumerated() {
      let table = RosterTable(form: form, series: series, canvas: canvas, left: left)
      let nextRoom = bottom - top - runningTitleHeight - table.headerHeight
      let firstRoom = bottom - top - headHeight - table.headerHeight
      let isLast = index == plan.series.count - 1
      let breaks = PageBreaks(
        heights: form.rows.indices.map(table.rowHeight),
        firstRoom: index == 0 ? firstRoom : nextRoom,
        nextRoom: nextRoom,
        closing: isLast ? closingHeight + table.totalHeight : 0
      )
      for (position, rows) in breaks.pages.enumerated() {
        pages.append(
          Page(
            series: series,
            rows: rows,
            hasHead: index == 0 && position == 0,
            hasClosing: isLast && position == breaks.pages.count - 1
          )
        )
      }
    }
    return pages
  }

  /// The page number, of how many, where the form of papers has it; the marks of a draft and of sample
  /// data.
  private func drawMargins(number: Int, of count: Int) {
    let text = "\(number)/\(count)"
    let below = bottom + RosterPDF.points(5)
    // A corner mark stands beside the number.
    let room = form.issue == nil ? width : width - RosterPDF.points(6)
    switch form.paper {
    case .circular2011:
      canvas.draw(text, .pageNumberBelow, x: left, y: below, width: room)
    case .decree2020:
      canvas.draw(text, .pageNumberAbove, x: left, y: RosterPDF.points(10), width: width)
    }
    var x = left
    if let mark = form.draftMark {
      canvas.draw(mark, .draft, x: x, y: below + 2, width: width / 2)
      x += canvas.width(of: mark, .draft) + 10
    }
    if let notice = form.notice {
      canvas.draw(notice, .notice, x: x, y: below + 3, width: left + width - 50 - x)
    }
  }

  // MARK: The line at the top of further pages

  private var runningTitle: String {
    "\(RosterWords.continued[form.language]): \(form.subject)"
  }

  private var runningTitleHeight: Double {
    canvas.height(of: runningTitle, .running, width: width) + 3
  }

  private func drawRunningTitle(at y: Double) -> Double {
    canvas.draw(runningTitle, .running, x: left, y: y, width: width) + 3
  }

  // MARK: The closing block

  /// Room for a signature and a stamp, between the manner of signing and the end of the block.
  private var signatureRoom: Double { RosterPDF.points(20) }

  private var signatureWidth: Double { width / Double(max(form.signatures.count, 1)) }

  private var closingHeight: Double {
    let total = canvas.height(of: form.total, .total, width: width) + remarksHeight
    let blocks = form.signatures.map { block in
      canvas.height(of: block.role, .role, width: signatureWidth)
        + canvas.height(of: block.manner, .manner, width: signatureWidth)
    }
    return 4 + total + 6 + (blocks.max() ?? 0) + signatureRoom
  }

  private var numberedRemarks: [String] {
    form.remarks.enumerated().map { "(\($0 + 1)) \($1)" }
  }

  private var remarksHeight: Double {
    numberedRemarks.reduce(0) { $0 + 2 + canvas.height(of: $1, .remark, width: width) }
  }

  private func drawClosing(at start: Double) {
    var y = start + 4
    y += canvas.draw(form.total, .total, x: left, y: y, width: width)
    for remark in numberedRemarks {
      y += 2 + canvas.draw(remark, .remark, x: left, y: y + 2, width: width)
    }
    y += 6
    for (index, block) in form.signatures.enumerated() {
      let x = left + Double(index) * signatureWidth
      let role = canvas.draw(block.role, .role, x: x, y: y, width: signatureWidth)
      canvas.draw(block.manner, .manner, x: x, y: y + role, width: signatureWidth)
    }
  }
}
