import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

@Suite("The frame of the pages")
struct FrameTests {
  @Test("The language is asked for by the address, then the cookie, then Accept-Language")
  func languages() async throws {
    try await TestSite().test { client in
      func language(_ uri: String, _ headers: HTTPFields = [:]) async throws -> String {
        try await client.execute(uri: uri, method: .get, headers: headers) { response in
          response.text.contains("<html lang=\"en\"") ? "en" : "vi"
        }
      }
      let asked: [(uri: String, headers: HTTPFields, language: String)] = [
        ("/sign-in", [:], "vi"),
        ("/sign-in", [.acceptLanguage: "fr, en;q=0.8, vi;q=0.3"], "en"),
        ("/sign-in", [.acceptLanguage: "en", .cookie: "lang=vi"], "vi"),
        ("/sign-in?lang=en", [.cookie: "lang=vi"], "en"),
      ]
      for one in asked {
        let shown = try await language(one.uri, one.headers)
        #expect(shown == one.language)
      }
    }
  }

  @Test("The overview of the plan is shown to staff; a guest is asked to sign in")
  func overview() async throws {
    let site = try TestSite()
    try await site.test { client in
      let path = "/plans/\(SampleStore.plan)"
      let guest = try await client.execute(uri: path, method: .get) { $0 }
      #expect(guest.status == .forbidden)
      #expect(guest.text.contains("/sign-in?next="))
      let viewer = try await client.execute(
        uri: path,
        method: .get,
        headers: site.headers(.viewer)
      ) { $0 }
      #expect(viewer.status == .ok)
      #expect(viewer.text.contains("Đợt trong kế hoạch</dt><dd>53</dd>"))
    }
  }

  @Test("Who signs in goes on to the page that was asked for, and never to another site")
  func signingIn() async throws {
    try await TestSite().test { client in
      let page = try await client.execute(uri: "/sign-in", method: .get) { $0 }
      let cookie = page.headers[.setCookie]?.prefix { $0 != ";" } ?? ""
      for (next, place) in [
        ("/plans/x", "/plans/x"), ("//evil.example", "/plans"), ("/\\evil.example", "/plans"),
      ] {
        let answer = try await client.send(
          "/sign-in",
          ["login": "planner", "password": SampleStore.password, "next": next],
          from: "/sign-in",
          [.cookie: String(cookie)]
        )
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == place)
        #expect(answer.headers[.setCookie]?.hasPrefix("session=") == true)
      }
    }
  }
}
