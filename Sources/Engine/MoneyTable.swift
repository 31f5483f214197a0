import Problem

/// What offerings cost, who pays when, and which ceilings the payments count against.
///
/// An activity's *charges* are the amounts that one of its offerings puts on each ceiling that can concern it.
struct MoneyTable {
  /// The number of ceilings.
  let ceilingCount: Int
  /// The most that may be paid; below 0 counts as 0, and makes the problem infeasible.
  let amount: Column<Int>
  /// Cost of an offering besides its resources.
  let fixed: Column<Int>
  /// Cost of each participant.
  let perParticipant: Column<Int>
  /// Whether the charges depend on the number of participants.
  let growsWithPeople: Column<Bool>
  /// The ceilings that can concern each activity.
  let charges: Rows
  /// Those ceilings.
  let chargeCeiling: IndexColumn
  /// The funding lines of each activity.
  let lines: Rows
  /// Thousandths of the cost, or −1.
  let share: Column<Int>
  /// Fixed part of the cap, or −1 if the line has no cap.
  let capFixed: Column<Int>
  /// Part of the cap that grows with each participant.
  let capPerParticipant: Column<Int>
  /// The payments of each activity.
  let payments: Rows
  /// Whether the payment is dated from the end.
  let fromEnd: Column<Bool>
  /// Days after the anchor.
  let days: Column<Int>
  /// Thousandths of the amount.
  let part: Column<Int>
  /// The ceilings that concern each line.
  let lineCeilings: Rows
  /// Which of the activity's charges such a ceiling is.
  let lineCharge: IndexColumn
  /// First day of such a ceiling.
  let firstDay: Column<Int>
  /// First day after such a ceiling.
  let lastDay: Column<Int>
  /// Whether an activity's products need more than 64 bits.
  let wide: Column<Bool>
  /// The last day of the year.
  let yearEnd: Int

  /// No lawful sum of payments reaches this; a larger amount is cut to it.
  static let beyond = 1 << 56

  init(_ problem: PlanningProblem, _ storage: Storage) {
    let activities = problem.activities
    let ceilings = problem.ceilings
    ceilingCount = ceilings.count
    yearEnd = max(0, problem.days - 1)
    amount = storage.column(ceilings.map { max(0, $0.amount) })
    fixed = storage.column(activities.map(\.cost.fixed))
    perParticipant = storage.column(activities.map(\.cost.perParticipant))
    growsWithPeople = storage.column(
      activities.map { activity in
        activity.people != nil
          && (activity.cost.perParticipant > 0
            || activity.funding.contains { ($0.capPerParticipant ?? 0) > 0 })
      }
    )
    var bySource: [[Int]] = Array(repeating: [], count: problem.sources.count)
    var members: [Set<Int>?] = []
    for (position, ceiling) in ceilings.enumerated() {
      bySource[ceiling.source.position].append(position)
      members.append(ceiling.activities.map { Set($0.map(\.position)) })
    }
    var draft = Draft()
    for (position, activity) in activities.enumerated() {
      draft.add(activity, position, bySource, members, ceilings)
    }
    charges = storage.rows(draft.chargeCounts)
    chargeCeiling = storage.indices(draft.chargeCeilings)
    let funding = activities.flatMap(\.funding)
    lines = storage.rows(activities.map(\.funding.count))
    share = storage.column(funding.map { $0.share ?? -1 })
    capFixed = storage.column(
      funding.map { $0.capFixed == nil && $0.capPerParticipant == nil ? -1 : $0.capFixed ?? 0 }
    )
    capPerParticipant = storage.column(funding.map { $0.capPerParticipant ?? 0 })
    let dated = activities.flatMap(\.payments)
    payments = storage.rows(activities.map(\.payments.count))
    fromEnd = storage.column(dated.map { $0.anchor == .end })
    days = storage.column(dated.map(\.days))
    part = storage.column(dated.map(\.share))
    lineCeilings = storage.rows(draft.lineCounts)
    lineCharge = storage.indices(draft.lineCharges)
    firstDay = storage.column(draft.lineDays.map(\.start))
    lastDay = storage.column(draft.lineDays.map(\.end))
    wide = storage.column(activities.map { Self.needsWide($0, problem) })
  }

  private struct Draft {
    var chargeCounts: [Int] = []
    var chargeCeilings: [Int] = []
    var lineCounts: [Int] = []
    var lineCharges: [Int] = []
    var lineDays: [DayRange] = []

    mutating func add(
      _ activity: Activity,
      _ position: Int,
      _ bySource: [[Int]],
      _ members: [Set<Int>?],
      _ ceilings: [Ceiling]
    ) {
      var mine: [Int] = []
      for line in activity.funding {
        let before = lineCharges.count
        for ceiling in bySource[line.source.position]
        where members[ceiling]?.contains(position) ?? true {
          let known = mine.firstIndex(of: ceiling)
          if known == nil { mine.append(ceiling) }
          lineCharges.append(known ?? mine.count - 1)
          lineDays.append(ceilings[ceiling].days)
        }
        lineCounts.append(lineCharges.count - before)
      }
      chargeCounts.append(mine.count)
      chargeCeilings += mine
    }
  }

  /// Whether some product of an activity's money could leave 61 bits.
  private static func needsWide(_ activity: Activity, _ problem: PlanningProblem) -> Bool {
    let placements = problem.placementSets[activity.placements].placements
    let sessions = Int128(placements.reduce(0) { max($0, $1.sessions.count) })
    let people = Int128(
      activity.people.map { min($0.max, problem.participants.count) } ?? 0
    )
    var cost = Int128(activity.cost.fixed) + Int128(activity.cost.perParticipant) * people
    for need in activity.needs {
      cost += need.candidates.reduce(Int128(0)) { most, candidate in
        let resource = problem.resources[candidate.resource]
        return max(
          most,
          Int128(resource.costPerUse) + Int128(resource.costPerSession) * sessions
        )
      }
    }
    var largest = cost * 1000
    for line in activity.funding {
      largest = max(largest, cost * Int128(line.share ?? 0))
      largest = max(
        largest,
        Int128(line.capFixed ?? 0) + Int128(line.capPerParticipant ?? 0) * people
      )
    }
    for payment in activity.payments { largest = max(largest, cost * Int128(payment.share)) }
    return largest >= Int128(1) << 61
  }
}
