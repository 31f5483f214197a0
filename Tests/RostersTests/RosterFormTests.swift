import Almanac
import Foundation
import Planning
import SampleYear
import Testing

@testable import Rosters

@Suite("What a roster says")
struct RosterFormTests {
  private func form(_ activity: String, _ language: Language = .vi) throws -> RosterForm {
    let offering = try #require(SmallYear.plan.offerings.first { $0.activity == activity })
    return try RosterForm(offering: offering, in: SmallYear.plan, language: language)
  }

  @Test("the course's roster bears letterhead, title, decision and facts")
  func head() throws {
    let form = try form("G1-01")
    #expect(form.letterhead.parent == "UBND TỈNH MẪU")
    #expect(form.letterhead.office == "SỞ CÔNG THƯƠNG")
    #expect(form.letterhead.nation == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    #expect(form.letterhead.motto == "Độc lập - Tự do - Hạnh phúc")
    #expect(form.letterhead.placeAndDate == "Mẫu, ngày 04 tháng 01 năm 2016")
    #expect(form.title == "DANH SÁCH ĐIỂM DANH")
    #expect(
      form.basis
        == "Căn cứ Quyết định số 10/QĐ-UBND ngày 04/01/2016 của Ủy ban nhân dân tỉnh Mẫu"
    )
    #expect(
      form.facts == [
        RosterFact(
          label: "Thời gian",
          text: "07:30–11:30, 13:30–17:00; từ ngày 21/03/2016 đến ngày 23/03/2016"
        ),
        RosterFact(
          label: "Địa điểm",
          text: "Hội trường Sở Công Thương, Số 1 đường Mẫu, TP. Mẫu"
        ),
        RosterFact(label: "Giảng viên", text: "ThS. Lương Khánh Mẫu"),
      ]
    )
    #expect(form.total == "Danh sách này có 12 người, trong đó có 6 nữ.")
  }

  @Test("in English the words are English and the names stay")
  func english() throws {
    let form = try form("G1-03", .en)
    #expect(form.letterhead.parent == "UBND TỈNH MẪU")
    #expect(form.letterhead.office == "DEPARTMENT OF INDUSTRY AND TRADE OF MẪU PROVINCE")
    #expect(form.letterhead.placeAndDate == "Mẫu, 4 January 2016")
    #expect(form.facts.first?.text == "07:30–11:30; 15 December 2016")
    #expect(
      try self.form("G1-01", .en).facts.first?.text
        == "07:30–11:30, 13:30–17:00; 21 March 2016 to 23 March 2016"
    )
    #expect(form.basis.hasPrefix("Under Decision 10/QĐ-UBND of 4 January 2016, "))
    #expect(form.columns.map(\.fullTitle).contains("Thu 15/12 a.m."))
    #expect(form.total == "This list has 16 people, 8 women among them.")
  }

  @Test("columns are those of the agency's form, with the sessions by day")
  func columns() throws {
    #expect(
      try form("G1-01").columns.map(\.fullTitle) == [
        "STT", "Họ và tên", "Năm sinh", "Giới tính", "Đơn vị", "Chức vụ", "Địa chỉ", "Điện thoại",
        "T2 21/03 Sáng", "T2 21/03 Chiều", "T3 22/03 Sáng", "T3 22/03 Chiều", "T4 23/03 Sáng",
        "T4 23/03 Chiều", "Ký tên", "Ghi chú",
      ]
    )
    #expect(try form("G1-02").columns.map(\.fullTitle).contains("T5 12/05 Tối"))
  }

  @Test("a row tells who the person is and leaves the rest to be signed")
  func row() throws {
    let row = try #require(try form("G1-01").rows.first)
    #expect(row.id == "p004")
    #expect(
      row.cells == [
        "1", "Đặng Hữu An", "1991", "Nam", "Hợp tác xã Đan lát Mẫu Đông", "Tổ trưởng",
        "Ấp 4, xã Mẫu Đông", "0900 000 004", "", "", "", "", "", "", "", "",
      ]
    )
  }

  @Test("the tour has no venue: its place is told, and it has four days")
  func tour() throws {
    let form = try form("G2-01")
    #expect(form.facts.map(\.text).last == "Cần Thơ")
    #expect(form.columns.count { if case .session = $0.key { true } else { false } } == 8)
  }

  @Test("people of the same name stand by year of birth, then id")
  func namesakes() throws {
    var plan = SmallYear.plan
    for (index, birthYear) in [(0, 1990), (1, 1970), (2, 1970)] {
      plan.programme.people[index].name = "Lê Văn An"
      plan.programme.people[index].birthYear = birthYear
    }
    plan.offerings[0].participants = ["p001", "p003", "p002"]
    let form = try RosterForm(offering: plan.offerings[0], in: plan, language: .vi)
    #expect(form.rows.map(\.id) == ["p002", "p003", "p001"])
    #expect(form.rows.map { $0.cells[0] } == ["1", "2", "3"])
  }

  @Test("texts come out composed, on one line and without what paper cannot hold")
  func tidied() throws {
    var plan = SmallYear.plan
    plan.programme.people[0].name =
      "  Nguyễn\tThị\u{0000} Phượng\u{200B}\u{FFFE}\n".decomposedStringWithCanonicalMapping
    plan.offerings[0].participants = ["p001"]
    let form = try RosterForm(offering: plan.offerings[0], in: plan, language: .vi)
    #expect(
      Array(form.rows[0].cells[1].unicodeScalars) == Array("Nguyễn Thị Phượng".unicodeScalars)
    )
  }

  @Test("sample data says so, real data does not")
  func notice() throws {
    #expect(try form("G1-01").notice?.contains("Dữ liệu mẫu") == true)
    var plan = SmallYear.plan
    plan.programme.isSample = false
    #expect(try RosterForm(offering: plan.offerings[0], in: plan, language: .vi).notice == nil)
  }

  @Test("a draft says so, a published revision does not")
  func draft() throws {
    #expect(try form("G1-01").draftMark == nil)
    var plan = SmallYear.plan
    plan.programme.revision.status = .draft
    let form = try RosterForm(offering: plan.offerings[0], in: plan, language: .en)
    #expect(form.draftMark == "DỰ THẢO / DRAFT")
  }

  @Test("an agency under no other body has nothing above its name", arguments: Language.allCases)
  func noParent(language: Language) throws {
    var plan = SmallYear.plan
    plan.programme.agency.parent = " "
    let form = try RosterForm(offering: plan.offerings[0], in: plan, language: language)
    #expect(form.letterhead.parent == nil)
  }

  @Test("the form of papers changed on 5 March 2020")
  func paperForm() {
    #expect(PaperForm(on: CivilDate(2020, 3, 4)) == .circular2011)
    #expect(PaperForm(on: CivilDate(2020, 3, 5)) == .decree2020)
  }

  @Test("file names bear the offering's id and nothing that a path could mean")
  func fileName() throws {
    var form = try form("G1-01")
    #expect(form.fileName(extension: "pdf") == "G1-01-1.pdf")
    form.offering = "../Đ 1/x"
    #expect(form.fileName(extension: "csv") == "=2E=2E=2F=C4=90=201=2Fx.csv")
    form.offering = "A.1"
    #expect(form.fileName(extension: "csv") == "A=2E1.csv", "not the name of A-1")
    form.offering = ""
    #expect(form.fileName(extension: "csv") == "roster.csv")
  }

  @Test("every offering with participants gets a roster, works get none")
  func all() throws {
    let forms = try RosterForm.attendance(of: SmallYear.plan, language: .vi)
    #expect(
      forms.map(\.offering) == [
        "G1-01-1", "G1-02-1", "G2-01-1", "G2-03-1", "G2-02-1", "G1-03-1",
      ]
    )
  }

  @Test("what is missing is said by name")
  func errors() {
    var plan = SmallYear.plan
    plan.offerings[0].activity = "G9"
    #expect(throws: RosterError.unknownActivity("G9")) {
      try RosterForm(offering: plan.offerings[0], in: plan, language: .vi)
    }
    plan.offerings[0].activity = "G1-01"
    plan.offerings[0].participants = ["nobody"]
    #expect(throws: RosterError.unknownPerson("nobody")) {
      try RosterForm(offering: plan.offerings[0], in: plan, language: .vi)
    }
    plan.offerings[0].participants = []
    #expect(throws: RosterError.nobodyComes(offering: "G1-01-1")) {
      try RosterForm(offering: plan.offerings[0], in: plan, language: .vi)
    }
  }
}
