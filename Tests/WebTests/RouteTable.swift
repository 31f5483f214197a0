import Store

/// Who may use which route, written by hand; the test tries every cell against the server's own routes.
///
/// Letters: `a` administrator, `p` planner, `o` district officer, `d` approver, `v` viewer, `g` guest.
enum RouteTable {
  static let staff = "apodv"
  static let everyone = "apodvg"

  /// Method and path, and those who may.
  static let rows: [String: String] = [
    // The frame.
    "GET /assets/site.css": everyone,
    "GET /assets/site.js": everyone,
    "GET /assets/icon.svg": everyone,
    "GET /assets/check-in.js": everyone,
    "GET /assets/verify.js": everyone,
    "GET /assets/year.js": everyone,
    "GET /assets/job.js": everyone,
    // For those who run the server; figures for this machine and administrators, whose absence is told as 404.
    "GET /health": everyone,
    "GET /metrics": "a",
    // Accounts and audit.
    "GET /sign-in": everyone,
    "POST /sign-in": everyone,
    "POST /sign-out": everyone,
    "GET /start": everyone,
    "POST /start": everyone,
    "GET /accounts": "a",
    "POST /accounts": "a",
    "GET /accounts/{login}": "a",
    "POST /accounts/{login}": "a",
    "POST /accounts/{login}/password": "a",
    "POST /accounts/{login}/sign-out": "a",
    "GET /account": staff,
    "POST /account/password": staff,
    "POST /account/tokens": staff,
    "POST /account/sign-out": staff,
    "GET /audit": "apd",
    // Plans.
    "GET /plans": staff,
    "GET /plans/{plan}": staff,
    // The year, its money and long work.
    "GET /plans/{plan}/year": staff,
    "GET /plans/{plan}/year/{offering}": staff,
    "GET /plans/{plan}/year/{offering}/moves": staff,
    "POST /plans/{plan}/year/{offering}": "ap",
    "GET /plans/{plan}/budget": staff,
    "GET /plans/{plan}/why-not": staff,
    "GET /plans/{plan}/scenarios": staff,
    "POST /plans/{plan}/jobs": "ap",
    "GET /plans/{plan}/jobs/{job}": staff,
    "GET /plans/{plan}/jobs/{job}/events": staff,
    "POST /plans/{plan}/jobs/{job}/stop": "ap",
    "POST /plans/{plan}/jobs/{job}/accept": "ap",
    "POST /plans/{plan}/jobs/{job}/drop": "ap",
    // The year for everybody.
    "GET /": everyone,
    "GET /y/{plan}": everyone,
    "GET /y/{plan}/offerings/{offering}": everyone,
    "GET /y/{plan}/offerings/{offering}/ask": everyone,
    "POST /y/{plan}/offerings/{offering}/ask": everyone,
    "GET /my/{token}": everyone,
    "GET /my/{token}/offerings/{offering}": everyone,
    "POST /my/{token}/offerings/{offering}": everyone,
    "GET /my/{token}/certificates/{n}": everyone,
    "GET /verify": everyone,
    "GET /plans/{plan}/people/{person}/address": "apo",
    "POST /plans/{plan}/people/{person}/address": "apo",
    "GET /plans/{plan}/newcomers": "apo",
    "POST /plans/{plan}/newcomers/{n}": "apo",
    "GET /plans/{plan}/feeds": "ap",
    "POST /plans/{plan}/feeds": "ap",
    "GET /check-in/worker.js": everyone,
    "GET /check-in/{plan}": "apo",
    "GET /check-in/{plan}/{offering}": "apo",
    "GET /check-in/{plan}/{offering}/{session}": "apo",
    "POST /check-in/{plan}/{offering}/{session}": "apo",
    "GET /check-in/{plan}/{offering}/certificates": "apo",
    "POST /check-in/{plan}/{offering}/certificates": "apo",
    "GET /check-in/{plan}/{offering}/certificates.pdf": "apo",
    "GET /check-in/{plan}/{offering}/badges.pdf": "apo",
    "GET /feeds/vietnam-holidays.ics": everyone,
    "GET /feeds/{plan}/{file}": everyone,
    "GET /feeds/{plan}/offerings/{file}": everyone,
    "GET /feeds/{plan}/people/{file}": everyone,
    "GET /feeds/{plan}/trainers/{file}": everyone,
    "GET /feeds/{plan}/venues/{file}": everyone,
    "GET /feeds/{plan}/vehicles/{file}": everyone,
    "GET /feeds/{plan}/freebusy/{file}": everyone,
    "GET /feeds/{plan}/organisers/{file}": everyone,
    // The office: people, offerings, revisions.
    "GET /plans/{plan}/people": staff,
    "GET /plans/{plan}/people/{person}": staff,
    "POST /plans/{plan}/people/{person}": "apo",
    "GET /plans/{plan}/organisations": staff,
    "POST /plans/{plan}/organisations": "apo",
    "GET /plans/{plan}/organisations/{organisation}": staff,
    "POST /plans/{plan}/organisations/{organisation}": "apo",
    "GET /plans/{plan}/offerings": staff,
    "GET /plans/{plan}/offerings/{offering}": staff,
    "POST /plans/{plan}/offerings/{offering}/window": "ap",
    "GET /plans/{plan}/offerings/{offering}/papers/{paper}": "apo",
    "GET /plans/{plan}/revisions": staff,
    "GET /plans/{plan}/revisions/{n}": staff,
    "POST /plans/{plan}/revisions/{n}/submit": "ap",
    "POST /plans/{plan}/revisions/{n}/decide": "d",
    // For programs.
    "GET /api/openapi.json": everyone,
    "GET /api/plans": staff,
    "GET /api/plans/{plan}": staff,
    "GET /api/plans/{plan}/revisions": staff,
    "GET /api/plans/{plan}/revisions/{n}": staff,
    "GET /api/plans/{plan}/offerings": staff,
    "GET /api/plans/{plan}/offerings/{offering}": staff,
    "GET /api/plans/{plan}/offerings/{offering}/registrations": staff,
    "POST /api/plans/{plan}/offerings/{offering}/registrations": "apo",
    "DELETE /api/plans/{plan}/offerings/{offering}/registrations/{person}": "apo",
    "GET /api/plans/{plan}/people": staff,
    "GET /api/plans/{plan}/people/{person}": staff,
    "GET /api/plans/{plan}/organisations": staff,
    "GET /api/plans/{plan}/registrations": staff,
    "GET /api/plans/{plan}/feeds": staff,
    "GET /api/plans/{plan}/audit": "apd",
    // Mail.
    "GET /plans/{plan}/mail": "ap",
    // Imports.
    "GET /import": "ap",
    "POST /import": "ap",
    "POST /import/accept": "ap",
    "GET /plans/{plan}/import": "ap",
    "POST /plans/{plan}/import": "ap",
    "POST /plans/{plan}/import/accept": "ap",
  ]

  /// What stands in the places of parts of paths.
  static let parts: [String: String] = [
    "plan": SampleStore.plan,
    "offering": "G1-01-1",
    "activity": "G1-01",
    "person": "p003",
    "organisation": "o001",
    "login": "viewer",
    "n": "1",
    "paper": "roster.csv",
    "token": "abcdefghijklmnopqrstuvwxyz234567",
  ]

  /// Fields without which even those who may get a refusal of another kind.
  static let fields: [String: [String: String]] = [
    "POST /sign-in": ["login": "viewer", "password": SampleStore.password]
  ]

  /// The letter of a role; of nobody.
  static func letter(_ role: AccountRole?) -> Character {
    switch role {
    case .administrator: "a"
    case .planner: "p"
    case .officer: "o"
    case .approver: "d"
    case .viewer: "v"
    case nil: "g"
    }
  }

  /// A path with plausible parts.
  static func address(_ path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { part in
      guard part.hasPrefix("{"), part.hasSuffix("}") else { return String(part) }
      return parts[String(part.dropFirst().dropLast())] ?? "1"
    }.joined(separator: "/")
  }
}
