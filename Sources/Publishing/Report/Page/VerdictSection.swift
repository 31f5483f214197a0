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
    if let items = verdict.items, !items.isEmpty { nodes.append(largest(items, words)) }
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

  /// The items with the most points for or against, and the sum of the others.
  private func largest(_ items: [ScoreItem], _ words: ReportWords) -> MarkupNode {
    let ordered = items.enumerated().sorted {
      let (left, right) = ($0.element.points.magnitude, $1.element.points.magnitude)
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
    let shown = ordered.prefix(Self.mostItems)
    let scale = Int(clamping: shown.first?.points.magnitude ?? 0)
    var rows = shown.map { item in
      DataTable.Row(
        .text(words[item.name]),
        .text(words.points(item.points)),
        PointsBar(points: item.points, scale: scale).drawn(),
        .text(
          item.parts.map { "\(words.scorePart($0.name)) \(words.points($0.points))" }
            .joined(separator: "; ")
        )
      )
    }
    let rest = ordered.dropFirst(Self.mostItems)
    if !rest.isEmpty {
      let sum = rest.reduce(0) { $0 + $1.points }
      rows.append(
        DataTable.Row(
          .text("\(words[.otherItems]) (\(words.count(rest.count)))"),
          .text(words.points(sum)),
          .none,
          .none
        )
      )
    }
    return DataTable(
      caption: words[.largestItems],
      columns: [
        .text(words[.scoreItem]), .number(words[.points]), .bar(words[.comparison]),
        .text(words[.scorePart]),
      ],
      rows: rows
    ).node
  }

  /// The items shown one by one.
  private static let mostItems = 12

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
