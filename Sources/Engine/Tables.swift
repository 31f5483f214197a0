import Problem

/// A problem compiled into dense integer tables, shared by all threads of a search; never written after it is made.
final class Tables: @unchecked Sendable {
  /// The problem itself.
  let problem: PlanningProblem
  /// How points are scaled.
  let scale: PointScale
  /// Times, places and travel.
  let times: PlacementTable
  /// Activities, needs and candidates.
  let activities: ActivityTable
  /// Resources.
  let resources: ResourceTable
  /// People and their requests.
  let entries: EntryTable
  /// Costs, funding and ceilings.
  let money: MoneyTable
  /// Limits and orders.
  let rules: RuleTable
  /// Slots and the baseline.
  let slots: SlotTable
  /// Points for each participant with a served request.
  let firstBonus: Int
  /// Of the shortfall that a search counts, the part that is known to be in every plan.
  let unavoidableShortfall: Int
  /// What one unit of shortfall counts in the search, in points.
  let shortfallWeight: Int
  /// What a missing pinned offering counts in the search, in points.
  let missingWeight: Int
  /// The size of a usual gain, in points, from which temperatures are measured.
  let usualGain: Double
  /// What a đồng earns, in points, if all the money there is pays for all that is asked for.
  let usualPrice: Double
  /// What a participant short of the minimum counts in the search, by activity, in points.
  let price: Column<Int>
  private let storage = Storage()

  /// Compiles a problem.
  init(_ problem: PlanningProblem) {
    self.problem = problem
    scale = PointScale(problem)
    times = PlacementTable(problem, scale, storage)
    activities = ActivityTable(problem, scale, times, storage)
    resources = ResourceTable(problem, nowhere: times.nowhere, storage)
    entries = EntryTable(problem, scale, times, activities, storage)
    money = MoneyTable(problem, storage)
    rules = RuleTable(problem, scale, storage)
    slots = SlotTable(problem, scale, activities, entries, money, storage)
    unavoidableShortfall = UnavoidableShortfall(times, activities, entries).count
    firstBonus = scale.points(problem.weights.firstBonus)
    let measure = Measure(problem, scale)
    usualGain = measure.usualGain
    let shortest = Int128(slots.count) * Int128(2 + rules.limitCount) + 1
    let room = Int(clamping: (Int128(1) << 59) / shortest)
    shortfallWeight = max(1, min(room / 8, measure.offering))
    let usual = usualGain
    let most = problem.ceilings.reduce(1.0) { max($0, Double($1.amount)) }
    usualPrice = max(usual, measure.everything) / most
    price = storage.column(
      problem.activities.map { activity in
        let least = activity.values.reduce(Double.infinity) { min($0, Double($1)) }
        let worth = least.isFinite ? max(usual, min(0x1p50, least)) : usual
        return Int(worth / Double(max(1, activity.people?.min ?? 1))) + 1
      }
    )
    missingWeight = max(1, min(room, shortfallWeight * 4))
  }
}

/// How large gains usually are in a problem.
private struct Measure {
  /// A usual gain of one decision, in points; above 0.
  var usualGain = 1.0
  /// What a plan would earn that ran each activity and served every request, in points.
  var everything = 0.0
  /// More than what an offering is usually worth, in points.
  var offering = 1

  init(_ problem: PlanningProblem, _ scale: PointScale) {
    var sum = 0.0
    var counts = Array(repeating: 0, count: problem.activities.count)
    for request in problem.requests {
      sum += Double(scale.points(request.weight))
      counts[request.activity.position] += 1
    }
    let bonus = Double(scale.points(problem.weights.firstBonus).magnitude)
    let mean = problem.requests.isEmpty ? 0 : sum / Double(problem.requests.count) + bonus / 2
    var largest = 1.0
    var values = 0.0
    for (activity, count) in zip(problem.activities, counts) {
      let people = min(Double(activity.people?.max ?? 0), Double(count))
      let value = activity.values.reduce(0.0) { max($0, Double(scale.points($1).magnitude)) }
      values += value
      largest = max(largest, value + people * (mean + bonus / 2))
    }
    everything = sum + values
    if mean > 0 {
      usualGain = mean
    } else if values > 0 {
      usualGain = max(1, values / Double(problem.activities.count) / 8)
    }
    offering = Int(min(2 * largest, 0x1p56)) + 1
  }
}
