import Almanac
import Attendance
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Planning
import Settlement
import Store
import Testing

@testable import Web

@Suite("Check-in")
struct CheckInTests {
  private static let plan = SampleStore.plan
  private static let offering = "G1-05-1"

  /// The door of the first session, some minutes after it began.
  private struct Door {
    let site: TestSite
    let office: HTTPFields
    let path: String
    let people: [String]
    let key: AttendanceKey

    init(minutes: Int) async throws {
      let first = try DecidedYear.site()
      let year = try #require(try await first.server.site.publicPlans.plan(CheckInTests.plan)).year
      let session = try #require(year.offering(CheckInTests.offering)?.sessions.first)
      let start = session.date.dayNumber * 86_400 + session.startMinute * 60
      let time = RecordedTime(secondsSince1970: start - 7 * 3_600 + minutes * 60)
      site = try DecidedYear.site { $0.now = { time } }
      let end = RecordedTime(secondsSince1970: start + 86_400)
      let token = try site.store.startSession(
        of: AccountRole.planner.rawValue,
        until: end,
        ChangeMark(by: "planner", at: time)
      )
      office = [.cookie: "session=\(token)"]
      path = "/check-in/\(CheckInTests.plan)/\(CheckInTests.offering)/1"
      people = try site.store.registrations(for: CheckInTests.offering, of: CheckInTests.plan)
        .map(\.person)
      key = try site.store.demandAttendanceKey(of: CheckInTests.plan, DecidedYear.mark)
    }

    func badge(_ person: String) -> String {
      BadgeCode.text(person: person, programme: CheckInTests.plan, key)
    }

    func state() throws -> AttendanceState {
      AttendanceState(try site.store.attendance(of: CheckInTests.plan))
    }

    func mark(_ person: String) throws -> AttendanceMark? {
      try state().entry(of: person, in: CheckInTests.offering, session: 0)?.mark.mark
    }
  }

  private static func id(_ number: Int) -> String { "0123456789abcdef-\(number)" }

  @Test(
    "A badge is taken once, a second badge of the person is known already, a forged one is refused"
  )
  func badges() async throws {
    let door = try await Door(minutes: 5)
    let person = door.people[0]
    try await door.site.test { client in
      let page = try await client.get(door.path, door.office)
      #expect(page.status == .ok)
      #expect(page.text.contains("0</span>/\(door.people.count)"))
      var answers: [String] = []
      for number in [1, 1, 2] {
        let answer = try await client.send(
          door.path,
          ["id": Self.id(number), "code": door.badge(person)],
          from: door.path,
          door.office.json
        )
        #expect(answer.status == .ok)
        answers.append(answer.text)
      }
      #expect(answers[0].contains("\"outcome\":\"ok\"") && answers[1] == answers[0])
      #expect(answers[2].contains("\"outcome\":\"known\""))
      #expect(try door.site.store.attendance(of: Self.plan).count == 1)
      #expect(try door.mark(person) == .present)
      for code in ["LTP1:\(Self.plan):\(person):0000000000", "LTP1:x:\(person):0", "abc", "p9999"] {
        let answer = try await client.send(
          door.path,
          ["id": Self.id(10 + code.count), "code": code],
          from: door.path,
          door.office.json
        )
        #expect(answer.text.contains("\"outcome\":\"refused\""), "\(code)")
      }
      #expect(try door.site.store.attendance(of: Self.plan).count == 1)
    }
  }

  @Test(
    "Whoever comes sixteen minutes after the beginning is late; a mark that waited has its own time"
  )
  func late() async throws {
    let door = try await Door(minutes: 16)
    try await door.site.test { client in
      let sent = [("0", door.people[0]), ("120", door.people[1])]
      for (position, (ago, person)) in sent.enumerated() {
        _ = try await client.send(
          door.path,
          ["id": Self.id(position), "code": door.badge(person), "ago": ago],
          from: door.path,
          door.office.json
        )
      }
      #expect(try door.mark(door.people[0]) == .late)
      #expect(try door.mark(door.people[1]) == .present)
    }
  }

