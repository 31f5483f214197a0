public import Planning

/// One of the decision's groups with what becomes of it.
public struct GroupFacts: Hashable, Sendable, Codable {
  /// The group's id.
  public var id: String
  /// Its name.
  public var name: LocalizedText
  /// How many projects were proposed.
  public var projectsAsked: Int
  /// How many of them run, at least in part.
  public var projectsRun: Int
  /// How many offerings could run.
  public var offeringsPossible: Int
  /// How many run.
  public var offeringsRun: Int
  /// How many different people take part.
  public var people: Int
  /// The money of all sources together.
  public var money: MoneyFacts
  /// The money of each source.
  public var sources: [SourceMoneyFacts]
  /// What all sources pay in each quarter of `PlanFacts.quarters`.
  public var quarters: [Money]

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
