import Planning

/// One of the decision's groups with what becomes of it.
struct GroupFacts: Hashable, Sendable, Codable {
  /// The group's id.
  var id: String
  /// Its name.
  var name: LocalizedText
  /// How many projects were proposed.
  var projectsAsked: Int
  /// How many of them run, at least in part.
  var projectsRun: Int
  /// How many offerings could run.
  var offeringsPossible: Int
  /// How many run.
  var offeringsRun: Int
  /// How many different people take part.
  var people: Int
  /// The money of all sources together.
  var money: MoneyFacts
  /// The money of each source.
  var sources: [SourceMoneyFacts]
  /// What all sources pay in each quarter of `PlanFacts.quarters`.
  var quarters: [Money]

  init(_ group: ProjectGroup, in index: PlanIndex) {
    let activities = index.programme.activities.filter { $0.group == group.id }
    let offerings = activities.flatMap { index.offerings[$0.id] ?? [] }
    let running = activities.filter { index.offerings[$0.id] != nil }
    id = group.id
    name = group.name
    projectsAsked = Set(activities.map(\.project)).count
    projectsRun = Set(running.map(\.project)).count
    offeringsPossible = activities.reduce(0) { $0 + $1.values.count }
    offeringsRun = offerings.count
    people = Set(offerings.flatMap(\.participants)).count
    sources = SourceMoneyFacts.all(of: activities, groups: [group.id], in: index)
    money = sources.reduce(.none) { $0 + $1.money }
    quarters = DateWindow.quarters(of: index.programme).map { quarter in
      offerings.flatMap(\.payments).reduce(Money.zero) {
        quarter.contains(index.clamped($1.date)) ? $0 + $1.amount : $0
      }
    }
  }
}
