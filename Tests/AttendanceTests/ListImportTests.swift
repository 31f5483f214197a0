import Almanac
import Attendance
import Planning
import SampleYear
import Testing

@Suite("A filled list, held against what is known")
struct ListImportTests {
  private let key: AttendanceKey
  private let offering: Offering
  private let codes: RowCodes
  private let people: [Person]

  init() throws {
    key = try #require(AttendanceKey(bytes: [UInt8](repeating: 3, count: 32)))
    let offering = try #require(SmallYear.plan.offerings.first { $0.activity == "G1-01" })
    self.offering = offering
    codes = RowCodes(offering: offering.id, people: offering.participants, key)
    people = SmallYear.plan.programme.people.filter { offering.participants.contains($0.id) }
  }

  private var code: String {
    PageCode(offering: offering.id, revision: 1, issue: 1, page: 0, pages: 0).text(key)
  }

  private func cells(_ rows: [[String]]) -> [[FilledCell]] {
    rows.enumerated().map { line, row in
      row.enumerated().map { FilledCell(text: $1, line: line + 1, column: $0 + 1) }
    }
  }

  /// The table of a CSV file of the course's six sessions.
  private func csv(_ rows: [[String]]) -> [[FilledCell]] {
    cells(
      [
        [
          "STT", "Mã \(code)", "Họ và tên", "Năm sinh", "Giới tính", "Đơn vị", "T2 21/03 Sáng",
          "T2 21/03 Chiều", "T3 22/03 Sáng", "T3 22/03 Chiều", "T4 23/03 Sáng", "T4 23/03 Chiều",
          "Ký tên", "Ghi chú",
        ]
      ] + rows
    )
  }

  private func row(code: String, _ person: Person, _ signs: String...) -> [String] {
    let six = (0..<6).map { $0 < signs.count ? signs[$0] : "" }
    return ["1", code, person.name, person.birthYear.map(String.init) ?? "", "Nam", ""] + six
      + ["", ""]
  }

  private func outcome(
    _ rows: [[String]],
    _ state: AttendanceState = AttendanceState(),
    replaces: Bool = false
  ) throws -> ListImport {
    let list = try #require(FilledList(csv(rows)))
    return ListImport(
      list,
      offering: offering,
      programme: SmallYear.plan.programme,
      state: state,
      sessions: (0..<6).map { $0 },
      codes: codes,
      replaces: replaces
    )
  }

  @Test("The header, the code of the list and the sessions of a CSV file are found")
  func csvHeader() throws {
    let list = try #require(FilledList(csv([])))
    #expect(list.code == code && list.language == .vi)
    #expect(list.sessionTitles.map(\.text).first == "T2 21/03 Sáng")
    #expect(list.sessionTitles.count == 6)
  }

