public import Almanac

/// An answer for a programme, certified by the referee and told in the organiser's words.
public struct Plan: Sendable {
  /// What was planned for.
  public var programme: Programme
  /// What runs, by first session, then id.
  public var offerings: [Offering]
  /// What could have run and does not.
  public var leftOut: [LeftOut]
  /// The referee's verdict.
  public var verdict: PlanVerdict

  /// Makes a plan.
  public init(
    programme: Programme,
    offerings: [Offering],
    leftOut: [LeftOut],
    verdict: PlanVerdict
  ) {
    self.programme = programme
    self.offerings = offerings
    self.leftOut = leftOut
    self.verdict = verdict
  }
}

/// One running of an activity.
public struct Offering: Sendable, Equatable {
  /// The id, `<activity>-<number>`; it lives as long as the offering.
  public var id: String
  /// The activity's id.
  public var activity: String
  /// The number within the activity, from 1.
  public var number: Int
  /// Its sessions, in order.
  public var sessions: [Session]
  /// Where it happens, a place id.
  public var place: String?
  /// What it uses, in the order of the activity's needs.
  public var resources: [UsedResource]
  /// Who comes, by id, in the order of the programme's people.
  public var participants: [String]
  /// What it costs.
  public var cost: Money
  /// The estimate at this number of people, in the order of the activity's cost lines.
  public var costLines: [PricedLine]
  /// Who pays what and when, by date.
  public var payments: [DatedPayment]
  /// What a study tour does on its days; nil where it has no itinerary.
  public var itinerary: TourItinerary?
  /// Why the itinerary is as it is.
  public var explanation: TourExplanation?
  /// What of it is pinned.
  public var pins: [PinKind] = []

  /// Makes an offering.
  public init(
    id: String,
    activity: String,
    number: Int,
    sessions: [Session],
    place: String?,
    resources: [UsedResource],
    participants: [String],
    cost: Money,
    costLines: [PricedLine],
    payments: [DatedPayment],
    itinerary: TourItinerary? = nil,
    explanation: TourExplanation? = nil
  ) {
    self.id = id
    self.activity = activity
    self.number = number
    self.sessions = sessions
    self.place = place
    self.resources = resources
    self.participants = participants
    self.cost = cost
    self.costLines = costLines
    self.payments = payments
    self.itinerary = itinerary
    self.explanation = explanation
  }

  /// The day of the first session.
  public var firstDay: CivilDate { sessions[0].date }
  /// The day of the last session.
  public var lastDay: CivilDate { sessions[sessions.count - 1].date }
  /// The days with a session, in order, each once.
  public var days: [CivilDate] {
    sessions.reduce(into: []) { days, session in
      if days.last != session.date { days.append(session.date) }
    }
  }
  /// What a source pays of it.
  public func paid(by source: String) -> Money {
    payments.reduce(.zero) { $1.source == source ? $0 + $1.amount : $0 }
  }
}

/// One session: a half day, an evening, or a milestone of a work.
public struct Session: Hashable, Sendable {
  /// The local date.
  public var date: CivilDate
  /// The minute of the day at which it starts, 0 … 1439.
  public var startMinute: Int
  /// The minute of the day at which it ends, up to 1440.
  public var endMinute: Int
  /// What is due, for milestones.
  public var milestone: LocalizedText?

  /// Makes a session.
  public init(
    date: CivilDate,
    startMinute: Int,
    endMinute: Int,
    milestone: LocalizedText? = nil
  ) {
    self.date = date
    self.startMinute = startMinute
    self.endMinute = endMinute
    self.milestone = milestone
  }
}

/// A resource in its role.
public struct UsedResource: Hashable, Sendable {
  /// What for.
  public var role: String
  /// The resource's id.
  public var resource: String

  /// Makes a use.
  public init(role: String, resource: String) {
    self.role = role
    self.resource = resource
  }
}

/// A line of the estimate with its amount.
public struct PricedLine: Hashable, Sendable {
  /// The position of the line in the activity's costs; nil: the hire of a resource.
  public var line: Int?
  /// What it pays for.
  public var item: LocalizedText
  /// How many units.
  public var units: Int
  /// Money for one.
  public var unitCost: Money
  /// Units times unit cost.
  public var amount: Money
  /// What it is a line of: nil for the hire of a resource.
  public var cost: CostLine?

  /// Makes a priced line.
  public init(
    line: Int?,
    item: LocalizedText,
    units: Int,
    unitCost: Money,
    amount: Money,
    cost: CostLine? = nil
  ) {
    self.line = line
    self.item = item
    self.units = units
    self.unitCost = unitCost
    self.amount = amount
    self.cost = cost
  }
}

/// A payment with its day.
public struct DatedPayment: Hashable, Sendable {
  /// Who pays, a source's id.
  public var source: String
  /// When.
  public var date: CivilDate
  /// How much.
  public var amount: Money
  /// The position of the term in the activity's payments.
  public var term: Int

  /// Makes a payment.
  public init(source: String, date: CivilDate, amount: Money, term: Int) {
    self.source = source
    self.date = date
    self.amount = amount
    self.term = term
  }
}

/// An activity of which offerings that could have run do not.
public struct LeftOut: Hashable, Sendable {
  /// The activity's id.
  public var activity: String
  /// How many of its possible offerings do not run.
  public var offerings: Int
  /// How many of them were asked for as a minimum.
  public var shortfall: Int
  /// What stands against one more, as far as it is certain.
  public var reasons: [LocalizedText]

  /// Makes an entry.
  public init(activity: String, offerings: Int, shortfall: Int, reasons: [LocalizedText]) {
    self.activity = activity
    self.offerings = offerings
    self.shortfall = shortfall
    self.reasons = reasons
  }
}

/// What the referee found.
public struct PlanVerdict: Hashable, Sendable, Codable {
  /// Whether no rule is broken.
  public var isLawful: Bool
  /// What is missing of the minimum counts.
  public var shortfall: Int
  /// The points.
  public var score: Int
  /// The points by part, in a fixed order.
  public var parts: [ScorePart]
  /// The broken rules, in the referee's words.
  public var broken: [String]
  /// What each offering, limit and change brings or loses; nil where nobody asked.
  ///
  /// Their parts sum to `parts`.
  public var items: [ScoreItem]?

  /// Makes a verdict.
  public init(
    isLawful: Bool,
    shortfall: Int,
    score: Int,
    parts: [ScorePart],
    broken: [String],
    items: [ScoreItem]? = nil
  ) {
    self.isLawful = isLawful
    self.shortfall = shortfall
    self.score = score
    self.parts = parts
    self.broken = broken
    self.items = items
  }
}

/// Points of one offering, of a limit that is passed, or of a change.
public struct ScoreItem: Hashable, Sendable, Codable {
  /// What it is: an offering's id, or words.
  public var name: LocalizedText
  /// Its points.
  public var points: Int
  /// Its points by part, those of zero left out.
  public var parts: [ScorePart]

  /// Makes an item.
  public init(name: LocalizedText, points: Int, parts: [ScorePart]) {
    self.name = name
    self.points = points
    self.parts = parts
  }
}

/// Points of one part of the score.
public struct ScorePart: Hashable, Sendable, Codable {
  /// The part's name, such as `requests`.
  public var name: String
  /// Its points.
  public var points: Int

  /// Makes a part.
  public init(name: String, points: Int) {
    self.name = name
    self.points = points
  }
}
