import Almanac
import Planning

/// A ceiling with what is used of it.
struct CeilingFacts: Hashable, Sendable, Codable {
  /// The source whose payments count.
  var source: String
  /// The first day on which they count.
  var from: CivilDate
  /// The last day on which they count.
  var to: CivilDate
  /// The groups that count; nil: all.
  var groups: [String]?
  /// Whether all payments of the year count.
  var isYearly: Bool
  /// The most.
  var amount: Money
  /// What is paid.
  var used: Money
  /// What is left.
  var left: Money

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
