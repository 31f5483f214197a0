import Planning

/// Every project with what runs of it: where, when, for whom, for how much and on whose money.
struct ProjectsSection: ReportSection {
  let id = "projects"
  let heading = ReportMessage.whatRuns

  func content(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode] {
    [hint(words[.amountsInDong])]
      + facts.groups.flatMap { group in
        [element("h3", .id("group-\(group.id)"), text: "\(group.id) · \(words[group.name])")]
          + nodes(of: group, facts, words)
      }
  }

  private func nodes(
    of group: GroupFacts,
    _ facts: PlanFacts,
    _ words: ReportWords
  ) -> [MarkupNode] {
    let activities = facts.projects.filter { $0.group == group.id }.flatMap { project in
      project.activities.map { (project, $0) }
    }
    let rows = activities.flatMap { project, activity in
      activity.offerings.map { row($0, of: activity, in: project, facts, words) }
    }
    let idle = activities.map(\.1).filter(\.offerings.isEmpty)
    var nodes: [MarkupNode] = []
    if rows.isEmpty {
      nodes.append(hint(words[.nothingRuns]))
    } else {
      nodes.append(
        DataTable(
          caption: words[group.name],
          columns: [
            .text(words[.offering]), .text(words[.dates]), .text(words[.place]),
            .number(words[.people]), .number(words[.cost]), .text(words[.payer]),
          ],
          rows: rows,
          style: "offerings"
        ).node
      )
    }
    if !idle.isEmpty {
      nodes.append(
        element("p", .classes("idle")) {
          element("strong", text: "\(words[.notRunning]): ")
          idle.map { "\($0.id) \(words[$0.title])" }.joined(separator: "; ") + ". "
          element("a", .named("href", "#left-out"), text: words[.reasons])
        }
      )
    }
    return nodes
  }

  private func row(
    _ offering: OfferingFacts,
    of activity: ActivityFacts,
    in project: ProjectFacts,
    _ facts: PlanFacts,
    _ words: ReportWords
  ) -> DataTable.Row {
    DataTable.Row(
      title(offering, activity, project, words),
      .text(words.dates(offering.firstDay, offering.lastDay)),
      .text(offering.place.map { words[$0.name] } ?? "–"),
      people(offering, words),
      .text(words.amount(offering.cost)),
      payers(offering, facts, words),
      more: OfferingDetails(offering: offering, activity: activity, facts: facts, words: words)
        .node,
      id: "offering-\(offering.id)"
    )
  }

  private func title(
    _ offering: OfferingFacts,
    _ activity: ActivityFacts,
    _ project: ProjectFacts,
    _ words: ReportWords
  ) -> MarkupNode {
    .fragment([
      element("span", .classes("code")) {
        Picture.swatch(activity.kind)
        offering.id
        if activity.id != project.id { " (\(project.id))" }
      },
      element("span", .classes("title"), text: words[activity.title]),
      element("span", .classes("kind"), text: words.name(activity.kind)),
    ])
  }

  private func people(_ offering: OfferingFacts, _ words: ReportWords) -> MarkupNode {
    guard let seats = offering.seats else { return .text("–") }
    return .fragment([
      .text("\(words.count(offering.participants.count))/\(words.count(seats))"),
      element(
        "span",
        .classes("kind"),
        text: "\(words.count(offering.women)) \(words[.women])"
      ),
    ])
  }

  private func payers(
    _ offering: OfferingFacts,
    _ facts: PlanFacts,
    _ words: ReportWords
  ) -> MarkupNode {
    guard offering.payers.count > 1 else {
      return .text(offering.payers.first.map { words.source($0.source, in: facts) } ?? "–")
    }
    return .fragment(
      offering.payers.map { payer in
        element("span", .classes("payer")) {
          "\(words.source(payer.source, in: facts)): \(words.amount(payer.amount))"
        }
      }
    )
  }
}
