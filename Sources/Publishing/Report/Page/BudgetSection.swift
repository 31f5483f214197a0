import Planning

/// What is spent against the ceilings, by source, quarter, group and month.
struct BudgetSection: ReportSection {
  let id = "budget"
  let heading = ReportMessage.budget
  let shortName = ReportMessage.navBudget

  func content(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode] {
    [
      hint("\(words[.amountsInDong]) \(words[.barHint])"),
      element("h3", text: words[.bySource]),
      sources(facts, words),
      element("h3", text: words[.byQuarter]),
      quarters(facts, words),
      element("h3", text: words[.byCeiling]),
      ceilings(facts, words),
      element("h3", text: words[.byGroupAndQuarter]),
      groups(facts, words),
      element("h3", text: words[.byMonth]),
    ] + months(facts, words)
  }

  private func sources(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    let list = facts.totals.sources
    let scale = list.flatMap { [$0.money.asked, $0.money.spent, $0.ceiling ?? .zero] }.max()
    var rows = list.map { entry in
      let name = words.source(entry.source, in: facts)
      let bar = AmountBar(
        spent: entry.money.spent,
        asked: entry.money.asked,
        ceiling: entry.ceiling,
        scale: scale ?? .zero
      )
      return DataTable.Row(
        .text(name),
        .text(words.amount(entry.money.asked)),
        .text(words.amount(entry.money.planned)),
        .text(words.amount(entry.money.spent)),
        .text(entry.ceiling.map(words.amount) ?? words[.noCeiling]),
        .text(entry.left.map(words.amount) ?? "–"),
        bar.drawn(title: words.title(spent: entry.money.spent, of: entry.ceiling, name: name))
      )
    }
    let money = facts.totals.money
    rows.append(
      DataTable.Row(
        .text(words[.total]),
        .text(words.amount(money.asked)),
        .text(words.amount(money.planned)),
        .text(words.amount(money.spent)),
        .none,
        .none,
        .none,
        isTotal: true
      )
    )
    return DataTable(
      caption: words[.bySource],
      columns: [
        .text(words[.source]), .number(words[.asked]), .number(words[.planned]),
        .number(words[.spent]), .number(words[.ceiling]), .number(words[.left]),
        .bar(words[.comparison]),
      ],
      rows: rows
    ).node
  }

  private func quarters(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    let payments = facts.quarters.flatMap(\.payments)
    let active = Set(payments.filter { $0.cumulative > .zero || $0.ceiling != nil }.map(\.source))
    let scale = payments.flatMap { [$0.cumulative, $0.ceiling ?? .zero] }.max() ?? .zero
    let rows = facts.quarters.flatMap { quarter in
      quarter.payments.filter { active.contains($0.source) }.map { payment in
        let name = words.source(payment.source, in: facts)
        let title = "\(words.quarter(quarter.from)) · \(name)"
        let bar = AmountBar(
          spent: payment.cumulative,
          asked: nil,
          ceiling: payment.ceiling,
          scale: scale
        )
        return DataTable.Row(
          .text(title),
          .text(words.amount(payment.amount)),
          .text(words.amount(payment.cumulative)),
          .text(payment.ceiling.map(words.amount) ?? words[.noCeiling]),
          .text(payment.ceiling.map { words.amount($0 - payment.cumulative) } ?? "–"),
          bar.drawn(
            title: words.title(spent: payment.cumulative, of: payment.ceiling, name: title)
          )
        )
      }
    }
    return DataTable(
      caption: words[.byQuarter],
      columns: [
        .text(words[.quarter]), .number(words[.paidInPeriod]), .number(words[.paidSoFar]),
        .number(words[.ceilingSoFar]), .number(words[.left]), .bar(words[.comparison]),
      ],
      rows: rows
    ).node
  }

  private func ceilings(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    guard !facts.ceilings.isEmpty else { return hint(words[.noCeiling]) }
    let rows = facts.ceilings.map { ceiling in
      let name = words.scope(of: ceiling, in: facts)
      let bar = AmountBar(
        spent: ceiling.used,
        asked: nil,
        ceiling: ceiling.amount,
        scale: max(ceiling.used, ceiling.amount)
      )
      return DataTable.Row(
        .text(name),
        .text(words.amount(ceiling.amount)),
        .text(words.amount(ceiling.used)),
        .text(words.amount(ceiling.left)),
        .text(words.percent(ceiling.used.dong, of: ceiling.amount.dong)),
        bar.drawn(title: words.title(spent: ceiling.used, of: ceiling.amount, name: name))
      )
    }
    return DataTable(
      caption: "\(words[.byCeiling]). \(words[.barHintUsed])",
      columns: [
        .text(words[.appliesTo]), .number(words[.ceiling]), .number(words[.used]),
        .number(words[.left]), .number(words[.share]), .bar(words[.comparison]),
      ],
      rows: rows
    ).node
  }

  private func groups(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    var rows = facts.groups.map { group in
      DataTable.Row(
        [.text("\(group.id) · \(words[group.name])")]
          + group.quarters.map { .text(words.amount($0)) }
          + [.text(words.amount(group.money.spent))]
      )
    }
    rows.append(
      DataTable.Row(
        [.text(words[.total])] + facts.quarters.map { .text(words.amount($0.paid)) }
          + [.text(words.amount(facts.totals.money.spent))],
        isTotal: true
      )
    )
    return DataTable(
      caption: words[.byGroupAndQuarter],
      columns: [.text(words[.group])]
        + facts.quarters.map { .number(words.quarter($0.from)) } + [.number(words[.total])],
      rows: rows
    ).node
  }

  private func months(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode] {
    let sources = facts.programme.sources.filter { source in
      facts.months.contains { $0.payments.contains { $0.source == source.id && $0.amount > .zero } }
    }
    let rows = facts.months.map { month in
      let amounts = sources.map { source in
        month.payments.first { $0.source == source.id }?.amount ?? .zero
      }
      return DataTable.Row(
        [.text(words.month(month.from)), .text(words.count(month.offeringsStarting))]
          + amounts.map { .text(words.amount($0)) } + [.text(words.amount(month.paid))]
      )
    }
    let table = DataTable(
      caption: words[.byMonth],
      columns: [.text(words[.month]), .number(words[.offerings])]
        + sources.map { .number(words[$0.name]) } + [.number(words[.total])],
      rows: rows
    )
    return [
      hint("\(words[.monthChartHint]) (\(words[.millions]))"),
      hint(words.paymentDays(facts.totals)),
      element("div", .classes("wide-only")) {
        MonthChart(facts, width: 1180, height: 190, textSize: 12, words: words)
          .drawn(id: "months-wide")
      },
      element("div", .classes("narrow-only")) {
        MonthChart(facts, width: 336, height: 150, textSize: 10.5, words: words)
          .drawn(id: "months-narrow")
      },
      element("details") {
        element("summary", text: words[.figures])
        table.node
      },
    ]
  }
}

extension ReportWords {
  /// What a bar of money shows.
  func title(spent: Money, of ceiling: Money?, name: String) -> String {
    "\(name): \(self[.spent].lowercased()) \(money(spent))"
      + (ceiling.map { ", \(self[.ceiling].lowercased()) \(money($0))" } ?? "")
  }
}