  @Test("Marks from the list work without the script: each button, a substitute, and taking back")
  func list() async throws {
    let door = try await Door(minutes: 0)
    let person = try #require(
      try door.people.first {
        try door.site.store.record(of: $0, of: Self.plan)?.organisation != nil
      }
    )
    try await door.site.test { client in
      var number = 100
      func send(_ fields: [String: String]) async throws -> TestResponse {
        number += 1
        var fields = fields
        fields["id"] = Self.id(number)
        fields["person"] = person
        let answer = try await client.send(door.path, fields, from: door.path, door.office)
        #expect(answer.status == .seeOther)
        return try await client.get(answer.headers[.location] ?? "", door.office)
      }
      for mark in [AttendanceMark.present, .late, .excused, .absent] {
        let page = try await send(["mark": mark.rawValue])
        #expect(try door.mark(person) == mark)
        #expect(page.text.contains("data-mark=\"\(mark.rawValue)\""))
      }
      _ = try await send(["mark": "substituted", "substitute": "Lê Thị Thay Mẫu"])
      let entry = try door.state().entry(of: person, in: Self.offering, session: 0)
      #expect(entry?.mark.substitute?.name == "Lê Thị Thay Mẫu")
      #expect(entry?.way == .hand && entry?.recorder == "planner")
      let wrong = try await send(["mark": "substituted", "substitute": ""])
      #expect(wrong.text.contains("class=\"notice bad\""))
      _ = try await send(["mark": "clear"])
      #expect(try door.mark(person) == nil)
      _ = try await send(["mark": "dancing"])
      #expect(try door.mark(person) == nil)
    }
  }

  @Test("An officer of another district sees and marks nobody of this one")
  func districts() async throws {
    let door = try await Door(minutes: 0)
    let store = door.site.store
    let person = try #require(
      try door.people.first {
        try store.record(of: $0, of: Self.plan, district: "855") == nil
      }
    )
    let account = Account(login: "tp", name: "Cán bộ", role: .officer, district: "855")
    let hash = try #require(PasswordHash(of: SampleStore.password))
    let now = door.site.options.now()
    try store.add(account, password: hash, ChangeMark(by: "test", at: now))
    let end = RecordedTime(secondsSince1970: now.localSeconds)
    let token = try store.startSession(of: "tp", until: end, ChangeMark(by: "tp", at: now))
    let officer: HTTPFields = [.cookie: "session=\(token)"]
    try await door.site.test { client in
      let page = try await client.get(door.path, officer)
      #expect(page.status == .ok && !page.text.contains("data-person=\"\(person)\""))
      let answer = try await client.send(
        door.path,
        ["id": Self.id(1), "person": person, "mark": "present"],
        from: door.path,
        officer.json
      )
      #expect(answer.text.contains("\"outcome\":\"refused\""))
      #expect(try door.mark(person) == nil)
    }
  }

  @Test("Who came often enough gets a number, and everybody can check the certificate by its code")
  func certificates() async throws {
    let door = try await Door(minutes: 0)
    let store = door.site.store
    let person = door.people[0]
    let year = try #require(try await door.site.server.site.publicPlans.plan(Self.plan)).year
    let sessions = try #require(year.offering(Self.offering)?.sessions)
    let facts = sessions.enumerated().map { position, session in
      AttendanceFact(
        offering: Self.offering,
        revision: 1,
        time: door.site.options.now(),
        recorder: "test",
        way: .hand,
        content: .mark(
          SessionMark(person: person, session: position, day: session.date, mark: .present)
        )
      )
    }
    try store.record(facts, for: Self.plan)
    let papers = "/check-in/\(Self.plan)/\(Self.offering)/certificates"
    let name = try #require(try store.record(of: person, of: Self.plan)).person.name
    try await door.site.test { client in
      let before = try await client.get(papers, door.office)
      #expect(before.text.contains(name) && before.text.contains("chưa cấp"))
      let given = try await client.send(papers, [:], from: papers, door.office)
      #expect(given.status == .seeOther)
      let after = try await client.get(papers, door.office)
      #expect(after.text.contains("001/2016/"))
      let pdf = try await client.get(papers + ".pdf", door.office)
      #expect(pdf.body.readableBytes > 1_000 && pdf.text.hasPrefix("%PDF"))
      let token = try store.issueAddress(for: person, of: Self.plan, DecidedYear.mark)
      let own = try await client.get("/my/\(token)")
      #expect(own.text.contains("001/2016/"))
      let mine = try await client.get("/my/\(token)/certificates/1")
      #expect(mine.headers[.contentType] == "application/pdf")
      #expect(try await client.get("/my/\(token)/certificates/2").status == .notFound)
      let code = CertificateCode(
        programme: Self.plan,
        number: 1,
        offering: Self.offering,
        person: person
      ).text(door.key)
      let checked = try await client.get("/verify?code=\(AddressText.part(code))")
      #expect(checked.text.contains("Giấy chứng nhận có trong sổ"))
      #expect(!checked.text.contains(name))
      let right = try await client.get(
        "/verify?code=\(AddressText.part(code))&name=\(AddressText.part(name))"
      )
      #expect(right.text.contains("Đúng họ tên"))
      let wrong = try await client.get("/verify?code=\(AddressText.part(code))&name=Ai%20Khac")
      #expect(wrong.text.contains("khác với sổ"))
      let other = CertificateCode(
        programme: Self.plan,
        number: 2,
        offering: Self.offering,
        person: person
      ).text(door.key)
      for bad in [other, code.dropLast() + "0", "LTC1:x:1:a:b:c", "<script>", ":::::"] {
        let page = try await client.get("/verify?code=\(AddressText.part(String(bad)))")
        #expect(page.status == .ok && page.text.contains("Không xác nhận được"), "\(bad)")
        #expect(!page.text.contains("<script>"))
      }
    }
  }
}

extension HTTPFields {
  /// The same request by a page's script.
  fileprivate var json: HTTPFields {
    var fields = self
    fields[.accept] = "application/json"
    return fields
  }
}
