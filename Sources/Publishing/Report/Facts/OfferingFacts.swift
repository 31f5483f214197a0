public import Almanac
public import Planning

/// One running of an activity.
public struct OfferingFacts: Hashable, Sendable, Codable {
  /// The offering's id.
  public var id: String
  /// The activity's id.
  public var activity: String
  /// The number within the activity, from 1.
  public var number: Int
  /// The day of the first session.
  public var firstDay: CivilDate
  /// The day of the last session.
  public var lastDay: CivilDate
  /// Its sessions, in order.
  public var sessions: [SessionFacts]
  /// Where it happens.
  public var place: PlaceFacts?
  /// What it uses, in the order of the activity's needs.
  public var resources: [ResourceFacts]
  /// The most people that it takes; nil for works.
  public var seats: Int?
  /// Who comes, by id.
  public var participants: [String]
  /// How many of them are women.
  public var women: Int
  /// What it costs.
  public var cost: Money
  /// The estimate, line by line.
  public var lines: [LineFacts]
  /// What each payer gives, in the order of the activity's funding.
  public var payers: [SourceAmount]
  /// Who pays what and when, by date.
  public var payments: [PaymentFacts]

  init(_ offering: Offering, in index: PlanIndex) {
    let activity = index.activities[offering.activity]
    id = offering.id
    self.activity = offering.activity
    number = offering.number
    firstDay = offering.firstDay
    lastDay = offering.lastDay
    sessions = offering.sessions.map(SessionFacts.init)
    place = offering.place.map(index.place)
    resources = offering.resources.map { ResourceFacts($0, in: index) }
    seats = activity?.people?.max
    participants = offering.participants
    women = offering.participants.count { index.people[$0]?.sex == .female }
    cost = offering.cost
    lines = offering.costLines.map { LineFacts($0, of: activity) }
    let sources = (activity?.funding.map(\.source) ?? []) + offering.payments.map(\.source)
    payers = sources.reduce(into: []) { payers, source in
      let amount = offering.paid(by: source)
      guard amount != .zero, !payers.contains(where: { $0.source == source }) else { return }
      payers.append(SourceAmount(source: source, amount: amount))
    }
    payments = offering.payments.map { payment in
      let terms = activity?.payments ?? []
      return PaymentFacts(
        source: payment.source,
        date: payment.date,
        amount: payment.amount,
        name: terms.indices.contains(payment.term) ? terms[payment.term].name : nil
      )
    }
  }
}

/// A place by id and name.
public struct PlaceFacts: Hashable, Sendable, Codable {
  /// The place's id.
  public var id: String
  /// Its name.
  public var name: LocalizedText
}

/// One session: a half day, an evening, or a milestone of a work.
public struct SessionFacts: Hashable, Sendable, Codable {
  /// The local date.
  public var date: CivilDate
  /// The minute of the day at which it starts.
  public var startMinute: Int
  /// The minute of the day at which it ends.
  public var endMinute: Int
  /// What is due, for milestones.
  public var milestone: LocalizedText?

  init(_ session: Session) {
    date = session.date
    startMinute = session.startMinute
    endMinute = session.endMinute
    milestone = session.milestone
  }
}

/// A resource in its role.
public struct ResourceFacts: Hashable, Sendable, Codable {
  /// What for.
  public var role: String
  /// The resource's id.
  public var id: String
  /// What it is; nil where the programme does not know it.
  public var kind: ResourceKind?
  /// Its name, or the person's.
  public var name: String
  /// The address, for venues.
  public var address: String?

  init(_ use: UsedResource, in index: PlanIndex) {
    let profile = index.resources[use.resource]
    role = use.role
    id = use.resource
    kind = profile?.kind
    name = profile?.name ?? use.resource
    address = profile?.kind == .venue ? profile?.address : nil
  }
}

/// A line of the estimate at the planned number of people.
public struct LineFacts: Hashable, Sendable, Codable {
  /// What it pays for.
  public var item: LocalizedText
  /// How many units.
  public var units: Int
  /// The name of the unit.
  public var unit: String?
  /// Money for one unit.
  public var unitCost: Money
  /// Units times unit cost.
  public var amount: Money
  /// The id of the norm that limits it.
  public var norm: String?
  /// How sure the figure is; nil for the hire of a resource.
  public var mark: Norm.Mark?

  init(_ priced: PricedLine, of activity: Activity?) {
    let line = priced.line.flatMap { position in
      activity.flatMap { $0.costs.indices.contains(position) ? $0.costs[position] : nil }
    }
    item = priced.item
    units = priced.units
    unit = line?.unit
    unitCost = priced.unitCost
    amount = priced.amount
    norm = line?.norm
    mark = line?.mark
  }
}

/// A payment with its day.
public struct PaymentFacts: Hashable, Sendable, Codable {
  /// Who pays, a source's id.
  public var source: String
  /// When.
  public var date: CivilDate
  /// How much.
  public var amount: Money
  /// What it is called, such as `Tạm ứng`.
  public var name: LocalizedText?
}

/// What one source pays.
public struct SourceAmount: Hashable, Sendable, Codable {
  /// The source's id.
  public var source: String
  /// How much.
  public var amount: Money
}
