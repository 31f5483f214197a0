public import Planning

/// Money asked, planned and spent.
public struct MoneyFacts: Hashable, Sendable, Codable {
  /// The estimate of all offerings that could run, each with the most people, before resources that
  /// have a price of their own are chosen.
  public var asked: Money
  /// The estimate of the offerings that run, each with the most people, and the hire of their resources.
  public var planned: Money
  /// What the offerings that run cost with the people who come: the sum of their payments.
  public var spent: Money

  /// Nothing.
  static let none = MoneyFacts(asked: .zero, planned: .zero, spent: .zero)

  static func + (left: MoneyFacts, right: MoneyFacts) -> MoneyFacts {
    MoneyFacts(
      asked: left.asked + right.asked,
      planned: left.planned + right.planned,
      spent: left.spent + right.spent
    )
  }
}

/// The money of one source against its ceiling.
public struct SourceMoneyFacts: Hashable, Sendable, Codable {
  /// The source's id.
  public var source: String
  /// Its part of the money.
  public var money: MoneyFacts
  /// The most that it may pay in the whole year; nil: no ceiling.
  public var ceiling: Money?
  /// The ceiling less what is spent.
  public var left: Money?

  init(source: String, money: MoneyFacts, ceiling: Money?) {
    self.source = source
    self.money = money
    self.ceiling = ceiling
    left = ceiling.map { $0 - money.spent }
  }
}

extension SourceMoneyFacts {
  /// The money of each source for some activities, in the programme's order of sources.
  ///
  /// `groups` picks the ceilings that hold for the whole year and for exactly these groups, nil
  /// those of all groups; of several the lowest.
  static func all(
    of activities: [Activity],
    groups: [String]?,
    in index: PlanIndex
  ) -> [SourceMoneyFacts] {
    let sums = activities.map { ActivityMoney($0, in: index) }
    return index.programme.sources.map { source in
      let money = sums.reduce(MoneyFacts.none) { $0 + $1.money(of: source.id) }
      let ceilings = source.ceilings.filter {
        $0.groups == groups && $0.isYearly(in: index.programme)
      }
      return SourceMoneyFacts(
        source: source.id,
        money: money,
        ceiling: ceilings.map(\.amount).min()
      )
    }
  }
}

extension CeilingRule {
  /// Whether it counts all payments of the programme's year.
  func isYearly(in programme: Programme) -> Bool {
    (from.map { $0 <= programme.firstDay } ?? true)
      && (to.map { programme.lastDay <= $0 } ?? true)
  }
}
