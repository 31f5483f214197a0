import HTTPTypes
import HummingbirdTesting
import Planning
import Store
import Testing

@testable import Web

@Suite("The public calendar")
struct PublicCalendarTests {
  @Test("Where nothing is approved the first page says so and the year has no page")
  func nothingApproved() async throws {
    try await TestSite().test { client in
      let home = try await client.get("/")
      #expect(home.status == .ok)
      #expect(home.text.contains("Chưa có kế hoạch năm nào được duyệt"))
      let english = try await client.get("/?lang=en")
      #expect(english.text.contains("plan is approved yet"))
      #expect(try await client.get("/y/\(SampleStore.plan)").status == .notFound)
      #expect(try await client.get("/feeds/\(SampleStore.plan)/year.ics").status == .notFound)
    }
  }

  @Test("The year shows what runs in each month, with its holidays and the decision")
  func year() async throws {
    let site = try DecidedYear.site()
    try await site.test { client in
      let page = try await client.get("/y/\(SampleStore.plan)")
      #expect(page.status == .ok)
      #expect(page.text.contains("Theo Quyết định 10/QĐ-UBND ngày 04/01/2016, bản số 1."))
      #expect(page.text.contains("53 đợt"))
      #expect(page.text.contains("<h2 id=\"m9\">Tháng 9/2016</h2>"))
      #expect(page.text.contains("Quốc khánh"))
      #expect(try await client.get("/").text.contains("53 đợt"))
      let english = try await client.get("/y/\(SampleStore.plan)?lang=en")
      #expect(english.text.contains("Under Decision 10/QĐ-UBND of 4 January 2016, revision 1."))
      #expect(english.text.contains("September 2016"))
    }
  }

  @Test("Group, district and kind narrow the year, and the calendar that is offered with it")
  func filters() async throws {
    let site = try DecidedYear.site()
    try await site.test { client in
      let group = try await client.get("/y/\(SampleStore.plan)?group=G7&district=&kind=")
      #expect(group.text.contains("/offerings/G7-01-1"))
      #expect(!group.text.contains("/offerings/G1-01-1"))
      #expect(group.text.contains("/feeds/\(SampleStore.plan)/group-G7.ics"))
      let none = try await client.get("/y/\(SampleStore.plan)?group=G7&kind=fair")
      #expect(none.text.contains("0 đợt"))
      #expect(none.text.contains("/feeds/\(SampleStore.plan)/year.ics"))
      let strange = try await client.get("/y/\(SampleStore.plan)?group=%3Cscript%3E")
      #expect(strange.status == .ok && !strange.text.contains("<script>"))
    }
  }

  @Test("An offering shows its sessions, seats and window; one that does not run is absent")
  func offering() async throws {
    let site = try DecidedYear.site()
    let path = "/y/\(SampleStore.plan)/offerings/\(DecidedYear.offering)"
    try await site.test { client in
      let before = try await client.get(path)
      #expect(before.status == .ok)
      #expect(before.text.contains("chưa mở đăng ký"))
      #expect(before.text.contains("webcal://"))
      try DecidedYear.open(site.store)
      let after = try await client.get(path)
      #expect(after.text.contains("nhận đăng ký đến"))
      for absent in ["G9-99-9", "", "..%2F..", "%00", "G1-01-1%20"] {
        let page = try await client.get("/y/\(SampleStore.plan)/offerings/\(absent)")
        #expect(page.status == .notFound)
      }
    }
  }

  /// The runs of letters and digits of a text.
  private static func words(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }

  @Test("No page and no calendar for everybody names a person of the store or how to reach one")
  func privacy() async throws {
    let site = try DecidedYear.site()
    try DecidedYear.open(site.store)
    let programme = try await site.server.site.plans.current(SampleStore.plan).programme
    let staff = programme.resources.filter { $0.kind == .trainer || $0.kind == .coordinator }
    var secrets = programme.people.flatMap { [$0.name, $0.phone, $0.email].compactMap(\.self) }
    secrets += staff.flatMap { [$0.name, $0.phone, $0.email].compactMap(\.self) }
    secrets += SampleRoles.names
    #expect(secrets.count > 1_000)
    let hidden = Set(secrets.map { Self.words($0).joined(separator: " ") })
    let first = Set(hidden.compactMap { $0.split(separator: " ").first })
    let longest = hidden.map { $0.split(separator: " ").count }.max() ?? 0
    let year = try #require(try await site.server.site.publicPlans.plan(SampleStore.plan))
    let feeds = year.feeds.flatMap { language, feeds in
      feeds.open.keys.sorted().map { "/feeds/\(SampleStore.plan)/\($0)?lang=\(language.rawValue)" }
    }
    let pages = year.year.offerings.map { "/y/\(SampleStore.plan)/offerings/\($0.id)" }
    let paths =
      ["/", "/?lang=en", "/y/\(SampleStore.plan)", FeedRoutes.holidaysPath] + pages + feeds
    try await site.test { client in
      for path in paths {
        let answer = try await client.get(path)
        #expect(answer.status == .ok, "\(path)")
        // Lines of calendars are folded.
        let text = answer.text.replacing("\r\n ", with: "")
        let words = Self.words(text)
        for start in words.indices where first.contains(words[start]) {
          for end in start..<min(start + longest, words.count)
          where hidden.contains(words[start...end].joined(separator: " ")) {
            Issue.record("\(path) has something that is not for everybody")
          }
        }
      }
    }
  }
}

/// The people who work with the sample store.
enum SampleRoles {
  static let names = AccountRole.allCases.map { "Người mẫu \($0.rawValue)" }
}
