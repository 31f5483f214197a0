public import Almanac

/// A source of money: the province, the beneficiary, a district.
public struct FundingSource: Hashable, Sendable {
  /// The id, such as `province`.
  public var id: String
  /// Its name.
  public var name: LocalizedText
  /// Whether it is the State's money: at most one such source may pay any cost.
  public var isState: Bool
  /// What it may pay at most.
  public var ceilings: [CeilingRule]

  /// Makes a source.
  public init(id: String, name: LocalizedText, isState: Bool, ceilings: [CeilingRule] = []) {
    self.id = id
    self.name = name
    self.isState = isState
    self.ceilings = ceilings
  }
}

/// The most that a source pays in a range of days, for some groups or for all.
public struct CeilingRule: Hashable, Sendable {
  /// The most.
  public var amount: Money
  /// The first day on which a payment counts; nil: the first of the year.
  public var from: CivilDate?
  /// The last day on which a payment counts; nil: the last of the year.
  public var to: CivilDate?
  /// The groups that count; nil: all.
  public var groups: [String]?

  /// Makes a ceiling.
  public init(amount: Money, from: CivilDate? = nil, to: CivilDate? = nil, groups: [String]? = nil)
  {
    self.amount = amount
    self.from = from
    self.to = to
    self.groups = groups
  }
}

/// How many offerings of some activities start in a period.
public struct LimitRule: Hashable, Sendable {
  /// Which activities count; an activity counts if any of the lists names it, and all do where all are nil.
  public var activities: [String]?
  /// Kinds that count.
  public var kinds: [ActivityKind]?
  /// Groups that count.
  public var groups: [String]?
  /// The first day; nil: the first of the year.
  public var from: CivilDate?
  /// The last day; nil: the last of the year.
  public var to: CivilDate?
  /// Whether the rule holds for each calendar month in the range by itself.
  public var isMonthly: Bool
  /// The fewest; fewer is shortfall.
  public var min: Int
  /// The most.
  public var max: Int?
  /// Above it each one costs `penalty` points.
  public var softMax: Int?
  /// Points for each one above `softMax`.
  public var penalty: Int

  /// Makes a limit.
  public init(
    activities: [String]? = nil,
    kinds: [ActivityKind]? = nil,
    groups: [String]? = nil,
    from: CivilDate? = nil,
    to: CivilDate? = nil,
    isMonthly: Bool = false,
    min: Int = 0,
    max: Int? = nil,
    softMax: Int? = nil,
    penalty: Int = 0
  ) {
    self.activities = activities
    self.kinds = kinds
    self.groups = groups
    self.from = from
    self.to = to
    self.isMonthly = isMonthly
    self.min = min
    self.max = max
    self.softMax = softMax
    self.penalty = penalty
  }
}

/// One activity comes before another.
public struct OrderRule: Hashable, Sendable {
  /// What comes first.
  public var first: String
  /// What comes after.
  public var then: String
  /// Full days of 1440 minutes between the end of the first and the start of the second.
  public var gapDays: Int
  /// Whether the second may run only if the first does.
  public var isRequired: Bool

  /// Makes an order.
  public init(first: String, then: String, gapDays: Int, isRequired: Bool) {
    self.first = first
    self.then = then
    self.gapDays = gapDays
    self.isRequired = isRequired
  }
}
