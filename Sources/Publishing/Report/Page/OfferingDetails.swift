import Planning

/// What can be unfolded below an offering: estimate, sessions, resources, payments.
struct OfferingDetails {
  let offering: OfferingFacts
  let activity: ActivityFacts
  let facts: PlanFacts
  let words: ReportWords

  var node: MarkupNode {
    element("details") {
      element("summary") {
        words[.details]
        element("span", .classes("hidden"), text: " \(offering.id)")
      }
      if let note = activity.note { element("p", text: words[note]) }
      if !offering.lines.isEmpty { lines }
      element("div", .classes("facts")) {
        list(words[.sessions], sessions)
        if !offering.resources.isEmpty { list(words[.resources], resources) }
        list(words[.payments], payments)
        if let pins = offering.pins {
          list(words.say("Đã ghim", "Pinned"), pins.map { words[$0.name] })
        }
        if let participants { list(words[.participants], participants) }
      }
    }
  }

  private var lines: MarkupNode {
    var rows = offering.lines.map { line in
      DataTable.Row(
        .text(words[line.item]),
        .text(words.units(line.units, line.unit)),
        .text(words.amount(line.unitCost)),
        .text(words.amount(line.amount)),
        .text([line.norm, words.mark(line.mark)].compactMap(\.self).joined(separator: ", "))
      )
    }
    rows.append(
      DataTable.Row(
        .text(words[.total]),
        .none,
        .none,
        .text(words.amount(offering.cost)),
        .none,
        isTotal: true
      )
    )
    return DataTable(
      caption: "\(words[.costLines]) · \(offering.id)",
      columns: [
        .text(words[.item]), .number(words[.units]), .number(words[.unitCost]),
        .number(words[.amount]), .text(words[.normAndMark]),
      ],
      rows: rows
    ).node
  }

  private var sessions: [String] {
    offering.sessions.map { session in
      let day = "\(words.weekday(session.date)) \(words.date(session.date))"
      if let milestone = session.milestone { return "\(day): \(words[milestone])" }
      return "\(day), \(words.time(session.startMinute))–\(words.time(session.endMinute))"
    }
  }

  private var resources: [String] {
    offering.resources.map { resource in
      "\(words.role(of: resource)): \(resource.name)"
        + (resource.address.map { ", \($0)" } ?? "")
    }
  }

  private var payments: [String] {
    offering.payments.map { payment in
      let name = payment.name.map { words[$0] } ?? words[.payment]
      let source = words.source(payment.source, in: facts)
      return "\(words.date(payment.date)): \(name), \(words.money(payment.amount)) (\(source))"
    }
  }

  /// The names of those who come, where the facts tell them.
  private var participants: [String]? {
    guard let people = facts.people, !offering.participants.isEmpty else { return nil }
    let names = Dictionary(
      people.map { ($0.id, [$0.name, $0.organisation].compactMap(\.self)) },
      uniquingKeysWith: { first, _ in first }
    )
    return offering.participants.map { names[$0]?.joined(separator: ", ") ?? $0 }
  }

  private func list(_ heading: String, _ items: [String]) -> MarkupNode {
    element("div") {
      element("h4", text: heading)
      element("ul") {
        for item in items { element("li", text: item) }
      }
    }
  }
}
