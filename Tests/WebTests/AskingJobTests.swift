import Foundation
import HTTPTypes
import HummingbirdTesting
import Planning
import Publishing
import Store
import Testing

@testable import Web

@Suite("Long work that answers a question and changes nothing", .serialized)
struct AskingJobTests {
  /// A draft of the sample year without one of its offerings; its activity.
  private static func leaveOut(_ store: PlanStore) throws -> String {
    let answer = try store.answer(of: SampleStore.plan, revision: 1)
    let fewer = try DecidedYear.without("G1-01-1", String(decoding: answer, as: UTF8.self))
    _ = try store.draft(
      Array(fewer.utf8),
      reason: "bớt một lớp",
      of: SampleStore.plan,
      DecidedYear.mark
    )
    return "G1-01"
  }

  @Test(
    "Why an activity is out: what stands against it, and what would let it in, in both languages"
  )
  func explain() async throws {
    let site = try LongWork.site(steps: 60)
    let activity = try Self.leaveOut(site.store)
    let headers = try site.headers(.planner)
    let edition = try site.store.edition(of: SampleStore.plan)
    try await site.test { client in
      let page = try await client.get(LongWork.plan + "/why-not", headers).text
      #expect(page.contains(activity) && page.contains("1 trên 1 đợt không diễn ra"), "\(page)")
      let path = try await LongWork.begin(
        ["kind": "explain", "activity": activity],
        client,
        headers
      )
      let told = try await LongWork.ended(path, client, headers)
      #expect(told.contains(activity) && told.contains("0 trên 1 đợt diễn ra"), "\(told)")
      // The place that it was taken from is free: it can come back, or there is a reason.
      #expect(told.contains("Cách để đưa vào") || told.contains("Điều ngăn cản"), "\(told)")
      #expect(!told.contains("Nhận làm dự thảo mới"), "an explanation is nothing to accept")
      let english = try await client.get(path + "?lang=en", headers).text
      #expect(english.contains("0 of 1 offerings run"), "\(english)")
      // The page of what is left out leads to it.
      let again = try await client.get(LongWork.plan + "/why-not", headers).text
      #expect(again.contains("href=\"\(path)\""))
      // Nor does accepting it by hand change anything.
      #expect(try await client.send(path + "/accept", [:], headers).status == .seeOther)
    }
    #expect(try site.store.edition(of: SampleStore.plan) == edition)
  }

  @Test("Where nothing is left out the explanation says so; others may look, and not ask")
  func nothing() async throws {
    let site = try LongWork.site(steps: 60)
    try await site.test { client in
      let viewer = try site.headers(.viewer)
      let page = try await client.get(LongWork.plan + "/why-not", viewer).text
      #expect(!page.contains("name=\"kind\" value=\"explain\""))
      let refused = try await client.send(LongWork.plan + "/jobs", ["kind": "explain"], viewer)
      #expect(refused.status == .forbidden)
      let path = try await LongWork.begin(["kind": "explain"], client, site.headers(.planner))
      let told = try await LongWork.ended(path, client, viewer)
      #expect(told.contains("Không có gì bị bỏ lại."), "\(told)")
    }
  }

  @Test("Scenarios stand beside the plan as it is, each with its figures, and the page keeps them")
  func compare() async throws {
    let site = try LongWork.site(steps: 40)
    let headers = try site.headers(.planner)
    let edition = try site.store.edition(of: SampleStore.plan)
    let names = ["cut-10", "no-saturdays", "two-trainers"]
    try await site.test { client in
      let page = try await client.get(LongWork.plan + "/scenarios", headers).text
      for name in names { #expect(page.contains("value=\"\(name)\"")) }
      let path = try await LongWork.begin(
        ["kind": "compare", "scenario": "cut-10"],
        client,
        headers
      )
      let told = try await LongWork.ended(path, client, headers)
      #expect(told.contains("<h1") && told.contains("So sánh phương án"), "\(told)")
      let id = try #require(path.split(separator: "/").last.map(String.init))
      let job = try #require(await site.server.site.jobs.job(id, of: SampleStore.plan))
      guard case .compared(let compared) = job.phase else {
        Issue.record("nothing was compared: \(told)")
        return
      }
      #expect(compared.scenarios.count == 2 && !compared.wasStopped)
      // Every row of the table has a cell for each of the two.
      let view = ScenarioFacts.rows(compared.scenarios, .vi)
      #expect(view.count > 3 && view.allSatisfy { $0.count == 3 })
      for cell in view.joined() where !cell.isEmpty {
        #expect(told.contains(Markup.escaped(cell)), "\(cell)")
      }
      let kept = try await client.get(LongWork.plan + "/scenarios", headers).text
      #expect(kept.contains("href=\"\(path)\"") && kept.contains(Markup.escaped(view[0][1])))
    }
    #expect(try site.store.edition(of: SampleStore.plan) == edition)
  }

  @Test("One that is stopped before it has found anything leaves nothing and makes room")
  func stopped() async throws {
    let site = try LongWork.site(steps: 100_000_000)
    let headers = try site.headers(.planner)
    try await site.test { client in
      let path = try await LongWork.begin(
        ["kind": "compare", "scenario": "cut-10"],
        client,
        headers
      )
      _ = try await client.send(path + "/stop", [:], headers)
      let told = try await LongWork.ended(path, client, headers)
      #expect(!told.contains("Nhận làm dự thảo mới"))
      let running = await site.server.site.jobs.running
      #expect(running == 0)
      // A second stop of what has ended is no mistake.
      #expect(try await client.send(path + "/stop", [:], headers).status == .seeOther)
    }
  }
}

/// Text as it stands in a page.
private enum Markup {
  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}
