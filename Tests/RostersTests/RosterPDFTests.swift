import Almanac
import Foundation
import Planning
import SampleYear
import Testing

@testable import Rosters

@Suite("Rosters as PDF")
struct RosterPDFTests {
  private func form(
    people count: Int = 12,
    activity: String = "G1-01",
    _ language: Language = .vi,
    changing change: (inout Plan) -> Void = { _ in }
  ) throws -> RosterForm {
    var plan = SmallYear.plan(courseParticipants: count)
    change(&plan)
    let offering = try #require(plan.offerings.first { $0.activity == activity })
    return try RosterForm(offering: offering, in: plan, language: language)
  }

  /// Reads the table back by place and compares every cell; returns the number of pages.
  @discardableResult
  private func expectTable(of form: RosterForm) throws -> Int {
    let pages = try ReadPage.pages(of: try RosterPDF.render(form))
    let plan = SheetPlan(form.columns)
    let canvas = try PDFCanvas(
      width: 100,
      height: 100,
      properties: PDFCanvas.Properties(title: "", author: "", subject: "", created: "")
    )
    let left = RosterPDF.points(plan.paper.left)
    var page = 0
    for series in plan.series {
      let table = RosterTable(form: form, series: series, canvas: canvas, left: left)
      let edges = series.widths.reduce(into: [left]) { edges, width in
        edges.append((edges.last ?? 0) + RosterPDF.points(width))
      }
      var row = 0
      while row < form.rows.count {
        try #require(page < pages.count, "row \(row) stands on no page")
        let serialTitle = form.columns[0].title
        let title = try #require(
          pages[page].words.first { $0.text == serialTitle && $0.midX < edges[1] },
          "no table header on page \(page + 1)"
        )
        let header = (title.midY - table.headerHeight / 2)..<(title.midY + table.headerHeight / 2)
        for (position, column) in series.columns.enumerated() {
          let text = pages[page].text(x: edges[position]..<edges[position + 1], y: header)
          for index in column.lines.joined() {
            #expect(text.contains(form.columns[index].title))
          }
        }
        var y = header.upperBound
        while row < form.rows.count {
          let band = y..<(y + table.rowHeight(row))
          guard pages[page].text(x: edges[0]..<edges[1], y: band) == form.rows[row].cells[0] else {
            break
          }
          for (position, column) in series.columns.enumerated() {
            let text = pages[page].text(x: edges[position]..<edges[position + 1], y: band)
            let lines = column.lines.map { facts in
              facts.map { form.rows[row].cells[$0] }.filter { !$0.isEmpty }.joined(separator: ", ")
            }
            let expected = lines.filter { !$0.isEmpty }.joined(separator: " ")
            #expect(Array(text.unicodeScalars) == Array(expected.unicodeScalars))
          }
          y = band.upperBound
          row += 1
        }
        page += 1
      }
    }
    #expect(page == pages.count)
    return page
  }

  @Test(
    "every cell is read back in composed form from its place, under a header on every page",
    .enabled(if: ExternalTool.hasPDFToText, "needs pdftotext"),
    arguments: [(1, 1...1), (12, 2...2), (35, 3...3), (500, 32...38)]
  )
  func cells(people: Int, pages: ClosedRange<Int>) throws {
    #expect(pages.contains(try expectTable(of: try form(people: people))))
  }

  @Test(
    "so it is for every kind of offering and both languages",
    .enabled(if: ExternalTool.hasPDFToText, "needs pdftotext"),
    arguments: ["G1-01", "G1-02", "G1-03", "G2-01", "G2-02", "G2-03"],
    Language.allCases
  )
  func kinds(activity: String, language: Language) throws {
    try expectTable(of: try form(activity: activity, language))
  }

  @Test(
    "a name of sixty characters wraps, and one without a space breaks",
    .enabled(if: ExternalTool.hasPDFToText, "needs pdftotext")
  )
  func longNames() throws {
    let long = "Nguyễn Phước Hoàng Thị Kim Ngọc Diễm Thúy Quỳnh Như Ánh Tuyết"
    try expectTable(of: try form { $0.programme.people[0].name = long })
    let unbroken = String(repeating: "Đườngễ", count: 10)
    let form = try form { $0.programme.people[0].name = unbroken }
    let text = try ReadPage.pages(of: try RosterPDF.render(form)).map(\.text).joined()
    #expect(text.replacing(" ", with: "").contains("Đườngễ"))
    #expect(!text.contains("-ườ") && !text.contains("Đườngễ-"))
  }

  @Test(
    "the head, the notice on every page, and the signatures under the last rows are read back",
    .enabled(if: ExternalTool.hasPDFToText, "needs pdftotext")
  )
  func around() throws {
    let form = try form(people: 42)
    let pages = try ReadPage.pages(of: try RosterPDF.render(form)).map(\.text)
    let first = try #require(pages.first)
    let last = try #require(pages.last)
    for text in [
      form.letterhead.office, form.letterhead.nation, form.letterhead.motto,
      form.letterhead.placeAndDate, form.title, form.subject, form.basis,
    ] + form.facts.map(\.text) {
      #expect(first.contains(text))
    }
    for (index, page) in pages.enumerated() {
      #expect(page.contains(RosterWords.sampleNotice))
      #expect(page.contains("\(index + 1)/\(pages.count)"))
      #expect(page.contains(form.signatures[0].role) == (index == pages.count - 1))
    }
    #expect(last.contains(form.total))
    #expect(last.contains("Lý Thị Mỹ Yến"))
  }

  @Test(
    "a draft says so beside the notice on every page",
    .enabled(if: ExternalTool.hasPDFToText, "needs pdftotext")
  )
  func draft() throws {
    let form = try form { $0.programme.revision.status = .draft }
    let pages = try ReadPage.pages(of: try RosterPDF.render(form))
    #expect(pages.count == 2)
    for page in pages {
      #expect(page.text.contains("DỰ THẢO / DRAFT"))
      #expect(page.text.contains(RosterWords.sampleNotice))
    }
    let published = try ReadPage.pages(of: try RosterPDF.render(try self.form()))
    #expect(!published.contains { $0.text.contains("DRAFT") })
  }

  @Test(
    "page numbers stand at the bottom on the right until 4 March 2020, then at the top",
    .enabled(if: ExternalTool.hasPDFToText, "needs pdftotext")
  )
  func pageNumbers() throws {
    for (date, isTop) in [(CivilDate(2020, 3, 4), false), (CivilDate(2020, 3, 5), true)] {
      let form = try form { $0.programme.revision.date = date }
      let pages = try ReadPage.pages(of: try RosterPDF.render(form))
      let number = try #require(pages[0].words.first { $0.text == "1/2" })
      #expect((number.midY < 57) == isTop)
      // The printed area of A4 across reaches from 85 to 799 points.
      #expect(isTop ? abs(number.midX - 442) < 5 : number.midX > 780)
    }
  }

  @Test("the same form gives the same bytes")
  func reproducible() throws {
    let form = try form(people: 42)
    #expect(try RosterPDF.render(form) == RosterPDF.render(form))
  }

  @Test("title, language and the revision's time are in the document's data")
  func properties() throws {
    let bytes = try RosterPDF.render(try form())
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    #expect(text.contains("/Lang (vi-VN)"))
    #expect(text.contains("/DisplayDocTitle true"))
    #expect(text.contains("/CreationDate (D:20160104080000+07'00)"))
    #expect(text.hasSuffix("%%EOF\n"))
    let english = String(
      decoding: try RosterPDF.render(try form(.en)),
      as: Unicode.ASCII.self
    )
    #expect(english.contains("/Lang (en-GB)"))
  }
}
