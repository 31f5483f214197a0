public import Almanac
public import Planning

/// A year settled against its plan as things stand on a day.
public struct YearSettlement: Sendable {
  /// The plan.
  public let plan: Plan
  /// The day.
  public let day: CivilDate
  /// The offerings in the plan's order, those chosen.
  public let offerings: [OfferingSettlement]
  /// The quarter to which the money is limited, 1 … 4; nil: the year.
  public let quarter: Int?
  /// Whom the year has served.
  public let served: ServedPeople

  /// A row of the sums: a source, a group of it, a quarter of that.
  public struct Row: Hashable, Sendable {
    /// The source's id.
    public let source: String
    /// The group's id.
    public let group: String
    /// The quarter, 1 … 4.
    public let quarter: Int
    /// The money.
    public let sum: SettlementSum
  }

  /// Settles a plan.
  ///
  /// - Parameters:
  ///   - plan: the plan, those who joined among its people.
  ///   - attendance: who came to what.
  ///   - day: what was paid or held later does not count.
  ///   - ids: the offerings to settle; nil: all.
  ///   - quarter: limits the money to what is planned for, bound for or paid in a quarter, and the offerings to those
  ///     with money or days in it.
  public init(
    _ plan: Plan,
    _ attendance: YearAttendance,
    on day: CivilDate,
    offerings ids: [String]? = nil,
    quarter: Int? = nil
  ) {
    self.plan = plan
    self.day = day
    self.quarter = quarter
    let index = SettlementIndex(plan.programme)
    offerings = plan.offerings.compactMap { offering in
      guard ids?.contains(offering.id) ?? true else { return nil }
      return OfferingSettlement(offering, attendance, index, on: day)
    }.filter { offering in
      guard let quarter else { return true }
      let quarters = [offering.days.from, offering.days.to].map { ($0.month - 1) / 3 + 1 }
      return quarters[0]...max(quarters[0], quarters[1]) ~= quarter
        || offering.shares.contains { $0.quarter == quarter }
    }
    served = ServedPeople(plan, attendance, index, on: day)
  }

  /// The day up to which a plan is settled where none is named: that of the last fact or payment recorded, or else that of
  /// the plan's revision.
  public static func lastDay(of plan: Plan, _ attendance: YearAttendance) -> CivilDate {
    let payments = plan.programme.settlement.payments.map(\.date)
    return (payments + [attendance.lastDay].compactMap(\.self)).max()
      ?? plan.programme.revision.date
  }

  /// The shares of an offering that count.
  public func shares(of offering: OfferingSettlement) -> [OfferingSettlement.Share] {
    offering.shares.filter { quarter == nil || $0.quarter == quarter }
  }

  /// The money of an offering that counts.
  public func sum(of offering: OfferingSettlement) -> SettlementSum {
    shares(of: offering).reduce(SettlementSum()) { $0 + $1.sum }
  }

  /// The money by source, group and quarter, in the programme's order.
  public var rows: [Row] {
    var sums: [[String]: SettlementSum] = [:]
    for offering in offerings {
      for share in shares(of: offering) {
        let key = [share.source, offering.group, String(share.quarter)]
        sums[key] = (sums[key] ?? SettlementSum()) + share.sum
      }
    }
    return plan.programme.sources.flatMap { source in
      plan.programme.groups.flatMap { group in
        (1...4).compactMap { quarter in
          sums[[source.id, group.id, String(quarter)]].map {
            Row(source: source.id, group: group.id, quarter: quarter, sum: $0)
          }
        }
      }
    }
  }

  /// The money of all that counts.
  public var total: SettlementSum { rows.reduce(SettlementSum()) { $0 + $1.sum } }

  /// What the year will have cost at its end: what was held as it came to, the rest as planned.
  public var forecast: Money { offerings.reduce(.zero) { $0 + $1.expected } }

  /// What the State's sources will have paid at the year's end, if nothing else changes: committed where it has begun,
  /// planned where not.
  public func forecast(of source: String) -> Money {
    offerings.reduce(.zero) { sum, offering in
      offering.shares.filter { $0.source == source }.reduce(sum) {
        $0 + (offering.stage == .planned ? $1.sum.planned : $1.sum.committed)
      }
    }
  }

  /// What a source may pay in the whole year, as decided; nil: it has no such ceiling.
  public func ceiling(of source: String) -> Money? {
    let programme = plan.programme
    let whole = programme.sources.first { $0.id == source }?.ceilings.filter {
      $0.groups == nil && ($0.from ?? programme.firstDay) <= programme.firstDay
        && ($0.to ?? programme.lastDay) >= programme.lastDay
    }
    return whole?.map(\.amount).min()
  }
}
