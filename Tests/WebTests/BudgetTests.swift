import Foundation
import HTTPTypes
import HummingbirdTesting
import Planning
import Referee
import Store
import Testing

@testable import Web

@Suite("The money of a plan")
struct BudgetTests {
  private static let path = "/plans/\(SampleStore.plan)/budget"

  /// A row of a table of the page: its name, and its amounts in đồng.
  private struct Row {
    var name: String
    var amounts: [Int]

    /// The rows of the table with a caption.
    static func all(_ caption: String, _ page: String) throws -> [Row] {
      let table = try #require(
        page.components(separatedBy: "<caption class=\"hidden\">\(caption)</caption>").dropFirst()
          .first?.components(separatedBy: "</table>").first
      )
      return table.matches(of: #/<tr><th scope="row">(.*?)</th>(.*?)</tr>/#.dotMatchesNewlines())
        .map { row in
          Row(
            name: String(row.1),
            amounts: row.2.matches(of: #/<td class="number"[^>]*>(-?[0-9.,]+)</td>/#).compactMap {
              Int($0.1.filter { $0.isNumber || $0 == "-" })
            }
          )
        }
    }
  }

  @Test("Sources, quarters and groups each sum to what the referee counts of every source")
  func sums() async throws {
    let site = try TestSite()
    let open = try await site.server.site.plans.current(SampleStore.plan)
    let verdict = try #require(open.answer).verdict
    let spent = Dictionary(uniqueKeysWithValues: verdict.spent.map { ($0.source, Int($0.amount)) })
    let total = spent.values.reduce(0, +)
    #expect(total > 2_000_000_000)
    try await site.test { client in
      let page = try await client.get(Self.path, site.headers(.viewer))
      #expect(page.status == .ok)
      let sources = try Row.all("Theo nguồn", page.text)
      for source in open.programme.sources {
        let row = sources.first { $0.name == source.name.vi }
        #expect(row?.amounts.first == spent[source.id] ?? row?.amounts.first, "\(source.id)")
      }
      for caption in ["Theo nguồn", "Theo quý và nguồn", "Theo nhóm"] {
        let rows = try Row.all(caption, page.text)
        #expect(!rows.isEmpty && rows.allSatisfy { $0.amounts.count == 4 })
        #expect(rows.reduce(0) { $0 + $1.amounts[0] } == total, "\(caption)")
        // Nothing is paid on the first days of the year, and all is left.
        #expect(rows.allSatisfy { $0.amounts[2] == 0 })
        #expect(rows.reduce(0) { $0 + $1.amounts[3] } == total, "\(caption)")
      }
      #expect(try Row.all("Theo nhóm", page.text).count == 11)
      let english = try await client.get(Self.path + "?lang=en", site.headers(.viewer)).text
      let rows = try Row.all("By source", english)
      #expect(rows.map(\.amounts) == sources.map(\.amounts))
    }
  }

  @Test("A plan that is not lawful has no money to show, and says so")
  func unlawful() async throws {
    let site = try TestSite()
    let answer = String(
      decoding: try site.store.answer(of: SampleStore.plan, revision: 1),
      as: UTF8.self
    )
    let read = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
    var changed = try #require(read)
    var offerings = try #require(changed["offerings"] as? [[String: Any]])
    let first = try #require(
      offerings.firstIndex { ($0["participants"] as? [String])?.isEmpty == false }
    )
    offerings[first]["participants"] = [String]()
    changed["offerings"] = offerings
    _ = try site.store.draft(
      [UInt8](try JSONSerialization.data(withJSONObject: changed)),
      reason: "không ai dự",
      of: SampleStore.plan,
      DecidedYear.mark
    )
    try await site.test { client in
      let page = try await client.get(Self.path, site.headers(.planner))
      #expect(page.status == .ok)
      #expect(page.text.contains("chưa có phương án hợp lệ nào"), "\(page.text)")
      #expect(!page.text.contains("<table"))
    }
  }
}
