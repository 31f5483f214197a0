import Foundation
import HTTPTypes
import HummingbirdTesting
import Planning
import Store
import Testing

@testable import Web

@Suite("Registration by an own address")
struct OwnAddressTests {
  private static let plan = SampleStore.plan

  /// A small offering with free seats, and people who may have one.
  private struct Case {
    let site: TestSite
    let offering: String
    let activity: String
    let people: [String]

    init(seats: Int? = nil) async throws {
      site = try DecidedYear.site()
      try DecidedYear.open(site.store)
      let open = try await site.server.site.plans.current(OwnAddressTests.plan)
      let year = try #require(try await site.server.site.publicPlans.plan(OwnAddressTests.plan))
        .year
      let offering = try #require(year.offering("G1-05-1"))
      let rule = try #require(offering.people)
      self.offering = offering.id
      activity = offering.activity
      let store = site.store
      let taken = Set(try store.registrations(for: offering.id, of: open.id).map(\.person))
      people = try open.programme.people.filter { person in
        try rule.admits(person) && person.busy.isEmpty && !taken.contains(person.id)
          && store.registrations(of: person.id, in: open.id).isEmpty
      }.map(\.id)
    }

    /// The path of an own address of a person.
    func address(_ person: String) throws -> String {
      "/my/"
        + (try site.store.issueAddress(for: person, of: OwnAddressTests.plan, DecidedYear.mark))
    }
  }

  @Test("An address of nobody, a revoked one and one of another purpose are all absent")
  func strangers() async throws {
    let one = try await Case()
    let path = try one.address(one.people[0])
    let feed = PlanStore.feedToken(of: String(path.dropFirst(4)))
    try await one.site.test { client in
      let page = try await client.get(path)
      #expect(page.status == .ok)
      for (name, value) in [
        ("X-Robots-Tag", "noindex, nofollow"), ("Referrer-Policy", "same-origin"),
      ] {
        #expect(page.headers[try #require(HTTPField.Name(name))] == value)
      }
      #expect(page.headers[.cacheControl] == "no-store")
      #expect(page.text.contains(feed) && page.text.contains("webcal://"))
      for wrong in ["abcdefghijklmnopqrstuvwxyz234567", feed, "", "..", one.people[0]] {
        #expect(try await client.get("/my/\(wrong)").status == .notFound)
      }
      _ = try one.site.store.revokeAddresses(of: one.people[0], of: Self.plan, DecidedYear.mark)
      #expect(try await client.get(path).status == .notFound)
      #expect(try await client.get("\(path)/offerings/\(one.offering)").status == .notFound)
    }
  }

  @Test("Registering is one press and a confirmation; a second time is refused in words")
  func registers() async throws {
    let one = try await Case()
    let path = try one.address(one.people[0])
    let own = "\(path)/offerings/\(one.offering)"
    try await one.site.test { client in
      let page = try await client.get(path)
      #expect(page.text.contains(own))
      let confirm = try await client.get(own)
      #expect(confirm.text.contains("value=\"register\""))
      let answer = try await client.send(own, ["action": "register"], from: own, confirm.visitor)
      #expect(answer.status == .seeOther)
      let place = try #require(answer.headers[.location])
      #expect(["\(path)?done=seated", "\(path)?done=waiting"].contains(place))
      let after = try await client.get(place)
      #expect(after.text.contains("role=\"status\""))
      let again = try await client.send(own, ["action": "register"], from: own, confirm.visitor)
      #expect(again.status == .conflict)
      #expect(again.text.contains("Bạn đã đăng ký"))
      #expect(!again.text.contains(one.people[0]))
      let odd = try await client.send(own, ["action": "steal"], from: own, confirm.visitor)
      #expect(odd.status == .badRequest)
      let audit = try one.site.store.audit(of: Self.plan, limit: 1)
      #expect(audit.first?.by == "participant")
    }
  }

