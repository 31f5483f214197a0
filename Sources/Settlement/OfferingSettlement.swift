import Almanac
public import Planning

/// How an offering turned out beside what was planned.
public struct OfferingSettlement: Hashable, Sendable {
  /// How far it has come.
  public enum Stage: Hashable, Sendable {
    /// Nothing of it has begun.
    case planned
    /// Money for it is due or has been paid, or its first session has been held.
    case committed
    /// Its last session is over.
    case held

    /// Its name.
    public var name: LocalizedText {
      switch self {
      case .planned: LocalizedText(vi: "chưa thực hiện", en: "not begun")
      case .committed: LocalizedText(vi: "đang thực hiện", en: "under way")
      case .held: LocalizedText(vi: "đã thực hiện", en: "held")
      }
    }
  }

  /// What a source planned, has committed and has paid for it, by the quarter of the payments.
  public struct Share: Hashable, Sendable {
    /// The source's id.
    public let source: String
    /// The quarter, 1 … 4.
    public let quarter: Int
    /// The money.
    public var sum: SettlementSum
  }

  /// The offering's id.
  public let id: String
  /// The activity's id.
  public let activity: String
  /// The group's id.
  public let group: String
  /// The activity's title.
  public let title: LocalizedText
  /// The first and the last day.
  public let days: DateWindow
  /// How far it has come.
  public let stage: Stage
  /// How many people were planned.
  public let plannedPeople: Int
  /// How many came; nil: nothing is recorded, or nobody was expected.
  public let realPeople: Int?
  /// The lines of its estimate.
  public let lines: [SettledLine]
  /// Its money by source and quarter.
  public let shares: [Share]
  /// Why plan and reality differ, and what is still open.
  public let reasons: [LocalizedText]

  /// What was planned.
  public var planned: Money { lines.reduce(.zero) { $0 + $1.planned } }
  /// What it really came to, or is expected to.
  public var expected: Money { lines.reduce(.zero) { $0 + $1.real } }
  /// The money of all sources and quarters.
  public var sum: SettlementSum { shares.reduce(SettlementSum()) { $0 + $1.sum } }

  /// Settles an offering as things stand on a day.
  init?(
    _ offering: Offering,
    _ attendance: YearAttendance,
    _ index: SettlementIndex,
    on day: CivilDate
  ) {
    guard let activity = index.activity(offering.activity) else { return nil }
    let record = attendance.offerings[offering.id]
    let payments = index.programme.settlement.payments.filter {
      $0.offering == offering.id && $0.date <= day
    }
    id = offering.id
    self.activity = activity.id
    group = activity.group
    title = activity.title
    days = DateWindow(from: offering.firstDay, to: offering.lastDay)
    plannedPeople = offering.participants.count
    realPeople = record.map(\.present.count)
    let isDue = offering.payments.contains { $0.date <= day }
    stage =
      offering.lastDay <= day
      ? .held
      : isDue || offering.firstDay <= day || !payments.isEmpty || record != nil
        ? .committed : .planned
    lines = LineSettler(offering: offering, attended: record, index: index).lines()
    let people = realPeople ?? plannedPeople
    let expected = stage == .planned ? [] : activity.shares(of: lines, people: people)
    shares = Self.shares(offering, expected, payments)
    reasons = Self.reasons(
      offering,
      lines,
      stage,
      people: (plannedPeople, realPeople),
      owed: expected.reduce(.zero) { $0 + $1.amount },
      paid: payments.reduce(.zero) { $0 + $1.amount }
    )
  }

  /// The money by source and quarter; what a source owes differs from its plan in the last payment.
  private static func shares(
    _ offering: Offering,
    _ expected: [(source: String, amount: Money)],
    _ payments: [RecordedPayment]
  ) -> [Share] {
    var sums: [String: [Int: SettlementSum]] = [:]
    for payment in offering.payments {
      sums[payment.source, default: [:]][quarter(payment.date), default: SettlementSum()].planned +=
        payment.amount
    }
    for (source, amount) in expected {
      let terms = offering.payments.filter { $0.source == source }
      var rest = amount
      for term in terms.dropLast() {
        sums[source, default: [:]][quarter(term.date), default: SettlementSum()].committed +=
          term.amount
        rest = rest - term.amount
      }
      let last = quarter(terms.last?.date ?? offering.lastDay)
      sums[source, default: [:]][last, default: SettlementSum()].committed += rest
    }
    for payment in payments {
      sums[payment.source, default: [:]][quarter(payment.date), default: SettlementSum()].paid +=
        payment.amount
    }
    return sums.keys.sorted().flatMap { source in
      (sums[source] ?? [:]).sorted { $0.key < $1.key }.compactMap { quarter, sum in
        sum == SettlementSum() ? nil : Share(source: source, quarter: quarter, sum: sum)
      }
    }
  }

  private static func quarter(_ date: CivilDate) -> Int { (date.month - 1) / 3 + 1 }

  private static func reasons(
    _ offering: Offering,
    _ lines: [SettledLine],
    _ stage: Stage,
    people: (planned: Int, real: Int?),
    owed: Money,
    paid: Money
  ) -> [LocalizedText] {
    var reasons: [LocalizedText] = []
    if let real = people.real, real != people.planned {
      reasons.append(
        LocalizedText(
          vi: "\(real) người dự, kế hoạch \(people.planned)",
          en: "\(real) people came, \(people.planned) were planned"
        )
      )
    } else if people.real == nil, people.planned > 0, stage == .held {
      reasons.append(
        LocalizedText(
          vi: "chưa có điểm danh, tính theo kế hoạch",
          en: "no attendance is recorded, counted as planned"
        )
      )
    }
    for (position, line) in lines.enumerated() {
      guard let reason = line.reason else { continue }
      let change = Money(line.real.dong - line.planned.dong)
      let sign = change > .zero ? "+" : ""
      reasons.append(
        LocalizedText(
          vi: "dòng \(position + 1), \(line.item.vi): \(sign)\(change.grouped(.vi)) (\(reason.vi))",
          en: "line \(position + 1), \(line.item.en): \(sign)\(change.grouped(.en)) (\(reason.en))"
        )
      )
    }
    if stage == .held, paid != owed {
      let open = Money(owed.dong - paid.dong)
      reasons.append(
        open > .zero
          ? LocalizedText(
            vi: "còn phải chi \(open.text(.vi))",
            en: "\(open.text(.en)) still to be paid"
          )
          : LocalizedText(
            vi: "đã chi quá, phải thu hồi \(Money(-open.dong).text(.vi))",
            en: "overpaid, \(Money(-open.dong).text(.en)) to be paid back"
          )
      )
    }
    return reasons
  }
}

/// Money as it was planned, committed and paid.
public struct SettlementSum: Hashable, Sendable {
  /// Planned to be paid.
  public var planned: Money
  /// Bound by what has begun, paid or not: what was planned of it before it is held, what it came to after.
  public var committed: Money
  /// Paid.
  public var paid: Money

  /// Makes a sum.
  public init(planned: Money = .zero, committed: Money = .zero, paid: Money = .zero) {
    self.planned = planned
    self.committed = committed
    self.paid = paid
  }

  /// What is left of the plan: planned less paid.
  public var left: Money { planned - paid }
  /// What of the plan is bound by nothing: planned less committed.
  public var free: Money { planned - committed }

  /// Adds sums.
  public static func + (left: SettlementSum, right: SettlementSum) -> SettlementSum {
    SettlementSum(
      planned: left.planned + right.planned,
      committed: left.committed + right.committed,
      paid: left.paid + right.paid
    )
  }
}
