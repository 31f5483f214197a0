extension Activity {
  /// What is asked of the first payer: every possible offering at its greatest headcount.
  public var asked: Money {
    let price = OfferingPrice(self)
    let each = price.firstPayerShare(self, people: people?.max ?? 0)
    return Money(each.dong * values.count)
  }
}

extension Programme {
  /// What is asked for the activities of each group, by group id.
  public var askedByGroup: [String: Money] {
    activities.reduce(into: [:]) { $0[$1.group, default: .zero] += $1.asked }
  }
}
