import Foundation
import Planning
import SampleYear
import Testing

@testable import Publishing

@Suite("report.html")
struct ReportPageTests {
  private let facts = PlanFacts(SmallYear.plan, run: RunFacts(seed: 7, steps: 20_000))

  @Test("the page is well-formed and states its language", arguments: Language.allCases)
  func wellFormed(language: Language) throws {
    let page = try ParsedPage(ReportPage(facts).html(language))
    #expect(page.elements.first?.name == "html")
    #expect(page.elements.first?.attributes["lang"] == language.rawValue)
    #expect(page.count(of: "h1") == 1)
    #expect(page.count(of: "h2") == 10)
  }

  @Test("the page needs nothing else: no script, no other file", arguments: Language.allCases)
  func selfContained(language: Language) throws {
    let html = ReportPage(facts).html(language)
    let page = try ParsedPage(html)
    for name in ["script", "img", "link", "iframe", "object", "embed", "base", "image", "use"] {
      #expect(page.count(of: name) == 0)
    }
    #expect(page.values(of: "src").isEmpty)
    #expect(page.values(of: "style").isEmpty)
    #expect(page.values(of: "href").allSatisfy { $0.hasPrefix("#") })
    #expect(!html.contains("@import"))
    #expect(!html.contains("url(http"))
  }

