public import Planning

/// A line of an offering's estimate with what it really came to.
public struct SettledLine: Hashable, Sendable {
  /// What it pays for.
  public let item: LocalizedText
  /// Units of the plan.
  public let plannedUnits: Int
  /// Money for one.
  public let unitCost: Money
  /// What was planned.
  public let planned: Money
  /// What it really came to; the plan where nothing else is known.
  public let real: Money
  /// The share that the first source pays of it.
  public let support: Share
  /// Why the two differ; nil: they do not.
  public let reason: LocalizedText?
}

/// Works out what the lines of an offering really came to.
struct LineSettler {
  let offering: Offering
  let attended: AttendedOffering?
  let index: SettlementIndex

  /// The lines in the order of the estimate.
  func lines() -> [SettledLine] {
    let allowances = AllowanceList(offering, attended, index)
    let fees = TrainerFees(offering, index)
    var nextAllowance = 0
    var hasFees = false
    return offering.costLines.enumerated().map { position, line in
      var real = line.amount
      var reason: LocalizedText?
      let payee = line.cost?.payee
      if payee == .participant, line.cost?.basis.isPerPerson ?? false, let allowances {
        if allowances.isRecorded {
          real = allowances.total(of: nextAllowance)
          reason = allowances.lines[nextAllowance].rate.remark ?? Self.attendance
        }
        nextAllowance += 1
      } else if payee == .trainer, let fees {
        // The fees of all such lines are worked out together; the first bears them.
        real = hasFees ? .zero : fees.gross
        reason = fees.remarks.first ?? Self.sessions
        hasFees = true
      } else if let cost = line.cost, cost.basis.isPerPerson, let attended {
        real = line.unitCost.multiplied(by: units(of: cost, attended))
        reason = Self.attendance
      }
      if let actual = index.programme.settlement.costs.first(where: {
        $0.offering == offering.id && $0.line == position + 1
      }) {
        real = actual.amount
        reason = LocalizedText(actual.reason)
      }
      return SettledLine(
        item: line.item,
        plannedUnits: line.units,
        unitCost: line.unitCost,
        planned: line.amount,
        real: real,
        support: line.cost?.support ?? .whole,
        reason: real == line.amount ? nil : reason
      )
    }
  }

  private static let attendance = LocalizedText(vi: "theo điểm danh", en: "by attendance")
  private static let sessions = LocalizedText(vi: "theo số buổi", en: "by sessions given")

  /// The units that those who came make of a line.
  private func units(of cost: CostLine, _ attended: AttendedOffering) -> Int {
    let times = attended.present.map { AttendedTime($0.sessions, of: offering) }
    switch cost.basis {
    case .personDay:
      return cost.quantity * times.reduce(0) { $0 + $1.halfDays.count { $0 > 0 } }
    case .personNight: return cost.quantity * times.reduce(0) { $0 + $1.nights.count }
    case .person where !cost.nights.isEmpty:
      return times.reduce(0) { $0 + cost.nights.count(where: $1.nights.contains) }
    default: return cost.quantity * times.count
    }
  }
}

extension Activity {
  /// Who pays what of an offering of this activity that came to these lines, source by source in order.
  func shares(of lines: [SettledLine], people: Int) -> [(source: String, amount: Money)] {
    let total = lines.reduce(Money.zero) { $0.added($1.real) }
    let supported = lines.reduce(Money.zero) { $0.added($1.support.of($1.real)) }
    var rest = total
    return funding.enumerated().map { position, payer in
      guard position < funding.count - 1 else { return (payer.source, rest) }
      var most = rest
      if let share = payer.share { most = min(most, share.of(total)) }
      if payer.cap != nil || payer.capPerPerson != nil {
        let perPerson = (payer.capPerPerson ?? .zero).multiplied(by: people)
        most = min(most, (payer.cap ?? .zero).added(perPerson))
      }
      if position == 0 { most = min(most, supported) }
      rest = rest - most
      return (payer.source, most)
    }
  }
}
