import Foundation
import Planning
import SampleYear
import Testing

@testable import Rosters

@Suite("Rosters as XLSX")
struct RosterWorkbookTests {
  private struct ReadSheet: Decodable {
    let title: String
    let cells: [[String?]]
    let kinds: [[String]]
    let freeze: String
    let titleRows: String
    let orientation: String
    let paper: Int
    let fitWidth: Int
    let fitHeight: Int
    let footer: String
    let created: String
  }

  /// Reads the workbook with openpyxl, the cells as text with their kinds (`n`, `s`, `f` …).
  private func read(_ bytes: [UInt8]) throws -> ReadSheet {
    let program = """
      import json, sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book.active
      def text(value):
          return None if value is None else str(value)
      print(json.dumps({
          "title": sheet.title,
          "cells": [[text(cell.value) for cell in row] for row in sheet.iter_rows()],
          "kinds": [[cell.data_type for cell in row] for row in sheet.iter_rows()],
          "freeze": sheet.freeze_panes,
          "titleRows": sheet.print_title_rows,
          "orientation": sheet.page_setup.orientation,
          "paper": int(sheet.page_setup.paperSize),
          "fitWidth": int(sheet.page_setup.fitToWidth or 1),
          "fitHeight": int(sheet.page_setup.fitToHeight),
          "footer": sheet.oddFooter.left.text + "|" + sheet.oddFooter.right.text,
          "created": book.properties.created.isoformat(),
      }))
      """
    let output = try ExternalTool.output(
      of: ["python3", "-c", program],
      on: bytes,
      named: "roster.xlsx"
    )
    return try JSONDecoder().decode(ReadSheet.self, from: Data(output.utf8))
  }

  @Test(
    "openpyxl reads every cell back",
    .enabled(if: ExternalTool.hasOpenpyxl, "needs Python with openpyxl"),
    arguments: [1, 42, 500],
    Language.allCases
  )
  func cells(people: Int, language: Language) throws {
    let plan = SmallYear.plan(courseParticipants: people)
    let form = try RosterForm(offering: plan.offerings[0], in: plan, language: language)
    let sheet = try read(try RosterWorkbook.render(form))
    let top = try #require(sheet.cells.firstIndex { $0[0] == form.columns[0].title })
    #expect(sheet.cells[top][1] == form.columns[1].title)
    for (index, column) in form.columns.enumerated() where column.heading != nil {
      #expect(sheet.cells[top + 1][index] == column.title)
    }
    for (offset, row) in form.rows.enumerated() {
      #expect(sheet.cells[top + 2 + offset].map { $0 ?? "" } == row.cells)
      #expect(sheet.kinds[top + 2 + offset][0] == "n")
    }
    #expect(sheet.cells[top + 2 + form.rows.count][0] == form.total)
    #expect(sheet.titleRows == "$\(top + 1):$\(top + 2)")
    #expect(sheet.freeze == "C\(top + 3)")
    #expect(sheet.cells[4][0] == form.title)
    #expect(sheet.cells[5][0] == form.subject)
  }

  @Test(
    "the page is set up for A4, one page wide, with notice and page number",
    .enabled(if: ExternalTool.hasOpenpyxl, "needs Python with openpyxl")
  )
  func page() throws {
    let plan = SmallYear.plan
    let form = try RosterForm(offering: plan.offerings[0], in: plan, language: .vi)
    let sheet = try read(try RosterWorkbook.render(form))
    #expect(sheet.title == "Điểm danh")
    #expect(sheet.orientation == "landscape")
    #expect(sheet.paper == 9)
    #expect(sheet.fitWidth == 1)
    #expect(sheet.fitHeight == 0)
    #expect(sheet.footer == RosterWords.sampleNotice + "|&P/&N")
    #expect(sheet.created == "2016-01-04T01:00:00")
  }

  @Test(
    "the footer of a draft says so",
    .enabled(if: ExternalTool.hasOpenpyxl, "needs Python with openpyxl")
  )
  func draft() throws {
    var plan = SmallYear.plan
    plan.programme.revision.status = .draft
    let form = try RosterForm(offering: plan.offerings[0], in: plan, language: .vi)
    let sheet = try read(try RosterWorkbook.render(form))
    #expect(sheet.footer == "DỰ THẢO / DRAFT – " + RosterWords.sampleNotice + "|&P/&N")
  }

  @Test(
    "nothing is a formula",
    .enabled(if: ExternalTool.hasOpenpyxl, "needs Python with openpyxl")
  )
  func formulas() throws {
    var plan = SmallYear.plan
    plan.programme.people[0].name = "=HYPERLINK(\"x\")"
    plan.offerings[0].participants = ["p001"]
    let form = try RosterForm(offering: plan.offerings[0], in: plan, language: .vi)
    let sheet = try read(try RosterWorkbook.render(form))
    #expect(sheet.cells.joined().contains("=HYPERLINK(\"x\")"))
    #expect(!sheet.kinds.joined().contains("f"))
  }

  @Test("the same form gives the same bytes")
  func reproducible() throws {
    let plan = SmallYear.plan
    let form = try RosterForm(offering: plan.offerings[0], in: plan, language: .vi)
    #expect(try RosterWorkbook.render(form) == RosterWorkbook.render(form))
  }

  @Test("a text that no cell can hold is an error, not a crash")
  func tooLong() throws {
    var plan = SmallYear.plan
    plan.programme.people[0].name = String(repeating: "a", count: 40_000)
    let form = try RosterForm(offering: plan.offerings[0], in: plan, language: .vi)
    #expect(throws: RosterError.self) { try RosterWorkbook.render(form) }
  }
}
