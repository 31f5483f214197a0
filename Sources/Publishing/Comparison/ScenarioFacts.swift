import Almanac
public import Planning

/// What comes of one scenario: a plan in figures, and enough of its offerings to tell it from another.
///
/// It names no person.
public struct ScenarioFacts: Hashable, Sendable, Codable {
  /// A figure by name.
  struct Slice: Hashable, Sendable, Codable {
    var id: String
    var name: LocalizedText?
    var asking: Int
    var served: Int
  }

  /// A group with what runs of it.
  struct Group: Hashable, Sendable, Codable {
    var id: String
    var name: LocalizedText
    var offerings: Int
    var people: Int
    var money: Money
  }

  /// A month with what is paid in it.
  struct Month: Hashable, Sendable, Codable {
    var from: CivilDate
    var offerings: Int
    var paid: Money
  }

  /// An offering in short.
  struct Item: Hashable, Sendable, Codable {
    var id: String
    var title: LocalizedText
    var firstDay: CivilDate
    var lastDay: CivilDate
    var place: LocalizedText?
    var people: Int
    var money: Money
  }

  /// The name of its file; empty: the plan as it is.
  public var name: String
  /// What it is called.
  public var title: LocalizedText
  /// What it changes.
  var changes: [LocalizedText]
  /// What cannot run any more.
  var lost: [LocalizedText]
  var served: Int
  var asking: Int
  var requestsServed: Int
  var requests: Int
  var seats: Int
  var offerings: Int
  var projects: Int
  /// What the State's sources pay.
  var money: Money
  /// The ceiling of the year of the first State source.
  var ceiling: Money?
  var groups: [Group]
  var districts: [Slice]
  var sexes: [Slice]
  var kinds: [Slice]
  var months: [Month]
  var fairness: FairnessFacts
  var score: Int
  var shortfall: Int
  var bound: Int?
  var run: RunFacts?
  var items: [Item]

  /// Sums a scenario's plan up.
  public init(
    name: String,
    title: LocalizedText,
    changes: [LocalizedText],
    lost: [LocalizedText],
    plan: Plan,
    run: RunFacts?
  ) {
    let facts = PlanFacts(plan, run: run)
    let state = Set(plan.programme.sources.filter(\.isState).map(\.id))
    func stateMoney(_ sources: [SourceMoneyFacts]) -> Money {
      sources.reduce(.zero) { state.contains($1.source) ? $0 + $1.money.spent : $0 }
    }
    func slices(_ list: [ServiceSliceFacts]) -> [Slice] {
      list.map { Slice(id: $0.id, name: $0.name, asking: $0.asking, served: $0.served) }
    }
    self.name = name
    self.title = title
    self.changes = changes
    self.lost = lost
    served = facts.totals.peopleWithServedRequests
    asking = facts.totals.peopleWithRequests
    requestsServed = facts.totals.requestsServed
    requests = facts.totals.requests
    seats = facts.totals.seatsTaken
    offerings = facts.totals.offeringsRun
    projects = facts.totals.projectsRun
    money = stateMoney(facts.totals.sources)
    ceiling = facts.mainSource?.ceiling
    groups = facts.groups.map { group in
      Group(
        id: group.id,
        name: group.name,
        offerings: group.offeringsRun,
        people: group.people,
        money: stateMoney(group.sources)
      )
    }
    districts = slices(facts.service.districts)
    sexes = slices(facts.service.sexes)
    kinds = slices(facts.service.kinds)
    months = facts.months.map { month in
      Month(
        from: month.from,
        offerings: month.offeringsStarting,
        paid: month.payments.reduce(.zero) { state.contains($1.source) ? $0 + $1.amount : $0 }
      )
    }
    fairness = FairnessFacts(plan)
    score = plan.verdict.score
    shortfall = plan.verdict.shortfall
    bound = run?.scoreBound
    self.run = run
    let titles = Dictionary(
      plan.programme.activities.map { ($0.id, $0.title) },
      uniquingKeysWith: { first, _ in first }
    )
    let places = Dictionary(
      plan.programme.places.map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    items = plan.offerings.map { offering in
      Item(
        id: offering.id,
        title: titles[offering.activity] ?? LocalizedText(offering.activity),
        firstDay: offering.firstDay,
        lastDay: offering.lastDay,
        place: offering.place.map { places[$0] ?? LocalizedText($0) },
        people: offering.participants.count,
        money: state.reduce(.zero) { $0 + offering.paid(by: $1) }
      )
    }
  }

  /// The money of the State's sources in the year.
  public var spent: Money { money }
  /// How many people have a served request.
  public var peopleServed: Int { served }

  /// The offerings of which any scenario has another state than the first, by id in the order of their days; for each
  /// scenario the offering as it stands there, nil where it does not run.
  static func differences(_ scenarios: [ScenarioFacts]) -> [(id: String, states: [Item?])] {
    let maps = scenarios.map { facts in
      Dictionary(facts.items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    var order: [String] = []
    var seen: Set<String> = []
    for item in scenarios.flatMap(\.items).sorted(by: {
      ($0.firstDay, $0.id) < ($1.firstDay, $1.id)
    })
    where seen.insert(item.id).inserted {
      order.append(item.id)
    }
    return order.compactMap { id in
      let states = maps.map { $0[id] }
      return states.contains { $0 != states[0] } ? (id, states) : nil
    }
  }
}
