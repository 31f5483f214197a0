import Foundation
import ICalendar
import Testing

/// Every calendar file that any command writes, read by programs that are not ours.
@Suite(
  .serialized,
  .enabled(if: Command.hasShared, "the calendar checker is not there"),
  .enabled(
    if: Command.pythonHas("icalendar", "vobject", "ics", "ical"),
    "PyPI's icalendar, vobject, ics and ical are not installed"
  )
)
struct EveryFileTests {
  @Test(
    "Feeds, downloads, free/busy, invitations, cancellations, busy times and days off pass the checker and libical's tables"
  )
  func all() throws {
    let year = try YearUnderWay(hasItinerary: true)
    let mail = year.folder.path("mail")
    func publish(_ time: String) throws {
      let run = try year.publish(time, "--mail", mail)
      try #require(run.status == 0, "\(run.errors)")
    }
    try publish("2027-01-05T08:00")
    let first = year.folder.path("first")
    try FileManager.default.copyItem(atPath: year.out + "/calendars", toPath: first)
    try year.move("G1-01-1")
    year.drop("G2-01-1")
    try publish("2027-01-12T08:00")
    let messages = try ReadMessage.of(folder: mail)
    #expect(Set(messages.map(\.method)) == ["REQUEST", "CANCEL"])

    let away = year.folder.path("away.ics")
    let event = """
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20270101T000000Z
      DTSTART:20270105T080000
      DURATION:PT2H
      RRULE:FREQ=MONTHLY
      END:VEVENT
      BEGIN:VEVENT
      UID:b
      DTSTAMP:20270101T000000Z
      DTSTART;VALUE=DATE:20271220
      DTEND;VALUE=DATE:20271224
      SUMMARY:Leave
      END:VEVENT
      """
    try Data(event.utf8).write(to: URL(filePath: away))
    for arguments in [
      ["import", "busy", away, year.plan, "--for", "gv-1", "--save"],
      ["import", "holidays", away, year.plan, "--save"],
      ["export", "holidays", "--from", "2026", "--to", "2028", "--out", year.folder.path("h.ics")],
      [
        "export", year.plan, "--solution", year.out + "/solution.json", "--out",
        year.folder.path("exported"), "--only", "calendars", "--people",
      ],
    ] {
      let run = try Command.lichtrinh(arguments)
      #expect(run.status == 0, "\(arguments): \(run.errors)")
    }
    let root = year.folder.url.path
    let files = try TemporaryFolder.files(below: root).filter { $0.hasSuffix(".ics") }
      .filter { !$0.hasPrefix("away") }
    let kinds = [
      "out/calendars/year.ics", "out/calendars/kind-", "out/calendars/group-",
      "out/calendars/district-", "out/calendars/offerings/", "out/calendars/people/",
      "out/calendars/trainers/", "out/calendars/venues/", "out/calendars/vehicles/",
      "out/calendars/freebusy/", "out/calendars/organisers.ics", "first/year.ics", "mail/",
      "plan/busy/", "plan/holidays/", "h.ics", "exported/",
    ]
    for kind in kinds {
      #expect(files.contains { $0.hasPrefix(kind) }, "there is no \(kind)")
    }
    try expectAccepted(files.map { root + "/" + $0 })
  }

  private func expectAccepted(_ paths: [String]) throws {
    for path in paths {
      let octets = [UInt8](try Data(contentsOf: URL(filePath: path)))
      #expect(try CalendarConformance.violations(in: octets) == [], "\(path)")
      #expect(try CalendarFile.parse(octets).heading.method != nil, "\(path)")
    }
    let script = Command.shared.appending(path: "referee/check_ics.py").path
    let run = try Command.run("/usr/bin/env", ["python3", script, "--json"] + paths)
    let reports = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    )
    #expect(reports.count == paths.count)
    for report in reports {
      let file = report["file"] as? String ?? ""
      #expect(report["ok"] as? Bool == true, "\(file): \(report)")
      #expect((report["missing"] as? [String] ?? []).isEmpty, "\(file): not every library ran")
      #expect((report["lint_warnings"] as? [String] ?? []).isEmpty, "\(file): \(report)")
    }
  }
}
