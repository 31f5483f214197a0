import Attendance
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Planning
import Store
import Synchronization
import Testing

@testable import Web

@Suite("Pages for everybody are rendered once")
struct KeptPageTests {
  private static let year = "/y/\(SampleStore.plan)"
  private static let offering = year + "/offerings/\(DecidedYear.offering)"
  private static let visitor = "visitor=" + String(repeating: "b", count: 32)

  @Test("A second guest gets the same page but for the token of their forms, and their own cookie")
  func guests() async throws {
    let site = try DecidedYear.site()
    try await site.test { client in
      for path in ["/", Self.year, Self.offering, Self.offering + "/ask", "/verify"] {
        let kept = site.server.site.keptPages.figures.pages
        let first = try await client.get(path)
        let second = try await client.get(path)
        #expect(site.server.site.keptPages.figures.pages == kept + 1, "\(path)")
        let tokens = try [#require(first.formToken), #require(second.formToken)]
        #expect(tokens[0] != tokens[1])
        #expect(
          first.text.replacing(tokens[0], with: "") == second.text.replacing(tokens[1], with: "")
        )
        #expect(!second.text.contains(tokens[0]))
        for page in [first, second] {
          #expect(page.headers[.cacheControl] == "no-store")
          #expect(page.headers[.eTag] == nil)
          #expect(page.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        }
        let cookies = [first, second].map { $0.headers[.setCookie]?.prefix { $0 != ";" } }
        #expect(cookies[0]?.hasPrefix("visitor=") == true && cookies[0] != cookies[1])
        // Who has a cookie keeps it, and with it the token.
        let own = try await client.get(path, [.cookie: Self.visitor])
        let again = try await client.get(path, [.cookie: Self.visitor])
        #expect(own.headers[.setCookie] == nil)
        #expect(own.formToken == again.formToken)
      }
    }
  }

  @Test("A form of a kept page is taken from the visitor who got it, and from no other")
  func forms() async throws {
    let site = try DecidedYear.site()
    let path = Self.offering + "/ask"
    try await site.test { client in
      _ = try await client.get(path)
      let fields = ["name": "Người mới (mẫu)", "district": "855", "contact": "0000"]
      let own = try await client.send(path, fields, from: path, [.cookie: Self.visitor])
      #expect(own.status == .seeOther)
      let other = try await client.get(path, [.cookie: Self.visitor]).formToken ?? ""
      let stolen = try await client.execute(
        uri: path,
        method: .post,
        headers: [
          .contentType: "application/x-www-form-urlencoded",
          .cookie: "visitor=" + String(repeating: "c", count: 32),
        ],
        body: .init(string: "csrf=\(other)&name=x&district=855&contact=0")
      ) { $0 }
      #expect(stolen.status == .forbidden)
    }
  }

  @Test("Whoever is signed in has a frame of their own, which no guest gets")
  func signedIn() async throws {
    let site = try DecidedYear.site()
    try await site.test { client in
      for path in ["/", Self.year, Self.offering, "/verify"] {
        let before = try await client.get(path)
        let pages = site.server.site.keptPages.figures.pages
        let staff = try await client.get(path, site.headers(.planner))
        #expect(staff.text.contains("action=\"/sign-out\""))
        #expect(!before.text.contains("action=\"/sign-out\""))
        let after = try await client.get(path)
        #expect(!after.text.contains("action=\"/sign-out\"") && !after.text.contains("/account"))
        #expect(site.server.site.keptPages.figures.pages == pages)
      }
    }
  }

  @Test("Seats are right at once, also after another process has registered somebody")
  func seats() async throws {
    let site = try DecidedYear.site()
    try DecidedYear.open(site.store)
    let plan = SampleStore.plan
    let open = try await site.server.site.plans.current(plan)
    let activity = try #require(open.programme.activities.first { $0.id == "G1-05" })
    let path = Self.year + "/offerings/G1-05-1"
    let other = try PlanStore(opening: site.store.path)
    let taken = Set(try other.registrations(for: "G1-05-1", of: plan).map(\.person))
    let people = try open.programme.people.filter {
      try activity.people?.admits($0) == true && $0.busy.isEmpty && !taken.contains($0.id)
        && other.registrations(of: $0.id, in: plan).isEmpty
    }
    var shown: Set<String> = []
    for person in people.prefix(3) {
      _ = try other.register(person.id, for: "G1-05-1", of: plan, DecidedYear.mark)
      let seats = try #require(try other.offering("G1-05-1", of: plan)).text(.vi)
      shown.insert(seats)
      try await site.test { client in
        for page in [path, Self.year] {
          let text = try await client.get(page).text
          #expect(text.contains(seats))
        }
      }
    }
    #expect(shown.count == 3)
    try other.close()
  }

  @Test("A window opens and closes at its minute, on pages that were kept before")
  func windows() async throws {
    let now = Mutex(SampleStore.now)
    let site = try DecidedYear.site { options in options.now = { now.withLock { $0 } } }
    _ = try site.store.setWindow(
      of: nil,
      in: SampleStore.plan,
      opens: SampleStore.now.advanced(bySeconds: 60),
      closes: SampleStore.now.advanced(bySeconds: 120),
      DecidedYear.mark
    )
    try await site.test { client in
      for (seconds, words) in [
        (0, "mở đăng ký từ"), (59, "mở đăng ký từ"), (60, "nhận đăng ký đến"),
        (119, "nhận đăng ký đến"), (120, "đã hết hạn đăng ký"),
      ] {
        now.withLock { $0 = SampleStore.now.advanced(bySeconds: seconds) }
        for path in [Self.year, Self.offering] {
          let text = try await client.get(path).text
          #expect(text.contains(words), "\(path) after \(seconds) s")
        }
      }
    }
  }

  @Test("Language and address of the site are told apart; strange addresses are not kept")
  func apart() async throws {
    let site = try DecidedYear.site()
    try await site.test { client in
      #expect(try await client.get(Self.year).text.contains("53 đợt"))
      let english = try await client.get(Self.year, [.acceptLanguage: "en"])
      #expect(english.text.contains("53 offerings"))
      #expect(try await client.get(Self.year).text.contains("53 đợt"))
      let narrow = try await client.get(Self.year + "?group=G7&district=&kind=")
      #expect(!narrow.text.contains("53 đợt"))
      let pages = site.server.site.keptPages.figures.pages
      #expect(pages == 3)
      for strange in [
        "?group=none", "?x=1", "?group=G7&group=G7&group=G7&group=G7&group=G7", "?lang=fr",
        "?group=%20G7",
      ] {
        #expect(try await client.get(Self.year + strange).status == .ok)
      }
      #expect(try await client.get("/y/vinh%2Dlong-2016").status == .ok)
      #expect(site.server.site.keptPages.figures.pages == pages)
    }
  }
}

@Suite("The shelf of kept pages")
struct KeptPagesTests {
  private struct Failed: Error {}

