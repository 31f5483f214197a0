public import Problem
import Referee

/// Finds small sets of the agency's own statements that cannot all hold.
///
/// A deletion filter: whatever can go without the rest becoming possible goes, many statements at a time where many can.
/// First one quick proof by counting decides alone, which leaves few statements of many; then, among these, a complete
/// search, any proof by counting, or an answer that the referee accepts.
public final class ClashFinder {
  private let problem: PlanningProblem
  private let resolver: Resolver
  /// Answers found on the way; one that suits a later question answers it at once.
  private var witnesses: [Solution]
  private var isMinimal = true
  private let charges = ChargeMemory()

  /// The steps of a complete search before and after cheaper means are tried.
  private static let fewSteps = 3_000
  private static let manySteps = 60_000
  /// Answers that are remembered.
  private static let mostWitnesses = 8
  /// Clashes that are told.
  private static let mostClashes = 8
  /// Halvings of the amount that a relaxation asks for.
  private static let halvings = 8
  /// Demands that are looked at together where no quick proof is found, and the steps of each look.
  private static let neighbourhoods = [1, 3, 6, 12]
  private static let stepsOfNeighbourhood = 20_000

  /// Prepares to look into a problem; `known` are answers to start from.
  public init(_ problem: PlanningProblem, _ resolver: Resolver, known: [Solution] = []) {
    self.problem = problem
    self.resolver = resolver
    witnesses = known
  }

  /// Looks for clashes.
  public func run() -> ClashSearchResult {
    switch feasibility(of: problem) {
    case .possible(let solution): return .none(solution)
    case .unknown, .impossible: break
    }
    var clashes: [Clash] = []
    var given: Set<Statement> = []
    while clashes.count < Self.mostClashes, !resolver.isOver {
      guard let clash = clash(without: given) else { break }
      clashes.append(clash)
      let demands = clash.statements.filter(\.isDemand)
      if demands.isEmpty { break }
      given.formUnion(demands)
      if case .possible = feasibility(of: problem.without(given)) { break }
    }
    if clashes.isEmpty { return .unknown }
    return .clashes(clashes.map(relaxed))
  }

  /// A clash of a problem without some statements.
  private func clash(without given: Set<Statement>) -> Clash? {
    isMinimal = true
    var kept = problem.statements.filter { !given.contains($0) }
    narrow(&kept)
    let index = ProblemIndex(problem)
    let concerned = StatementReach(index, kept.filter(\.isDemand))
    kept = kept.filter(concerned.reaches)
    for group in kept.grouped { filter(group, &kept, given) }
    let left = Set(kept)
    kept = problem.statements.filter(left.contains)
    let all = Set(problem.statements)
    guard case .impossible = feasibility(of: problem.without(all.subtracting(kept))) else {
      return nil
    }
    return Clash(statements: kept, isProved: true, isMinimal: isMinimal, relaxations: [])
  }

  /// Leaves of the kept statements no more than one quick proof needs; where there is none, of the demands no more than
  /// a few that a complete search finds impossible together.
  private func narrow(_ kept: inout [Statement]) {
    let all = Set(problem.statements)
    let whole = problem.without(all.subtracting(kept))
    if let proof = QuickProof.allCases.first(where: { $0.holds(whole, charges) }) {
      if proof == .money { kept = dearestLast(kept) }
      for group in kept.grouped { narrow(group, &kept, all, by: proof) }
      return
    }
    guard let known = witnesses.first else { return }
    let index = ProblemIndex(whole)
    let demands = kept.filter(\.isDemand)
    for near in StatementReach.neighbourhoods(index, known, demands, Self.neighbourhoods) {
      if resolver.isOver { return }
      let others = Set(demands).subtracting(near)
      let fewer = whole.without(others)
      if case .impossible = searched(fewer, steps: Self.stepsOfNeighbourhood) {
        kept.removeAll { others.contains($0) }
        return
      }
    }
  }

