/// What an offering costs by its lines, and how much of that its first source supports.
///
/// No line makes a sum trap: sums and products stay at `Money.exactBound`.
public struct OfferingPrice: Equatable, Sendable {
  /// The most that a payer gives, as money for an offering and for each participant.
  public struct Cap: Equatable, Sendable {
    /// Money for an offering whoever comes.
    public let fixed: Money
    /// Money for each participant.
    public let perPerson: Money

    /// The most for an offering with a number of people.
    public func amount(people: Int) -> Money {
      fixed.added(perPerson.multiplied(by: people))
    }
  }

  /// Money for an offering whoever comes.
  public private(set) var fixed: Money = .zero
  /// Money for each participant.
  public private(set) var perPerson: Money = .zero
  /// The part of `fixed` that the first source supports.
  public private(set) var supportedFixed: Money = .zero
  /// The part of `perPerson` that the first source supports.
  public private(set) var supportedPerPerson: Money = .zero

  /// Adds up an activity's lines.
  public init(_ activity: Activity) {
    self.init(activity.costs, activity.pattern)
  }

  /// Adds up the lines of an activity's estimate, whatever its itinerary costs.
  public init(estimateOf activity: Activity) {
    self.init(activity.estimate ?? activity.costs, activity.pattern)
  }

  private init(_ lines: [CostLine], _ pattern: SessionPattern) {
    let shape = PatternShape(pattern)
    for line in lines {
      let multiple = line.multiple(days: shape.days, nights: shape.nights, sessions: shape.sessions)
      let amount = line.unitCost.multiplied(by: multiple)
      if line.basis.isPerPerson {
        perPerson = perPerson.added(amount)
        supportedPerPerson = supportedPerPerson.added(line.support.of(amount))
      } else {
        fixed = fixed.added(amount)
        supportedFixed = supportedFixed.added(line.support.of(amount))
      }
    }
  }

  /// Whether a line is supported in part only.
  public var isSupportedInPart: Bool {
    supportedFixed != fixed || supportedPerPerson != perPerson
  }

  /// What an offering costs with a number of people, without the hire of resources that have a price of their own.
  public func total(people: Int) -> Money {
    fixed.added(perPerson.multiplied(by: people))
  }

  /// What the first of several payers gives at most beside its share: its caps and its support of the lines; nil: no bound.
  ///
  /// Where neither of the two is the lower at all headcounts, the cap runs straight from what both allow at the fewest people
  /// to what both allow at the most, and so passes neither in between.
  public func firstPayerCap(_ activity: Activity) -> Cap? {
    guard activity.funding.count > 1, let payer = activity.funding.first else { return nil }
    let support =
      isSupportedInPart ? Cap(fixed: supportedFixed, perPerson: supportedPerPerson) : nil
    guard payer.cap != nil || payer.capPerPerson != nil else { return support }
    let own = Cap(fixed: payer.cap ?? .zero, perPerson: payer.capPerPerson ?? .zero)
    guard let support else { return own }
    let fewest = activity.people?.min ?? 0
    let most = max(fewest, activity.people?.max ?? 0)
    let low = min(own.amount(people: fewest), support.amount(people: fewest))
    let high = min(own.amount(people: most), support.amount(people: most))
    let lowest = [own, support].first {
      $0.amount(people: fewest) == low && $0.amount(people: most) == high
    }
    if let lowest { return lowest }
    let perPerson = Money((high - low).dong / (most - fewest))
    return Cap(
      fixed: max(.zero, low - perPerson.multiplied(by: fewest)),
      perPerson: perPerson
    )
  }

  /// What the first payer gives at most for an offering with a number of people, by the shares and caps of its lines.
  public func firstPayerShare(_ activity: Activity, people: Int) -> Money {
    let total = total(people: people)
    guard activity.funding.count > 1, let payer = activity.funding.first else { return total }
    var amount = total
    if let share = payer.share { amount = min(amount, share.of(total)) }
    if let cap = firstPayerCap(activity) { amount = min(amount, cap.amount(people: people)) }
    return amount
  }

  /// The estimate of an activity at a number of people, line by line.
  public static func lines(of activity: Activity, people: Int) -> [PricedLine] {
    let shape = PatternShape(activity.pattern)
    return activity.costs.enumerated().map { position, line in
      let multiple = line.multiple(days: shape.days, nights: shape.nights, sessions: shape.sessions)
      let units = line.basis.isPerPerson ? multiple * people : multiple
      return PricedLine(
        line: position,
        item: line.item,
        units: units,
        unitCost: line.unitCost,
        amount: line.unitCost.multiplied(by: units),
        cost: line
      )
    }
  }
}

extension Money {
  /// The largest amount that the exact problem can state: 2^53 − 1 đồng.
  public static let exactBound = Money((1 << 53) - 1)

  /// So many times the amount, at most `exactBound` in size.
  public func multiplied(by count: Int) -> Money {
    let (product, isOverflow) = dong.multipliedReportingOverflow(by: count)
    if isOverflow { return (dong < 0) == (count < 0) ? .exactBound : Money(-Money.exactBound.dong) }
    return Money(product).withinBound
  }

  /// The sum, at most `exactBound` in size.
  public func added(_ other: Money) -> Money {
    let (sum, isOverflow) = dong.addingReportingOverflow(other.dong)
    if isOverflow { return dong > 0 ? .exactBound : Money(-Money.exactBound.dong) }
    return Money(sum).withinBound
  }

  private var withinBound: Money {
    Money(min(max(dong, -Money.exactBound.dong), Money.exactBound.dong))
  }
}