  private final class Renderings: Sendable {
    let count = Mutex(0)
  }

  private static func asked(_ address: String) -> KeptPages.Asked {
    KeptPages.Asked(address: address, language: .vi, origin: "http://lich.example")
  }

  private static func page(_ octets: Int) -> KeptPage {
    KeptPage(String(repeating: "a", count: octets), gap: "gap")
  }

  @Test("A page is put together with the token in each gap, and without any where there is none")
  func gaps() {
    let page = KeptPage("<m \"GAP\"><i 'GAP'>", gap: "GAP")
    #expect(page.size == 12)
    #expect(String(buffer: page.octets("f00")) == "<m \"f00\"><i 'f00'>")
    #expect(String(buffer: KeptPage("plain", gap: "GAP").octets("f00")) == "plain")
    #expect(String(buffer: KeptPage("GAPend", gap: "GAP").octets("f00")) == "f00end")
  }

  @Test("Of 200 who ask at once for one page one has it rendered")
  func once() async throws {
    let shelf = KeptPages()
    let renderings = Renderings()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<200 {
        group.addTask {
          try await shelf.page(Self.asked("/"), of: .init()) {
            renderings.count.withLock { $0 += 1 }
            Thread.sleep(forTimeInterval: 0.05)
            return Self.page(7)
          }.size
        }
      }
      for try await size in group { #expect(size == 7) }
    }
    let times = renderings.count.withLock { $0 }
    #expect(times == 1)
    #expect(shelf.figures == (1, 7))
  }

  @Test("The page unused for longest goes first, by number and by octets")
  func bounded() async throws {
    let shelf = KeptPages(most: 3, mostOctets: 100)
    for name in ["a", "b", "c"] {
      _ = try await shelf.page(Self.asked(name), of: .init()) { Self.page(10) }
    }
    // Taken once more, and so not the oldest.
    _ = try await shelf.page(Self.asked("a"), of: .init()) { throw Failed() }
    _ = try await shelf.page(Self.asked("d"), of: .init()) { Self.page(10) }
    #expect(shelf.figures == (3, 30))
    _ = try await shelf.page(Self.asked("a"), of: .init()) { throw Failed() }
    await #expect(throws: Failed.self) {
      try await shelf.page(Self.asked("b"), of: .init()) { throw Failed() }
    }
    _ = try await shelf.page(Self.asked("e"), of: .init()) { Self.page(95) }
    #expect(shelf.figures == (1, 95))
    // Another source takes the place of what was there.
    let decided = KeptPages.Source(seats: .year(count: 2, turns: 0))
    _ = try await shelf.page(Self.asked("e"), of: decided) { Self.page(20) }
    #expect(shelf.figures == (1, 20))
  }

  @Test("What failed is tried again")
  func failing() async throws {
    let shelf = KeptPages()
    await #expect(throws: Failed.self) {
      try await shelf.page(Self.asked("/"), of: .init()) { throw Failed() }
    }
    #expect(shelf.figures == (0, 0))
    #expect(try await shelf.page(Self.asked("/"), of: .init()) { Self.page(3) }.size == 3)
  }
}
