import Planning

/// The money of one activity by source.
///
/// Estimates are told apart for the first payer, as its shares and caps say, and the last, who
/// takes what the first does not give.
struct ActivityMoney {
  /// What each source gives, by its id.
  private var sums: [String: MoneyFacts] = [:]

  init(_ activity: Activity, in index: PlanIndex) {
    let running = index.offerings[activity.id] ?? []
    for payment in running.flatMap(\.payments) {
      sums[payment.source, default: .none].spent += payment.amount
    }
    guard let first = activity.funding.first?.source, let last = activity.funding.last?.source
    else { return }
    let people = activity.people?.max ?? 0
    let price = OfferingPrice(activity)
    let total = price.total(people: people)
    let firstShare = price.firstPayerShare(activity, people: people)
    let hire = running.flatMap(\.costLines).reduce(Money.zero) {
      $1.line == nil ? $0 + $1.amount : $0
    }
    let estimate = OfferingPrice(estimateOf: activity)
    let asked = estimate.firstPayerShare(activity, people: people)
    let rest = estimate.total(people: people) - asked
    sums[first, default: .none].asked += asked.times(activity.values.count)
    sums[last, default: .none].asked += rest.times(activity.values.count)
    sums[first, default: .none].planned += firstShare.times(running.count)
    sums[last, default: .none].planned += (total - firstShare).times(running.count) + hire
  }

  func money(of source: String) -> MoneyFacts { sums[source] ?? .none }
}

extension Money {
  /// So many times the amount, at most `largest`.
  func times(_ factor: Int) -> Money {
    let (product, overflow) = dong.multipliedReportingOverflow(by: factor)
    return overflow ? .largest : min(.largest, Money(product))
  }
}
