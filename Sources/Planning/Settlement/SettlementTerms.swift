public import Almanac

/// How a year is paid out and settled: who earns a certificate, what is paid to whom, and what differs by the
/// organiser's own decision.
public struct SettlementTerms: Hashable, Sendable {
  /// The least share of the sessions that earns a certificate.
  public var certificateShare: Share
  /// The kinds of activity that give certificates.
  public var certificateKinds: [ActivityKind]
  /// What stands after the number and the year of a certificate, such as `GCN-SCT`.
  public var certificateSeries: String
  /// Lodging is paid to those who live at least so many kilometres away, by road.
  public var lodgingFromKm: Int
  /// Meals are paid to those who live at least so many kilometres away, by road.
  public var mealsFromKm: Int
  /// The kinds of organisation whose people are paid no meals, since the State pays them a salary.
  public var noMealsFor: [String]
  /// How amounts in words name an empty tens place.
  public var emptyTens: EmptyTens
  /// Days after the last acceptance of a project within which its settlement is filed.
  public var filingDays: Int
  /// What differs from the rules, each with its reason.
  public var overrides: [SettlementOverride]
  /// What lines really cost, where it is not what was planned.
  public var costs: [ActualCost]
  /// What has been paid.
  public var payments: [RecordedPayment]

  /// Makes terms.
  public init(
    certificateShare: Share = Share(thousandths: 800),
    certificateKinds: [ActivityKind] = [.course],
    certificateSeries: String = "GCN",
    lodgingFromKm: Int = 0,
    mealsFromKm: Int = 0,
    noMealsFor: [String] = [],
    emptyTens: EmptyTens = .le,
    filingDays: Int = 15,
    overrides: [SettlementOverride] = [],
    costs: [ActualCost] = [],
    payments: [RecordedPayment] = []
  ) {
    self.certificateShare = certificateShare
    self.certificateKinds = certificateKinds
    self.certificateSeries = certificateSeries
    self.lodgingFromKm = lodgingFromKm
    self.mealsFromKm = mealsFromKm
    self.noMealsFor = noMealsFor
    self.emptyTens = emptyTens
    self.filingDays = filingDays
    self.overrides = overrides
    self.costs = costs
    self.payments = payments
  }

  /// What the organiser decided for an offering.
  public func overrides(of offering: String) -> [SettlementOverride] {
    overrides.filter { $0.offering == offering }
  }
}

/// A decision of the organiser that departs from a rule; its reason is printed wherever it tells.
public struct SettlementOverride: Hashable, Sendable {
  /// What is decided.
  public enum Change: Hashable, Sendable {
    /// The lines under a norm are paid at this rate, above or below it.
    case rate(norm: String, Money)
    /// A person earns a certificate or not, whatever they attended.
    case certificate(person: String, Bool)
    /// A person is paid for so many half days, whatever they attended.
    case halfDays(person: String, Int)
    /// A trainer is paid for so many sessions.
    case sessions(trainer: String, Int)
    /// No income tax is withheld from a trainer, or it is.
    case tax(trainer: String, Bool)
  }

  /// The offering's id.
  public var offering: String
  /// What is decided.
  public var change: Change
  /// Why, for the reader of the papers.
  public var reason: String
  /// Where it stands in its list, from 0; nil: it is of no list.
  public var position: Int?

  /// Makes a decision.
  public init(offering: String, change: Change, reason: String, position: Int? = nil) {
    self.offering = offering
    self.change = change
    self.reason = reason
    self.position = position
  }
}

/// What a line of an offering's estimate really cost.
public struct ActualCost: Hashable, Sendable {
  /// The offering's id.
  public var offering: String
  /// The number of the line in the offering's estimate, from 1.
  public var line: Int
  /// The amount.
  public var amount: Money
  /// Why it is not what was planned.
  public var reason: String
  /// Where it stands in its list, from 0; nil: it is of no list.
  public var position: Int?

  /// Makes a cost.
  public init(
    offering: String,
    line: Int,
    amount: Money,
    reason: String,
    position: Int? = nil
  ) {
    self.offering = offering
    self.line = line
    self.amount = amount
    self.reason = reason
    self.position = position
  }
}

/// A payment that was made.
public struct RecordedPayment: Hashable, Sendable {
  /// The day.
  public var date: CivilDate
  /// The offering's id.
  public var offering: String
  /// Who paid, a source's id.
  public var source: String
  /// How much; negative for what was paid back.
  public var amount: Money
  /// The number of the voucher.
  public var voucher: String?
  /// What a reader should know.
  public var note: String?
  /// Which row of its table it is, from 0; nil: it is of no table.
  public var position: Int?

  /// Makes a payment.
  public init(
    date: CivilDate,
    offering: String,
    source: String,
    amount: Money,
    voucher: String? = nil,
    note: String? = nil,
    position: Int? = nil
  ) {
    self.date = date
    self.offering = offering
    self.source = source
    self.amount = amount
    self.voucher = voucher
    self.note = note
    self.position = position
  }
}
