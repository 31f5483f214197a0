import Almanac
import Attendance
import Foundation
import Planning
import SampleYear
import Settlement
import Testing

@testable import Rosters

@Suite("Papers of an offering")
struct PapersTests {
  /// The small year, its course with so many people who are paid meals, all of whom came to everything but the last half day.
  static func context(
    people count: Int,
    _ language: Language,
    year: Int = 2016,
    isRecorded: Bool = true
  ) throws -> PaperContext {
    var plan = SmallYear.plan(courseParticipants: count)
    let meal = CostLine(
      item: LocalizedText(vi: "Hỗ trợ tiền ăn học viên", en: "Meals of trainees"),
      quantity: 1,
      basis: .personDay,
      unitCost: Money(150_000),
      mark: .assumed,
      payee: .participant
    )
    plan.offerings[0].costLines[0].cost?.payee = .trainer
    plan.offerings[0].costLines.append(
      PricedLine(
        line: 2,
        item: meal.item,
        units: count * 3,
        unitCost: meal.unitCost,
        amount: Money(150_000 * count * 3),
        cost: meal
      )
    )
    if year != 2016 {
      plan.programme.revision.date = CivilDate(year, 1, 4)
      for index in plan.offerings[0].sessions.indices {
        plan.offerings[0].sessions[index].date = CivilDate(year, 3, 21 + index / 2)
      }
    }
    let people = plan.programme.people.prefix(count)
    let attended = AttendedOffering(
      people: people.map { AttendedPerson(person: $0, sessions: [0, 1, 2, 3, 4]) }
    )
    let attendance = YearAttendance(offerings: isRecorded ? ["G1-01-1": attended] : [:])
    return PaperContext(plan, attendance: attendance, language: language)
  }

  static func register(_ context: PaperContext) -> CertificateRegister {
    var register = CertificateRegister()
    let offering = context.plan.offerings[0]
    for person in offering.participants { register.giveNumber(to: person, in: offering.id) }
    return register
  }

