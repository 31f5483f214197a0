import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import Testing

@testable import Web

@Suite("Every route and every role")
struct RouteTableTests {
  private static let visitors: [AccountRole?] = AccountRole.allCases + [nil]

  @Test("The table written by hand has exactly the routes of the server")
  func complete() throws {
    let routes = Set(try TestSite().server.router().1.map { "\($0.method) \($0.path)" })
    let rows = Set(RouteTable.rows.keys)
    #expect(routes.subtracting(rows) == [], "routes without a row in the table")
    #expect(rows.subtracting(routes) == [], "rows without a route")
  }

  @Test("Whoever may not gets 403 or 404, and whoever may never 403")
  func cells() async throws {
    let site = try TestSite { $0.signInsPerMinute = 1_000_000 }
    let rows = RouteTable.rows.sorted {
      ($0.key.hasPrefix("GET") ? 0 : 1, $0.key) < ($1.key.hasPrefix("GET") ? 0 : 1, $1.key)
    }
    try await site.test { client in
      // Those who may not come first: they change nothing.
      for admitted in [false, true] {
        for (row, letters) in rows {
          for role in Self.visitors
          where letters.contains(RouteTable.letter(role)) == admitted {
            let answer = try await Self.ask(client, site, row, role)
            let who = role?.rawValue ?? "guest"
            if admitted {
              #expect(answer.status != .forbidden, "\(who) may \(row)")
              #expect(answer.status.code < 500, "\(who): \(row) fails")
            } else {
              let isRefused = [.forbidden, .notFound].contains(answer.status)
              #expect(isRefused, "\(who) may not \(row), got \(answer.status.code)")
            }
          }
        }
      }
    }
  }

  @Test("A plan that nobody made is absent at every address, and leaves nothing behind")
  func unknownPlan() async throws {
    let site = try TestSite()
    let headers = try site.headers(.administrator)
    try await site.test { client in
      for row in RouteTable.rows.keys.sorted()
      where row.hasPrefix("GET ") && row.contains("{plan}") {
        let path = row.dropFirst(4).replacing("{plan}", with: "nobody-made-it")
        let answer = try await client.get(RouteTable.address(String(path)), headers)
        #expect(answer.status == .notFound, "\(row)")
        #expect(!answer.text.contains(site.options.workFolder))
      }
    }
    let made =
      FileManager.default.enumerator(atPath: site.options.workFolder)?
      .compactMap { $0 as? String } ?? []
    #expect(made.filter { $0.contains("nobody-made-it") } == [])
  }

  @Test("A change without the form's token, with another one, or from another site is refused")
  func foreignForms() async throws {
    let site = try TestSite { $0.signInsPerMinute = 1_000_000 }
    try await site.test { client in
      for (row, letters) in RouteTable.rows.sorted(by: { $0.key < $1.key })
      where !row.hasPrefix("GET") {
        for role in Self.visitors where letters.contains(RouteTable.letter(role)) {
          for trick in Trick.allCases {
            let answer = try await Self.ask(client, site, row, role, trick)
            #expect(answer.status == .forbidden, "\(row) by \(role?.rawValue ?? "guest"): \(trick)")
          }
        }
      }
    }
  }

  /// How a form is not ours.
  enum Trick: CaseIterable {
    case noToken, wrongToken, tokenOfAnother, foreignOrigin
  }

  /// Asks for a row of the table as a role does, with a session of its own.
  private static func ask(
    _ client: any TestClientProtocol,
    _ site: TestSite,
    _ row: String,
    _ role: AccountRole?,
    _ trick: Trick? = nil
  ) async throws -> TestResponse {
    let sides = row.split(separator: " ").map(String.init)
    let method = try #require(HTTPRequest.Method(sides[0]))
    var headers = HTTPFields()
    if let role { headers = try site.headers(role) }
    let address = RouteTable.address(sides[1])
    guard method != .get else {
      return try await client.execute(uri: address, method: .get, headers: headers) { $0 }
    }
    let form = try await client.execute(uri: "/sign-in", method: .get, headers: headers) { $0 }
    if role == nil, let cookie = form.headers[.setCookie]?.prefix(while: { $0 != ";" }) {
      headers[.cookie] = String(cookie)
    }
    var fields = RouteTable.fields[row] ?? [:]
    fields["csrf"] = form.formToken
    switch trick {
    case .noToken: fields["csrf"] = nil
    case .wrongToken: fields["csrf"] = String(repeating: "0", count: 32)
    case .tokenOfAnother:
      let other = try await client.execute(uri: "/sign-in", method: .get) { $0 }
      fields["csrf"] = other.formToken
    case .foreignOrigin: headers[.origin] = "https://evil.example"
    case nil: break
    }
    headers[.contentType] = "application/x-www-form-urlencoded"
    let body = fields.map { "\($0.key)=\(AddressText.part($0.value))" }.joined(separator: "&")
    return try await client.execute(
      uri: address,
      method: method,
      headers: headers,
      body: ByteBuffer(string: body)
    ) { $0 }
  }
}
