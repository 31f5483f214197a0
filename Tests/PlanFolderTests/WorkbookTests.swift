import Almanac
import Foundation
import PlanFolder
import Planning
import Testing

@Suite("XLSX tables")
struct WorkbookTests {
  private func folder(venues bytes: [UInt8]) throws -> ExampleFolder {
    let folder = try ExampleFolder()
    try folder.remove("venues.csv")
    try folder.write("venues.xlsx", bytes: bytes)
    return folder
  }

  /// A header of id, name, place, seats, busy and rows of two venues.
  private static let sheet = """
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>\
    <c r="D1" t="inlineStr"><is><t>seats</t></is></c><c r="E1" t="str"><v>busy</v></c></row>
    <row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" t="inlineStr"><is><r><t>Hội </t></r><r><t>trường</t></r></is></c>\
    <c r="C3" t="s"><v>5</v></c><c r="D3"><v>60.0</v></c><c r="E3" s="1"><v>46482</v></c></row>
    <row><c t="s"><v>4</v></c><c t="inlineStr"><is><t>Nhà văn hóa</t></is></c><c t="s"><v>6</v></c></row>
    """
  private static let texts = [
    "id", "name", "place", "hoi-truong", "nha-van-hoa", "thanh-pho", "mau-dong",
  ]

  @Test(
    "shared and inline texts, numbers, dates and missing cells of a hand-made workbook are read"
  )
  func handMade() throws {
    let workbook = StoredZip.workbook(
      sheet: WorkbookTests.sheet,
      texts: WorkbookTests.texts,
      formats: [0, 14]
    )
    let folder = try folder(venues: workbook.bytes)
    #expect(folder.lines() == [])
    let venues = try #require(folder.read().programme).resources.filter { $0.kind == .venue }
    #expect(venues.map(\.name) == ["Hội trường", "Nhà văn hóa"])
    #expect(venues.map(\.seats) == [60, nil])
    // Day 46482 of the count is 5 April 2027.
    #expect(
      venues[0].busy == [DateWindow(from: CivilDate(2027, 4, 5), to: CivilDate(2027, 4, 5))]
    )
  }

  @Test("mistakes are located by row and column")
  func located() throws {
    let sheet = WorkbookTests.sheet.replacingOccurrences(of: "60.0", with: "0.5")
    let workbook = StoredZip.workbook(sheet: sheet, texts: WorkbookTests.texts, formats: [0, 14])
    let folder = try folder(venues: workbook.bytes)
    #expect(
      folder.lines() == [
        "venues.xlsx:3:4: `seats`: \"0.5\" is not a whole number; write a number from 1 to 1000000, without quotes"
      ]
    )
  }

  @Test("a workbook that is cut off, no workbook, or full of tricks is refused")
  func hostile() throws {
    let good = StoredZip.workbook(
      sheet: WorkbookTests.sheet,
      texts: WorkbookTests.texts,
      formats: [0, 14]
    )
    let damaged =
      "venues.xlsx:1:1: the XLSX file is damaged or cut off; open it in a spreadsheet and save it again"
    let cutOff = try folder(venues: Array(good.bytes.prefix(good.bytes.count / 2)))
    #expect(cutOff.lines() == [damaged])
    let noZip = try folder(venues: Array("id,name,place\n".utf8))
    #expect(noZip.lines() == [damaged])
    let other = try folder(venues: StoredZip([("a.txt", "a")]).bytes)
    #expect(
      other.lines() == [
        "venues.xlsx:1:1: the file is no XLSX workbook (xl/workbook.xml is missing); save it as .xlsx"
      ]
    )
    let openSheet = StoredZip.workbook(sheet: "<row r=\"1\">", texts: [])
    #expect(try folder(venues: openSheet.bytes).lines() == [damaged])
    let entities = StoredZip.workbook(
      sheet: "<row><c t=\"str\"><v>&b;</v></c></row>",
      head: "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
    )
    #expect(try folder(venues: entities.bytes).lines() == [damaged])
    let far = StoredZip.workbook(
      sheet: "<row r=\"99999999\"><c r=\"ZZZZZZ1\" t=\"str\"><v>x</v></c></row>"
    )
    #expect(try folder(venues: far.bytes).lines().first?.contains("more than 256 columns") == true)
  }

  @Test("changed bytes of a workbook never stop the process")
  func mutations() throws {
    let good = StoredZip.workbook(
      sheet: WorkbookTests.sheet,
      texts: WorkbookTests.texts,
      formats: [0, 14]
    ).bytes
    var generator = Linear(state: 7)
    let folder = try folder(venues: good)
    var refused = 0
    for _ in 0..<60 {
      var bytes = good
      for _ in 0..<3 {
        bytes[generator.next(below: bytes.count)] = UInt8(generator.next(below: 256))
      }
      try folder.write("venues.xlsx", bytes: bytes)
      if !folder.lines().isEmpty { refused += 1 }
    }
    #expect(refused > 30)
  }

  @Test(
    "a workbook written by openpyxl is read",
    // openpyxl is a library of Python; without it there is nothing to compare with.
    .enabled(if: PythonTool.has("openpyxl"), "needs Python with openpyxl")
  )
  func openpyxl() throws {
    let folder = try ExampleFolder()
    let before = try #require(folder.read().programme)
    let program = """
      import csv, datetime, openpyxl, sys
      book = openpyxl.Workbook()
      sheet = book.active
      for number, row in enumerate(csv.reader(open(sys.argv[1], encoding="utf-8"))):
          if number and row[2]: row[2] = int(row[2])
          if number and row[12]: row[12] = int(row[12])
          if row[11] == "2027-08-09": row[11] = datetime.date(2027, 8, 9)
          sheet.append(row)
      book.create_sheet("other").append(["not", "read"])
      book.save(sys.argv[2])
      """
    let written = PythonTool.run(program, [folder.path("people.csv"), folder.path("people.xlsx")])
    #expect(written)
    try folder.remove("people.csv")
    #expect(folder.lines() == [])
    #expect(folder.read().programme?.people == before.people)
  }

  @Test(
    "a workbook that unpacks to far more than it holds is refused",
    // The bomb is packed by Python's own library.
    .enabled(if: PythonTool.has("zipfile"), "needs Python")
  )
  func bomb() throws {
    let folder = try folder(venues: [])
    let program = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as archive:
          archive.writestr("xl/workbook.xml", b" " * 200_000_000)
      """
    #expect(PythonTool.run(program, [folder.path("venues.xlsx")]))
    #expect(
      folder.lines() == [
        "venues.xlsx:1:1: the XLSX file unpacks to too much; leave only the table that is to be read, or use CSV"
      ]
    )
  }
}
