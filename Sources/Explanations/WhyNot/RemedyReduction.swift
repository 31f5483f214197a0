import Problem
import Referee

/// Makes changes that let an item in as small as solving anew shows them to be enough.
///
/// First whole changes go, then each becomes smaller by halves: what is left was not found to be enough with any one of
/// them gone or a good deal smaller.
struct RemedyReduction {
  private let demand: any Demand
  private let widening: (_ days: Int) -> [Placement]
  private(set) var changes: [Change]
  private(set) var answer: JudgedAnswer
  /// Answers to start from where going on from the last one finds nothing.
  private let starts: [Solution]

  /// Halvings of one amount.
  private static let mostHalvings = 6

  /// Starts from answers and changes that are enough, as solving anew shows; nil where that finds nothing, or nothing
  /// without loss.
  init?(
    _ demand: any Demand,
    _ changes: [Change],
    from starts: [Solution],
    widening: @escaping (_ days: Int) -> [Placement]
  ) {
    let changed = demand.problem.applying(changes)
    guard let found = Self.admitted(demand, changed, from: starts) else { return nil }
    self.starts = starts
    self.demand = demand
    self.widening = widening
    self.changes = changes
    answer = found
    tighten()
  }

  /// The remedy that is left.
  var remedy: Remedy {
    Remedy(
      changes: changes,
      solution: answer.solution,
      shortfall: answer.verdict.shortfall,
      score: answer.verdict.score,
      origin: .search,
      isLeast: false
    )
  }

  /// Makes the changes smaller.
  mutating func run() {
    var position = 0
    while changes.count > 1, position < changes.count {
      var fewer = changes
      fewer.remove(at: position)
      if !isEnough(fewer) { position += 1 }
    }
    if changes.count(where: { $0.money > 0 }) > 1 { halveMoney() }
    position = 0
    while position < changes.count {
      let known = changes.count
      halve(position)
      // Tightening may have taken one away.
      if changes.count == known { position += 1 }
    }
  }

  /// Whether solving anew finds these changes to be enough; then they are the changes.
  private mutating func isEnough(_ fewer: [Change]) -> Bool {
    let changed = demand.problem.applying(fewer)
    guard let found = Self.admitted(demand, changed, from: [answer.solution] + starts) else {
      return false
    }
    changes = fewer
    answer = found
    tighten()
    return true
  }

  /// An answer that has the item in it and loses nothing, found from the first start from which one is.
  private static func admitted(
    _ demand: any Demand,
    _ changed: PlanningProblem,
    from starts: [Solution]
  ) -> JudgedAnswer? {
    for start in starts {
      if let found = demand.admitted(changed, from: start) { return found }
    }
    return nil
  }

  /// All money together, by halves: ceilings that hold one another want to be raised together.
  private mutating func halveMoney() {
    let whole = changes
    var low = 0
    var high = 16
    for _ in 0..<4 where low + 1 < high {
      let middle = (low + high) / 2
      let less = whole.compactMap { change -> Change? in
        guard change.money > 0 else { return change }
        return change.rounded(change.amount / 16 * middle)
      }.filter { $0.amount > 0 }
      if isEnough(less) { high = middle } else { low = middle }
    }
  }

  /// One amount, by halves.
  private mutating func halve(_ position: Int) {
    let whole = changes[position]
    var low = 0
    for _ in 0..<Self.mostHalvings {
      guard changes.indices.contains(position), changes[position].isOfSameStatement(as: whole),
        !demand.resolver.isOver
      else { return }
      let high = changes[position].amount
      guard high - low > changes[position].grain else { return }
      let middle = low + (high - low) / 2
      guard let smaller = smaller(changes[position], by: middle) else {
        low = middle
        continue
      }
      var less = changes
      less[position] = smaller
      guard smaller.amount < high else { return }
      if !isEnough(less) { low = smaller.amount }
    }
  }

  /// The change by no more than an amount; nil: then it is no change.
  private func smaller(_ change: Change, by amount: Int) -> Change? {
    guard case .addPlacements(let activity, _, _) = change else { return change.rounded(amount) }
    let placements = widening(amount)
    return placements.isEmpty ? nil : .addPlacements(activity, placements, days: amount)
  }

  /// Asks for no more than the answer at hand needs.
  private mutating func tighten() {
    let windows = changes.filter { if case .addPlacements = $0 { true } else { false } }
    let base = demand.problem.applying(windows)
    let needs = StatementNeeds(base, answer.solution)
    let tight = changes.compactMap(needs.needed)
    guard tight != changes else { return }
    let judged = JudgedAnswer(demand.problem.applying(tight), answer.solution)
    if judged.verdict.lawful && !demand.loses(judged) {
      changes = tight
      answer = judged
    }
  }
}
