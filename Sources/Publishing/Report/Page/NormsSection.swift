import Planning

/// The norms that the plan rests on, and how sure its figures are.
struct NormsSection: ReportSection {
  let id = "norms"
  let heading = ReportMessage.norms
  let shortName = ReportMessage.navNorms

  func content(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode] {
    [sureness(facts, words), norms(facts, words)]
  }

  private func sureness(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    let total = facts.sureness.reduce(Money.zero) { $0 + $1.amount }
    return DataTable(
      caption: words[.sureness],
      columns: [
        .text(words[.mark]), .number(words[.amount]), .number(words[.share]),
        .bar(words[.comparison]),
      ],
      rows: facts.sureness.filter { $0.amount > .zero }.map { entry in
        let name = words.mark(entry.mark)
        let bar = AmountBar(spent: entry.amount, asked: nil, ceiling: nil, scale: total)
        return DataTable.Row(
          .text(name),
          .text(words.amount(entry.amount)),
          .text(words.percent(entry.amount.dong, of: total.dong)),
          bar.drawn(title: "\(name): \(words.money(entry.amount))")
        )
      }
    ).node
  }

  private func norms(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    guard !facts.norms.isEmpty else { return hint(words[.noNorms]) }
    return DataTable(
      caption: words[.norms],
      columns: [
        .text(words[.norm]), .text(words[.rate]), .text(words[.legalText]),
        .text(words[.validity]), .text(words[.mark]), .text(words[.usedBy]),
      ],
      rows: facts.norms.map { entry in
        let norm = entry.norm
        return DataTable.Row(
          .fragment([
            .text(words[norm.name]), element("span", .classes("kind"), text: norm.id),
          ]),
          .fragment([
            .text(words.rate(norm)),
            element(
              "span",
              .classes("kind"),
              text: words[norm.binding == .cap ? .bindingCap : .bindingGuide]
            ),
          ]),
          .text(norm.citation),
          .text(words.validity(norm)),
          .text(words.mark(norm.mark)),
          .text(entry.activities.joined(separator: ", "))
        )
      },
      style: "norms"
    ).node
  }
}
