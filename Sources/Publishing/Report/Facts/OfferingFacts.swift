import Almanac
import Planning

/// One running of an activity.
struct OfferingFacts: Hashable, Sendable, Codable {
  /// The offering's id.
  var id: String
  /// The activity's id.
  var activity: String
  /// The number within the activity, from 1.
  var number: Int
  /// The day of the first session.
  var firstDay: CivilDate
  /// The day of the last session.
  var lastDay: CivilDate
  /// Its sessions, in order.
  var sessions: [SessionFacts]
  /// Where it happens.
  var place: PlaceFacts?
  /// What it uses, in the order of the activity's needs.
  var resources: [ResourceFacts]
  /// The most people that it takes; nil for works.
  var seats: Int?
  /// Who comes, by id.
  var participants: [String]
  /// How many of them are women.
  var women: Int
  /// What it costs.
  var cost: Money
  /// The estimate, line by line.
  var lines: [LineFacts]
  /// What each payer gives, in the order of the activity's funding.
  var payers: [SourceAmount]
  /// Who pays what and when, by date.
  var payments: [PaymentFacts]
  /// What of it is pinned; nil: nothing.
  var pins: [PinKind]?

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
    pins = offering.pins.isEmpty ? nil : offering.pins
  }
}

/// A place by id and name.
struct PlaceFacts: Hashable, Sendable, Codable {
  /// The place's id.
  var id: String
  /// Its name.
  var name: LocalizedText
}

/// One session: a half day, an evening, or a milestone of a work.
struct SessionFacts: Hashable, Sendable, Codable {
  /// The local date.
  var date: CivilDate
  /// The minute of the day at which it starts.
  var startMinute: Int
  /// The minute of the day at which it ends.
  var endMinute: Int
  /// What is due, for milestones.
  var milestone: LocalizedText?

  init(_ session: Session) {
    date = session.date
    startMinute = session.startMinute
    endMinute = session.endMinute
    milestone = session.milestone
  }
}

/// A resource in its role.
struct ResourceFacts: Hashable, Sendable, Codable {
  /// What for.
  var role: String
  /// The resource's id.
  var id: String
  /// What it is; nil where the programme does not know it.
  var kind: ResourceKind?
  /// Its name, or the person's.
  var name: String
  /// The address, for venues.
  var address: String?

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
struct LineFacts: Hashable, Sendable, Codable {
  /// What it pays for.
  var item: LocalizedText
  /// How many units.
  var units: Int
  /// The name of the unit.
  var unit: LocalizedText?
  /// Money for one unit.
  var unitCost: Money
  /// Units times unit cost.
  var amount: Money
  /// The id of the norm that limits it.
  var norm: String?
  /// How sure the figure is; nil for the hire of a resource.
  var mark: Norm.Mark?

  init(_ priced: PricedLine, of activity: Activity?) {
    let line =
      priced.cost
      ?? priced.line.flatMap { position in
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
struct PaymentFacts: Hashable, Sendable, Codable {
  /// Who pays, a source's id.
  var source: String
  /// When.
  var date: CivilDate
  /// How much.
  var amount: Money
  /// What it is called, such as `Tạm ứng`.
  var name: LocalizedText?
}

/// What one source pays.
struct SourceAmount: Hashable, Sendable, Codable {
  /// The source's id.
  var source: String
  /// How much.
  var amount: Money
}