  @Test(
    "every list is read back whole, in composed form, with its page of so many",
    .enabled(if: ExternalTool.hasPDFToText, "needs pdftotext"),
    arguments: [1, 2, 37, 500],
    Language.allCases
  )
  func readBack(people: Int, language: Language) throws {
    let context = try Self.context(people: people, language)
    let offering = context.plan.offerings[0]
    for form in try RosterForm.all(of: offering, context, Self.register(context))
    where form.kind != .attendance {
      let pages = try ReadPage.pages(of: try RosterPDF.render(form))
      let all = pages.map(\.text).joined(separator: " ")
      #expect(
        all.unicodeScalars.elementsEqual(all.precomposedStringWithCanonicalMapping.unicodeScalars)
      )
      for (number, page) in pages.enumerated() {
        #expect(page.text.contains("\(number + 1)/\(pages.count)"))
        #expect(page.words.contains { $0.text == form.columns[0].title }, "a header on every page")
      }
      let words = pages.flatMap { $0.words.map(\.text) }
      for row in form.rows {
        let last = row.cells[1].split(separator: " ").last.map(String.init) ?? ""
        #expect(words.contains(last), "\(form.kind): \(row.cells[1])")
      }
      let last = try #require(pages.last)
      for block in form.signatures {
        let first = try #require(block.role.split(separator: " ").first.map(String.init))
        #expect(last.words.contains { $0.text == first })
      }
      // No signatures without a row above them.
      let rows = form.rows.suffix(1).map { $0.cells[0] }
      #expect(rows.allSatisfy { row in last.words.contains { $0.text == row } })
    }
  }

  @Test("receipts add up, in figures and in words")
  func receipts() throws {
    let context = try Self.context(people: 3, .vi)
    let form = try #require(try RosterForm.receipts(of: context.plan.offerings[0], context))
    // Five of six half days: 2.5 days at 150,000 each.
    #expect(form.rows.map(\.cells[3]) == ["2,5", "2,5", "2,5"])
    #expect(form.rows.map(\.cells[5]) == ["375.000", "375.000", "375.000"])
    #expect(form.totalRow?.cells[5] == "1.125.000")
    #expect(
      form.total
        == "Tổng số tiền: 1.125.000 đồng.\nBằng chữ: Một triệu một trăm hai mươi lăm nghìn đồng chẵn."
    )
    #expect(form.letterhead.placeAndDate == "Mẫu, ngày 23 tháng 3 năm 2016")
    #expect(form.signatures.map(\.role) == ["NGƯỜI LẬP", "KẾ TOÁN", "THỦ TRƯỞNG ĐƠN VỊ"])
  }

  @Test("without a record receipts and hand-out lists are blank forms for everyone expected")
  func blank() throws {
    let context = try Self.context(people: 3, .vi, isRecorded: false)
    let offering = context.plan.offerings[0]
    let receipts = try #require(try RosterForm.receipts(of: offering, context))
    #expect(receipts.rows.count == 3)
    #expect(receipts.rows.allSatisfy { $0.cells[3].isEmpty && $0.cells[5].isEmpty })
    #expect(receipts.rows.allSatisfy { $0.cells[4] == "150.000" })
    #expect(receipts.totalRow == nil)
    let handOut = try #require(
      try RosterForm.handOut(of: offering, context, CertificateRegister())
    )
    #expect(handOut.rows.count == 3)
    #expect(handOut.rows.allSatisfy { $0.cells[5].isEmpty })
  }

  @Test("fees have sessions, rate, tax and what is paid out")
  func fees() throws {
    let context = try Self.context(people: 3, .vi)
    let form = try #require(try RosterForm.fees(of: context.plan.offerings[0], context))
    #expect(
      form.rows.map(\.cells) == [
        [
          "1", "ThS. Lương Khánh Mẫu", "6", "600.000", "3.600.000", "0", "3.600.000", "", "",
        ]
      ]
    )
    #expect(form.total.contains("Ba triệu sáu trăm nghìn đồng chẵn"))
  }

  @Test(
    "page numbers stand below on the right until 2020, above in the middle since",
    .enabled(if: ExternalTool.hasPDFToText, "needs pdftotext"),
    arguments: [2016, 2021]
  )
  func paperForms(year: Int) throws {
    let context = try Self.context(people: 3, .vi, year: year)
    let form = try RosterForm.trainees(of: context.plan.offerings[0], context)
    let page = try #require(try ReadPage.pages(of: try RosterPDF.render(form)).first)
    let number = try #require(page.words.first { $0.text == "1/1" })
    let isBelow = number.midY > 400
    #expect(isBelow == (year == 2016))
    #expect((number.midX > 500) == (year == 2016))
  }

  @Test(
    "certificates are one page each, bear number and code, and are the same bytes twice",
    .enabled(if: ExternalTool.hasPDFToText, "needs pdftotext"),
    arguments: Language.allCases
  )
  func certificates(language: Language) throws {
    let key = try #require(AttendanceKey(bytes: [UInt8](repeating: 3, count: 32)))
    let context = try Self.context(people: 5, language)
    let register = Self.register(context)
    let offering = context.plan.offerings[0]
    let bytes = try #require(try CertificatePDF.render(offering, context, register, key))
    let pages = try ReadPage.pages(of: bytes)
    #expect(pages.count == 5)
    for page in pages {
      #expect(page.text.contains("/2016/GCN"))
      #expect(page.text.contains("LTC1:nam-mau-2016:"))
    }
    #expect(try CertificatePDF.render(offering, context, register, key) == bytes)
    let codes = pages.flatMap { $0.words.map(\.text) }.filter { $0.hasPrefix("LTC1:") }
    for code in codes { _ = try CertificateCode(code, programme: "nam-mau-2016", key) }
    let blank = try Self.context(people: 5, language, isRecorded: false)
    let empty = try #require(
      try CertificatePDF.render(offering, blank, CertificateRegister(), key)
    )
    #expect(try ReadPage.pages(of: empty).count == 1)
  }

  @Test(
    "badges stand ten a page",
    .enabled(if: ExternalTool.hasPDFToText, "needs pdftotext")
  )
  func badges() throws {
    let key = try #require(AttendanceKey(bytes: [UInt8](repeating: 3, count: 32)))
    let context = try Self.context(people: 21, .vi)
    let bytes = try BadgePDF.render(context.plan.offerings[0], context, key)
    let pages = try ReadPage.pages(of: bytes)
    #expect(pages.count == 3)
    #expect(pages.flatMap(\.words).contains { $0.text == "p021" })
  }

  @Test("the booths of a fair are numbered by the names of the exhibitors")
  func booths() throws {
    let context = PaperContext(SmallYear.plan, attendance: YearAttendance(), language: .vi)
    let fair = try #require(context.plan.offerings.first { $0.activity == "G2-02" })
    let form = try RosterForm.booths(of: fair, context)
    #expect(form.rows.count == fair.participants.count)
    #expect(form.rows.map(\.cells[0]) == (1...form.rows.count).map(String.init))
    let names = form.rows.map(\.cells[1])
    #expect(names == names.sorted { NameOrder().compareWhole($0, $1) == .orderedAscending })
    #expect(form.title == "DANH SÁCH GIAN HÀNG")
  }

  @Test("lists of exhibitors and juries say whom they are of")
  func titles() throws {
    var plan = SmallYear.plan
    for index in plan.programme.activities.indices
    where plan.programme.activities[index].kind == .contest {
      plan.programme.activities[index].enrolled = ["p001"]
    }
    let context = PaperContext(plan, attendance: YearAttendance(), language: .vi)
    func titles(_ kind: ActivityKind) throws -> [String] {
      let offering = try #require(
        plan.offerings.first { context.index.activity($0.activity)?.kind == kind }
      )
      return [
        try RosterForm.trainees(of: offering, context).title,
        try RosterForm(offering: offering, in: plan, language: .vi).title,
      ]
    }
    #expect(
      try titles(.fair) == ["DANH SÁCH ĐƠN VỊ TRƯNG BÀY", "DANH SÁCH ĐIỂM DANH ĐƠN VỊ TRƯNG BÀY"]
    )
    #expect(
      try titles(.contest) == [
        "DANH SÁCH THÀNH VIÊN BAN GIÁM KHẢO", "DANH SÁCH ĐIỂM DANH THÀNH VIÊN BAN GIÁM KHẢO",
      ]
    )
    #expect(try titles(.course) == ["DANH SÁCH HỌC VIÊN", "DANH SÁCH ĐIỂM DANH"])
  }

  @Test(
    "the year book has every list under a bookmark, at the page that its contents name",
    .enabled(if: ExternalTool.hasPDFToText, "needs pdftotext")
  )
  func yearBook() throws {
    let context = try Self.context(people: 20, .vi)
    let bytes = try #require(try YearBookPDF.render(context, Self.register(context)))
    #expect(try YearBookPDF.render(context, Self.register(context)) == bytes)
    let pages = try ReadPage.pages(of: bytes)
    let first = try #require(pages.first)
    #expect(first.text.contains("TẬP DANH SÁCH CẢ NĂM"))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("/Outlines"))
    // The course is the first chapter: its list of trainees begins on the page after the contents.
    #expect(pages[1].text.contains("DANH SÁCH HỌC VIÊN"))
  }
}
