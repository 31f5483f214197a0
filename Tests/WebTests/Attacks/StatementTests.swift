import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

@Suite("SQL in forms and addresses")
struct StatementTests {
  private static let statements = [
    "' OR '1'='1", "'; DROP TABLE person; --", "\" OR 1=1 --",
    "x' UNION SELECT password FROM account --",
    "%' OR 1=1 --", "1; DELETE FROM audit", "NEAR(\"a\" \"b\", 1)", "name_index MATCH 'a*'",
    "a* OR b*",
    "\u{0}", "((((((((", "\"", "*", "-", "^a", "{person} : x",
  ]

  @Test("Every field of every form takes statements as text, and nothing of the store is lost")
  func forms() async throws {
    let site = try TestSite { $0.signInsPerMinute = 1_000_000 }
    let people = try site.store.plans().map(\.people)
    let accounts = try site.store.accounts()
    try await site.test { client in
      var sent = 0
      for role in [AccountRole.administrator, .planner, .officer, .approver] {
        let pages = try await Crawl(site: site, client: client).pages(as: role, most: 120)
        var done: Set<String> = []
        for form in pages.flatMap({ Form.all(in: $0.text) }) where form.isPost {
          guard done.insert(form.action).inserted, !form.action.hasPrefix("/sign-out") else {
            continue
          }
          for statement in Self.statements.prefix(6) {
            let fields = Dictionary(form.fields.map { ($0, statement) }) { first, _ in first }
            let answer = try await client.send(
              form.action,
              fields,
              from: "/sign-in",
              site.headers(role)
            )
            #expect(answer.status.code < 500, "\(form.action) \(statement)")
            sent += 1
          }
        }
      }
      #expect(sent > 20)
    }
    #expect(try site.store.plans().map(\.people) == people)
    #expect(try site.store.accounts() == accounts)
    #expect(try site.store.check() == [])
  }

  @Test("So does every part and field of an address")
  func addresses() async throws {
    let site = try TestSite()
    let names = [
      "q", "plan", "by", "action", "subject", "from", "to", "before", "kind", "district",
    ]
    try await site.test { client in
      let headers = try site.headers(.administrator)
      for row in RouteTable.rows.keys.sorted() where row.hasPrefix("GET ") {
        let path = String(row.dropFirst(4))
        if path.hasPrefix("/assets") || path.hasSuffix("/events") { continue }
        for statement in Self.statements {
          let text = AddressText.part(statement)
          let query = names.map { "\($0)=\(text)" }.joined(separator: "&")
          let odd = path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("{") ? text : String($0) }.joined(separator: "/")
          for address in [RouteTable.address(path) + "?" + query, odd] {
            let answer = try await client.execute(uri: address, method: .get, headers: headers) {
              $0
            }
            #expect(answer.status.code < 500, "\(address)")
            #expect(!answer.text.contains("$argon2"))
          }
        }
      }
    }
    #expect(try site.store.check() == [])
  }
}

/// A form of a page, as far as one needs it to send it.
struct Form {
  var action: String
  var isPost: Bool
  var fields: [String]

  static func all(in html: String) -> [Form] {
    html.components(separatedBy: "<form").dropFirst().map { part in
      let text = part.components(separatedBy: "</form>")[0]
      let head = String(text.prefix { $0 != ">" })
      let fields = text.components(separatedBy: " name=\"").dropFirst()
        .map { String($0.prefix { $0 != "\"" }) }
        .filter { $0 != "csrf" }
      return Form(
        action: value("action", in: head) ?? "",
        isPost: value("method", in: head) == "post",
        fields: fields
      )
    }
  }

  private static func value(_ name: String, in head: String) -> String? {
    head.firstRange(of: "\(name)=\"").map {
      String(head[$0.upperBound...].prefix { $0 != "\"" })
    }
  }
}
