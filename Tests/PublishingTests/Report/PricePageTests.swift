import Planning
import Testing

@testable import Publishing

@Suite("The page of prices")
struct PricePageTests {
  private var facts: PriceFacts {
    let row = { (name: String, rate: Int, certainty: String) in
      PriceFacts.Row(
        name: LocalizedText(name),
        unit: LocalizedText(vi: "đồng", en: "VND"),
        isMoney: true,
        used: 1_998_000_000,
        there: 2_100_000_000,
        steps: certainty == "proved"
          ? []
          : [PriceFacts.Step(more: 50_000_000, gained: rate / 20, shortfallSaved: 0, most: 612)],
        rate: rate,
        mostRate: certainty == "proved" ? nil : 12_240,
        certainty: certainty
      )
    }
    return PriceFacts(
      title: LocalizedText(vi: "Năm <2016>", en: "Year <2016>"),
      score: 29_736,
      shortfall: 0,
      bound: 30_136,
      moneyUnit: 1_000_000,
      isCut: false,
      rows: [row("A & B", 4_800, "found"), row("C", 0, "proved"), row("D", 0, "notFound")]
    )
  }

  @Test(
    "the page is well-formed, escapes names and tells rates to a tenth",
    arguments: Language.allCases
  )
  func page(language: Language) throws {
    let html = PricePage(facts).html(language)
    _ = try ParsedPage(html)
    #expect(html.contains("A &amp; B") && html.contains("&lt;2016&gt;"))
    #expect(html.contains(language == .vi ? ">4,8<" : ">4.8<"))
    // What it can bring at most stands beside what was found.
    #expect(html.contains(language == .vi ? "(≤ 12,2)" : "(≤ 12.2)"))
    #expect(html.contains("(≤ 612)") && html.contains("bar-pale"))
    #expect(html.contains(PriceMessage.proved.text[language]))
    #expect(html.contains(PriceMessage.notFound.text[language]))
    #expect(!html.contains("<script") && !html.contains("http://www.w3.org/1999/xlink"))
  }

  @Test("bars are as long as their values say, the greatest fills its room")
  func bars() {
    let chart = RateChart(
      title: "t",
      hint: "h",
      bars: [
        RateChart.Bar(name: "a", value: 400, figure: "4"),
        RateChart.Bar(name: "b", value: 100, figure: "1"),
        RateChart.Bar(name: "c", value: 0, figure: "0"),
      ]
    )
    #expect(chart.length(of: 400) == 330)
    #expect(chart.length(of: 100) == 82.5)
    #expect(chart.length(of: 0) == 0)
    // Room is left for what may be at most, up to three times the greatest.
    let wide = RateChart(
      title: "t",
      hint: "h",
      bars: [RateChart.Bar(name: "a", value: 400, most: 5000, figure: "4")]
    )
    #expect(wide.length(of: 400) == 110)
    #expect(wide.length(of: 5000) == 330)
  }

  @Test("every text of the page is in both languages", arguments: PriceMessage.allCases)
  func words(message: PriceMessage) {
    #expect(!message.text.vi.isEmpty && !message.text.en.isEmpty)
    #expect(message.text.vi != message.text.en)
  }
}
