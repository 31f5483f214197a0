import Foundation
import LoadClient
import Testing

@testable import Web

@Suite("What is too large or too often is refused")
struct SizeLimitTests {
  @Test("A body beyond the limit is refused by its stated length, and where it is sent in chunks")
  func bodies() async throws {
    let site = try TestSite {
      $0.port = 0
      $0.bodyLimit = 10_000
    }
    try await site.serve { port in
      let stated = try Self.status(port) { connection in
        let fields = ["Content-Length": "10001", "Expect": "100-continue"]
        try connection.send(connection.head("POST", "/sign-in", fields))
      }
      #expect(stated == 413)
      let chunk = "800\r\n" + String(repeating: "a", count: 2_048) + "\r\n"
      let chunked = try Self.status(port) { connection in
        try connection.send(connection.head("POST", "/sign-in", ["Transfer-Encoding": "chunked"]))
        for _ in 0..<6 { try connection.send(chunk) }
      }
      #expect(chunked == 413)
      let allowed = try Connection(port: port).post("/sign-in", [("login", "a")])
      #expect(allowed.status == 403)
    }
  }

  /// The status that answers what is sent.
  ///
  /// A client that a busy machine keeps from reading for seconds finds the connection closed; it comes again.
  private static func status(_ port: Int, _ send: (Connection) throws -> Void) throws -> Int {
    for _ in 0..<100 {
      do {
        let connection = try Connection(port: port)
        try send(connection)
        return try connection.read().status
      } catch is Connection.Failure {
        continue
      }
    }
    let connection = try Connection(port: port)
    try send(connection)
    return try connection.read().status
  }

  @Test("Who goes on sending after the refusal is cut off")
  func endless() async throws {
    let site = try TestSite {
      $0.port = 0
      $0.bodyLimit = 10_000
    }
    try await site.serve { port in
      let connection = try Connection(port: port)
      try connection.send(connection.head("POST", "/sign-in", ["Transfer-Encoding": "chunked"]))
      let chunk = "10000\r\n" + String(repeating: "a", count: 65_536) + "\r\n"
      var number: Int32?
      do {
        for _ in 0..<10_000 { try connection.send(chunk) }
      } catch Connection.Failure.system(let failure) {
        number = failure
      }
      #expect(number == EPIPE || number == ECONNRESET, "cut off, not only kept waiting")
    }
  }

  @Test("Heads that are too long, in one field, in all, or in number, are answered with 431")
  func heads() async throws {
    let site = try TestSite { $0.port = 0 }
    try await site.serve { port in
      let long = String(repeating: "a", count: 17_000)
      let many = Dictionary(uniqueKeysWithValues: (0..<150).map { ("X-\($0)", "1") })
      let wide = Dictionary(
        uniqueKeysWithValues: (0..<5).map { ("X-\($0)", String(repeating: "b", count: 9_000)) }
      )
      for fields in [["X-Long": long], many, wide] {
        let connection = try Connection(port: port)
        try connection.send(connection.head("GET", "/sign-in", fields))
        let answer = try connection.read()
        #expect(answer.status == 431)
        #expect(answer.fields["content-security-policy"] != nil)
        #expect(connection.isClosed(withinSeconds: 300))
      }
    }
  }

  @Test("An address has so many requests a minute, for what is there and what is not")
  func rate() async throws {
    let site = try TestSite {
      $0.port = 0
      $0.requestsPerMinute = 6
    }
    try await site.serve { port in
      let connection = try Connection(port: port)
      for path in ["/sign-in", "/nowhere", "/assets/site.css"] {
        for _ in 0..<2 { #expect(try connection.get(path).status != 429) }
      }
      for path in ["/sign-in", "/nowhere", "/assets/site.css"] {
        let answer = try connection.get(path)
        #expect(answer.status == 429)
        #expect(answer.fields["retry-after"].flatMap { Int($0) } == 10)
        #expect(answer.fields["content-security-policy"] != nil)
      }
    }
  }

  @Test(
    "Behind a trusted proxy each client has its own share; without one nobody can name another address"
  )
  func proxies() async throws {
    for isTrusted in [true, false] {
      let site = try TestSite {
        $0.port = 0
        $0.requestsPerMinute = 3
        $0.trustsProxy = isTrusted
      }
      try await site.serve { port in
        let connection = try Connection(port: port)
        let statuses = try (0..<6).map { turn in
          try connection.get("/sign-in", ["X-Forwarded-For": "10.0.0.\(turn)"]).status
        }
        #expect(statuses.contains(429) != isTrusted)
        let last = try (0..<6).map { turn in
          let field = ["X-Forwarded-For": "10.0.1.\(turn), 10.9.9.9"]
          return try connection.get("/sign-in", field).status
        }
        #expect(last.contains(429), "only the last entry is the proxy's own")
      }
    }
  }

  @Test("Signing in is tried so often by an address, and with a login from wherever but its home")
  func signIn() async throws {
    let site = try TestSite {
      $0.port = 0
      $0.signInsPerMinute = 3
      $0.signInsPerMinuteOfLogin = 4
      $0.trustsProxy = true
    }
    try await site.serve { port in
      let connection = try Connection(port: port)
      let page = try connection.get("/sign-in")
      let cookie = page.fields["set-cookie"]?.prefix { $0 != ";" } ?? ""
      let token = page.text.firstRange(of: "name=\"csrf\" content=\"").map {
        String(page.text[$0.upperBound...].prefix { $0 != "\"" })
      }
      func attempt(_ login: String, _ address: String, _ password: String) throws -> Int {
        try connection.post(
          "/sign-in",
          [("login", login), ("password", password), ("csrf", token ?? "")],
          ["Cookie": String(cookie), "X-Forwarded-For": address]
        ).status
      }
      func tries(_ login: (Int) -> String, _ address: (Int) -> String) throws -> [Int] {
        try (0..<5).map { try attempt(login($0), address($0), "không đúng") }
      }
      #expect(try tries({ "a\($0)" }, { _ in "10.0.0.1" }) == [403, 403, 403, 429, 429])
      #expect(try attempt("viewer", "10.0.2.1", SampleStore.password) == 303)
      #expect(try tries({ _ in "viewer" }, { "10.0.1.\($0)" }) == [403, 403, 403, 429, 429])
      // Whoever signed in before comes in, and from their address too a password is tried only so often.
      #expect(try attempt("viewer", "10.0.2.1", SampleStore.password) == 303)
      #expect(try attempt("viewer", "10.0.2.2", SampleStore.password) == 429)
      #expect(try attempt("viewer", "10.0.2.1", "không đúng") == 403)
      #expect(try attempt("viewer", "10.0.2.1", SampleStore.password) == 429)
    }
  }
}
