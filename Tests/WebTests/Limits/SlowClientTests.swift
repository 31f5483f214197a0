import Foundation
import LoadClient
import Testing

@testable import Web

@Suite("Slow clients and crowds")
struct SlowClientTests {
  private static func site(_ change: @escaping (inout WebOptions) -> Void) throws -> TestSite {
    try TestSite {
      $0.port = 0
      $0.idleSeconds = 3
      $0.bodyGraceSeconds = 1
      $0.leastBodyRate = 1_000
      change(&$0)
    }
  }

  /// Sends text octet by octet, ten a second, until it is cut off; the seconds that took, nil where it was not.
  private static func dribble(_ connection: Connection, _ text: String) -> Double? {
    let began = ContinuousClock.now
    for octet in text.utf8 {
      do { try connection.send([octet]) } catch {
        return (ContinuousClock.now - began) / .seconds(1)
      }
      if connection.isClosed(withinSeconds: 0.1) {
        return (ContinuousClock.now - began) / .seconds(1)
      }
    }
    return nil
  }

  @Test("A head that comes octet by octet is cut off in the time for heads")
  func head() async throws {
    let site = try Self.site { _ in }
    try await site.serve { port in
      let connection = try Connection(port: port)
      let text = "GET /sign-in HTTP/1.1\r\nHost: x\r\nX-Slow: " + String(repeating: "a", count: 200)
      let seconds = try #require(Self.dribble(connection, text))
      #expect(seconds < 15)
      // Also after a first request on the same connection.
      let second = try Connection(port: port)
      #expect(try second.get("/assets/icon.svg").status == 200)
      #expect(try #require(Self.dribble(second, text)) < 15)
    }
  }

  @Test("A body below the least rate is cut off, one above it is not")
  func body() async throws {
    let site = try Self.site { $0.idleSeconds = 60 }
    try await site.serve { port in
      let slow = try Connection(port: port)
      try slow.send(slow.head("POST", "/sign-in", ["Content-Length": "5000"]))
      let seconds = try #require(Self.dribble(slow, String(repeating: "a", count: 300)))
      #expect(seconds < 20)
      let steady = try Connection(port: port)
      try steady.send(steady.head("POST", "/sign-in", ["Content-Length": "40000"]))
      for _ in 0..<10 {
        try steady.send(String(repeating: "a", count: 4_000))
        Thread.sleep(forTimeInterval: 0.25)
      }
      #expect(try steady.read().status == 403)
    }
  }

  @Test("Who takes nothing of an answer is cut off")
  func reader() async throws {
    let site = try Self.site { _ in }
    try await site.serve { port in
      let connection = try Connection(port: port)
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
      for _ in 0..<3_000 where site.server.site.connections.open > 0 {
        Thread.sleep(forTimeInterval: 0.1)
      }
      #expect(site.server.site.connections.open == 0)
    }
  }

  @Test(
    "An address has so many connections; one more is told to come again, and room is made when one ends"
  )
  func crowd() async throws {
    let site = try Self.site {
      $0.idleSeconds = 60
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
      #expect(refused.isClosed(withinSeconds: 60))
      held.removeLast()
      // Room is made once the server's task for the connection has run: on a busy machine that waits.
      let end = ContinuousClock.now + .seconds(300)
      while site.server.site.connections.open > 2, ContinuousClock.now < end {
        Thread.sleep(forTimeInterval: 0.05)
      }
      #expect(try Connection(port: port).get("/health").status == 200)
    }
  }
}
