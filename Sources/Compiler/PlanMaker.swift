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
    let programme = compiled.programme
    let clock = YearClock(programme)
    var payments = [[DatedPayment]](repeating: [], count: solution.offerings.count)
    let entries = ledger(compiled.problem, solution)
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
      leftOut: LeftOutReasons(compiled, solution, entries).entries(),
      verdict: PlanVerdict(
        isLawful: verdict.lawful,
        shortfall: verdict.shortfall,
        score: verdict.score,
        parts: Referee.ScorePart.allCases.map { part in
          Planning.ScorePart(name: part.rawValue, points: verdict.parts[part])
        },
        broken: verdict.broken.map(\.line),
        items: ScoreTeller(compiled, solution).items
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
