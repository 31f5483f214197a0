import Planning
import Publishing
import Store

/// The years in force, each made once and kept until another revision is decided.
actor PublicPlans {
  private struct Known {
    var decided: DecidedRevision?
    var since: ContinuousClock.Instant
  }

  private let store: PlanStore
  private let plans: OpenPlans
  private let patience: Duration
  private var known: [String: Known] = [:]
  private var made: [String: (number: Int, plan: Task<PublicPlan?, any Error>)] = [:]
  /// So many are kept; others are made anew when they are asked for.
  private static let most = 8

  init(_ store: PlanStore, _ plans: OpenPlans, _ options: WebOptions) {
    self.store = store
    self.plans = plans
    patience = .seconds(options.decisionSeconds)
  }

  /// The year in force of a plan; nil: there is no such plan, or no revision of it is in force.
  func plan(_ id: String) async throws -> PublicPlan? {
    guard let decided = try decided(id) else { return nil }
    if let kept = made[id], kept.number == decided.number { return try await kept.plan.value }
    let task = Task.detached { [store, plans] in
      try await PublicPlanMaker(store: store, plans: plans).plan(decided)
    }
    if made.count >= Self.most { made.removeAll() }
    made[id] = (decided.number, task)
    do {
      return try await task.value
    } catch {
      if made[id]?.number == decided.number { made[id] = nil }
      throw error
    }
  }

  /// The ids of the plans of which a revision is in force.
  func ids() throws -> [String] {
    try store.planIds().filter { try decided($0) != nil }
  }

  private func decided(_ id: String) throws -> DecidedRevision? {
    let now = ContinuousClock.now
    if let kept = known[id], now - kept.since < patience { return kept.decided }
    let decided = try store.inForce(of: id)
    // Addresses of plans that nobody made are not remembered.
    if decided != nil || known[id] != nil { known[id] = Known(decided: decided, since: now) }
    return decided
  }
}
