/// A line of an activity's estimate: quantity × what it counts × unit cost.
public struct CostLine: Hashable, Sendable {
  /// What the quantity is multiplied by.
  public enum Basis: String, Sendable, CaseIterable, Codable {
    /// Once an offering.
    case offering
    /// Each day with a session.
    case day
    /// Each night between the first and the last day.
    case night
    /// Each session of half a day.
    case session
    /// Each participant.
    case person
    /// Each participant and day.
    case personDay = "person-day"
    /// Each participant and night.
    case personNight = "person-night"

    /// Whether the line grows with the participants.
    public var isPerPerson: Bool {
      switch self {
      case .person, .personDay, .personNight: true
      case .offering, .day, .night, .session: false
      }
    }
  }

  /// To whom a line is paid in money, against a signature on a list.
  public enum Payee: String, Sendable, CaseIterable, Codable {
    /// Each participant, for what they attended.
    case participant
    /// The trainers, for the sessions that they gave.
    case trainer
  }

  /// What it pays for.
  public var item: LocalizedText
  /// How many units for each of what `basis` counts.
  public var quantity: Int
  /// What is counted.
  public var basis: Basis
  /// The name of the unit in the estimate, such as `buổi` or `session`.
  public var unit: LocalizedText?
  /// Money for one unit.
  public var unitCost: Money
  /// The norm that limits `unitCost`, or for management the share of the total.
  public var norm: String?
  /// The share that the first source pays of this line.
  public var support: Share
  /// How sure the figure is.
  public var mark: Norm.Mark
  /// Whether the line estimates what an itinerary tells exactly, and gives way to it.
  public var isOfItinerary: Bool
  /// Who signs for it; nil: it is bought.
  public var payee: Payee?
  /// The nights, from 1, for which a line counted by persons pays; empty: it pays for no nights in particular.
  public var nights: [Int]

  /// Makes a line.
  public init(
    item: LocalizedText,
    quantity: Int,
    basis: Basis,
    unit: LocalizedText? = nil,
    unitCost: Money,
    norm: String? = nil,
    support: Share = .whole,
    mark: Norm.Mark,
    isOfItinerary: Bool = false,
    payee: Payee? = nil,
    nights: [Int] = []
  ) {
    self.item = item
    self.quantity = quantity
    self.basis = basis
    self.unit = unit
    self.unitCost = unitCost
    self.norm = norm
    self.support = support
    self.mark = mark
    self.isOfItinerary = isOfItinerary
    self.payee = payee
    self.nights = nights
  }

  /// How often the line is paid for an offering with one person: its quantity times its days, nights or sessions.
  public func multiple(days: Int, nights: Int, sessions: Int) -> Int {
    switch basis {
    case .offering, .person: quantity
    case .day, .personDay: quantity * days
    case .night, .personNight: quantity * nights
    case .session: quantity * sessions
    }
  }
}

/// One payer of an activity: pays the least of what is left, its share, its cap, and its support of the lines.
public struct FundingShare: Hashable, Sendable {
  /// The source's id.
  public var source: String
  /// At most this share of the whole cost.
  public var share: Share?
  /// At most this much for an offering.
  public var cap: Money?
  /// At most this much for each participant, beside `cap`.
  public var capPerPerson: Money?

  /// Makes a payer.
  public init(
    source: String,
    share: Share? = nil,
    cap: Money? = nil,
    capPerPerson: Money? = nil
  ) {
    self.source = source
    self.share = share
    self.cap = cap
    self.capPerPerson = capPerPerson
  }
}

/// When a part of the money is paid.
public struct PaymentTerm: Hashable, Sendable {
  /// From which of the offering's days it is dated.
  public enum Anchor: String, Sendable, Codable {
    /// The day of the first session.
    case start
    /// The day of the last session.
    case end
  }

  /// From which day `days` counts.
  public var anchor: Anchor
  /// Days after the anchor, or, negative, before it.
  public var days: Int
  /// Its share; the last term takes the rest.
  public var share: Share
  /// What it is called, such as `Tạm ứng`.
  public var name: LocalizedText?

  /// Makes a term.
  public init(anchor: Anchor, days: Int, share: Share, name: LocalizedText? = nil) {
    self.anchor = anchor
    self.days = days
    self.share = share
    self.name = name
  }
}
