import Planning

/// The referee's verdict with the parts of the score, and how the plan was found.
struct VerdictSection: ReportSection {
  let id = "verdict"
  let heading = ReportMessage.verdict

  func content(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode] {
    let verdict = facts.verdict
    var nodes = [
      hint(words[.verdictHint]),
      element("p", .classes(verdict.isLawful ? "seal good" : "seal bad")) {
        verdict.isLawful ? "✓ \(words[.lawful])" : "✗ \(words[.unlawful])"
      },
    ]
    if !verdict.broken.isEmpty {
      nodes.append(element("h3", text: words[.brokenRules]))
      nodes.append(
        element("ul") {
          for rule in verdict.broken { element("li", text: rule) }
        }
      )
    }
    nodes.append(parts(verdict, words))
    if let run = facts.run { nodes += search(run, words) }
    return nodes
  }

  private func parts(_ verdict: PlanVerdict, _ words: ReportWords) -> MarkupNode {
    let scale = verdict.parts.map(\.points.magnitude).max().map(Int.init(clamping:)) ?? 0
    var rows = verdict.parts.map { part in
      DataTable.Row(
        .text(words.scorePart(part.name)),
        .text(words.points(part.points)),
        PointsBar(points: part.points, scale: scale).drawn()
      )
    }
    rows.append(
      DataTable.Row(
        .text(words[.score]),
        .text(words.count(verdict.score)),
        .none,
        isTotal: true
      )
    )
    rows.append(
      DataTable.Row(.text(words[.shortfall]), .text(words.count(verdict.shortfall)), .none)
    )
    return DataTable(
      caption: words[.score],
      columns: [
        .text(words[.scorePart]), .number(words[.points]), .bar(words[.comparison]),
      ],
      rows: rows
    ).node
  }

  private func search(_ run: RunFacts, _ words: ReportWords) -> [MarkupNode] {
    let figures: [(ReportMessage, String?)] = [
      (.seed, run.seed.map(String.init)),
      (.steps, run.steps.map(words.count)),
      (.seconds, run.seconds.map(words.count)),
      (.threads, run.threads.map(words.count)),
      (.scoreBound, run.scoreBound.map(words.count)),
    ]
    let known = figures.compactMap { message, text in text.map { (message, $0) } }
    guard !known.isEmpty else { return [] }
    return [
      element("h3", text: words[.search]),
      element("dl", .classes("figures")) {
        for (message, text) in known {
          element("div") {
            element("dt", text: words[message])
            element("dd", text: text)
          }
        }
      },
    ]
  }
}
