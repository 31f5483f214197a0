public import Problem

/// One payment of an answer, as the referee reads rule 6.
public struct LedgerEntry: Sendable, Equatable {
  /// The position of the offering in the solution.
  public let offering: Int
  /// Who pays.
  public let source: ListIndex<Source>
  /// The position of the payment in the activity's payments.
  public let term: Int
  /// The day, counted from the problem's first.
  public let day: Int
  /// The amount in whole currency units; above 0 in a ledger.
  public let amount: Int
}

/// The payments of a solution's offerings, in its order, then of funding and of payments.
///
/// Offerings that cannot be read and amounts of zero are left out; amounts beyond 64 bits stay at
/// the bound.
public func ledger(_ problem: PlanningProblem, _ solution: Solution) -> [LedgerEntry] {
  var broken = BrokenRules()
  let answer = Answer(problem, solution, &broken)
  var entries: [LedgerEntry] = []
  for run in answer.runs {
    MoneyCheck.forEachPayment(of: run, in: problem) { source, term, day, amount in
      guard amount > 0 else { return }
      entries.append(
        LedgerEntry(
          offering: run.position,
          source: source,
          term: term,
          day: day,
          amount: Int(clamping: amount)
        )
      )
    }
  }
  return entries
}

/// What one offering would pay by rule 6, whatever else runs: the payments of an activity at a
/// placement with these resources and so many people.
///
/// The placement and the resources are the problem's; amounts of zero are left out, those below stay,
/// and `offering` is 0 in every entry.
public func offeringPayments(
  _ problem: PlanningProblem,
  of activity: ListIndex<Activity>,
  at sessions: [MinuteSpan],
  _ resources: [ListIndex<Resource>],
  people: Int
) -> [LedgerEntry] {
  var entries: [LedgerEntry] = []
  let last = sessions[sessions.count - 1].end - 1
  MoneyCheck.forEachPayment(
    of: problem.activities[activity],
    costing: MoneyCheck.cost(
      of: activity,
      people: people,
      sessions: sessions.count,
      resources,
      in: problem
    ),
    people: people,
    days: (sessions[0].start / minutesPerDay, last / minutesPerDay, problem.days)
  ) { source, term, day, amount in
    guard amount != 0 else { return }
    entries.append(
      LedgerEntry(
        offering: 0,
        source: source,
        term: term,
        day: day,
        amount: Int(clamping: amount)
      )
    )
  }
  return entries
}
