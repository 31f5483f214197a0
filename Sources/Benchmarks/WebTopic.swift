import Attendance
import Foundation
import LoadClient
import Store

/// The web face under load: a store of many people, clients on feeds and pages, and a storm of registrations.
struct WebTopic {
  /// How many people the store has.
  let people: Int
  /// How many clients ask at once.
  let clients: Int
  /// For how many seconds each kind of address is asked for.
  let seconds: Double
  /// How many register for the free seats at once.
  let registrations: Int

  /// How many seats are free.
  static let seats = 40
  /// How many of an office and its districts ask at once.
  private static let colleagues = 20

  /// Prints the table.
  func run() throws {
    let year = try LoadedYear(people: people, freeSeats: Self.seats)
    defer { year.remove() }
    let tokens = try year.addresses(of: registrations)
    let server = try BenchServer(store: year.store)
    defer { server.stop() }
    let table = BenchTable(
      "The web face: \(clients) clients on this machine, a store of \(Figure.whole(people)) people",
      note: """
        Each client asks again as soon as it was answered; clients and server share the cores, and the limit
        on requests of an address is lifted. Organisers are \(Self.colleagues), signed in. Asked: 99 of 100 feeds
        within 50 ms, pages within 200 ms, at most 300 MB; of a storm exactly \(Self.seats) seats.
        """,
      [
        ("what", 34), ("clients", 7), ("answers/s", 10), ("CPU ms", 7), ("p50 ms", 8),
        ("p99 ms", 8),
        ("odd", 5), ("peak MB", 8),
      ]
    )
    let cookie = try server.session(login: LoadedYear.login, password: LoadedYear.password)
    for kind in Self.kinds(year.plan) {
      let fields = kind.isForStaff ? ["Cookie": cookie] : [:]
      let clients = kind.isForStaff ? min(clients, Self.colleagues) : clients
      // The first answer of each address is made; the others come from what was made.
      for path in kind.paths { _ = try Connection(port: server.port).get(path, fields) }
      let end = ContinuousClock.now + .seconds(seconds)
      try measure(kind.name, clients, server, table) { connection, client, turn in
        guard ContinuousClock.now < end else { return nil }
        return try connection.get(kind.paths[(client + turn) % kind.paths.count], fields).status
      }
    }
    try storm(tokens, year, server, table)
    say("Peak memory of the server: \(server.peakMegabytes.map(Figure.short) ?? "–") MB")
  }

  private struct Kind {
    var name: String
    var paths: [String]
    var isForStaff = false
  }

  private static func kinds(_ plan: String) -> [Kind] {
    let (offering, ofPlan) = (CrowdedFolder.offering, "/plans/\(plan)")
    return [
      Kind(
        name: "feeds from memory",
        paths: [
          "/feeds/\(plan)/year.ics", "/feeds/\(plan)/kind-course.ics",
          "/feeds/\(plan)/offerings/\(offering).ics", "/feeds/vietnam-holidays.ics",
        ]
      ),
      Kind(name: "the year for everybody", paths: ["/y/\(plan)", "/"]),
      Kind(
        name: "the year, by group and kind",
        paths: ["/y/\(plan)?group=G1", "/y/\(plan)?kind=fair"]
      ),
      Kind(
        name: "an offering, asking, verifying",
        paths: [
          "/y/\(plan)/offerings/\(offering)", "/y/\(plan)/offerings/\(offering)/ask", "/verify",
        ]
      ),
      Kind(
        name: "overview, budget, offerings",
        paths: ["/plans", ofPlan, ofPlan + "/budget", ofPlan + "/offerings"],
        isForStaff: true
      ),
      Kind(
        name: "people: listed, found, one",
        paths: [
          ofPlan + "/people", ofPlan + "/people?q=nguyen+van+an", ofPlan + "/people?q=nguyen",
          ofPlan + "/people/" + CrowdedFolder.person(7),
        ],
        isForStaff: true
      ),
      Kind(name: "the year as a picture", paths: [ofPlan + "/year"], isForStaff: true),
    ]
  }

  /// Lets a crowd ask and prints what it met.
  private func measure(
    _ name: String,
    _ clients: Int,
    _ server: BenchServer,
    _ table: BenchTable,
    _ ask: @escaping @Sendable (Connection, _ client: Int, _ turn: Int) throws -> Int?
  ) throws {
    let before = server.processorSeconds
    let outcome = Crowd.ask(clients: clients, port: server.port, ask)
    let work = server.processorSeconds.flatMap { after in before.map { after - $0 } }
    let odd =
      outcome.failures
      + outcome.statuses.filter { ![200, 303].contains($0.key) }.reduce(0) { $0 + $1.value }
    table.row([
      name, "\(clients)", Figure.whole(Int(outcome.rate)),
      work.map { Figure.short($0 * 1_000 / Double(max(1, outcome.seconds.count))) } ?? "–",
      Figure.short(outcome.milliseconds(ofHundred: 50)),
      Figure.short(outcome.milliseconds(ofHundred: 99)), "\(odd)",
      server.peakMegabytes.map(Figure.short) ?? "–",
    ])
  }

  /// Lets people with addresses of their own register all at once, and looks whether seats and waiting list are right.
  private func storm(
    _ tokens: [String],
    _ year: LoadedYear,
    _ server: BenchServer,
    _ table: BenchTable
  ) throws {
    let before = try year.registered()
    let share = (tokens.count + clients - 1) / clients
    let order = ComingOrder()
    let began = ContinuousClock.now
    try measure("registrations, page and form", clients, server, table) {
      connection,
      client,
      turn in
      let position = client * share + turn
      guard turn < share, position < tokens.count else { return nil }
      return try RegistrationByForm.register(
        tokens[position],
        for: CrowdedFolder.offering,
        over: connection
      ) { form in try order.note(CrowdedFolder.person(position), form) }
    }
    let elapsed = (ContinuousClock.now - began) / .seconds(1)
    let known = Set(before.map(\.person))
    let after = try year.registered()
    let own = after.filter { !known.contains($0.person) }.sorted { $0.turn < $1.turn }
    let seated = own.filter { $0.status == .seated }
    let waiting = own.filter { $0.status == .waiting }
    let seats = after.compactMap(\.seat)
    let faults = [
      (seated.count == Self.seats, "not \(Self.seats) seats"),
      (Set(seats).count == seats.count, "a seat given twice"),
      (own.count == tokens.count && waiting.count == own.count - seated.count, "somebody missing"),
      // Who came first has a seat, and who came later waits in the order of coming.
      (own.prefix(seated.count).allSatisfy { $0.status == .seated }, "a seat out of turn"),
      (waiting.map(\.waitingPlace) == (1...max(1, waiting.count)).map(Optional.some), "places"),
      (order.overtakings(in: own.map(\.person)) == 0, "somebody overtaken"),
      (try year.isSound(), "the store is not sound"),
    ].filter { !$0.0 }.map(\.1)
    say(
      "\(Figure.whole(tokens.count)) registered for \(Self.seats) seats in \(Figure.short(elapsed)) s, "
        + "\(Figure.whole(Int(Double(tokens.count) / elapsed))) a second: \(seated.count) seated, "
        + "\(waiting.count) wait in the order of coming; "
        + (faults.isEmpty
          ? "the store is sound" : "WRONG: " + faults.joined(separator: ", "))
    )
  }
}
