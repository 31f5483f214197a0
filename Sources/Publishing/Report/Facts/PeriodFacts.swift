import Almanac
import Planning

/// A month or quarter with its payments.
struct PeriodFacts: Hashable, Sendable, Codable {
  /// The first day; the year's first where the period begins before it.
  var from: CivilDate
  /// The last day; the year's last where the period ends after it.
  var to: CivilDate
  /// How many offerings begin in it.
  var offeringsStarting: Int
  /// What each source pays, in the programme's order.
  var payments: [PeriodPaymentFacts]

  /// What all sources pay.
  var paid: Money { payments.reduce(.zero) { $0 + $1.amount } }

  static func quarters(in index: PlanIndex) -> [PeriodFacts] {
    all(DateWindow.quarters(of: index.programme), in: index)
  }

  static func months(in index: PlanIndex) -> [PeriodFacts] {
    all(DateWindow.months(of: index.programme), in: index)
  }

  private static func all(_ windows: [DateWindow], in index: PlanIndex) -> [PeriodFacts] {
    var cumulative: [String: Money] = [:]
    return windows.map { window in
      let payments = index.programme.sources.map { source -> PeriodPaymentFacts in
        let amount = index.plan.offerings.flatMap(\.payments).reduce(Money.zero) {
          $1.source == source.id && window.contains(index.clamped($1.date)) ? $0 + $1.amount : $0
        }
        let sum = (cumulative[source.id] ?? .zero) + amount
        cumulative[source.id] = sum
        return PeriodPaymentFacts(
          source: source.id,
          amount: amount,
          cumulative: sum,
          ceiling: source.ceiling(until: window.to, in: index.programme)
        )
      }
      return PeriodFacts(
        from: window.from,
        to: window.to,
        offeringsStarting: index.plan.offerings.count {
          window.contains(index.clamped($0.firstDay))
        },
        payments: payments
      )
    }
  }
}

/// What one source pays in a period.
struct PeriodPaymentFacts: Hashable, Sendable, Codable {
  /// The source's id.
  var source: String
  /// What it pays in the period.
  var amount: Money
  /// What it has paid from the first day of the year to the last day of the period.
  var cumulative: Money
  /// The most that it may have paid by then; nil: no ceiling ends on that day.
  var ceiling: Money?
}

extension FundingSource {
  /// The lowest ceiling on payments for all groups from the year's first day until exactly that day.
  fileprivate func ceiling(until date: CivilDate, in programme: Programme) -> Money? {
    ceilings.filter {
      $0.groups == nil && ($0.from.map { $0 <= programme.firstDay } ?? true)
        && min($0.to ?? programme.lastDay, programme.lastDay) == date
    }.map(\.amount).min()
  }
}
