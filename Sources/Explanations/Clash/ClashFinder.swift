import Bounds
public import Problem
import Referee

/// Finds small sets of the agency's own statements that cannot all hold.
///
/// A deletion filter: whatever can go without the rest becoming possible goes, many statements at a time where many can.
/// Whether the rest is possible is decided by a complete search, by counting, or by an answer that the referee accepts.
public final class ClashFinder {
  private let problem: PlanningProblem
  private let resolver: Resolver
  /// Answers found on the way; one that suits a later question answers it at once.
  private var witnesses: [Solution]
  private var isMinimal = true

  /// The steps of a complete search before and after cheaper means are tried.
  private static let fewSteps = 3_000
  private static let manySteps = 60_000
  /// Answers that are remembered.
  private static let mostWitnesses = 24
  /// Clashes that are told.
  private static let mostClashes = 3
  /// Halvings of the money that a relaxation asks for.
  private static let halvings = 6

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
    case .unknown: return .unknown
    case .impossible: break
    }
    var clashes: [Clash] = []
    var given: Set<Statement> = []
    while clashes.count < Self.mostClashes, !resolver.isOver {
      guard let clash = clash(without: given) else { break }
      clashes.append(clash)
      let demands = clash.statements.filter(\.isDemand)
      if demands.isEmpty { break }
      given.formUnion(demands)
      guard case .impossible = feasibility(of: problem.without(given)) else { break }
    }
    if clashes.isEmpty { return .unknown }
    return .clashes(clashes.map(relaxed))
  }

  /// A clash of a problem without some statements.
  private func clash(without given: Set<Statement>) -> Clash? {
    isMinimal = true
    var kept = problem.statements.filter { !given.contains($0) }
    for group in kept.grouped { filter(group, &kept, given) }
    let all = Set(problem.statements)
    guard case .impossible = feasibility(of: problem.without(all.subtracting(kept))) else {
      return nil
    }
    return Clash(statements: kept, isProved: true, isMinimal: isMinimal, relaxations: [])
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
    let first = CompleteSearch.run(problem, steps: Self.fewSteps)
    guard case .unknown = first else { return first }
    if resolver.isOver { return .unknown }
    if ScoreBound(problem).shortfall > 0 { return .impossible }
    if let found = resolver.improved(problem, from: witnesses.first),
      isWhole(found.solution, problem)
    {
      return .possible(found.solution)
    }
    if resolver.isOver { return .unknown }
    return CompleteSearch.run(problem, steps: Self.manySteps)
  }

  private func isWhole(_ solution: Solution, _ problem: PlanningProblem) -> Bool {
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
    }
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
    if case .raiseCeiling(let ceiling, let amount) = change {
      best = lessMoney(ceiling, amount, solution, in: base)
    }
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

  /// The least money found, by halving, with which a ceiling lets the others hold.
  private func lessMoney(
    _ ceiling: Int,
    _ amount: Int,
    _ solution: Solution,
    in base: PlanningProblem
  ) -> (Change, Solution) {
    var low = 0
    var high = amount
    var best = solution
    for _ in 0..<Self.halvings where low + 1 < high && !resolver.isOver {
      let middle = low + (high - low) / 2
      let less = base.applying([.raiseCeiling(ceiling, by: middle)])
      guard case .possible(let found) = feasibility(of: less) else {
        low = middle
        continue
      }
      best = found
      // What the answer pays may be less than what was allowed.
      let needed = StatementNeeds(base, found).change(of: .ceiling(ceiling))?.money ?? 0
      high = min(middle, max(needed, low + 1))
    }
    return (.raiseCeiling(ceiling, by: high), best)
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
