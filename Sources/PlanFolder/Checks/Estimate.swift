import Planning

/// What an offering costs by its lines; sums beyond all money stay at the largest amount.
enum Estimate {
  /// The total in đồng with a number of people.
  static func total(of activity: Activity, people: Int) -> Int {
    let shape = PatternShape(activity.pattern)
    return activity.costs.reduce(0) { sum, line in
      let units = line.multiple(
        days: shape.days,
        nights: shape.nights,
        sessions: shape.sessions
      )
      let heads = line.basis.isPerPerson ? people : 1
      let amount = units.multipliedClamped(heads).multipliedClamped(line.unitCost.dong)
      return min(sum + amount, largest)
    }
  }

  /// Beyond this, sums of amounts are not told apart; a thousandth of it times 1000 cannot overflow.
  fileprivate static let largest = Money.largest.dong
}

extension Int {
  /// The product of two numbers from 0, at most the largest amount of money.
  func multipliedClamped(_ other: Int) -> Int {
    let (product, isOverflow) = multipliedReportingOverflow(by: other)
    return isOverflow ? Estimate.largest : Swift.min(product, Estimate.largest)
  }
}

/// Estimates are amounts of money that plans can hold.
struct EstimateCheck {
  let findings: Findings

  func run(_ contents: FolderContents) {
    for activity in contents.activities {
      let total = Estimate.total(of: activity, people: activity.people?.max ?? 0)
      guard total >= Money.largest.dong else { continue }
      findings.report(.estimateTooLarge, at: Subject("activities", activity.id)["costs"])
    }
  }
}

extension Mistake {
  static let estimateTooLarge = Mistake(
    "money-too-large",
    vi: ("dự toán lớn hơn \(Money.largest.text(.vi))", "xem lại số lượng và đơn giá"),
    en: ("the estimate is above \(Money.largest.text(.en))", "look at quantities and unit costs")
  )
}
