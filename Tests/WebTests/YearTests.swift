import Foundation
import HTTPTypes
import HummingbirdTesting
import PlanFolder
import Store
import Testing

@testable import Web

@Suite("The year of a plan")
struct YearTests {
  private static let path = "/plans/\(SampleStore.plan)/year"

  @Test(
    "Every offering is a link with a full label, whatever the rows are",
    arguments: [
      "group", "trainer", "venue", "district",
    ]
  )
  func links(rows: String) async throws {
    let site = try TestSite()
    let ids = try site.store.revisionOfferings()
    #expect(ids.count == 53)
    try await site.test { client in
      let page = try await client.execute(
        uri: "\(Self.path)?rows=\(rows)",
        method: .get,
        headers: site.headers(.viewer)
      ) { $0 }
      #expect(page.status == .ok)
      #expect(page.text.matches(of: #/class="month-card"/#).count == 12)
      for id in ids {
        let isLinked = page.text.contains(
          "href=\"\(Self.path)/\(id)\" data-offering=\"\(id)\" aria-label=\"\(id) · "
        )
        #expect(isLinked, "\(id) in rows by \(rows)")
      }
    }
  }

  @Test(
    "The times of an offering are those that its activity allows; the present one is among them"
  )
  func moves() async throws {
    let site = try TestSite()
    try await site.test { client in
      let answer = try await client.execute(
        uri: "\(Self.path)/G1-01-1/moves",
        method: .get,
        headers: site.headers(.planner)
      ) { $0 }
      let moves = try JSONDecoder().decode([Move].self, from: Data(answer.text.utf8))
      // G1-01 takes two whole days on which offices work, from the middle of March.
      #expect(moves.count { $0.isPresent } == 1)
      #expect(moves.first?.from == "2016-03-14")
      let present = try #require(moves.first { $0.isPresent })
      #expect(present.from == "2016-03-21")
      #expect(present.reasons == [])
      // No day of it is a Saturday or Sunday.
      #expect(!moves.contains { ["2016-03-19", "2016-03-20"].contains($0.from) })
      #expect(moves.contains { !$0.isPresent && $0.reasons.isEmpty })
      #expect(moves.contains { !$0.reasons.isEmpty })
    }
  }

  private struct Move: Decodable {
    var from: String
    var isPresent: Bool
    var reasons: [String]
  }

  @Test("An offering that does not run is not there; who does not plan sees no form")
  func pages() async throws {
    let site = try TestSite()
    try await site.test { client in
      let absent = try await client.execute(
        uri: "\(Self.path)/G1-01-9",
        method: .get,
        headers: site.headers(.planner)
      ) { $0 }
      #expect(absent.status == .notFound)
      for (role, hasForm) in [(AccountRole.planner, true), (.viewer, false), (.officer, false)] {
        let page = try await client.execute(
          uri: "\(Self.path)/G1-01-1",
          method: .get,
          headers: site.headers(role)
        ) { $0 }
        #expect(page.text.contains("name=\"sessions\"") == hasForm)
      }
    }
  }

  @Test("A revision that is no longer lawful is drawn, with what it breaks")
  func unlawful() async throws {
    let path = try SampleStore.copy()
    let store = try PlanStore(opening: path)
    let bytes = try store.answer(of: SampleStore.plan, revision: 1)
    // An offering that nobody is in has fewer people than it needs.
    let broken = try SampleAnswer(bytes).withoutParticipants(of: "G1-01-1")
    _ = try store.draft(
      broken,
      reason: "",
      of: SampleStore.plan,
      ChangeMark(by: "test", at: SampleStore.now)
    )
    try store.close()
    let site = try TestSite(at: path)
    try await site.test { client in
      let page = try await client.execute(
        uri: Self.path,
        method: .get,
        headers: site.headers(.planner)
      ) { $0 }
      #expect(page.text.contains("không còn hợp lệ"))
      #expect(page.text.contains("class=\"offering marked\""))
      let budget = try await client.execute(
        uri: "/plans/\(SampleStore.plan)/budget",
        method: .get,
        headers: site.headers(.planner)
      ) { $0 }
      #expect(budget.text.contains("chưa có phương án hợp lệ"))
    }
  }
}

/// An answer as the file states it, to be changed in tests.
struct SampleAnswer {
  private var content: [String: Any]

  init(_ bytes: [UInt8]) throws {
    content =
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
  }

  /// The file with nobody in an offering.
  func withoutParticipants(of id: String) throws -> [UInt8] {
    var changed = content
    var offerings = content["offerings"] as? [[String: Any]] ?? []
    for position in offerings.indices where offerings[position]["id"] as? String == id {
      offerings[position]["participants"] = [String]()
    }
    changed["offerings"] = offerings
    return [UInt8](try JSONSerialization.data(withJSONObject: changed))
  }

  /// The ids of its offerings.
  var ids: [String] {
    (content["offerings"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
  }
}

extension PlanStore {
  /// The ids of the offerings of the first revision.
  func revisionOfferings() throws -> [String] {
    try SampleAnswer(answer(of: SampleStore.plan, revision: 1)).ids
  }
}
