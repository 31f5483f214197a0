import Foundation
import Testing

/// A year that changes: every step tells exactly those concerned, and calendars stay right.
@Suite(.serialized)
struct PublishTests {
  /// One message as Python's `email` and `icalendar` read it.
  private struct Told: Decodable, Hashable {
    var to: String
    var method: String
    var offering: String
    var sequence: Int
  }

  /// What a message folder holds that was not there before.
  private func told(_ folder: String, revision: Int) throws -> [Told] {
    let script = """
      import sys, json, glob, email, email.policy, icalendar
      found = []
      for path in sorted(glob.glob(sys.argv[1] + '/' + sys.argv[2] + '-*.eml')):
          message = email.message_from_binary_file(open(path, 'rb'), policy=email.policy.default)
          assert not any(part.defects for part in message.walk()), path
          part = next(p for p in message.walk() if p.get_content_type() == 'text/calendar')
          calendar = icalendar.Calendar.from_ical(part.get_payload(decode=True))
          assert calendar['METHOD'] == part['content-type'].params['method'].upper()
          event, = calendar.walk('VEVENT')
          assert event['ATTENDEE'].lower().endswith(message['to'].addresses[0].addr_spec)
          found.append({'to': message['to'].addresses[0].addr_spec,
                        'method': str(calendar['METHOD']),
                        'offering': event['UID'].rsplit('-s', 1)[0],
                        'sequence': int(event['SEQUENCE'])})
      print(json.dumps(found))
      """
    let run = try Command.run(
      "/usr/bin/env",
      ["python3", "-c", script, folder, "\(revision)"]
    )
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode([Told].self, from: Data(run.output.utf8))
  }

  private func addresses(_ people: [String], _ staff: [String] = []) -> [String] {
    people.map { "\($0)@people.example" } + staff.map { "\($0)@staff.example" }
  }

  private func staff(_ year: YearUnderWay, _ offering: String) -> [String] {
    year.resources(offering).filter { $0.hasPrefix("gv-") || $0.hasPrefix("cb-") }
  }

  @Test(
    "Publish; move a course; cancel a tour; change a venue; swap two people; publish twice more",
    .enabled(if: Command.pythonHas("icalendar"), "PyPI's icalendar is not installed")
  )
  func year() throws {
    let year = try YearUnderWay()
    let mail = year.folder.path("mail")
    func publish(_ time: String) throws {
      let run = try year.publish(time, "--mail", mail)
      try #require(run.status == 0, "\(run.errors)")
    }
    try publish("2027-01-05T08:00")
    let course = "G1-01-1"
    let tour = "G2-01-1"
    let invited = year.offerings.values.reduce(0) { sum, offering in
      let id = offering["id"] as? String ?? ""
      let events = id == course ? 4 : (id.hasPrefix("G3") ? 3 : 1)
      return sum + (year.people(id).count + staff(year, id).count) * events
    }
    var all = try told(mail, revision: 1)
    #expect(all.count == invited && all.allSatisfy { $0.method == "REQUEST" && $0.sequence == 0 })

    try year.move(course)
    try publish("2027-01-12T08:00")
    all = try told(mail, revision: 2)
    let expected = addresses(year.people(course), staff(year, course))
    #expect(all.count == expected.count * 4)
    #expect(Set(all.map(\.to)) == Set(expected))
    #expect(
      all.allSatisfy { $0.method == "REQUEST" && $0.offering == course && $0.sequence == 1 }
    )

    let travellers = addresses(year.people(tour), staff(year, tour))
    year.drop(tour)
    try publish("2027-01-19T08:00")
    all = try told(mail, revision: 3)
    #expect(all.map(\.to).sorted() == travellers.sorted())
    #expect(all.allSatisfy { $0.method == "CANCEL" && $0.offering == tour && $0.sequence == 1 })

    let workshop = "G1-02-1"
    let hall = try #require(year.resources(workshop).first)
    let other = hall == "hoi-truong" ? "nha-van-hoa" : "hoi-truong"
    try year.change(workshop) { $0["resources"] = [other] + year.resources(workshop).dropFirst() }
    try publish("2027-01-26T08:00")
    all = try told(mail, revision: 4)
    #expect(
      all.map(\.to).sorted()
        == addresses(year.people(workshop), staff(year, workshop)).sorted()
    )
    #expect(all.allSatisfy { $0.method == "REQUEST" && $0.sequence == 1 })

    let second = "G1-02-2"
    let one = try #require(year.people(workshop).last)
    let two = try #require(year.people(second).last)
    try year.change(workshop) {
      $0["participants"] = Array(year.people(workshop).dropLast()) + [two]
    }
    try year.change(second) { $0["participants"] = Array(year.people(second).dropLast()) + [one] }
    try publish("2027-02-02T08:00")
    all = try told(mail, revision: 5)
    let swapped = Set(all.map { "\($0.to) \($0.method) \($0.offering)" })
    #expect(
      swapped == [
        "\(one)@people.example CANCEL \(workshop)", "\(one)@people.example REQUEST \(second)",
        "\(two)@people.example CANCEL \(second)", "\(two)@people.example REQUEST \(workshop)",
      ]
    )
    #expect(all.count == 4)

    let before = try year.calendars()
    let messages = try TemporaryFolder.files(below: mail)
    for time in ["2027-02-02T08:00", "2027-02-09T08:00"] {
      let again = try year.publish(time, "--mail", mail)
      #expect(again.status == 0 && again.output.contains("Nothing changed."))
      #expect(try year.calendars() == before)
      #expect(try TemporaryFolder.files(below: mail) == messages)
    }
    let revisions = try TemporaryFolder.files(below: year.plan + "/revisions")
    #expect(revisions.filter { $0.wholeMatch(of: /\d{4}\.json/) != nil }.count == 5)
    for name in revisions where name.contains("people") || name.contains("mail") {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: year.plan + "/revisions/" + name
      )
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    try expectRead(year)
  }

  /// Every calendar passes four other libraries and an octet lint, where they are there.
  private func expectRead(_ year: YearUnderWay) throws {
    guard Command.hasShared, Command.pythonHas("icalendar", "vobject", "ics", "ical") else {
      return
    }
    let script = Command.shared.appending(path: "referee/check_ics.py").path
    let paths = try TemporaryFolder.files(below: year.out + "/calendars").map {
      year.out + "/calendars/" + $0
    }
    let run = try Command.run("/usr/bin/env", ["python3", script] + paths)
    #expect(run.status == 0, "\(run.output)")
  }

  @Test(
    "khal takes the first and then the last revision and shows every event once, at its new time",
    .enabled(if: TestServer.isInstalled("khal"), "Debian's khal is not installed")
  )
  func khal() throws {
    let year = try YearUnderWay()
    let calendar = try KhalCalendar(year.folder, "store")
    func listed() throws -> [String] {
      try calendar.take(year.out + "/calendars/year.ics")
      return try calendar.events()
    }
    #expect(try year.publish("2027-01-05T08:00").status == 0)
    let first = try listed()
    try year.move("G1-01-1")
    #expect(try year.publish("2027-01-12T08:00").status == 0)
    let last = try listed()
    #expect(Set(first).count == first.count && Set(last).count == last.count)
    func moved(_ line: String) -> Bool { line.hasPrefix("G1-01-1-s") }
    #expect(first.count == last.count && first.count(where: moved) == 4)
    #expect(first.filter { !moved($0) } == last.filter { !moved($0) })
    #expect(Set(first.filter(moved)).isDisjoint(with: Set(last.filter(moved))))
  }
}
