import Foundation
import Testing

/// A real CalDAV server: updates replace, someone else's edit is left alone.
@Suite(
  .serialized,
  .enabled(if: TestServer.isInstalled("radicale"), "Debian's radicale is not installed"),
  .enabled(if: Command.pythonHas("icalendar"), "PyPI's icalendar is not installed")
)
struct CalendarServerTests {
  private static let account = RadicaleServer.account

  /// A server with one empty calendar.
  private func serve(_ year: YearUnderWay, _ body: (String) throws -> Void) throws {
    let server = try RadicaleServer(year.folder)
    try withExtendedLifetime(server) { try body(server.url) }
  }

  private func web(_ method: String, _ url: String, _ content: String? = nil) throws -> String {
    try RadicaleServer.web(method, url, content)
  }

  private func events(_ text: String) throws -> [String] { try ReadEvent.lines(of: text) }

  private func feed(_ year: YearUnderWay) throws -> [String] {
    try events(String(contentsOfFile: year.out + "/calendars/year.ics", encoding: .utf8))
  }

  private func collection(_ url: String) throws -> [String] {
    let answer = try web("GET", url)
    try #require(answer.hasPrefix("200\n"))
    return try events(String(answer.dropFirst(4)))
  }

  @Test(
    "First publish, update, cancellation, deletion after thirty days; a lost state and a second run"
  )
  func kept() throws {
    let year = try YearUnderWay()
    try serve(year) { (url: String) throws in
      func publish(_ time: String) throws -> String {
        let run = try year.publish(time, "--caldav", url, environment: Self.account)
        #expect(run.status == 0, "\(run.errors)")
        return run.output
      }
      let count = try publish("2027-01-05T08:00").contains("13 put, 0 deleted, 0 unchanged")
      #expect(count)
      #expect(try collection(url) == feed(year))
      #expect(try publish("2027-01-05T08:00").contains("0 put, 0 deleted, 13 unchanged"))
      // A run that broke off before it could note anything.
      try FileManager.default.removeItem(atPath: year.plan + "/revisions/caldav.json")
      #expect(try publish("2027-01-05T08:00").contains("0 put, 0 deleted, 13 unchanged"))
      try year.move("G1-01-1")
      #expect(try publish("2027-01-12T08:00").contains("4 put, 0 deleted, 9 unchanged"))
      #expect(try collection(url) == feed(year))
      year.drop("G2-01-1")
      #expect(try publish("2027-01-19T08:00").contains("3 put, 0 deleted, 10 unchanged"))
      #expect(try collection(url) == feed(year))
      #expect(try collection(url).count { $0.contains("CANCELLED") } == 3)
      try year.move("G1-01-1")
      #expect(try publish("2027-02-19T08:00").contains("4 put, 3 deleted, 6 unchanged"))
      #expect(try collection(url) == feed(year))
    }
  }

  @Test(
    "A run that is killed half way is taken up: every event once, nothing told as another's edit"
  )
  func killed() throws {
    let year = try YearUnderWay()
    let server = try RadicaleServer(year.folder, holdingAt: 3)
    let url = server.url
    try withExtendedLifetime(server) {
      // Written first, so that the run that is killed has little to do but put.
      #expect(try year.publish("2027-01-05T08:00").status == 0)
      let store = year.folder.path("collections")
      func count() throws -> Int {
        try TemporaryFolder.files(below: store).count {
          $0.hasSuffix(".ics") && !$0.contains(".Radicale.")
        }
      }
      let process = Process()
      process.executableURL = Command.executable
      process.arguments = [
        "publish", year.plan, "--solution", year.folder.path("answer.json"), "--out", year.out,
        "--time", "2027-01-05T08:00", "--caldav", url,
      ]
      process.environment = ProcessInfo.processInfo.environment
        .merging(Self.account) { $1 }
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      try Command.wait { try count() == 3 || !process.isRunning }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try count() == 3, "the third was not acknowledged when the run was killed")
      try server.goOn()
      let again = try year.publish("2027-01-05T08:00", "--caldav", url, environment: Self.account)
      #expect(again.status == 0 && again.errors.isEmpty, "\(again.errors)")
      #expect(try collection(url) == feed(year))
      let last = try year.publish("2027-01-05T08:00", "--caldav", url, environment: Self.account)
      #expect(last.output.contains("0 put, 0 deleted, 13 unchanged"))
    }
  }

  @Test("Someone else's edit or deletion is told and neither overwritten nor undone")
  func edited() throws {
    let year = try YearUnderWay()
    try serve(year) { (url: String) throws in
      let first = try year.publish(
        "2027-01-05T08:00",
        "--caldav",
        url,
        environment: Self.account
      )
      #expect(first.status == 0, "\(first.errors)")
      let names = try (1...4).map { session in
        let uid = try #require(
          try feed(year).first { $0.hasPrefix("G1-01-1-s\(session)@") }?.split(separator: " ").first
        )
        return url + uid.replacing("@", with: "=40") + ".ics"
      }
      let body = try web("GET", names[0]).dropFirst(4)
      let edit = String(body).replacing("SUMMARY:", with: "SUMMARY:Bring a pen. ")
      #expect(try web("PUT", names[0], edit).hasPrefix("201"))
      #expect(try web("DELETE", names[1]).hasPrefix("200"))
      try year.move("G1-01-1")
      let run = try year.publish("2027-01-12T08:00", "--caldav", url, environment: Self.account)
      #expect(run.status == 69)
      #expect(run.errors.contains("changed there by someone; left alone"))
      #expect(run.errors.contains("deleted there by someone; left alone"))
      #expect(run.output.contains("2 put, 0 deleted, 9 unchanged"))
      #expect(try web("GET", names[0]).contains("Bring a pen."))
      #expect(try web("GET", names[1]).hasPrefix("404"))
    }
  }

  @Test("Wrong passwords and servers that are gone are told, and nothing is lost")
  func unreachable() throws {
    let year = try YearUnderWay()
    try serve(year) { (url: String) throws in
      let wrong = try year.publish(
        "2027-01-05T08:00",
        "--caldav",
        url,
        environment: ["LICHTRINH_CALDAV_USER": "office", "LICHTRINH_CALDAV_PASSWORD": "no"]
      )
      #expect(wrong.status == 69 && wrong.errors.contains("401"))
      let right = try year.publish("2027-01-05T08:00", "--caldav", url, environment: Self.account)
      #expect(right.status == 0 && right.output.contains("13 put"))
    }
    let gone = try year.publish(
      "2027-01-05T08:00",
      "--caldav",
      "http://127.0.0.1:1/office/",
      environment: Self.account
    )
    #expect(gone.status == 69)
  }
}