  @Test("So are those of a sheet, whose days stand above the halves in merged cells")
  func sheetHeader() throws {
    let list = try #require(
      FilledList(
        cells([
          ["SỞ CÔNG THƯƠNG", "", "", "CỘNG HÒA"], ["Mã danh sách: \(code)"],
          ["STT", "Mã", "Họ và tên", "Năm sinh", "T2 21/03", "", "T3 22/03", "", "Ký tên"],
          ["", "", "", "", "Sáng", "Chiều", "Sáng", "Chiều", ""],
          ["1", "ABCDEF", "Trần Văn A", "1980", "x", "", "", "P", ""],
          ["Danh sách này có 1 người, trong đó có 0 nữ."], ["", "", "NGƯỜI LẬP"],
        ])
      )
    )
    #expect(list.code == code)
    #expect(
      list.sessionTitles.map(\.text)
        == ["T2 21/03 Sáng", "T2 21/03 Chiều", "T3 22/03 Sáng", "T3 22/03 Chiều"]
    )
    #expect(list.rows.first?.signs.map(\.text) == ["x", "", "", "P"])
  }

  @Test("Every sign is read for what it means, and one with two meanings is asked about")
  func signs() {
    #expect(MarkSign("x", .vi) == .mark(.present) && MarkSign(" X ", .vi) == .mark(.present))
    #expect(MarkSign("Có mặt", .vi) == .mark(.present) && MarkSign("✓", .vi) == .mark(.present))
    #expect(MarkSign("M", .vi) == .mark(.late) && MarkSign("Trễ", .vi) == .mark(.late))
    #expect(MarkSign("P", .vi) == .mark(.excused) && MarkSign("P", .en) == .unclear("P"))
    #expect(MarkSign("K", .vi) == .mark(.absent) && MarkSign("vắng", .vi) == .mark(.absent))
    #expect(MarkSign("t: Lê  Văn B", .vi) == .substitute(name: "Lê Văn B"))
    #expect(MarkSign("T", .vi) == .unclear("T") && MarkSign("v", .vi) == .unclear("v"))
    #expect(MarkSign("  ", .vi) == .blank)
    for language in Language.allCases {
      for mark in AttendanceMark.allCases where mark != .substituted {
        #expect(MarkSign(mark.sign[language], language) == .mark(mark))
      }
    }
  }

  @Test("Names are the same without marks and case and in any order")
  func folding() {
    let name = FoldedName("Trần Văn Đức")
    for same in ["TRAN VAN DUC", "Đức Trần Văn", "trần  văn đức ", "Tra\u{0302}\u{0300}n Văn Đức"] {
      #expect(FoldedName(same) == name)
    }
    #expect(FoldedName("Trần Văn Dũng") != name)
  }

  @Test("A row is known by its code, then by name and year of birth")
  func matching() throws {
    let (one, two) = (people[0], people[1])
    var renamed = two
    renamed.name = two.name.uppercased().split(separator: " ").reversed().joined(separator: " ")
    let found = try outcome([
      row(code: try #require(codes.code(of: one.id)).lowercased(), one, "x", "M"),
      row(code: "", renamed, "", "", "K"),
    ])
    #expect(found.problems.isEmpty && found.newcomers.isEmpty)
    #expect(found.marks.map(\.person) == [one.id, one.id, two.id])
    #expect(found.marks.map(\.session) == [0, 1, 2])
    #expect(found.marks.map(\.mark) == [.present, .late, .absent])
    #expect(found.marks[2].day == CivilDate(2016, 3, 22))
  }

  @Test("A forged code, another's code, and a line met twice are refused with their lines")
  func refusals() throws {
    let (one, two) = (people[0], people[1])
    let found = try outcome([
      row(code: "000000", one, "x"), row(code: try #require(codes.code(of: one.id)), two, "x"),
      row(code: "", two, "x"), row(code: try #require(codes.code(of: two.id)), two, "K"),
    ])
    #expect(found.problems.map(\.line) == [2, 3, 5])
    #expect(found.marks.map(\.person) == [two.id])
  }

  @Test("What was recorded is kept unless it is to be replaced")
  func keeping() throws {
    let one = people[0]
    let known = AttendanceState([
      fact(one.id, 0, .excused, in: offering.id), fact(one.id, 1, .late, in: offering.id),
    ])
    let rows = [row(code: try #require(codes.code(of: one.id)), one, "x", "M", "x")]
    let kept = try outcome(rows, known)
    #expect(kept.marks.map(\.session) == [2] && kept.unchanged == 1)
    #expect(kept.differences.map(\.known) == [.excused])
    let replaced = try outcome(rows, known, replaces: true)
    #expect(replaced.marks.map(\.session) == [0, 2])
  }

  @Test("Whoever is not on the list is a newcomer, with the names that are near")
  func newcomers() throws {
    var near = people[0]
    near.name += "h"
    near.birthYear = 1950
    let found = try outcome([row(code: "", near, "x", "x")])
    let newcomer = try #require(found.newcomers.first)
    #expect(newcomer.line == 2 && !newcomer.isKnown && newcomer.marks.count == 2)
    #expect(newcomer.near.first?.hasPrefix(people[0].name) == true)
    #expect(found.marks.isEmpty)

    let other = try #require(
      SmallYear.plan.programme.people.first { !offering.participants.contains($0.id) }
    )
    let known = try outcome([row(code: "", other, "x")])
    #expect(known.newcomers.first?.person.id == other.id)
  }

  @Test("A substitute is a colleague of the same organisation, shown as such")
  func substitutes() throws {
    let everyone = SmallYear.plan.programme.people
    let one = try #require(people.first { $0.organisation != nil })
    let stranger = try #require(
      everyone.first { $0.organisation != nil && $0.organisation != one.organisation }
    )
    let colleague = Substitute.colleague("Lê Thị Chưa Biết", of: one, among: everyone)
    #expect(
      colleague == .success(Substitute(name: "Lê Thị Chưa Biết", organisation: one.organisation))
    )
    #expect(
      Substitute.colleague(stranger.id, of: one, among: everyone) == .failure(.otherOrganisation)
    )
    #expect(Substitute.colleague(one.name, of: one, among: everyone) == .failure(.same))
    let found = try outcome([
      row(code: try #require(codes.code(of: one.id)), one, "T: Lê Thị Chưa Biết")
    ])
    #expect(found.marks.first?.mark == .substituted)
    #expect(found.marks.first?.substitute?.name == "Lê Thị Chưa Biết")
  }
}
