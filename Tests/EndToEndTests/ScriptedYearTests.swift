import Foundation
import Testing

/// A year that is published, changed and published again, as everybody sees it who follows it: a CalDAV server,
/// a calendar that takes each file in, one that subscribes, and the calendars of those who are sent mail.
@Suite(
  .serialized,
  .enabled(if: TestServer.isInstalled("radicale"), "Debian's radicale is not installed"),
  .enabled(if: TestServer.isInstalled("khal"), "Debian's khal is not installed"),
  .enabled(if: TestServer.isInstalled("vdirsyncer"), "Debian's vdirsyncer is not installed"),
  .enabled(if: Command.pythonHas("icalendar"), "PyPI's icalendar is not installed")
)
struct ScriptedYearTests {
  /// Everybody who follows one year.
  private final class Followers {
    let year: YearUnderWay
    let radicale: RadicaleServer
    let khal: KhalCalendar
    let subscriber: Subscriber
    /// The feeds of all revisions, one after the other.
    var feeds: [ReadEvent] = []

    init(_ year: YearUnderWay) throws {
      self.year = year
      radicale = try RadicaleServer(year.folder)
      khal = try KhalCalendar(year.folder, "taken")
      try FileManager.default.createDirectory(
        atPath: year.out + "/calendars",
        withIntermediateDirectories: true
      )
      subscriber = try Subscriber(year.folder, to: year.out + "/calendars")
    }

    private static func withoutIdentity(_ line: String) -> String {
      line.split(separator: " ").dropFirst().joined(separator: " ")
    }

    var mail: String { year.folder.path("mail") }

