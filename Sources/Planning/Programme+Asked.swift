extension Activity {
  /// What is asked of the first payer: every possible offering at its greatest headcount.
  public var asked: Money {
    let price = OfferingPrice(estimateOf: self)
    return price.firstPayerShare(self, people: people?.max ?? 0).multiplied(by: values.count)
  }
}

extension Programme {
  /// What is asked for the activities of each group, by group id.
  public var askedByGroup: [String: Money] {
    activities.reduce(into: [:]) { sums, activity in
      sums[activity.group] = (sums[activity.group] ?? .zero).added(activity.asked)
    }
  }
}
