import Foundation
import Planning
import SampleYear
import Testing

@testable import Publishing

@Suite("Pages of scenarios and sweeps")
struct ComparisonPageTests {
  private var scenarios: [ScenarioFacts] {
    var fewer = SmallYear.plan
    fewer.offerings.removeLast()
    return [("", SmallYear.plan), ("fewer", fewer)].map { name, plan in
      ScenarioFacts(
        name: name,
        title: LocalizedText(vi: "Một", en: name.isEmpty ? "As it is" : "Fewer"),
        changes: [],
        lost: [],
        plan: plan,
        run: RunFacts(seed: 1, scoreBound: 3_000)
      )
    }
  }

  private var sweep: SweepFacts {
    SweepFacts(
      parameter: "budget",
      title: LocalizedText(vi: "kinh phí", en: "budget"),
      programme: LocalizedText("Y"),
      isMoney: true,
      points: [(3_000_000, 7, 9), (1_000_000, 2, 4), (2_000_000, 5, 8)].map {
        value,
        served,
        bound in
        SweepPoint(
          value: value,
          served: served,
          servedBound: bound,
          score: served * 10,
          scoreBound: nil,
          shortfall: 0,
          money: Money(value / 2),
          offerings: 1
        )
      }
    )
  }

  @Test("Both pages are well-formed and need nothing else", arguments: Language.allCases)
  func selfContained(language: Language) throws {
    let compare = ComparisonPage(scenarios, of: LocalizedText("Y")).html(language)
    for html in [compare, SweepPage(sweep).html(language)] {
      let page = try ParsedPage(html)
      #expect(page.count(of: "h1") == 1 && page.count(of: "svg") >= 1)
      for name in ["script", "img", "link", "iframe", "use"] { #expect(page.count(of: name) == 0) }
      #expect(page.values(of: "src").isEmpty && page.values(of: "href").isEmpty)
      let ids = page.values(of: "id")
      #expect(Set(ids).count == ids.count)
      let labels = page.values(of: "aria-labelledby").flatMap { $0.split(separator: " ") }
      #expect(labels.allSatisfy { ids.contains(String($0)) })
    }
  }

  @Test("What differs is told offering by offering, and only that")
  func differences() throws {
    let rows = ScenarioFacts.differences(scenarios)
    let dropped = try #require(SmallYear.plan.offerings.last)
    #expect(rows.map(\.id) == [dropped.id])
    #expect(rows.first?.states.map { $0 == nil } == [false, true])
    #expect(ScenarioFacts.differences([scenarios[0], scenarios[0]]).isEmpty)
  }

  @Test("A sweep stands in order of its values, and its table opens in a spreadsheet")
  func csv() {
    #expect(sweep.points.map(\.served) == [2, 5, 7])
    let lines = String(decoding: sweep.csv, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.count == 5 && lines[4].isEmpty)
    #expect(lines[1] == "1000000,2,4,20,,0,500000,1")
  }

  @Test("Facts of a scenario are read back as they were")
  func codable() throws {
    let bytes = try JSONEncoder().encode(scenarios)
    #expect(try JSONDecoder().decode([ScenarioFacts].self, from: bytes) == scenarios)
  }
}

@Suite("Figures of fairness")
struct FairnessFactsTests {
  @Test("Without an earlier plan only this year counts; with one, first-comers do")
  func counts() throws {
    var plan = SmallYear.plan
    let inside = Dictionary(grouping: plan.offerings, by: \.activity)
      .mapValues { Set($0.flatMap(\.participants)) }
    let met = plan.programme.requests.filter { inside[$0.activity]?.contains($0.person) ?? false }
    let asking = Set(plan.programme.requests.map(\.person))
    let served = Set(met.map(\.person))
    let alone = FairnessFacts(plan)
    #expect(alone.neverThisYear == asking.subtracting(served).count)
    #expect(alone.neverAtAll == nil && alone.firstComers == nil)
    #expect(alone.points == 0 && alone.scoreWithout == plan.verdict.score)
    let before = Set(asking.sorted().prefix(asking.count / 2))
    plan.programme.servedBefore = before
    plan.programme.weights.firstComers = 3
    let facts = FairnessFacts(plan)
    #expect(facts.neverAtAll == asking.subtracting(served).subtracting(before).count)
    let firsts = met.count { !before.contains($0.person) }
    #expect(facts.points == 3 * firsts)
    #expect(facts.scoreWithout == plan.verdict.score - 3 * firsts)
    #expect(facts.firstComers?.asking == asking.count - before.count)
  }
}
