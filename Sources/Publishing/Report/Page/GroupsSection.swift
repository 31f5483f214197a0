import Planning

/// The table of groups: what was asked, what is planned and spent, and for whom.
struct GroupsSection: ReportSection {
  let id = "groups"
  let heading = ReportMessage.groups

  func content(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode] {
    let main = facts.mainSource?.source ?? ""
    let entries = facts.groups.map { group in
      (group, group.sources.first { $0.source == main })
    }
    let scale =
      entries.flatMap { _, money in
        [money?.money.asked ?? .zero, money?.money.spent ?? .zero, money?.ceiling ?? .zero]
      }.max() ?? .zero
    var rows = entries.map { group, money in
      row(group, money ?? SourceMoneyFacts(source: main, money: .none, ceiling: nil), scale, words)
    }
    rows.append(total(facts, words))
    let table = DataTable(
      caption: "\(words[.groups]) · \(words.source(main, in: facts))",
      columns: [
        .text(words[.group]), .number(words[.projects]), .number(words[.offerings]),
        .number(words[.people]), .number(words[.asked]), .number(words[.planned]),
        .number(words[.spent]), .number(words[.ceiling]), .number(words[.otherSources]),
      ],
      rows: rows,
      style: "groups"
    )
    return [hint("\(words[.groupsHint]) \(words[.amountsInDong]) \(words[.barHint])"), table.node]
  }

  private func row(
    _ group: GroupFacts,
    _ main: SourceMoneyFacts,
    _ scale: Money,
    _ words: ReportWords
  ) -> DataTable.Row {
    let bar = AmountBar(
      spent: main.money.spent,
      asked: main.money.asked,
      ceiling: main.ceiling,
      scale: scale
    )
    return DataTable.Row(
      .fragment([
        element("a", .named("href", "#group-\(group.id)")) {
          "\(group.id) · \(words[group.name])"
        },
        bar.drawn(title: words.title(spent: main.money.spent, of: main.ceiling, name: group.id)),
      ]),
      .text("\(words.count(group.projectsRun))/\(words.count(group.projectsAsked))"),
      .text("\(words.count(group.offeringsRun))/\(words.count(group.offeringsPossible))"),
      .text(words.count(group.people)),
      .text(words.amount(main.money.asked)),
      .text(words.amount(main.money.planned)),
      .text(words.amount(main.money.spent)),
      .text(main.ceiling.map(words.amount) ?? "–"),
      .text(words.amount(group.money.spent - main.money.spent))
    )
  }

  private func total(_ facts: PlanFacts, _ words: ReportWords) -> DataTable.Row {
    let totals = facts.totals
    let main = facts.mainSource
    let spent = main?.money.spent ?? .zero
    return DataTable.Row(
      .text(words[.total]),
      .text("\(words.count(totals.projectsRun))/\(words.count(totals.projectsAsked))"),
      .text("\(words.count(totals.offeringsRun))/\(words.count(totals.offeringsPossible))"),
      .text(words.count(totals.peopleServed)),
      .text(words.amount(main?.money.asked ?? .zero)),
      .text(words.amount(main?.money.planned ?? .zero)),
      .text(words.amount(spent)),
      .text((main?.ceiling).map(words.amount) ?? "–"),
      .text(words.amount(totals.money.spent - spent)),
      isTotal: true
    )
  }
}
