import Almanac
import Attendance
import Planning
import SampleYear
import Testing

@testable import Settlement

@Suite("Trainers' fees and certificates")
struct FeesAndCertificatesTests {
  @Test(
    "tax is withheld from a payment of two million, and not from one below",
    arguments: [(3, 1_800_000, 0), (4, 2_400_000, 240_000)]
  )
  func tax(sessions: Int, gross: Int, tax: Int) throws {
    var year = PaidYear()
    year.change("G1-01-1") { $0.costLines[0].units = sessions }
    let fees = try #require(TrainerFees(year.offering("G1-01-1"), year.index))
    #expect(fees.entries.count == 1)
    #expect(fees.gross == Money(gross))
    #expect(fees.withheld == Money(tax))
    #expect(fees.net == Money(gross - tax))
    #expect(fees.remarks.contains { $0.vi.contains("TT 111/2013/TT-BTC") })
  }

  @Test("exactly the threshold is taxed")
  func threshold() throws {
    var year = PaidYear()
    year.change("G1-01-1") {
      $0.costLines[0].units = 4
      $0.costLines[0].cost?.unitCost = Money(500_000)
    }
    #expect(TrainerFees(year.offering("G1-01-1"), year.index)?.withheld == Money(200_000))
  }

  @Test("two trainers share the sessions unless the organiser says how")
  func shared() throws {
    var year = PaidYear()
    year.change("G1-01-1") {
      $0.costLines[0].units = 5
      $0.resources.append(UsedResource(role: "second", resource: "t-second"))
    }
    year.plan.programme.resources.append(
      ResourceProfile(id: "t-second", kind: .trainer, name: "B")
    )
    let offering = year.offering("G1-01-1")
    #expect(TrainerFees(offering, year.index)?.entries.map(\.sessions) == [3, 2])
    year.plan.programme.settlement.overrides = [
      SettlementOverride(
        offering: "G1-01-1",
        change: .sessions(trainer: "t-second", 4),
        reason: "dạy thay"
      ),
      SettlementOverride(
        offering: "G1-01-1",
        change: .tax(trainer: "t-second", false),
        reason: "cam kết 02"
      ),
    ]
    let fees = try #require(TrainerFees(offering, year.index))
    #expect(fees.entries.map(\.sessions) == [3, 4])
    #expect(fees.entries.map(\.tax) == [.zero, .zero])
    #expect(fees.remarks.map(\.vi).joined().contains("cam kết 02"))
  }

  @Test("80 % of six sessions are five")
  func share() throws {
    let year = PaidYear()
    let attended = year.attended(
      "G1-01-1",
      [[0, 1, 2, 3, 4], [0, 1, 2, 3], [], [0, 1, 2, 3, 4, 5]]
    )
    let earned = try #require(
      EarnedCertificates(year.offering("G1-01-1"), attended, year.index)
    )
    #expect(earned.entries.map(\.person.id) == ["p001", "p004"])
    #expect(earned.missed == 1)
    #expect(EarnedCertificates(year.offering("G2-02-1"), nil, year.index) == nil)
  }

  @Test("the organiser may give or refuse one, with a reason that is told")
  func override() throws {
    var year = PaidYear()
    year.plan.programme.settlement.overrides = [
      SettlementOverride(
        offering: "G1-01-1",
        change: .certificate(person: "p002", true),
        reason: "thi lại đạt"
      ),
      SettlementOverride(
        offering: "G1-01-1",
        change: .certificate(person: "p001", false),
        reason: "không nộp bài"
      ),
    ]
    let attended = year.attended("G1-01-1", [[0, 1, 2, 3, 4, 5], [0]])
    let earned = try #require(
      EarnedCertificates(year.offering("G1-01-1"), attended, year.index)
    )
    #expect(earned.entries.map(\.person.id) == ["p002"])
    #expect(earned.remarks.map(\.vi).joined().contains("thi lại đạt"))
  }

  @Test("numbers are given once, in order, and read back")
  func register() throws {
    var register = CertificateRegister()
    #expect(register.giveNumber(to: "p2", in: "a") == 1)
    #expect(register.giveNumber(to: "p1", in: "a") == 2)
    #expect(register.giveNumber(to: "p2", in: "b") == 3)
    #expect(register.giveNumber(to: "p2", in: "a") == 1)
    #expect(try CertificateRegister(text: register.text) == register)
    #expect(throws: CertificateRegister.DamagedLine(line: 3)) {
      try CertificateRegister(text: "number,offering,person\n1,a,p\n1,a,q\n")
    }
    #expect(throws: CertificateRegister.DamagedLine(line: 1)) {
      try CertificateRegister(text: "eins,a,p")
    }
  }

  @Test("a code is confirmed by its key, and no change of it is")
  func code() throws {
    let key = try #require(AttendanceKey(bytes: [UInt8](repeating: 7, count: 32)))
    let other = try #require(AttendanceKey(bytes: [UInt8](repeating: 8, count: 32)))
    let code = CertificateCode(programme: "nam", number: 31, offering: "G1-01-1", person: "p001")
    let text = code.text(key)
    #expect(try CertificateCode(text, programme: "nam", key) == code)
    #expect(throws: CodeFault.forged) { try CertificateCode(text, programme: "nam", other) }
    for changed in ["32", "1"] {
      let forged = text.replacing(":31:", with: ":\(changed):")
      #expect(throws: CodeFault.forged) { try CertificateCode(forged, programme: "nam", key) }
    }
    #expect(throws: CodeFault.unreadable) { try CertificateCode("LTC1:x", programme: "nam", key) }
    #expect(throws: CodeFault.otherProgramme("nam")) {
      try CertificateCode(text, programme: "khac", key)
    }
  }

  @Test("a colleague who came instead is paid and counted in those sessions, a stranger too")
  func substitutes() throws {
    let year = PaidYear()
    let offering = year.offering("G1-01-1")
    func fact(_ person: String, _ session: Int, _ mark: AttendanceMark, _ substitute: Substitute?)
      throws -> AttendanceFact
    {
      AttendanceFact(
        offering: offering.id,
        revision: 1,
        time: try #require(RecordedTime("2016-03-21T12:00")),
        recorder: "cb",
        way: .hand,
        content: .mark(
          SessionMark(
            person: person,
            session: session,
            day: offering.sessions[session].date,
            mark: mark,
            substitute: substitute
          )
        )
      )
    }
    let stranger = Substitute(name: "Người Lạ", organisation: "o1")
    let known = Substitute(person: "p050", name: "x", organisation: "o1")
    let state = AttendanceState([
      try fact("p001", 0, .present, nil), try fact("p001", 1, .late, nil),
      try fact("p002", 0, .substituted, stranger), try fact("p002", 1, .substituted, known),
      try fact("p003", 0, .excused, nil),
    ])
    let attendance = YearAttendance(state, of: year.plan)
    let people = try #require(attendance.offerings["G1-01-1"]).present
    #expect(people.map(\.person.id) == ["p001", "p002-thay-1", "p050"])
    #expect(people.map(\.sessions) == [[0, 1], [0], [1]])
    #expect(attendance.lastDay == CivilDate(2016, 3, 21))
    #expect(attendance.offerings.count == 1)
  }
}
