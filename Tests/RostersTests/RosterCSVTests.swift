import Planning
import SampleYear
import Testing

@testable import Rosters

@Suite("Rosters as CSV")
struct RosterCSVTests {
  private func form(names: [String]) throws -> RosterForm {
    let offering = try #require(SmallYear.plan.offerings.first { $0.activity == "G2-03" })
    var form = try RosterForm(offering: offering, in: SmallYear.plan, language: .vi)
    form.columns = Array(form.columns.prefix(2))
    form.rows = names.enumerated().map { RosterRow(id: "x", cells: [String($0 + 1), $1]) }
    return form
  }

  @Test("a header row, then a row for each person, ended by CR LF")
  func plain() throws {
    let bytes = RosterCSV.render(try form(names: ["Lê An", "Đỗ Ơn"]), byteOrderMark: false)
    #expect(String(decoding: bytes, as: UTF8.self) == "STT,Họ và tên\r\n1,Lê An\r\n2,Đỗ Ơn\r\n")
  }

  @Test("the byte-order mark stands first where it is asked for")
  func byteOrderMark() throws {
    let bytes = RosterCSV.render(try form(names: []), byteOrderMark: true)
    #expect(bytes.prefix(6) == [0xEF, 0xBB, 0xBF, 0x53, 0x54, 0x54])
  }

  @Test("commas, quotes and line breaks are put in quotes")
  func quotes() throws {
    let form = try form(names: ["a,b", "\"c\"", "d\r\ne"])
    let text = String(decoding: RosterCSV.render(form, byteOrderMark: false), as: UTF8.self)
    #expect(
      text == "STT,Họ và tên\r\n1,\"a,b\"\r\n2,\"\"\"c\"\"\"\r\n3,\"d\r\ne\"\r\n"
    )
  }

  @Test("nothing is taken for a formula", arguments: ["=1+1", "+84", "-2", "@x", "=\u{301}a"])
  func formulas(text: String) throws {
    let bytes = RosterCSV.render(try form(names: [text]), byteOrderMark: false)
    let expected = "STT,Họ và tên\r\n1,'" + text + "\r\n"
    #expect(bytes == Array(expected.utf8))
  }
}
