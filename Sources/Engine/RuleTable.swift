import Problem

/// Orders between activities, and limits on how many offerings start when.
struct RuleTable {
  /// The number of limits.
  let limitCount: Int
  /// The fewest without shortfall, at most the slots that could count.
  let fewest: IndexColumn
  /// The most.
  let most: IndexColumn
  /// Above it each one costs.
  let softMost: IndexColumn
  /// Points for each one above.
  let penalty: Column<Int>
  /// The limits that count each activity.
  let ofActivity: Rows
  /// Those limits.
  let limit: IndexColumn
  /// First day on which such a limit counts.
  let firstDay: Column<Int>
  /// First day after.
  let lastDay: Column<Int>
  /// The orders in which each activity comes first.
  let after: Rows
  /// What comes then.
  let afterActivity: IndexColumn
  /// Minutes between.
  let afterGap: Column<Int>
  /// Whether what comes then needs what comes first.
  let afterRequired: Column<Bool>
  /// The orders in which each activity comes then.
  let before: Rows
  /// What comes first.
  let beforeActivity: IndexColumn
  /// Minutes between.
  let beforeGap: Column<Int>
  /// Whether it may run only if what comes first does.
  let beforeRequired: Column<Bool>
  /// The number of orders between two activities.
  let orderCount: Int
  /// What comes first in each of them.
  let orderFirst: IndexColumn
  /// What comes then.
  let orderThen: IndexColumn
  /// Shortfall that no plan can avoid, because a bound is above what could ever count.
  let hopelessShortfall: Int

  init(_ problem: PlanningProblem, _ scale: PointScale, _ storage: Storage) {
    let limits = problem.limits
    let activities = problem.activities
    var hopeless: Int128 = 0
    for activity in activities {
      hopeless += Int128(max(0, activity.minOfferings - activity.values.count))
    }
    var byActivity: [[Int]] = Array(repeating: [], count: activities.count)
    var reachable: [Int] = []
    for (position, limit) in limits.enumerated() {
      let members = Set(limit.activities.map(\.position)).sorted()
      var slots = 0
      for member in members {
        byActivity[member].append(position)
        slots += activities[member].values.count
      }
      reachable.append(min(limit.min, slots))
      hopeless += Int128(max(0, limit.min - slots))
    }
    hopelessShortfall = Int(clamping: hopeless)
    limitCount = limits.count
    fewest = storage.indices(reachable)
    most = storage.indices(limits.map { $0.max ?? Int(Int32.max) })
    softMost = storage.indices(limits.map { $0.softMax ?? Int(Int32.max) })
    penalty = storage.column(limits.map { scale.points($0.penalty) })
    ofActivity = storage.rows(byActivity.map(\.count))
    let listed = byActivity.flatMap { $0 }
    limit = storage.indices(listed)
    firstDay = storage.column(listed.map { limits[$0].days.start })
    lastDay = storage.column(listed.map { limits[$0].days.end })

    var afters: [[Precedence]] = Array(repeating: [], count: activities.count)
    var befores = afters
    for precedence in problem.precedences {
      afters[precedence.first.position].append(precedence)
      befores[precedence.then.position].append(precedence)
    }
    after = storage.rows(afters.map(\.count))
    afterActivity = storage.indices(afters.flatMap { $0 }.map(\.then.position))
    afterGap = storage.column(afters.flatMap { $0 }.map(\.minGap))
    afterRequired = storage.column(afters.flatMap { $0 }.map(\.required))
    before = storage.rows(befores.map(\.count))
    beforeActivity = storage.indices(befores.flatMap { $0 }.map(\.first.position))
    beforeGap = storage.column(befores.flatMap { $0 }.map(\.minGap))
    beforeRequired = storage.column(befores.flatMap { $0 }.map(\.required))
    let pairs = problem.precedences.filter { $0.first != $0.then }
    orderCount = pairs.count
    orderFirst = storage.indices(pairs.map(\.first.position))
    orderThen = storage.indices(pairs.map(\.then.position))
  }
}