  @Test(
    "A full offering gives a place in line; a withdrawal offers the seat, which is accepted or passes on"
  )
  func waits() async throws {
    let one = try await Case()
    let store = one.site.store
    // The offering is filled, then three wait.
    var waiting: [String] = []
    for person in one.people where waiting.count < 3 {
      let state = try store.register(person, for: one.offering, of: Self.plan, DecidedYear.mark)
      if state.status == .waiting { waiting.append(person) }
    }
    try #require(waiting.count == 3)
    let line = waiting
    let paths = try line.map(one.address)
    let seated = try store.registrations(for: one.offering, of: Self.plan)
      .filter { $0.status == .seated }.map(\.person)
    let leaving = try one.address(try #require(seated.last))
    let own = "/offerings/\(one.offering)"
    try await one.site.test { client in
      let third = try await client.get(paths[2])
      #expect(third.text.contains("Bạn đứng thứ 3 trong danh sách chờ."))
      let visitor = third.visitor
      let left = try await client.send(
        leaving + own,
        ["action": "withdraw"],
        from: leaving + own,
        visitor
      )
      #expect(left.headers[.location]?.hasSuffix("?done=withdrawn") == true)
      // Whoever is first in line and may have the seat has an offer with its time limit.
      let offered = try store.registrations(for: one.offering, of: Self.plan)
        .filter { $0.status == .offered }.map(\.person)
      let first = try #require(offered.first)
      let position = try #require(line.firstIndex(of: first))
      let page = try await client.get(paths[position])
      #expect(page.text.contains("hãy trả lời trước 08:00 ngày 07/01/2016"))
      let declined = try await client.send(
        paths[position] + own,
        ["action": "decline"],
        from: paths[position],
        visitor
      )
      #expect(declined.headers[.location]?.hasSuffix("?done=declined") == true)
      let next = try store.registrations(for: one.offering, of: Self.plan)
        .first { $0.status == .offered }?.person
      let second = try #require(next.flatMap { line.firstIndex(of: $0) })
      #expect(second != position)
      let accepted = try await client.send(
        paths[second] + own,
        ["action": "accept"],
        from: paths[second],
        visitor
      )
      #expect(accepted.headers[.location]?.hasSuffix("?done=seated") == true)
    }
  }

  @Test("A window that is not open, or closed, is told in words and takes nobody")
  func windows() async throws {
    let site = try DecidedYear.site()
    let person = "p003"
    let token = try site.store.issueAddress(for: person, of: Self.plan, DecidedYear.mark)
    let own = "/my/\(token)/offerings/G1-06-1"
    try await site.test { client in
      let page = try await client.get(own)
      #expect(page.text.contains("chưa mở đăng ký"))
      #expect(!page.text.contains("value=\"register\""))
      let forced = try await client.send(own, ["action": "register"], from: own, page.visitor)
      #expect(forced.status == .conflict)
      #expect(forced.text.contains("Đợt này chưa mở đăng ký."))
    }
  }
}

@Suite("Asking to be known")
struct AskTests {
  private static let path = "/y/\(SampleStore.plan)/offerings/\(DecidedYear.offering)/ask"

  @Test(
    "The answer is the same for somebody known and somebody unknown; an officer gives an address"
  )
  func asks() async throws {
    let site = try DecidedYear.site()
    let people = try await site.server.site.plans.current(SampleStore.plan).programme.people
    let known = try #require(people.first { $0.home == "860" })
    try await site.test { client in
      var pages: Set<String> = []
      let visitor = try await client.get(Self.path).visitor
      for name in [known.name, "Người Chưa Biết"] {
        let fields = [
          "name": name, "organisation": "Cơ sở mẫu", "district": "860", "contact": "0000 123 456",
        ]
        let answer = try await client.send(Self.path, fields, from: Self.path, visitor)
        #expect(answer.status == .seeOther)
        pages.insert(try await client.get(answer.headers[.location] ?? "", visitor).text)
      }
      #expect(pages.count == 1)
      let office = try site.headers(.planner)
      let list = try await client.get("/plans/\(SampleStore.plan)/newcomers", office)
      #expect(list.text.contains("Người Chưa Biết"))
      let added = try await client.send(
        "/plans/\(SampleStore.plan)/newcomers/2",
        ["action": "new", "sex": "female", "birth": "1990"],
        office
      )
      #expect(added.status == .ok)
      let address = try #require(added.text.firstMatch(of: /\/my\/[a-z2-7]{32}/)).output
      #expect(try await client.get(String(address)).text.contains("Người Chưa Biết"))
      let linked = try await client.send(
        "/plans/\(SampleStore.plan)/newcomers/1",
        ["action": "known", "person": known.id],
        office
      )
      #expect(linked.text.contains("/my/"))
      let rest = try await client.get("/plans/\(SampleStore.plan)/newcomers", office)
      #expect(!rest.text.contains("Cơ sở mẫu"))
    }
  }

  @Test("Every mistake is told at once, and too many requests of one place are put off")
  func mistakes() async throws {
    let site = try DecidedYear.site()
    try await site.test { client in
      let visitor = try await client.get(Self.path).visitor
      let answer = try await client.send(Self.path, ["name": ""], from: Self.path, visitor)
      #expect(answer.status == .badRequest)
      for told in ["Chưa ghi: Họ và tên.", "Chưa ghi: Số điện thoại", "Chưa chọn huyện."] {
        #expect(answer.text.contains(told))
      }
      var last = answer.status
      for _ in 0..<8 {
        last = try await client.send(Self.path, ["name": "A"], from: Self.path, visitor).status
      }
      #expect(last == .tooManyRequests)
    }
  }
}

extension TestResponse {
  /// The cookies of a visitor without a session who was shown the page.
  var visitor: HTTPFields {
    let cookie = headers[values: .setCookie].first { $0.hasPrefix("visitor=") } ?? ""
    return [.cookie: String(cookie.prefix { $0 != ";" })]
  }
}
