public import Planning

/// Scenarios side by side as one page that needs nothing else.
public struct ComparisonPage: Sendable {
  private let scenarios: [ScenarioFacts]
  private let programme: LocalizedText

  /// Makes a page of scenarios, the first of which the others are compared with.
  public init(_ scenarios: [ScenarioFacts], of programme: LocalizedText) {
    self.scenarios = scenarios
    self.programme = programme
  }

  /// The page in a language: the same facts give the same text.
  public func html(_ language: Language) -> String {
    let words = ReportWords(language: language)
    let title = words.say("So sánh phương án", "Scenarios compared")
    return PlainPage(title: title, programme: words[programme], language: language).html {
      section("scenarios", words.say("Các phương án", "The scenarios")) { legend(words) }
      section("figures", words.say("Con số chính", "Main figures")) {
        ComparisonTables(scenarios, words).figures
        ScenarioBars(scenarios, words).drawn
      }
      section("money", words.say("Theo nhóm đề án", "By group")) {
        ComparisonTables(scenarios, words).groups
      }
      section("months", words.say("Theo tháng", "By month")) {
        MonthLines(scenarios, words).drawn
        ComparisonTables(scenarios, words).months
      }
      section("people", words.say("Ai được phục vụ", "Who is served")) {
        ComparisonTables(scenarios, words).districts
        ComparisonTables(scenarios, words).fairness
      }
      section("differences", words.say("Khác nhau từng đợt", "Differences, offering by offering")) {
        ComparisonTables(scenarios, words).differences
      }
    }
  }

  private func section(
    _ id: String,
    _ title: String,
    @MarkupBuilder content: () -> [MarkupNode]
  ) -> MarkupNode {
    element("section", .id(id), .named("aria-labelledby", "\(id)-heading")) {
      element("h2", .id("\(id)-heading"), text: title)
      content()
    }
  }

  private func legend(_ words: ReportWords) -> MarkupNode {
    element("ul") {
      for (position, facts) in scenarios.enumerated() {
        element("li") {
          ScenarioBars.swatch(position)
          element("span", .classes("strong"), text: words[facts.title])
          let changes = (facts.changes + facts.lost).map { words[$0] }
          if !changes.isEmpty { " – " + changes.joined(separator: "; ") }
        }
      }
    }
  }
}

/// A parameter swept over values, as one page that needs nothing else.
public struct SweepPage: Sendable {
  private let facts: SweepFacts

  /// Makes a page of facts.
  public init(_ facts: SweepFacts) {
    self.facts = facts
  }

  /// The page in a language: the same facts give the same text.
  public func html(_ language: Language) -> String {
    let words = ReportWords(language: language)
    let title = words.say("Số người được phục vụ theo ", "People served by ") + words[facts.title]
    return PlainPage(title: title, programme: words[facts.programme], language: language).html {
      element("section") {
        CurvePicture(facts: facts, words: words).drawn
        DataTable(
          caption: words[facts.title],
          columns: [
            .text(words[facts.title]), .number(words.say("Được phục vụ", "People served")),
            .number(words.say("Không thể hơn", "Cannot exceed")), .number(words[.score]),
            .number(words.say("Cận trên điểm", "Bound on the score")), .number(words[.shortfall]),
            .number(words.say("Tiền Nhà nước", "State money")), .number(words[.offerings]),
          ],
          rows: facts.points.map { point in
            DataTable.Row(
              .text(words.count(point.value)),
              .text(words.count(point.served)),
              .text(words.count(point.servedBound)),
              .text(words.count(point.score)),
              .text(point.scoreBound.map(words.count) ?? "–"),
              .text(words.count(point.shortfall)),
              .text(words.amount(point.money)),
              .text(words.count(point.offerings))
            )
          }
        ).node
      }
    }
  }
}

/// The frame of a page beside the report.
struct PlainPage {
  let title: String
  let programme: String
  let language: Language

  /// The page around its content.
  func html(@MarkupBuilder content: () -> [MarkupNode]) -> String {
    MarkupWriter.document(
      element("html", .named("lang", language.rawValue)) {
        element("head") {
          element("meta", .named("charset", "utf-8"))
          element(
            "meta",
            .named("name", "viewport"),
            .named("content", "width=device-width, initial-scale=1")
          )
          element("meta", .named("name", "color-scheme"), .named("content", "light dark"))
          element("meta", .named("name", "referrer"), .named("content", "no-referrer"))
          element("title", text: "\(programme) – \(title)")
          MarkupNode.styleSheet(.comparison)
        }
        element("body") {
          element("header", .classes("masthead")) {
            element("p", .classes("kicker"), text: title)
            element("h1", text: programme)
          }
          element("main", .id("content")) { content() }
        }
      }
    )
  }
}

extension ReportWords {
  /// A text in the language.
  func say(_ vi: String, _ en: String) -> String { LocalizedText(vi: vi, en: en)[language] }
}
