import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import LoadClient
import Store
import Testing

@testable import Web

@Suite("Addresses that lead out")
struct AddressTests {
  private static let steps = [
    "../../../../../../etc/passwd", "..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
    "%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "..%252f..%252f..%252fetc%252fpasswd",
    "..\\..\\..\\etc\\passwd", "..%5c..%5cetc%5cpasswd", "%2fetc%2fpasswd",
    "....//....//etc/passwd",
    "..%c0%af..%c0%afetc%c0%afpasswd", "%00", "x%00.ics", "store.db", "..%2fstore.db",
    "%2e%2e%2f%2e%2e%2fstore.db",
  ]

  @Test("No address reads a file beside the site's own, however it is written")
  func traversal() async throws {
    let site = try TestSite { $0.port = 0 }
    let tokens = try [nil] + [AccountRole.administrator, .viewer].map { try site.headers($0) }
    let prefixes = ["/", "/assets/"] + Set(RouteTable.rows.keys.compactMap(Self.prefix)).sorted()
    try await site.serve { port in
      for headers in tokens {
        let fields = headers.map { ["Cookie": $0[.cookie] ?? ""] } ?? [:]
        let connection = try Connection(port: port)
        for address in prefixes.flatMap({ prefix in Self.steps.map { prefix + $0 } }) {
          let answer = try connection.get(address, fields)
          #expect(
            [303, 400, 403, 404, 409].contains(answer.status),
            "\(address): \(answer.status)"
          )
          #expect(!answer.text.contains("root:"))
          #expect(!answer.text.contains("SQLite format"))
        }
      }
    }
  }

  /// The part of a row's path before its last variable part.
  private static func prefix(_ row: String) -> String? {
    guard row.hasPrefix("GET "), row.hasSuffix("}"),
      let brace = row.range(of: "{", options: .backwards)
    else { return nil }
    return RouteTable.address(String(row[..<brace.lowerBound].dropFirst(4)))
  }

  @Test("Line ends in an address or a field become no header")
  func headers() async throws {
    let site = try TestSite { $0.signInsPerMinute = 1_000_000 }
    try await site.test { client in
      for trick in ["%0d%0aSet-Cookie:%20evil=1", "%0aX-Evil:%201", "%E5%98%8A%E5%98%8DX-Evil:1"] {
        for path in ["/sign-in?next=/plans", "/sign-in?lang=en", "/start?code=", "/plans?lang=vi"] {
          let answer = try await client.execute(uri: path + trick, method: .get) { $0 }
          #expect(Self.isClean(answer))
        }
      }
      let page = try await client.execute(uri: "/sign-in", method: .get) { $0 }
      let cookie = page.headers[.setCookie]?.prefix { $0 != ";" } ?? ""
      for next in [
        "/plans\r\nX-Evil: 1", "/plans\nSet-Cookie: evil=1", "//evil.example",
        "/\\evil.example", "https://evil.example", "javascript:alert(1)", "/\tx", "/é",
      ] {
        let answer = try await client.send(
          "/sign-in",
          ["login": "viewer", "password": SampleStore.password, "next": next],
          from: "/sign-in",
          [.cookie: String(cookie)]
        )
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "/plans")
        #expect(Self.isClean(answer))
      }
    }
  }

  private static func isClean(_ answer: TestResponse) -> Bool {
    answer.headers.allSatisfy { field in
      field.name.rawName.lowercased() != "x-evil" && !field.value.contains("evil=1")
        && !field.value.contains("\r") && !field.value.contains("\n")
    }
  }

  @Test("Odd octets in addresses, cookies and fields are answered, never with a failure")
  func odd() async throws {
    let site = try TestSite()
    try await site.test { client in
      for path in ["/%", "/%zz", "/%ff%fe", "/plans/%F0%9F%98%80", "/plans//", "/plans/%00"] {
        let answer = try await client.execute(
          uri: path,
          method: .get,
          headers: site.headers(.viewer)
        ) { $0 }
        #expect(answer.status.code < 500, "\(path)")
      }
      for cookie in ["session=", "session=;;;", "session=\u{1F600}", "lang=xx; session=%00", "=;="]
      {
        let answer = try await client.execute(
          uri: "/sign-in",
          method: .get,
          headers: [.cookie: cookie]
        ) { $0 }
        #expect(answer.status == .ok)
      }
      for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain", ""] {
        let answer = try await client.execute(
          uri: "/sign-in",
          method: .post,
          headers: [.contentType: kind],
          body: ByteBuffer(bytes: [0xFF, 0xFE, 0, 1])
        ) { $0 }
        #expect(answer.status.code < 500)
      }
    }
  }
}
