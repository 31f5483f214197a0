import Foundation
import Planning
import SampleYear
import Settlement
import Testing

@testable import Rosters

@Suite("Papers as XLSX")
struct PaperWorkbookTests {
  private struct ReadSheet: Decodable {
    let title: String
    let cells: [[String?]]
    let kinds: [[String]]
    let titleRows: String
    let isProtected: Bool
    let openCells: [String]
    let validations: [String]
  }

  private func read(_ bytes: [UInt8]) throws -> [ReadSheet] {
    let program = """
      import json, sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      def text(value):
          return None if value is None else str(value)
      print(json.dumps([{
          "title": sheet.title,
          "cells": [[text(cell.value) for cell in row] for row in sheet.iter_rows()],
          "kinds": [[cell.data_type for cell in row] for row in sheet.iter_rows()],
          "titleRows": sheet.print_title_rows,
          "isProtected": bool(sheet.protection.sheet),
          "openCells": [c.coordinate for row in sheet.iter_rows() for c in row
                        if not c.protection.locked],
          "validations": [v.formula1 for v in sheet.data_validations.dataValidation],
      } for sheet in book.worksheets]))
      """
    let output = try ExternalTool.output(
      of: ["python3", "-c", program],
      on: bytes,
      named: "paper.xlsx"
    )
    return try JSONDecoder().decode([ReadSheet].self, from: Data(output.utf8))
  }

  @Test(
    "openpyxl reads every cell back; amounts and sums are formulas; heads are protected",
    .enabled(if: ExternalTool.hasOpenpyxl, "needs Python with openpyxl"),
    arguments: [1, 40],
    Language.allCases
  )
  func cells(people: Int, language: Language) throws {
    let context = try PapersTests.context(people: people, language)
    let forms = try RosterForm.all(
      of: context.plan.offerings[0],
      context,
      PapersTests.register(context)
    )
    #expect(
      forms.map(\.kind) == [.trainees, .attendance, .receipts, .fees, .certificates]
    )
    for form in forms {
      let sheet = try #require(try read(try RosterWorkbook.render(form)).first)
      #expect(sheet.title == form.kind.sheetName[language])
      #expect(sheet.isProtected)
      let header = try #require(sheet.cells.firstIndex { $0[0] == form.columns[0].title })
      let hasHeadings = form.columns.contains { $0.heading != nil }
      let first = header + (hasHeadings ? 2 : 1)
      #expect(sheet.titleRows == "$\(header + 1):$\(first)")
      #expect(!sheet.openCells.contains { $0 == "A\(header + 1)" || $0 == "A1" })
      for (offset, row) in form.rows.enumerated() {
        for (index, column) in form.columns.enumerated() {
          let cell = sheet.cells[first + offset][index] ?? ""
          if let formula = column.formula, row.values[index] != nil {
            let name = { SheetWriter.name(row: first + offset, column: $0) }
            #expect(cell == formula.text(name))
            #expect(sheet.kinds[first + offset][index] == "f")
          } else if let value = row.values[index] {
            #expect(Double(cell) == value.number)
            #expect(sheet.kinds[first + offset][index] == "n")
          } else if !column.isNumeric {
            #expect(cell == row.cells[index])
          }
        }
      }
      if form.kind == .attendance {
        #expect(sheet.validations == [language == .vi ? "\"x,M,P,K,T\"" : "\"x,L,E,A,S\""])
        let session = try #require(form.columns.firstIndex { $0.day != nil })
        #expect(sheet.openCells.contains(SheetWriter.name(row: first, column: session)))
      }
      guard form.totalRow != nil else { continue }
      let total = sheet.cells[first + form.rows.count]
      for (index, column) in form.columns.enumerated() where column.isSummed {
        let top = SheetWriter.name(row: first, column: index)
        let end = SheetWriter.name(row: first + form.rows.count - 1, column: index)
        #expect(total[index] == "=SUM(\(top):\(end))")
      }
    }
  }

  @Test(
    "LibreOffice opens every workbook and calculates what the papers say",
    .enabled(if: ExternalTool.hasLibreOffice, "needs libreoffice-calc-nogui"),
    arguments: Language.allCases
  )
  func libreOffice(language: Language) throws {
    let context = try PapersTests.context(people: 12, language)
    let offering = context.plan.offerings[0]
    for form in try RosterForm.all(of: offering, context, PapersTests.register(context)) {
      let text = try ExternalTool.calculated(try RosterWorkbook.render(form))
      for row in form.rows { #expect(text.contains(row.cells[1])) }
      #expect(!text.contains("#REF") && !text.contains("Err:") && !text.contains("#VALUE"))
      guard let total = form.totalRow else { continue }
      for (index, value) in total.values where form.columns[index].isSummed {
        let plain = value.number.rounded() == value.number ? String(Int(value.number)) : nil
        let grouped = Money(Int(value.number)).grouped(.en)
        #expect(
          plain.map { text.contains($0) || text.contains(grouped) } ?? true,
          "\(form.kind) column \(index): \(value)"
        )
      }
    }
  }

  @Test(
    "the workbook of a year's settlement has its sheets, and LibreOffice adds the groups up",
    .enabled(if: ExternalTool.hasLibreOffice, "needs libreoffice-calc-nogui")
  )
  func settlement() throws {
    let context = try PapersTests.context(people: 12, .en)
    let day = try #require(context.plan.offerings.last?.lastDay)
    let settlement = YearSettlement(context.plan, context.attendance, on: day)
    let papers = SettlementPapers(settlement, language: .en)
    let forms = papers.forms + [papers.unserved].compactMap(\.self)
    #expect(forms.map(\.sheetName) == ["Settlement", "Money", "Results", "Not served"])
    let bytes = try RosterWorkbook.render(forms)
    let text = try ExternalTool.calculated(bytes)
    #expect(text.contains(String(settlement.total.planned.dong)))
    #expect(text.contains(String(settlement.total.left.dong)))
    #expect(try RosterWorkbook.render(forms) == bytes)
    #expect(try RosterPDF.render(forms) == RosterPDF.render(forms))
  }
}
