import Attendance
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import ICalendar
import Logging
import NIOCore
import Store

@testable import Web

/// A server over a copy of the sample store, for the time of a test.
final class TestSite: Sendable {
  let store: PlanStore
  let server: WebServer
  let options: WebOptions

  init(
    at path: String? = nil,
    _ change: (inout WebOptions) -> Void = { _ in }
  ) throws {
    let path = try path ?? SampleStore.copy()
    store = try PlanStore(opening: path)
    var options = WebOptions(
      workFolder: path + ".work",
      command: "/bin/false",
      calendarOpener: CalendarFiles(),
      now: { SampleStore.now }
    )
    options.requestsPerMinute = 1_000_000
    options.decisionSeconds = 0
    // A busy machine lets clients and servers wait; tests of the limits set their own.
    options.idleSeconds = 300
    options.bodyGraceSeconds = 300
    change(&options)
    self.options = options
    server = try WebServer(store, options)
  }

  /// Runs a test with a client of the router, without a network.
  func test(_ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void) async throws
  {
    var log = Logger(label: "test")
    log.logLevel = .critical
    try await server.application(log: log).test(.router, body)
  }

  /// A session of a role, as the headers of its requests.
  func headers(_ role: AccountRole) throws -> HTTPFields {
    let now = options.now()
    let end = now.advanced(bySeconds: 3_600)
    let token = try store.startSession(
      of: role.rawValue,
      until: end,
      ChangeMark(by: role.rawValue, at: now)
    )
    return [.cookie: "session=\(token)"]
  }
}

extension TestResponse {
  /// The body as text.
  var text: String { String(buffer: body) }
  /// The token that a page's forms carry.
  var formToken: String? {
    text.firstRange(of: "name=\"csrf\" content=\"").map {
      String(text[$0.upperBound...].prefix { $0 != "\"" })
    }
  }
}

extension TestClientProtocol {
  /// Sends a form as a browser with a session would, with the token of a page that it loaded before.
  func send(
    _ path: String,
    _ fields: [String: String],
    from page: String = "/plans",
    _ headers: HTTPFields
  ) async throws -> TestResponse {
    let token = try await execute(uri: page, method: .get, headers: headers) { $0.formToken ?? "" }
    var pairs = fields
    pairs["csrf"] = token
    let body = pairs.sorted { $0.key < $1.key }
      .map { "\($0.key)=\(AddressText.part($0.value))" }.joined(separator: "&")
    var headers = headers
    headers[.contentType] = "application/x-www-form-urlencoded"
    return try await execute(
      uri: path,
      method: .post,
      headers: headers,
      body: ByteBuffer(string: body)
    ) { $0 }
  }
}
