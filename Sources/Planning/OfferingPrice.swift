/// What an offering costs by its lines, and how much of that its first source supports.
public struct OfferingPrice: Equatable, Sendable {
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
    let shape = PatternShape(activity.pattern)
    for line in activity.costs {
      let multiple = line.multiple(days: shape.days, nights: shape.nights, sessions: shape.sessions)
      let amount = Money(line.unitCost.dong * multiple)
      if line.basis.isPerPerson {
        perPerson += amount
        supportedPerPerson += line.support.of(amount)
      } else {
        fixed += amount
        supportedFixed += line.support.of(amount)
      }
    }
  }

  /// Whether a line is supported in part only.
  public var isSupportedInPart: Bool {
    supportedFixed != fixed || supportedPerPerson != perPerson
  }

  /// What an offering costs with a number of people, without the hire of resources that have a price of their own.
  public func total(people: Int) -> Money {
    Money(fixed.dong + perPerson.dong * people)
  }

  /// What the first payer gives at most for an offering with a number of people, by the shares and caps of its lines.
  public func firstPayerShare(_ activity: Activity, people: Int) -> Money {
    let total = total(people: people)
    guard activity.funding.count > 1, let payer = activity.funding.first else { return total }
    var amount = total
    if let share = payer.share { amount = min(amount, share.of(total)) }
    if isSupportedInPart {
      amount = min(amount, Money(supportedFixed.dong + supportedPerPerson.dong * people))
    }
    if payer.cap != nil || payer.capPerPerson != nil {
      let cap = (payer.cap ?? .zero).dong + (payer.capPerPerson ?? .zero).dong * people
      amount = min(amount, Money(cap))
    }
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
        amount: Money(line.unitCost.dong * units)
      )
    }
  }
}
