import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

@Suite("Markup in data and addresses stays text")
struct ScriptTests {
  @Test(
    "No page of any role has an element or attribute that stands in people's names, titles or notes",
    .enabled(if: ParsedPages.isThere)
  )
  func stored() async throws {
    let site = try TestSite(at: MarkedStore.copy())
    try await site.test { client in
      for role in AccountRole.allCases + [nil] {
        let pages = try await Crawl(site: site, client: client).pages(as: role)
        let html = pages.filter { $0.kind.hasPrefix("text/html") }
        #expect(html.count > 3)
        if role != nil {
          #expect(html.contains { $0.text.contains("&lt;xss-mark") }, "the markup is shown as text")
        }
        #expect(pages.filter { $0.status >= 500 }.map(\.address) == [])
        #expect(try ParsedPages.faults(html) == [])
      }
    }
  }

  @Test(
    "Nor has one that stands in the address or in a form",
    .enabled(if: ParsedPages.isThere)
  )
  func reflected() async throws {
    let site = try TestSite { $0.signInsPerMinute = 1_000_000 }
    let names = [
      "lang", "next", "code", "q", "by", "action", "subject", "from", "to", "plan", "before",
      "kind",
      "group", "month", "rows", "page", "sort", "search", "district", "revision", "a", "b",
    ]
    let query = names.map { "\($0)=" + AddressText.part(MarkedStore.markup) }.joined(separator: "&")
    try await site.test { client in
      var pages: [Crawl.Found] = []
      for role in AccountRole.allCases + [nil] {
        var headers = HTTPFields()
        if let role { headers = try site.headers(role) }
        for row in RouteTable.rows.keys.sorted() where row.hasPrefix("GET ") {
          let path = String(row.dropFirst(4))
          if path.hasPrefix("/assets") || path.hasSuffix("/events") { continue }
          let odd = AddressText.part(MarkedStore.markup)
          let oddPath = path.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("{") ? odd : String($0) }.joined(separator: "/")
          for address in [RouteTable.address(path) + "?" + query, oddPath] {
            let answer = try await client.execute(uri: address, method: .get, headers: headers) {
              $0
            }
            #expect(answer.status.code < 500, "\(path)")
            guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
            pages.append(
              Crawl.Found(
                address: path,
                status: answer.status.code,
                kind: "text/html",
                text: answer.text
              )
            )
          }
        }
      }
      let signIn = try await client.execute(uri: "/sign-in", method: .get) { $0 }
      let cookie = signIn.headers[.setCookie]?.prefix { $0 != ";" } ?? ""
      let answer = try await client.send(
        "/sign-in",
        ["login": MarkedStore.markup, "next": MarkedStore.markup, "password": "x"],
        from: "/sign-in",
        [.cookie: String(cookie)]
      )
      #expect(answer.text.contains("&lt;xss-mark"))
      pages.append(
        Crawl.Found(address: "POST /sign-in", status: 403, kind: "text/html", text: answer.text)
      )
      #expect(try ParsedPages.faults(pages) == [])
    }
  }
}
