import Almanac
public import Planning
public import Problem
public import Referee

/// Tells a certified answer in the organiser's words.
public enum PlanMaker {
  /// The plan of a lawful answer whose offerings have ids; amounts and days of payments are the referee's.
  public static func plan(
    of compiled: CompiledProgramme,
    _ solution: Solution,
    _ verdict: Verdict
  ) -> Plan {
    precondition(verdict.lawful, "a plan of an unlawful answer: \(verdict.broken.count) rules")
    let entries = ledger(compiled.problem, solution)
    var plan = told(compiled, solution, entries, verdict)
    plan.leftOut = LeftOutReasons(compiled, solution, entries).entries()
    plan.verdict.items = ScoreTeller(compiled, solution).items
    return plan
  }

  /// What an answer says that no longer is lawful, for those who have to mend it: its offerings and payments as far as
  /// they can be read, without what is left out.
  public static func sketch(
    of compiled: CompiledProgramme,
    _ solution: Solution,
    _ verdict: Verdict
  ) -> Plan {
    var readable = solution
    readable.offerings.removeAll { !isReadable($0, compiled) }
    return told(compiled, readable, ledger(compiled.problem, readable), verdict)
  }

  /// Whether the problem has the activity, the placement and as many needs as the offering uses resources.
  private static func isReadable(_ offering: PlannedOffering, _ compiled: CompiledProgramme) -> Bool
  {
    let problem = compiled.problem
    guard let activity = problem.activities.first(where: { $0.id == offering.activity }) else {
      return false
    }
    return problem.placementSets[activity.placements].placements.indices
      .contains(offering.placement) && activity.needs.count == offering.resources.count
  }

  private static func told(
    _ compiled: CompiledProgramme,
    _ solution: Solution,
    _ entries: [LedgerEntry],
    _ verdict: Verdict
  ) -> Plan {
    let programme = compiled.programme
    let clock = YearClock(programme)
    var payments = [[DatedPayment]](repeating: [], count: solution.offerings.count)
    for entry in entries {
      payments[entry.offering].append(
        DatedPayment(
          source: programme.sources[entry.source.position].id,
          date: clock.date(entry.day),
          amount: Money(entry.amount),
          term: entry.term
        )
      )
    }
    let teller = OfferingTeller(compiled)
    let pins = Dictionary(
      programme.published.map { ($0.offering, $0.pins) },
      uniquingKeysWith: { first, _ in first }
    )
    let offerings = zip(solution.offerings, payments).compactMap { offering, payments in
      var told = teller.offering(offering, payments: byDate(payments))
      told?.pins = offering.id.flatMap { pins[$0] } ?? []
      return told
    }.sorted {
      ($0.firstDay, $0.sessions[0].startMinute, $0.id) < (
        $1.firstDay, $1.sessions[0].startMinute, $1.id
      )
    }
    return Plan(
      programme: programme,
      offerings: offerings,
      leftOut: [],
      verdict: PlanVerdict(
        isLawful: verdict.lawful,
        shortfall: verdict.shortfall,
        score: verdict.score,
        parts: Referee.ScorePart.allCases.map { part in
          Planning.ScorePart(name: part.rawValue, points: verdict.parts[part])
        },
        broken: verdict.broken.map(\.line)
      )
    )
  }

  /// The payments by date; those of one day in the order of funding and terms.
  private static func byDate(_ payments: [DatedPayment]) -> [DatedPayment] {
    payments.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
  }
}
