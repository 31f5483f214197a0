public import Planning

/// Where one more million does most: a page of prices that needs nothing else.
public struct PricePage: Sendable {
  private let facts: PriceFacts

  /// The most bars of a picture.
  private static let mostBars = 14

  /// Makes a page of facts.
  public init(_ facts: PriceFacts) {
    self.facts = facts
  }

  /// The page in a language: the same facts give the same text.
  public func html(_ language: Language) -> String {
    let words = ReportWords(language: language)
    let title = words[PriceMessage.title.text]
    return MarkupWriter.document(
      element("html", .named("lang", language.rawValue)) {
        element("head") {
          element("meta", .named("charset", "utf-8"))
          element(
            "meta",
            .named("name", "viewport"),
            .named("content", "width=device-width, initial-scale=1")
          )
          element("meta", .named("name", "color-scheme"), .named("content", "light dark"))
          element("title", text: "\(words[facts.title]) – \(title)")
          MarkupNode.styleSheet(.report)
        }
        element("body") {
          element("header", .classes("masthead")) {
            element("p", .classes("kicker"), text: title)
            element("h1", text: words[facts.title])
            element("p", text: summary(words))
          }
          element("main", .id("content")) {
            section("money", .money, .moneyHint, facts.rows.filter(\.isMoney), words)
            section("others", .others, .othersHint, facts.rows.filter { !$0.isMoney }, words)
          }
        }
      }
    )
  }

  private func summary(_ words: ReportWords) -> String {
    var parts = ["\(words[.score]): \(words.count(facts.score))"]
    if let bound = facts.bound { parts.append("\(words[.scoreBound]): \(words.count(bound))") }
    if facts.isCut { parts.append(words[PriceMessage.cut.text]) }
    return parts.joined(separator: " · ")
  }

  private func section(
    _ id: String,
    _ heading: PriceMessage,
    _ hintText: PriceMessage,
    _ rows: [PriceFacts.Row],
    _ words: ReportWords
  ) -> MarkupNode {
    element("section", .id(id), .named("aria-labelledby", "\(id)-heading")) {
      element("h2", .id("\(id)-heading"), text: words[heading.text])
      hint(words[hintText.text])
      chart(id, heading, hintText, rows, words)
      table(heading, rows, words)
    }
  }

  private func chart(
    _ id: String,
    _ heading: PriceMessage,
    _ hintText: PriceMessage,
    _ rows: [PriceFacts.Row],
    _ words: ReportWords
  ) -> MarkupNode {
    let bars = rows.filter { $0.rate > 0 }.prefix(Self.mostBars).map { row in
      RateChart.Bar(
        name: words[row.name],
        value: row.rate,
        most: row.mostRate,
        figure: rate(row.rate, words) + atMost(row, words)
      )
    }
    guard !bars.isEmpty else { return .none }
    return RateChart(title: words[heading.text], hint: words[hintText.text], bars: Array(bars))
      .drawn(id: "\(id)-chart")
  }

  /// Points for one unit, to a tenth.
  private func rate(_ thousandths: Int, _ words: ReportWords) -> String {
    let tenths = (min(thousandths, .max - 50) + 50) / 100
    let mark = words.language == .vi ? "," : "."
    return words.count(tenths / 10) + mark + String(tenths % 10)
  }

  /// What a unit can bring at most, where that is known.
  private func atMost(_ row: PriceFacts.Row, _ words: ReportWords) -> String {
    row.mostRate.map { " (≤ \(rate($0, words)))" } ?? ""
  }

  private func table(
    _ heading: PriceMessage,
    _ rows: [PriceFacts.Row],
    _ words: ReportWords
  ) -> MarkupNode {
    DataTable(
      caption: words[heading.text],
      columns: [
        .text(words[PriceMessage.item.text]), .text(words[PriceMessage.used.text]),
        .number(words[PriceMessage.rate.text]),
        .number(words[PriceMessage.most.text]),
        .text(words[PriceMessage.steps.text]), .text(words[PriceMessage.sureness.text]),
      ],
      rows: rows.map { row in
        DataTable.Row(
          .text(words[row.name]),
          .text(used(row, words)),
          .text(row.steps.isEmpty ? "0" : rate(row.rate, words)),
          .text(row.steps.isEmpty ? "0" : row.mostRate.map { rate($0, words) } ?? "–"),
          steps(row, words),
          .text(sureness(row, words))
        )
      }
    ).node
  }

  private func used(_ row: PriceFacts.Row, _ words: ReportWords) -> String {
    guard let used = row.used, let there = row.there else { return "–" }
    return "\(words.count(used)) / \(words.count(there))"
  }

  private func steps(_ row: PriceFacts.Row, _ words: ReportWords) -> MarkupNode {
    guard row.steps.contains(where: { $0.gained > 0 || $0.shortfallSaved > 0 || $0.most != nil })
    else { return .text("–") }
    return element("ul") {
      for step in row.steps {
        element("li", text: text(step, row, words))
      }
    }
  }

  private func text(_ step: PriceFacts.Step, _ row: PriceFacts.Row, _ words: ReportWords) -> String
  {
    var text = "+\(words.count(step.more)) \(words[row.unit]): \(words.points(step.gained))"
    if step.shortfallSaved > 0 {
      text += " (\(words[.shortfall]) \(words.count(-step.shortfallSaved)))"
    }
    if let most = step.most { text += " (≤ \(words.count(most)))" }
    return text
  }

  private func sureness(_ row: PriceFacts.Row, _ words: ReportWords) -> String {
    switch row.certainty {
    case "proved": words[PriceMessage.proved.text]
    case "found": words[PriceMessage.found.text]
    default: words[PriceMessage.notFound.text]
    }
  }
}
