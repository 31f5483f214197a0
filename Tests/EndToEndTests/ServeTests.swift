import Foundation
import LoadClient
import Store
import Synchronization
import Testing

/// The command as a server: its start, its log, its end.
struct ServeTests {
  @Test("The first account is made with the printed code; the log has routes and no code")
  func start() throws {
    let served = try Served("--log", "json")
    let code = try #require(served.first.split(separator: "=").last.map(String.init))
    let connection = try Connection(port: served.port)
    let page = try connection.get("/start?code=\(code)")
    #expect(page.status == 200)
    func make(_ code: String) throws -> Connection.Answer {
      try connection.post(
        "/start",
        [
          ("csrf", RegistrationByForm.formToken(of: page) ?? ""), ("code", code), ("name", "Lan"),
          ("login", "lan"), ("password", "một mật khẩu dài"),
        ],
        ["Cookie": RegistrationByForm.cookie(of: page)]
      )
    }
    #expect(try make("aaaaaaaa").status == 403)
    let made = try make(code)
    #expect(made.status == 303)
    #expect(try connection.get("/start").status == 404)
    let cookie = ["Cookie": RegistrationByForm.cookie(of: made)]
    #expect(try connection.get("/accounts", cookie).text.contains(">lan<"))
    served.terminate()
    let (status, log) = try served.end()
    #expect(status == 0)
    let events = try log.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let requests = events.filter { $0["event"] as? String == "request" }
    #expect(
      requests.map { $0["route"] as? String } == [
        "/start", "/start", "/start", "/start", "/accounts",
      ]
    )
    #expect(requests.map { $0["status"] as? String } == ["200", "403", "303", "404", "200"])
    #expect(!log.joined().contains(code))
  }

  @Test("SIGTERM lets a request under way end, closes what is idle, and leaves one sound file")
  func stop() throws {
    let served = try Served()
    let idle = try Connection(port: served.port)
    #expect(try idle.get("/health").status == 200)
    let busy = try Connection(port: served.port)
    let body = "login=a&password=b"
    try busy.send(
      busy.head(
        "POST",
        "/sign-in",
        [
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": "\(body.utf8.count)",
        ]
      ) + body.prefix(5)
    )
    try served.waitForRequests(2, idle)
    served.terminate()
    #expect(idle.isClosed(withinSeconds: 300))
    try busy.send(String(body.dropFirst(5)))
    #expect(try busy.read().status == 403)
    #expect(busy.isClosed(withinSeconds: 300))
    let (status, log) = try served.end()
    #expect(status == 0)
    #expect(log.contains { $0.contains("route=/sign-in status=403") })
    for ending in ["-wal", "-shm"] {
      #expect(!FileManager.default.fileExists(atPath: served.store + ending))
    }
    #expect(try Command.lichtrinh("store", "check", served.store).status == 0)
  }

  @Test("A client that never ends its request does not keep the server from ending")
  func stubborn() throws {
    let served = try Served()
    let stubborn = try Connection(port: served.port)
    try stubborn.send(stubborn.head("POST", "/sign-in", ["Content-Length": "100"]))
    try served.waitForRequests(2, Connection(port: served.port))
    served.terminate()
    #expect(try served.end().status == 0)
  }

  @Test("An office sets up its accounts without a browser; passwords come from standard input")
  func accounts() throws {
    let folder = try TemporaryFolder()
    let kho = folder.path("kho.db")
    try #require(Command.lichtrinh("store", "init", kho).status == 0)
    func accounts(_ password: String?, _ arguments: String...) throws -> Command.Outcome {
      let words = ["store", "accounts"] + arguments
      guard let password else { return try Command.lichtrinh(words) }
      let line = ([Command.executable.path] + words).map { "'\($0)'" }.joined(separator: " ")
      return try Command.run(
        "/bin/sh",
        ["-c", "printf '%s\\n' '\(password)' | \(line)"],
        environment: ["LICHTRINH_LANG": "en"]
      )
    }
    let secret = "một mật khẩu dài"
    let viewer = try accounts(secret, "add", kho, "xem", "--name", "Xem", "--role", "viewer")
    #expect(viewer.status == 2 && viewer.errors.contains("administrator"))
    #expect(
      try accounts("ngắn", "add", kho, "lan", "--name", "L", "--role", "administrator").status == 2
    )
    #expect(
      try accounts(secret, "add", kho, "lan", "--name", "Lan", "--role", "administrator").status
        == 0
    )
    let officer = try accounts(secret, "add", kho, "tb", "--name", "Bình", "--role", "officer")
    #expect(officer.status == 2)
    let done = try accounts(
      secret,
      "add",
      kho,
      "tb",
      "--name",
      "Bình",
      "--role",
      "officer",
      "--district",
      "860"
    )
    #expect(done.status == 0)
    #expect(
      try accounts(nil, "list", kho).output == "lan  administrator  Lan\ntb  officer 860  Bình\n"
    )
    #expect(try accounts(nil, "change", kho, "lan", "--closed").status == 2)
    #expect(
      try accounts(nil, "change", kho, "tb", "--role", "planner").output == "tb  planner  Bình\n"
    )
    #expect(try accounts("mật khẩu khác hẳn", "password", kho, "tb").status == 0)
    let token = try accounts(nil, "token", kho, "tb", "--program", "thống kê").output
    #expect(token.count == 33)
    #expect(try accounts(nil, "sign-out", kho, "tb").output == "Ended 1 sessions.\n")
    #expect(try accounts(nil, "sign-out", kho, "ai").status == 2)
    #expect(try accounts(secret, "add", kho, "x", "--name", "X", "--role", "king").status == 64)
    let audit = try Command.lichtrinh("store", "audit", kho).output
    #expect(audit.contains("account.password") && !audit.contains(secret))
  }
}
