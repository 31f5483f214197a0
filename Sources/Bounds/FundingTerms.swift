import Problem

/// How an activity's money falls under the ceilings.
struct FundingTerms: Sendable {
  /// One line of funding.
  struct Line {
    /// Thousandths of the cost that the line pays where only shares decide.
    let share: Int
    let most: FundingLine
    /// The ceilings under which its payments may fall.
    let ceilings: [Int]
  }

  let lines: [Line]
  let payments: [Payment]
  /// Whether every line pays its share of the cost, whatever the cost.
  let isLinear: Bool
  /// Whether a payment may be negative, so that no ceiling may be priced here.
  let isContrary: Bool
  let lastDay: Int

  init(_ activity: Activity, _ ceilingsOf: [[Int]], days: Int) {
    let dated = activity.payments.dropLast().reduce(Int128(0)) { $0 + Int128($1.share) }
    isContrary = dated > 1000 || activity.payments.contains { $0.share < 0 }
    isLinear = activity.funding.dropLast().allSatisfy {
      $0.capFixed == nil && $0.capPerParticipant == nil
    }
    payments = activity.payments
    lastDay = max(0, days - 1)
    var left = 1000
    var lines: [Line] = []
    for (position, line) in activity.funding.enumerated() {
      let isLast = position == activity.funding.count - 1
      let share = isLast ? left : min(left, max(0, line.share ?? 1000))
      left -= share
      lines.append(Line(share: share, most: line, ceilings: ceilingsOf[line.source.position]))
    }
    self.lines = lines
  }

  /// The day on which a payment is dated.
  func day(_ payment: Payment, start: Int, end: Int) -> Int {
    let anchor = payment.anchor == .start ? start : end
    return min(max(anchor.addingClamped(payment.days), 0), lastDay)
  }

  /// Calls `body` with what each line pays at each of its payments, exactly (rule 6).
  func forEachPart(
    cost: Int128,
    people: Int,
    _ body: (_ line: Int, _ payment: Int, _ amount: Int128) -> Void
  ) {
    var unpaid = cost
    for (position, line) in lines.enumerated() {
      var amount = unpaid
      if position < lines.count - 1 {
        if let share = line.most.share { amount = min(amount, cost.thousandths(share)) }
        if line.most.capFixed != nil || line.most.capPerParticipant != nil {
          let each = Int128(line.most.capPerParticipant ?? 0) * Int128(people)
          amount = min(amount, Int128(line.most.capFixed ?? 0) + each)
        }
      }
      unpaid -= amount
      var rest = amount
      for (term, payment) in payments.enumerated() {
        let part = term == payments.count - 1 ? rest : amount.thousandths(payment.share)
        rest -= part
        body(position, term, part)
      }
    }
  }
}

extension Int {
  /// The sum, or the bound it would pass.
  func addingClamped(_ other: Int) -> Int { Int(clamping: Int128(self) + Int128(other)) }
}

extension Int128 {
  /// So many thousandths of an amount, rounded down.
  func thousandths(_ share: Int) -> Int128 {
    let share = Int128(share)
    let (whole, isOverflow) = (self / 1000).multipliedReportingOverflow(by: share)
    return isOverflow ? .max / 4 : whole + self % 1000 * share / 1000
  }
}
