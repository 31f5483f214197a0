import Bounds
import Problem

/// Proofs by counting that not all statements of a problem can hold; each is quick, and none of them sees everything.
enum QuickProof: CaseIterable {
  /// More offerings are asked for than may run.
  case numbers
  /// An offering has no time at which its resources and people are there, whatever else runs.
  case alone
  /// Offerings in an order have no times in that order.
  case order
  /// The least that the offerings cost passes a ceiling.
  case money
  /// Limits count too many or too few whatever the times.
  case limits
  /// The people who ask do not go round.
  case people
  /// The working time of resources does not go round.
  case minutes
  /// The times of resources within the offerings' own times do not go round.
  case times
  /// The bound on the shortfall.
  case bound

  /// Whether it shows that a problem has no lawful answer without shortfall.
  func holds(_ problem: PlanningProblem, _ charges: ChargeMemory) -> Bool {
    if self == .bound { return ScoreBound(problem).shortfall > 0 }
    let index = ProblemIndex(problem)
    guard let demands = DemandedOffering.all(index) else { return true }
    return switch self {
    case .numbers: demands.contains { $0.placements.isEmpty || $0.candidates.contains([]) }
    case .alone: AloneProof.holds(index, demands)
    case .order: AloneProof.isOutOfOrder(index, demands)
    case .money: charges.passACeiling(index, demands)
    case .limits: LimitProof.holds(index, demands)
    case .people: PeopleProof.holds(index, demands)
    case .minutes: ResourceProof.minutesAreShort(index, demands)
    case .times: ResourceProof.timesAreShort(index, demands)
    case .bound: false
    }
  }
}

/// What offerings pay at least under each ceiling, remembered over problems that differ in statements alone.
final class ChargeMemory {
  private struct Key: Hashable {
    let activity: Int
    let fewest: Int
    let enrolled: Int
  }

  private var known: [Key: [(ceiling: Int, amount: Int)]] = [:]

  /// What one offering pays at least under each ceiling.
  func charges(_ index: ProblemIndex, _ activity: Int) -> [(ceiling: Int, amount: Int)] {
    let rule = index.problem.activities[activity]
    let key = Key(
      activity: activity,
      fewest: rule.people?.min ?? 0,
      enrolled: Set(rule.enrolled).count
    )
    if let charges = known[key] { return charges }
    let empty = Occupancy(index, Solution(problem: index.problem.name, offerings: []))
    let charges = empty.leastCharges(activity)
    known[key] = charges
    return charges
  }

  /// Whether what has to run costs more than a ceiling.
  func passACeiling(_ index: ProblemIndex, _ demands: [DemandedOffering]) -> Bool {
    let problem = index.problem
    if problem.ceilings.contains(where: { $0.amount < 0 }) { return true }
    var paid = Array(repeating: 0, count: problem.ceilings.count)
    for demand in demands {
      for (ceiling, amount) in charges(index, demand.activity) {
        paid[ceiling] = paid[ceiling].plus(amount)
      }
    }
    return zip(paid, problem.ceilings).contains { $0 > $1.amount }
  }
}

/// Counting offerings under limits.
private enum LimitProof {
  static func holds(_ index: ProblemIndex, _ demands: [DemandedOffering]) -> Bool {
    let problem = index.problem
    let starts = { (activity: Int, placement: Int) in
      index.sessions(activity, placement)[0].start / minutesPerDay
    }
    for limit in problem.limits {
      let members = Set(limit.activities.map(\.position))
      if let most = limit.max {
        let counted = demands.count { demand in
          members.contains(demand.activity)
            && demand.placements.allSatisfy { limit.days.contains(starts(demand.activity, $0)) }
        }
        if counted > most { return true }
      }
      let possible = members.reduce(0) { sum, activity in
        let rule = problem.activities[activity]
        let placements = problem.placementSets[rule.placements].placements.indices
        let isInside = placements.contains { limit.days.contains(starts(activity, $0)) }
        return isInside ? sum.plus(rule.values.count) : sum
      }
      if possible < limit.min { return true }
    }
    return false
  }
}