  @Test("every link leads somewhere, and no id stands twice")
  func links() throws {
    let page = try ParsedPage(ReportPage(facts).html(.vi))
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count)
    let targets = Set(ids.map { "#" + $0 })
    #expect(page.values(of: "href").allSatisfy(targets.contains))
    let labels = page.values(of: "aria-labelledby").flatMap { $0.split(separator: " ") }
    #expect(labels.allSatisfy { ids.contains(String($0)) })
  }

  @Test("every offering stands in both pictures, in the table and in the calendar")
  func everyOffering() throws {
    let page = try ParsedPage(ReportPage(facts).html(.vi))
    let pictured = page.values(of: "data-offering")
    let rows = Set(page.values(of: "id"))
    let links = Set(page.values(of: "href"))
    for offering in SmallYear.plan.offerings {
      #expect(pictured.count { $0 == offering.id } == 2)
      #expect(rows.contains("offering-\(offering.id)"))
      #expect(links.contains("#offering-\(offering.id)"))
    }
  }

  @Test("tables have a caption and heads with a scope; pictures a title")
  func accessible() throws {
    let page = try ParsedPage(ReportPage(facts).html(.en))
    #expect(page.count(of: "caption") == page.count(of: "table"))
    let heads = page.elements.filter { $0.name == "th" }
    #expect(!heads.isEmpty)
    #expect(heads.allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
    let pictures = page.elements.filter { $0.name == "svg" }
    #expect(
      pictures.allSatisfy {
        $0.attributes["role"] == "img" || $0.attributes["aria-hidden"] == "true"
      }
    )
    let named = pictures.count { $0.attributes["role"] == "img" }
    #expect(page.count(of: "title") >= named + 1)
  }

  @Test("texts that look like markup stay texts", arguments: Language.allCases)
  func hostileTexts(language: Language) throws {
    let hostile = "</style></title><script>alert(\"x\")</script>&amp;'\u{0}\u{8}<!--"
    let shown = "</style></title><script>alert(\"x\")</script>&amp;'<!--"
    var plan = SmallYear.plan
    let text = LocalizedText(hostile)
    plan.programme.title = text
    plan.programme.notice = text
    plan.programme.groups[0].name = text
    plan.programme.sources[0].name = text
    plan.programme.places[0].name = text
    plan.programme.agency.office = hostile
    plan.programme.agency.url = "javascript:alert(1)"
    plan.programme.decision.number = hostile
    plan.programme.activities[0].title = text
    plan.programme.activities[0].note = text
    plan.programme.activities[0].costs[0].unit = text
    plan.programme.resources[0].name = hostile
    plan.programme.organisations[0].kind = hostile
    plan.offerings[0].costLines[0].item = text
    plan.leftOut[0].reasons = [text, text]
    plan.verdict.broken = [hostile]
    plan.verdict.parts[0].name = hostile
    let page = try ParsedPage(ReportPage(PlanFacts(plan)).html(language))
    #expect(page.count(of: "script") == 0)
    #expect(page.values(of: "href").allSatisfy { $0.hasPrefix("#") })
    #expect(page.text.components(separatedBy: shown).count > 15)
  }

  @Test("ids with strange characters are text in links too")
  func hostileIds() throws {
    var plan = SmallYear.plan
    let id = "x\" onload=\"y"
    plan.programme.activities[0].id = id
    plan.offerings[0].activity = id
    plan.offerings[0].id = id + "-1"
    let page = try ParsedPage(ReportPage(PlanFacts(plan)).html(.en))
    #expect(page.values(of: "onload").isEmpty)
    #expect(page.values(of: "data-offering").contains(id + "-1"))
  }

  @Test("participants are named only where the facts name them")
  func names() {
    let open = ReportPage(PlanFacts(SmallYear.plan, includePeople: true)).html(.vi)
    let closed = ReportPage(facts).html(.vi)
    for person in SmallYear.programme.people {
      #expect(open.contains(person.name))
      #expect(!closed.contains(person.name))
    }
    #expect(open.contains("chỉ dùng nội bộ"))
  }

  @Test("the sample is marked and its notice shown")
  func sampleMark() {
    #expect(ReportPage(facts).html(.vi).contains("Dữ liệu mẫu"))
    #expect(ReportPage(facts).html(.en).contains("All amounts, dates and names are assumed"))
    var plan = SmallYear.plan
    plan.programme.isSample = false
    plan.programme.notice = nil
    #expect(!ReportPage(PlanFacts(plan)).html(.vi).contains("Dữ liệu mẫu"))
  }

  @Test("an unlawful plan says so with every broken rule")
  func unlawful() {
    var plan = SmallYear.plan
    plan.verdict.isLawful = false
    plan.verdict.broken = ["rule 6: the ceiling of province is exceeded by 1"]
    let html = ReportPage(PlanFacts(plan)).html(.en)
    #expect(html.contains("✗ Not lawful"))
    #expect(html.contains("rule 6: the ceiling of province is exceeded by 1"))
    #expect(!html.contains("✓"))
  }

  @Test("money and dates are written as each language does")
  func forms() {
    let vi = ReportPage(facts).html(.vi)
    #expect(vi.contains("167.010.000 đồng"))
    #expect(vi.contains("21–23/03/2016"))
    let en = ReportPage(facts).html(.en)
    #expect(en.contains("VND 167,010,000"))
    #expect(en.contains("21–23 March 2016"))
  }

  @Test("the English page names the office and the units in English, the letterhead as it is")
  func english() {
    let en = ReportPage(facts).html(.en)
    #expect(en.contains(facts.programme.agency.office))
    #expect(en.contains("<span class=\"translated\">\(facts.programme.agency.name.en)</span>"))
    #expect(en.contains("× session"))
    #expect(!en.contains("buổi"))
    let vi = ReportPage(facts).html(.vi)
    #expect(!vi.contains("class=\"translated\""))
    #expect(vi.contains(" buổi"))
  }

  @Test("the page tells those who take part from those whose requests are served")
  func participation() {
    let en = ReportPage(facts).html(.en)
    let totals = facts.totals
    #expect(totals.peopleServed > totals.peopleWithServedRequests)
    #expect(
      en.contains(
        "\(totals.peopleServed) people take part; \(totals.peopleWithServedRequests) out of "
          + "\(totals.peopleWithRequests) who asked are served."
      )
    )
  }

  @Test("the page says what the dates of payments mean")
  func paymentDays() {
    let en = ReportPage(facts).html(.en)
    #expect(
      en.contains(
        "what falls on a day off is paid on the next working day. Payments dated on days off: "
          + "\(facts.totals.paymentsOnDaysOff)/\(facts.totals.payments)."
      )
    )
  }

  @Test("the same facts give the same page, and facts read from the file too")
  func sameText() throws {
    let html = ReportPage(facts).html(.vi)
    #expect(ReportPage(facts).html(.vi) == html)
    #expect(ReportPage(try PlanFacts(json: facts.json())).html(.vi) == html)
    #expect(html.hasSuffix("</html>\n"))
  }
}
