public import Almanac

extension Programme {
  /// The day on which money of a published offering was first paid, where that lies before a day; nil: none was.
  ///
  /// Recorded payments (`payments.csv`) say so; where nothing at all is recorded, what the activity's terms date before
  /// the day counts as paid, as what was to be held before it counts as held. What was paid back does not count.
  public func advance(of choice: PublishedChoice, before day: CivilDate) -> CivilDate? {
    guard settlement.payments.isEmpty else {
      let paid = settlement.payments.filter { $0.offering == choice.offering && $0.date < day }
      let sum = paid.reduce(Money.zero) { $0.added($1.amount) }
      return sum > .zero ? paid.filter { $0.amount > .zero }.map(\.date).min() : nil
    }
    guard let activity = activities.first(where: { $0.id == choice.activity }),
      !activity.costs.isEmpty, let first = choice.sessions.first?.date,
      let last = choice.sessions.last?.date
    else { return nil }
    let paid = activity.payments.enumerated().filter { position, term in
      position == activity.payments.count - 1 || term.share.thousandths > 0
    }
    let days = paid.map { _, term in
      min(lastDay, max(firstDay, (term.anchor == .start ? first : last).adding(days: term.days)))
    }
    return days.filter { $0 < day }.min()
  }
}
