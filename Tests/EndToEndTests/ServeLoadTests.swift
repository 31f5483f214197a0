import Attendance
import Foundation
import LoadClient
import Store
import Synchronization
import Testing

/// The served site with many clients at once: what they get is right, however long it takes.
///
/// All clients have one address, so the limit on an address is lifted.
struct ServeLoadTests {
  private static let plan = "vinh-long-2016"
  private static let offering = CrowdedFolder.offering
  private static let (year, page) = ("/y/\(plan)", "/y/\(plan)/offerings/\(offering)")
  private static let seats = 40
  private static let people = 300
  private static let clients = 20

  /// The sample year, decided and open, with 300 more people and 40 free seats; and their own addresses.
  private static func serve() throws -> (site: Served, tokens: [String]) {
    let folder = try TemporaryFolder()
    let year = folder.path(plan)
    for name in [plan, "vietnam"] {
      try FileManager.default.copyItem(
        atPath: Command.root.path + "/Data/" + name,
        toPath: folder.path(name)
      )
    }
    let known =
      try String(contentsOfFile: year + "/people.csv", encoding: .utf8)
      .split(separator: "\n").count - 1
    try CrowdedFolder.crowd(year, people: known + people, freeSeats: seats)
    var tokens: [String] = []
    let site = try Served("--time", "2016-01-05T08:00", "--requests-per-minute", "1000000000") {
      tokens = try fill($0, year)
    }
    return (site, tokens)
  }

  /// Puts the year into an empty store; the own addresses of the 300.
  private static func fill(_ store: String, _ year: String) throws -> [String] {
    for words in [
      ["import", year, store], ["submit", store, "1"],
      ["approve", store, "1", "--decision", "1/QĐ", "--date", "2016-01-04", "--signer", "A"],
      ["open", store, "--from", "2016-01-05T00:00", "--until", "2016-03-01T00:00"],
    ] {
      let outcome = try Command.lichtrinh(["store"] + words)
      try #require(outcome.status == 0, "store \(words[0]): \(outcome.errors)")
    }
    let opened = try PlanStore(opening: store)
    let mark = ChangeMark(by: "test", at: RecordedTime(secondsSince1970: 1_451_955_600))
    let tokens = try (0..<people).map {
      try opened.issueAddress(for: CrowdedFolder.person($0), of: plan, mark)
    }
    try opened.close()
    return tokens
  }

  /// How many of how many seats a page says are left, for the offering's page.
  private static func left(_ text: String) -> Int? {
    if text.contains("hết chỗ") { return 0 }
    return text.firstMatch(of: /còn (\d+)\/75 chỗ/).flatMap { Int($0.1) }
  }

  @Test("20 clients on feeds and pages get the same octets, each with a token of their own")
  func pages() throws {
    let (site, _) = try Self.serve()
    let paths = [
      "/", Self.year, Self.year + "?group=G1&lang=en", Self.page, Self.page + "/ask", "/verify",
      "/feeds/\(Self.plan)/year.ics", "/feeds/\(Self.plan)/kind-course.ics",
      "/feeds/\(Self.plan)/offerings/\(Self.offering).ics", "/feeds/vietnam-holidays.ics",
    ]
    let bodies = Mutex<[String: Set<String>]>([:])
    let tokens = Mutex<[String]>([])
    let outcome = Crowd.ask(clients: Self.clients, port: site.port) { connection, client, turn in
      guard turn < 3 * paths.count else { return nil }
      let path = paths[(client + turn) % paths.count]
      let answer = try connection.get(path)
      var text = answer.text
      if let token = RegistrationByForm.formToken(of: answer) {
        text = text.replacing(token, with: "")
        tokens.withLock { $0.append(token) }
      }
      bodies.withLock { _ = $0[path, default: []].insert(text) }
      return answer.status
    }
    #expect(outcome.failures == 0)
    #expect(outcome.statuses == [200: Self.clients * 3 * paths.count])
    for (path, texts) in bodies.withLock({ $0 }) { #expect(texts.count == 1, "\(path)") }
    // Nobody sent a cookie, so that no two answers bear the same token.
    let all = tokens.withLock { $0 }
    #expect(Set(all).count == all.count && all.count == Self.clients * 18)
    site.terminate()
    #expect(try site.end().status == 0)
  }

  @Test(
    "300 register for 40 seats over HTTP: exactly 40, and those who wait in the order of coming"
  )
  func storm() throws {
    let (site, tokens) = try Self.serve()
    let order = ComingOrder()
    let seen = Mutex<[[Int]]>([])
    let isOver = Mutex(false)
    // Whoever looks at the calendar meanwhile sees fewer and fewer seats.
    let watching = DispatchGroup()
    watching.enter()
    let port = site.port
    Thread {
      defer { watching.leave() }
      let outcome = Crowd.ask(clients: 3, port: port) { connection, client, _ in
        if isOver.withLock({ $0 }) { return nil }
        let answer = try connection.get(client == 0 ? Self.year : Self.page)
        let left = client == 0 ? nil : Self.left(answer.text)
        seen.withLock { seen in
          while seen.count < 3 { seen.append([]) }
          if let left { seen[client].append(left) }
        }
        return answer.status
      }
      #expect(outcome.failures == 0 && Set(outcome.statuses.keys).isSubset(of: [200]))
    }.start()
    let share = Self.people / Self.clients
    let outcome = Crowd.ask(clients: Self.clients, port: site.port) { connection, client, turn in
      guard turn < share else { return nil }
      let position = client * share + turn
      return try RegistrationByForm.register(
        tokens[position],
        for: Self.offering,
        over: connection
      ) { form in try order.note(CrowdedFolder.person(position), form) }
    }
    isOver.withLock { $0 = true }
    watching.wait()
    #expect(outcome.failures == 0)
    #expect(outcome.statuses == [303: Self.people])
    for own in seen.withLock({ $0 }) { #expect(own == own.sorted(by: >)) }
    let last = try Connection(port: site.port).get(Self.page)
    #expect(last.text.contains("hết chỗ, 260 người chờ"))
    // Asking once more changes nothing.
    let again = try RegistrationByForm.register(
      tokens[0],
      for: Self.offering,
      over: Connection(port: site.port)
    )
    #expect(again == 409)
    site.terminate()
    let (status, log) = try site.end()
    #expect(status == 0)
    #expect(!log.contains { $0.contains(" status=5") })
    try demandRight(site.store, order)
  }

  /// Looks at what stands in the store afterwards.
  private func demandRight(_ path: String, _ order: ComingOrder) throws {
    let store = try PlanStore(opening: path)
    let all = try store.registrations(for: Self.offering, of: Self.plan)
    let seats = all.compactMap(\.seat)
    #expect(Set(seats).count == seats.count && seats.count == CrowdedFolder.seated + Self.seats)
    let known = Set((0..<Self.people).map(CrowdedFolder.person))
    let own = all.filter { known.contains($0.person) }.sorted { $0.turn < $1.turn }
    #expect(Set(own.map(\.person)) == known && own.count == Self.people)
    #expect(own.prefix(Self.seats).allSatisfy { $0.status == .seated })
    #expect(own.dropFirst(Self.seats).map(\.waitingPlace) == (1...260).map(Optional.some))
    #expect(order.overtakings(in: own.map(\.person)) == 0)
    #expect(try store.check() == [])
    try store.close()
    #expect(try Command.lichtrinh("store", "check", path).status == 0)
  }
}
