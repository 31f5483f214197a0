/// Something that may be run, as one offering or several.
public struct Activity: Sendable, Equatable {
  /// The id, defined once.
  public var id: String
  /// What it is: course, workshop, fair, work and so on.
  public var kind: String
  /// The project group it belongs to.
  public var group: String
  /// Where it happens; nil: at the place of the resource chosen for its first need.
  public var place: ListIndex<Place>?
  /// How many offerings should run; fewer count as shortfall.
  public var minOfferings: Int
  /// Points for the 1st, 2nd, … offering; their number is the most offerings.
  public var values: [Int]
  /// Who may come; nil for works without participants.
  public var people: PeopleRule?
  /// The set from which every offering's placement is chosen.
  public var placements: ListIndex<PlacementSet>
  /// What an offering uses: exactly one candidate for each need.
  public var needs: [Need]
  /// Money it costs besides its resources.
  public var cost: ActivityCost
  /// Who pays, in order; the last line pays what is left.
  public var funding: [FundingLine]
  /// When it is paid; the last payment takes what is left.
  public var payments: [Payment]
  /// Who must attend if it runs; only where it has at most one offering.
  public var enrolled: [ListIndex<Participant>]

  /// Makes an activity.
  public init(
    id: String,
    kind: String,
    group: String,
    place: ListIndex<Place>? = nil,
    minOfferings: Int = 0,
    values: [Int],
    people: PeopleRule? = nil,
    placements: ListIndex<PlacementSet>,
    needs: [Need] = [],
    cost: ActivityCost = ActivityCost(fixed: 0, perParticipant: 0),
    funding: [FundingLine],
    payments: [Payment],
    enrolled: [ListIndex<Participant>] = []
  ) {
    self.id = id
    self.kind = kind
    self.group = group
    self.place = place
    self.minOfferings = minOfferings
    self.values = values
    self.people = people
    self.placements = placements
    self.needs = needs
    self.cost = cost
    self.funding = funding
    self.payments = payments
    self.enrolled = enrolled
  }
}

/// How many people an offering takes, and for whom seats are kept.
public struct PeopleRule: Sendable, Equatable {
  /// The fewest participants.
  public var min: Int
  /// The most participants.
  public var max: Int
  /// The most from one organisation; nil: any number.
  public var perOrganisation: Int?
  /// Seats kept for people with a tag.
  public var reserved: [Reservation]

  /// Makes a rule.
  public init(min: Int, max: Int, perOrganisation: Int? = nil, reserved: [Reservation] = []) {
    self.min = min
    self.max = max
    self.perOrganisation = perOrganisation
    self.reserved = reserved
  }
}

/// Seats kept for people with a tag: the others number at most `max − seats`.
public struct Reservation: Sendable, Equatable {
  /// The tag.
  public var tag: String
  /// The number of seats kept.
  public var seats: Int

  /// Makes a reservation.
  public init(tag: String, seats: Int) {
    self.tag = tag
    self.seats = seats
  }
}

/// One thing an offering uses, as a venue or a trainer.
public struct Need: Sendable, Equatable {
  /// What the resource is for.
  public var role: String
  /// The resources to choose from.
  public var candidates: [Candidate]

  /// Makes a need.
  public init(role: String, candidates: [Candidate]) {
    self.role = role
    self.candidates = candidates
  }
}

/// A resource that may fill a need.
public struct Candidate: Sendable, Equatable {
  /// The resource.
  public var resource: ListIndex<Resource>
  /// Points lost by choosing it.
  public var penalty: Int

  /// Makes a candidate.
  public init(resource: ListIndex<Resource>, penalty: Int) {
    self.resource = resource
    self.penalty = penalty
  }
}

/// What an offering costs besides its resources, in whole currency units.
public struct ActivityCost: Sendable, Equatable {
  /// Money for each offering.
  public var fixed: Int
  /// Money for each participant.
  public var perParticipant: Int

  /// Makes a cost.
  public init(fixed: Int, perParticipant: Int) {
    self.fixed = fixed
    self.perParticipant = perParticipant
  }
}

/// One payer of an offering's cost: pays the least of what is left, its share and its cap.
public struct FundingLine: Sendable, Equatable {
  /// Whose money.
  public var source: ListIndex<Source>
  /// At most this many thousandths of the whole cost.
  public var share: Int?
  /// At most this much, plus `capPerParticipant` for each participant.
  public var capFixed: Int?
  /// The part of the cap that grows with each participant.
  public var capPerParticipant: Int?

  /// Makes a line of funding.
  public init(
    source: ListIndex<Source>,
    share: Int? = nil,
    capFixed: Int? = nil,
    capPerParticipant: Int? = nil
  ) {
    self.source = source
    self.share = share
    self.capFixed = capFixed
    self.capPerParticipant = capPerParticipant
  }
}

/// One dated part of what each funding line pays.
public struct Payment: Sendable, Equatable {
  /// From which of an offering's days a payment is dated.
  public enum Anchor: String, Sendable {
    /// The day on which the first session starts.
    case start
    /// The day of the last session's last minute.
    case end
  }

  /// The day from which `days` counts.
  public var anchor: Anchor
  /// Days after (or, negative, before) the anchor; the date is moved into the year.
  public var days: Int
  /// Thousandths of the amount; the last payment takes the rest instead.
  public var share: Int

  /// Makes a payment.
  public init(anchor: Anchor, days: Int, share: Int) {
    self.anchor = anchor
    self.days = days
    self.share = share
  }
}
