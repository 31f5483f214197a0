import Almanac
import Planning
public import Settlement

/// All lists of a year in one PDF, with bookmarks by group and offering and a list of contents.
public enum YearBookPDF {
  /// The lists of an offering.
  private struct Chapter {
    let offering: Offering
    let title: String
    let group: String
    let forms: [RosterForm]
    var page = 0
    var pages: [Int] = []
  }

  /// Draws the book; nil where no offering has a list.
  ///
  /// - Throws: `RosterError`.
  public static func render(_ context: PaperContext, _ register: CertificateRegister)
    throws(RosterError) -> [UInt8]?
  {
    var chapters: [Chapter] = []
    for offering in context.plan.offerings {
      guard let activity = context.index.activity(offering.activity) else {
        throw .unknownActivity(offering.activity)
      }
      let forms = try RosterForm.all(of: offering, context, register)
      if forms.isEmpty { continue }
      chapters.append(
        Chapter(
          offering: offering,
          title: activity.title[context.language].tidied,
          group: activity.group,
          forms: forms
        )
      )
    }
    guard let first = chapters.first else { return nil }
    var cover = first.forms[0]
    cover.title = context.say("TẬP DANH SÁCH CẢ NĂM", "YEAR BOOK OF LISTS")
    cover.subject = context.programme.title[context.language].tidied
    cover.offering = context.programme.id
    let canvas = try RosterPDF.canvas(of: cover, on: .portrait)
    let sheet = ContentsSheet(form: cover, canvas: canvas)
    let groups = context.programme.groups.filter { group in
      chapters.contains { $0.group == group.id }
    }
    let ordered = groups.flatMap { group in chapters.filter { $0.group == group.id } }
    let lines = groups.count + ordered.count
    var page = sheet.pageCount(lines: lines) + 1
    let placed = ordered.map { chapter in
      var chapter = chapter
      chapter.page = page
      for form in chapter.forms {
        chapter.pages.append(page)
        let plan = SheetPlan(form.columns)
        page += RosterSheets(form: form, plan: plan, canvas: canvas).pageCount
      }
      return chapter
    }
    sheet.draw(
      groups.flatMap { group in
        let own = placed.filter { $0.group == group.id }
        let heading = ContentsSheet.Line(
          text: group.name[context.language].tidied,
          page: own.first?.page ?? 1,
          isHeading: true
        )
        return [heading]
          + own.map {
            let dates = RosterWords.date($0.offering.firstDay, context.language)
            return ContentsSheet.Line(text: "\(dates) – \($0.title)", page: $0.page)
          }
      }
    )
    for chapter in placed {
      for form in chapter.forms {
        let plan = SheetPlan(form.columns)
        canvas.setPageSize(
          width: RosterPDF.points(plan.paper.width),
          height: RosterPDF.points(plan.paper.height)
        )
        try RosterSheets(form: form, plan: plan, canvas: canvas).draw()
      }
    }
    bookmark(placed, groups, context, canvas)
    return try RosterPDF.bytes(of: canvas, context.language)
  }

  private static func bookmark(
    _ chapters: [Chapter],
    _ groups: [ProjectGroup],
    _ context: PaperContext,
    _ canvas: PDFCanvas
  ) {
    let contents = context.say("Mục lục", "Contents")
    canvas.addBookmark(contents, page: 1, under: PDFCanvas.root)
    for group in groups {
      let own = chapters.filter { $0.group == group.id }
      let name = group.name[context.language].tidied
      let above = canvas.addBookmark(
        name,
        page: own.first?.page ?? 1,
        under: PDFCanvas.root,
        isOpen: true
      )
      for chapter in own {
        let text = "\(chapter.offering.id) – \(chapter.title)"
        let offering = canvas.addBookmark(text, page: chapter.page, under: above)
        for (form, page) in zip(chapter.forms, chapter.pages) {
          canvas.addBookmark(
            form.kind.sheetName[context.language],
            page: page,
            under: offering
          )
        }
      }
    }
  }
}

/// Draws the list of contents, every line leading to its page.
private struct ContentsSheet {
  /// A line.
  struct Line {
    let text: String
    let page: Int
    var isHeading = false
  }

  let form: RosterForm
  let canvas: PDFCanvas
  private static let lineHeight = 19.0
  private static let plain = TextStyle(points: 11, maxLines: 1)
  private static let heading = TextStyle(points: 11, isBold: true, maxLines: 1)
  private static let number = TextStyle(points: 11, isRight: true, maxLines: 1)

  private var left: Double { RosterPDF.points(SheetPlan.Paper.portrait.left) }
  private var width: Double { RosterPDF.points(SheetPlan.Paper.portrait.innerWidth) }
  private var top: Double { RosterPDF.points(20) }
  private var bottom: Double { RosterPDF.points(277) }
  private var headHeight: Double { 110 }
  private var firstCount: Int { Int((bottom - top - headHeight) / Self.lineHeight) }
  private var nextCount: Int { Int((bottom - top) / Self.lineHeight) }

  func pageCount(lines: Int) -> Int {
    lines <= firstCount ? 1 : 1 + (lines - firstCount + nextCount - 1) / nextCount
  }

  func draw(_ lines: [Line]) {
    var y = top
    let office = [form.letterhead.parent, form.letterhead.office].compactMap(\.self)
      .joined(separator: " – ")
    y += canvas.draw(office, .office, x: left, y: y, width: width) + 14
    y += canvas.draw(form.title, .title, x: left, y: y, width: width)
    y += canvas.draw(form.subject, .subject, x: left, y: y, width: width)
    if let notice = form.notice {
      y += canvas.draw(notice, .basis, x: left, y: y, width: width)
    }
    y = top + headHeight
    for line in lines {
      if y + Self.lineHeight > bottom {
        canvas.endPage()
        y = top
      }
      let indent = line.isHeading ? 0.0 : 12
      canvas.link(toPage: line.page) {
        let style = line.isHeading ? Self.heading : Self.plain
        canvas.draw(line.text, style, x: left + indent, y: y, width: width - indent - 40)
        canvas.draw(String(line.page), Self.number, x: left + width - 36, y: y, width: 36)
      }
      y += Self.lineHeight
    }
    canvas.endPage()
  }
}