    /// Publishes the year as it is now, and has everybody look.
    func publish(_ time: String, isChanged: Bool = true) throws {
      let run = try year.publish(
        time,
        "--mail",
        mail,
        "--caldav",
        radicale.url,
        environment: RadicaleServer.account
      )
      try #require(run.status == 0, "\(run.errors)")
      #expect(run.output.contains("Nothing changed.") != isChanged)
      let path = year.out + "/calendars/year.ics"
      let feed = try ReadEvent.of(files: [path])
      #expect(Set(feed.map(\.uid)).count == feed.count)
      try khal.take(path)
      try subscriber.look()
      feeds += feed

      let server = try ReadEvent.lines(of: radicale.calendar())
      #expect(try server == ReadEvent.lines(of: String(contentsOfFile: path, encoding: .utf8)))
      #expect(try khal.events() == feed.map(\.asKhalTells).sorted())
      // vdirsyncer gives the events of an address identities of its own.
      let subscribed = try subscriber.calendar.events()
      #expect(Set(subscribed).count == feed.count)
      #expect(
        subscribed.map(Self.withoutIdentity).sorted()
          == feed.map { Self.withoutIdentity($0.asKhalTells) }.sorted()
      )
      #expect(
        ReadEvent.replayed(feeds).values.sorted { $0.uid < $1.uid }
          == feed.sorted { $0.uid < $1.uid }
      )
    }
  }

  /// A calendar that vdirsyncer brings up to date from a feed's address.
  private final class Subscriber {
    let calendar: KhalCalendar
    private let settings: String
    private let server: TestServer

    init(_ folder: TemporaryFolder, to feeds: String) throws {
      calendar = try KhalCalendar(folder, "subscribed")
      let port = try TestServer.freePort()
      server = try TestServer(
        ["python3", "-m", "http.server", "--bind", "127.0.0.1", "--directory", feeds, "\(port)"],
        port: port
      )
      settings = folder.path("vdirsyncer.conf")
      let text = """
        [general]
        status_path = "\(folder.path("vdirsyncer"))"
        [pair plan]
        a = "feed"
        b = "store"
        collections = null
        conflict_resolution = "a wins"
        [storage feed]
        type = "http"
        url = "http://127.0.0.1:\(port)/year.ics"
        [storage store]
        type = "filesystem"
        path = "\(calendar.store)"
        fileext = ".ics"

        """
      try Data(text.utf8).write(to: URL(filePath: settings))
    }

    /// Fetches the feed and takes over what changed.
    func look() throws {
      let run = try Command.run(
        "/bin/sh",
        ["-c", "yes | vdirsyncer -c '\(settings)' discover && vdirsyncer -c '\(settings)' sync"]
      )
      try #require(run.status == 0, "\(run.output)\(run.errors)")
    }
  }

  @Test(
    "Publish; move a course; cancel a tour; change a venue; swap two people; publish twice: all calendars are right"
  )
  func year() throws {
    let year = try YearUnderWay(hasItinerary: true)
    let followers = try Followers(year)
    try followers.publish("2027-01-05T08:00")
    let first = followers.feeds
    let tour = first.filter { $0.uid.hasPrefix("G2-01-1-") }
    #expect(tour.contains { $0.uid.hasPrefix("G2-01-1-visit-") })
    #expect(tour.contains { $0.uid.hasPrefix("G2-01-1-leg-") })
    #expect(tour.count { $0.start.count == 10 } == 1, "the whole tour is one entry of days")

    try year.move("G1-01-1")
    try followers.publish("2027-01-12T08:00")
    year.drop("G2-01-1")
    try followers.publish("2027-01-19T08:00")
    let workshop = "G1-02-1"
    let hall = try #require(year.resources(workshop).first)
    let other = hall == "hoi-truong" ? "nha-van-hoa" : "hoi-truong"
    try year.change(workshop) { $0["resources"] = [other] + year.resources(workshop).dropFirst() }
    try followers.publish("2027-01-26T08:00")
    let second = "G1-02-2"
    let one = try #require(year.people(workshop).last)
    let two = try #require(year.people(second).last)
    try year.change(workshop) {
      $0["participants"] = Array(year.people(workshop).dropLast()) + [two]
    }
    try year.change(second) { $0["participants"] = Array(year.people(second).dropLast()) + [one] }
    try followers.publish("2027-02-02T08:00")
    let before = try year.calendars()
    let mail = try TemporaryFolder.files(below: followers.mail)
    for time in ["2027-02-09T08:00", "2027-02-10T08:00"] {
      try followers.publish(time, isChanged: false)
      #expect(try year.calendars() == before)
      #expect(try TemporaryFolder.files(below: followers.mail) == mail)
    }
    try expectRight(followers.feeds, year)
    try expectTold(followers, year)
  }

  /// The feed at the end: the numbers rose where time, place or status changed, and nowhere else.
  private func expectRight(_ feeds: [ReadEvent], _ year: YearUnderWay) throws {
    let last = ReadEvent.replayed(feeds)
    for event in last.values {
      let isDropped = event.uid.hasPrefix("G2-01-1-")
      let isMoved = event.uid.hasPrefix("G1-01-1-") || event.uid.hasPrefix("G1-02-1-")
      #expect(event.status == (isDropped ? "CANCELLED" : "CONFIRMED"))
      #expect(event.sequence == (isDropped || isMoved ? 1 : 0), "\(event.uid)")
      #expect(event.summary.hasPrefix("HUỶ: ") == isDropped)
    }
    #expect(last.values.contains { $0.uid.hasPrefix("G2-01-1-visit-") })
  }

  /// Each person's mail, taken in order, leaves that person's calendar as the plan has it; nothing came twice.
  private func expectTold(_ followers: Followers, _ year: YearUnderWay) throws {
    let messages = try ReadMessage.of(folder: followers.mail)
    #expect(
      Set(messages.map { "\($0.to) \($0.event.uid) \($0.event.sequence) \($0.method)" }).count
        == messages.count
    )
    let feed = ReadEvent.replayed(followers.feeds).values.filter { $0.status == "CONFIRMED" }
    var expected: [String: Set<String>] = [:]
    for (id, offering) in year.offerings {
      let domain = "people.example"
      let people = (offering["participants"] as? [String] ?? []).map { "\($0)@\(domain)" }
      let staff = year.resources(id).filter { $0.hasPrefix("gv-") || $0.hasPrefix("cb-") }
      for address in people + staff.map({ "\($0)@staff.example" }) {
        for event in feed where event.uid.hasPrefix("\(id)-s") {
          expected[address, default: []].insert("\(event.uid) \(event.start) \(event.place)")
        }
      }
    }
    for (address, own) in Dictionary(grouping: messages, by: \.to) {
      let calendar = ReadEvent.replayed(own.map(\.event)).values
        .filter { $0.status == "CONFIRMED" }
        .map { "\($0.uid) \($0.start) \($0.place)" }
      #expect(Set(calendar) == expected[address] ?? [], "\(address)")
    }
    #expect(Set(expected.keys).isSubset(of: Set(messages.map(\.to))))
    try expectTaken(messages, followers)
  }

  /// khal takes the mail of two people who were told most, file by file, and shows what is meant.
  private func expectTaken(_ messages: [ReadMessage], _ followers: Followers) throws {
    let byPerson = Dictionary(grouping: messages, by: \.to).sorted { left, right in
      (-left.value.count, left.key) < (-right.value.count, right.key)
    }
    for (index, (_, own)) in byPerson.prefix(2).enumerated() {
      let calendar = try KhalCalendar(followers.year.folder, "person-\(index)")
      for message in own {
        try calendar.take(followers.mail + "/" + message.file.dropLast(4) + ".ics")
      }
      #expect(Set(own.map(\.method)) == ["REQUEST", "CANCEL"])
      #expect(
        try calendar.events()
          == ReadEvent.replayed(own.map(\.event)).values.map(\.asKhalTells).sorted()
      )
    }
  }
}