  /// The statements with what costs least before: that goes first, and few remain.
  private func dearestLast(_ statements: [Statement]) -> [Statement] {
    let index = ProblemIndex(problem)
    let cost = { (statement: Statement) -> Int in
      switch statement {
      case .fewestOfferings(let activity), .fewestPeople(let activity), .enrolled(let activity):
        return self.charges.charges(index, activity.position).map(\.amount).max() ?? 0
      default: return 0
      }
    }
    return statements.enumerated().map { (cost($0.element), $0.offset, $0.element) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private func narrow(
    _ part: [Statement],
    _ kept: inout [Statement],
    _ all: Set<Statement>,
    by proof: QuickProof
  ) {
    if resolver.isOver { return }
    let gone = Set(part)
    let rest = kept.filter { !gone.contains($0) }
    if proof.holds(problem.without(all.subtracting(rest)), charges) {
      kept = rest
    } else if part.count > 1 {
      narrow(Array(part[..<(part.count / 2)]), &kept, all, by: proof)
      narrow(Array(part[(part.count / 2)...]), &kept, all, by: proof)
    }
  }

  /// Takes from the kept statements all of a part, or of its halves, that can go.
  private func filter(_ part: [Statement], _ kept: inout [Statement], _ given: Set<Statement>) {
    if resolver.isOver {
      isMinimal = false
      return
    }
    let gone = Set(part)
    let rest = kept.filter { !gone.contains($0) }
    let dropped = Set(problem.statements).subtracting(rest)
    switch feasibility(of: problem.without(dropped)) {
    case .impossible:
      kept = rest
    case .possible, .unknown:
      guard part.count > 1 else {
        if case .possible = last { return }
        isMinimal = false
        return
      }
      filter(Array(part[..<(part.count / 2)]), &kept, given)
      filter(Array(part[(part.count / 2)...]), &kept, given)
    }
  }

  /// The last decision.
  private var last = Feasibility.unknown

  /// Whether a problem's statements can all hold.
  private func feasibility(of problem: PlanningProblem) -> Feasibility {
    last = decide(problem)
    if case .possible(let solution) = last {
      witnesses.insert(solution, at: 0)
      if witnesses.count > Self.mostWitnesses { witnesses.removeLast() }
    }
    return last
  }

  private func decide(_ problem: PlanningProblem) -> Feasibility {
    for witness in witnesses where isWhole(witness, problem) { return .possible(witness) }
    let first = searched(problem, steps: Self.fewSteps)
    guard case .unknown = first else { return first }
    if resolver.isOver { return .unknown }
    if QuickProof.allCases.contains(where: { $0.holds(problem, charges) }) { return .impossible }
    if let found = resolver.improved(problem, from: witnesses.first),
      isWhole(found.solution, problem)
    {
      return .possible(found.solution)
    }
    if resolver.isOver { return .unknown }
    return searched(problem, steps: Self.manySteps)
  }

  private func searched(_ problem: PlanningProblem, steps: Int) -> Feasibility {
    CompleteSearch.run(problem, steps: steps) { [resolver] in resolver.isCancelled }
  }

  private func isWhole(_ solution: Solution, _ problem: PlanningProblem) -> Bool {
    // Most answers lack something that is asked for; that is seen without the referee.
    var counts: [ExactText: Int] = [:]
    for offering in solution.offerings { counts[ExactText(offering.activity), default: 0] += 1 }
    let lacks = problem.activities.contains {
      $0.minOfferings > 0 && counts[ExactText($0.id), default: 0] < $0.minOfferings
    }
    if lacks { return false }
    let verdict = judge(problem, solution)
    return verdict.lawful && verdict.shortfall == 0
  }
}

extension ClashFinder {
  /// The clash with the smallest change of each statement that lets the others hold.
  private func relaxed(_ clash: Clash) -> Clash {
    var relaxed = clash
    let others = Set(problem.statements).subtracting(clash.statements)
    let alone = problem.without(others)
    relaxed.relaxations = clash.statements.compactMap { statement in
      if resolver.isOver { return nil }
      return relaxation(of: statement, in: problem, isEnough: true)
        ?? relaxation(of: statement, in: alone, isEnough: false)
    }.enumerated().sorted { left, right in
      // What mends everything first, then what leaves all demands.
      let keys = [left, right].map { entry in
        [entry.element.isEnough ? 0 : 1, entry.element.change.isOfDemand ? 1 : 0, entry.offset]
      }
      return keys[0].lexicographicallyPrecedes(keys[1])
    }.map(\.element)
    return relaxed
  }

  /// The smallest change found of a statement after which a problem's others can hold.
  private func relaxation(
    of statement: Statement,
    in base: PlanningProblem,
    isEnough: Bool
  ) -> Clash.Relaxation? {
    guard case .possible(let solution) = feasibility(of: base.without([statement])),
      let change = StatementNeeds(base, solution).change(of: statement)
    else { return nil }
    var best = (change, solution)
    if change.amount > 1 { best = less(change, statement, solution, in: base) }
    let changed = base.applying([best.0])
    let answer = JudgedAnswer(changed, best.1)
    guard answer.verdict.lawful, answer.verdict.shortfall == 0 else { return nil }
    return Clash.Relaxation(
      change: best.0,
      solution: best.1,
      shortfall: answer.verdict.shortfall,
      score: answer.verdict.score,
      isEnough: isEnough
    )
  }

  /// The least of a change found, by halving, with which its statement lets the others hold.
  private func less(
    _ change: Change,
    _ statement: Statement,
    _ solution: Solution,
    in base: PlanningProblem
  ) -> (Change, Solution) {
    var low = 0
    var high = change.amount
    var best = solution
    for _ in 0..<Self.halvings where low + 1 < high && !resolver.isOver {
      let middle = low + (high - low) / 2
      guard case .possible(let found) = feasibility(of: base.applying([change.by(middle)])) else {
        low = middle
        continue
      }
      best = found
      // What the answer needs may be less than what was allowed.
      let needed = StatementNeeds(base, found).change(of: statement)?.amount ?? middle
      high = min(middle, max(needed, low + 1))
    }
    return (change.by(high), best)
  }
}

extension Change {
  /// Whether less is asked for by it.
  fileprivate var isOfDemand: Bool {
    switch self {
    case .lowerFewestOfferings, .lowerLimit, .unpin: true
    default: false
    }
  }
}

extension Statement {
  /// Whether it asks for something to run.
  var isDemand: Bool {
    switch self {
    case .fewestOfferings, .fewestInLimit, .pin: true
    default: false
    }
  }

  /// Statements of one rank are tried together.
  fileprivate var rank: Int {
    switch self {
    case .personBusy, .mostActivities: 0
    case .reserved, .perOrganisation, .fewestPeople, .enrolled: 1
    case .seats, .minutes, .resourceBusy, .units: 2
    case .precedence: 3
    case .mostInLimit: 4
    case .ceiling: 5
    case .pin: 6
    case .fewestInLimit: 7
    case .fewestOfferings: 8
    }
  }
}

extension [Statement] {
  /// The statements by rank, in order.
  fileprivate var grouped: [[Statement]] {
    Dictionary(grouping: self, by: \.rank).sorted { $0.key < $1.key }.map(\.value)
  }
}
