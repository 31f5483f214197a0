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
  /// How often each client asks for each kind of address.
  let turns: Int
  /// How many register for the free seats at once.
  let registrations: Int

  /// How many seats are free.
  static let seats = 40

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
        Each client asks again as soon as it was answered; clients and server share the cores. Asked: 99 of
        100 feeds within 50 ms, pages within 200 ms, at most 300 MB; of a storm exactly \(Self.seats) seats.
        """,
      [("what", 34), ("answers/s", 10), ("p50 ms", 8), ("p99 ms", 8), ("odd", 5), ("peak MB", 8)]
    )
    let cookie = try server.session(login: LoadedYear.login, password: LoadedYear.password)
    for kind in Self.kinds(year.plan) {
      let fields = kind.isForStaff ? ["Cookie": cookie] : [:]
      // The first answer of each address is made; the others come from what was made.
      for path in kind.paths { _ = try Connection(port: server.port).get(path, fields) }
      let outcome = Crowd.ask(clients: clients, port: server.port) { connection, client, turn in
        guard turn < turns else { return nil }
        return try connection.get(kind.paths[(client + turn) % kind.paths.count], fields).status
      }
      table.row(Self.row(kind.name, outcome, server))
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
    let offering = LoadedYear.offering
    return [
      Kind(
        name: "feeds from memory",
        paths: [
          "/feeds/\(plan)/year.ics", "/feeds/\(plan)/kind-course.ics",
          "/feeds/\(plan)/offerings/\(offering).ics", "/feeds/vietnam-holidays.ics",
        ]
      ),
      Kind(name: "public pages", paths: ["/y/\(plan)", "/y/\(plan)/offerings/\(offering)"]),
      Kind(
        name: "organisers' pages",
        paths: [
          "/plans", "/plans/\(plan)", "/plans/\(plan)/budget", "/plans/\(plan)/people?q=nguyen",
        ],
        isForStaff: true
      ),
      Kind(name: "the year as a picture", paths: ["/plans/\(plan)/year"], isForStaff: true),
    ]
  }

  private static func row(_ name: String, _ outcome: Crowd.Outcome, _ server: BenchServer)
    -> [String]
  {
    let odd =
      outcome.failures
      + outcome.statuses.filter { ![200, 303].contains($0.key) }
      .reduce(0) { $0 + $1.value }
    return [
      name, Figure.whole(Int(outcome.rate)), Figure.short(outcome.milliseconds(ofHundred: 50)),
      Figure.short(outcome.milliseconds(ofHundred: 99)), "\(odd)",
      server.peakMegabytes.map(Figure.short) ?? "–",
    ]
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
    let outcome = Crowd.ask(clients: clients, port: server.port) { connection, client, turn in
      let position = client * share + turn
      guard turn < share, position < tokens.count else { return nil }
      return try RegistrationByForm.register(
        tokens[position],
        for: LoadedYear.offering,
        over: connection
      )
    }
    table.row(Self.row("registrations, page and form", outcome, server))
    let after = try year.registered()
    let seated = after.seated - before.seated
    let isWhole = seated == Self.seats && after.waiting == tokens.count - Self.seats
    say(
      "\(tokens.count) registered for \(Self.seats) seats: \(seated) seated, \(after.waiting) wait, "
        + "places \(after.isInOrder ? "1–\(after.waiting) in order" : "NOT in order"), "
        + "store \(try year.isSound() ? "sound" : "NOT SOUND")"
        + (isWhole ? "" : " – WRONG")
    )
  }
}
