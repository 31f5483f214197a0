import Foundation
import LoadClient
import Testing

@testable import Web

@Suite("Slow clients and crowds")
struct SlowClientTests {
  private static func site(_ change: @escaping (inout WebOptions) -> Void) throws -> TestSite {
    try TestSite {
      $0.port = 0
      $0.idleSeconds = 8
      $0.bodyGraceSeconds = 1
      $0.leastBodyRate = 1_000
      change(&$0)
    }
  }

  /// Sends text octet by octet, ten a second, until it is cut off; whether it was.
  private static func isCutOff(_ connection: Connection, sending text: String) -> Bool {
    for octet in text.utf8 {
      do { try connection.send([octet]) } catch { return true }
      if connection.isClosed(withinSeconds: 0.1) { return true }
    }
    return false
  }

  /// How many were cut off because they were slow.
  private static func slow(_ site: TestSite) -> Int {
    site.server.site.figures.now.refusals[.slow, default: 0]
  }

  /// Waits until something is so: on a busy machine the server's threads wait too.
  private static func wait(
    until isSo: () -> Bool,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let end = ContinuousClock.now + .seconds(300)
    while !isSo() {
      try #require(ContinuousClock.now < end, "it is not so", sourceLocation: location)
      Thread.sleep(forTimeInterval: 0.05)
    }
  }

  @Test("A head that comes octet by octet is cut off in the time for heads")
  func head() async throws {
    let site = try Self.site { _ in }
    try await site.serve { port in
      let connection = try Connection(port: port)
      // Far less than a head may have, and far more than comes in the time for one.
      let text =
        "GET /sign-in HTTP/1.1\r\nHost: x\r\nX-Slow: " + String(repeating: "a", count: 3_000)
      #expect(Self.isCutOff(connection, sending: text))
      try Self.wait { Self.slow(site) == 1 }
      // Also after a first request on the same connection.
      let second = try Connection(port: port)
      #expect(try second.get("/assets/icon.svg").status == 200)
      #expect(Self.isCutOff(second, sending: text))
      try Self.wait { Self.slow(site) == 2 }
    }
  }

  @Test("A body below the least rate is cut off, one above it is not")
  func body() async throws {
    let site = try Self.site { $0.idleSeconds = 300 }
    try await site.serve { port in
      let slow = try Connection(port: port)
      try slow.send(slow.head("POST", "/sign-in", ["Content-Length": "5000"]))
      #expect(Self.isCutOff(slow, sending: String(repeating: "a", count: 3_000)))
      try Self.wait { Self.slow(site) == 1 }
      // What comes at first is enough for minutes: a busy machine may keep the rest waiting.
      let steady = try Connection(port: port)
      let head = steady.head("POST", "/sign-in", ["Content-Length": "240000"])
      try steady.send(head + String(repeating: "a", count: 200_000))
      for _ in 0..<10 {
        Thread.sleep(forTimeInterval: 0.25)
        try steady.send(String(repeating: "a", count: 4_000))
      }
      #expect(try steady.read().status == 403)
      #expect(Self.slow(site) == 1)
    }
  }

  @Test("Who takes nothing of an answer is cut off")
  func reader() async throws {
    let site = try Self.site { _ in }
    try await site.serve { port in
      let connection = try Connection(port: port)
      #expect(try connection.get("/health").status == 200)
      // Far more answers than the buffers of both sides hold.
      let requests = String(repeating: connection.head("GET", "/assets/site.css", [:]), count: 100)
      #expect(throws: Connection.Failure.self) {
        for _ in 0..<3_000 {
          try connection.send(requests)
          if site.server.site.connections.open == 0 { throw Connection.Failure.closed }
          Thread.sleep(forTimeInterval: 0.1)
        }
      }
      // The server counts a moment after the client has noticed.
      try Self.wait { site.server.site.connections.open == 0 && Self.slow(site) > 0 }
    }
  }

  @Test(
    "An address has so many connections; one more is told to come again, and room is made when one ends"
  )
  func crowd() async throws {
    let site = try Self.site {
      $0.idleSeconds = 300
      $0.mostConnectionsOfAddress = 3
    }
    try await site.serve { port in
      var held: [Connection] = []
      for _ in 0..<3 {
        let connection = try Connection(port: port)
        #expect(try connection.get("/health").status == 200)
        held.append(connection)
      }
      let refused = try Connection(port: port)
      let answer = try refused.read()
      #expect(answer.status == 503)
      #expect(answer.fields["retry-after"] != nil)
      #expect(answer.fields["content-security-policy"] != nil)
      #expect(refused.isClosed(withinSeconds: 300))
      held.removeLast()
      // Room is made once the server's task for the connection has run: on a busy machine that waits.
      try Self.wait { site.server.site.connections.open <= 2 }
      #expect(try Connection(port: port).get("/health").status == 200)
    }
  }
}
