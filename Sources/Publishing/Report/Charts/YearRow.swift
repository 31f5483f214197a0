import Planning

/// What stands in one lane of the year's picture.
struct YearRow: Equatable {
  /// The id that the name begins with, and that short labels leave out; empty: none.
  var id: String
  /// The name.
  var name: String
  /// What runs, by first day, then id.
  var running: [(activity: ActivityFacts, offering: OfferingFacts)]

  init(
    id: String,
    name: String,
    running: [(activity: ActivityFacts, offering: OfferingFacts)]
  ) {
    self.id = id
    self.name = name
    self.running = running.sorted {
      ($0.offering.firstDay, $0.offering.id) < ($1.offering.firstDay, $1.offering.id)
    }
  }

  static func == (left: YearRow, right: YearRow) -> Bool {
    left.id == right.id && left.name == right.name
      && left.running.map(\.offering) == right.running.map(\.offering)
  }

  /// A row for each group of the decision, in its order.
  static func groups(_ facts: PlanFacts, _ language: Language) -> [YearRow] {
    facts.groups.map { group in
      let activities = facts.projects.filter { $0.group == group.id }.flatMap(\.activities)
      return YearRow(
        id: group.id,
        name: group.name[language],
        running: activities.flatMap { activity in activity.offerings.map { (activity, $0) } }
      )
    }
  }

  /// A row for each resource of a kind that something uses, by id; what uses none of them stands in the last row.
  static func resources(
    _ kind: ResourceKind,
    _ facts: PlanFacts,
    without: String
  ) -> [YearRow] {
    let all = running(facts)
    let used = all.flatMap { $0.offering.resources }.filter { $0.kind == kind }
    let names = Dictionary(used.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let rows = names.keys.sorted().map { id in
      YearRow(
        id: id,
        name: names[id] ?? id,
        running: all.filter { $0.offering.resources.contains { $0.id == id } }
      )
    }
    let rest = all.filter { !$0.offering.resources.contains { $0.kind == kind } }
    return rows + (rest.isEmpty ? [] : [YearRow(id: "", name: without, running: rest)])
  }

  /// A row for each place where something happens: the programme's districts in its order, others by id, then the rest.
  static func places(_ facts: PlanFacts, _ language: Language, without: String) -> [YearRow] {
    let all = running(facts)
    let places = all.compactMap(\.offering.place)
    let names = Dictionary(
      facts.service.districts.map { ($0.id, $0.name) } + places.map { ($0.id, $0.name) },
      uniquingKeysWith: { first, second in first ?? second }
    )
    let own = facts.service.districts.map(\.id).filter { id in places.contains { $0.id == id } }
    let others = Set(places.map(\.id)).subtracting(own).sorted()
    let rows = (own + others).map { id in
      YearRow(
        id: "",
        name: (names[id] ?? nil)?[language] ?? id,
        running: all.filter { $0.offering.place?.id == id }
      )
    }
    let rest = all.filter { $0.offering.place == nil }
    return rows + (rest.isEmpty ? [] : [YearRow(id: "", name: without, running: rest)])
  }

  private static func running(
    _ facts: PlanFacts
  ) -> [(activity: ActivityFacts, offering: OfferingFacts)] {
    facts.projects.flatMap(\.activities).flatMap { activity in
      activity.offerings.map { (activity, $0) }
    }
  }
}
