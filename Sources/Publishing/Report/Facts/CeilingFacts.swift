public import Almanac
public import Planning

/// A ceiling with what is used of it.
public struct CeilingFacts: Hashable, Sendable, Codable {
  /// The source whose payments count.
  public var source: String
  /// The first day on which they count.
  public var from: CivilDate
  /// The last day on which they count.
  public var to: CivilDate
  /// The groups that count; nil: all.
  public var groups: [String]?
  /// Whether all payments of the year count.
  public var isYearly: Bool
  /// The most.
  public var amount: Money
  /// What is paid.
  public var used: Money
  /// What is left.
  public var left: Money

  static func all(in index: PlanIndex) -> [CeilingFacts] {
    index.programme.sources.flatMap { source in
      source.ceilings.map { CeilingFacts($0, of: source.id, in: index) }
    }
  }

  private init(_ rule: CeilingRule, of source: String, in index: PlanIndex) {
    self.source = source
    from = rule.from ?? index.programme.firstDay
    to = rule.to ?? index.programme.lastDay
    groups = rule.groups
    isYearly = rule.isYearly(in: index.programme)
    amount = rule.amount
    var used = Money.zero
    for offering in index.plan.offerings
    where rule.groups?.contains(index.group(of: offering)) ?? true {
      for payment in offering.payments where payment.source == source {
        let date = index.clamped(payment.date)
        if from <= date && date <= to { used += payment.amount }
      }
    }
    self.used = used
    left = rule.amount - used
  }
}
