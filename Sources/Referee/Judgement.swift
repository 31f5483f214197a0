public import Problem

/// Recomputes a solution of a planning problem from the problem's definition and lists every rule
/// it breaks.
///
/// Shares nothing with the engine: neither its evaluator nor its search. Sums that leave 64 bits
/// are exact; nothing traps, however large the numbers of the file. The problem is one that
/// `ProblemFile` reads.
///
/// - Complexity: near linear in the sizes of problem and solution, plus the number of broken rules.
public func judge(_ problem: PlanningProblem, _ solution: Solution) -> Verdict {
  var broken = BrokenRules()
  let answer = Answer(problem, solution, &broken)
  CountCheck.check(answer, &broken)
  PeopleCheck.check(answer, &broken)
  let travel = TravelTimes(problem)
  OwnTimeCheck.check(answer, travel, &broken)
  ResourcesCheck.check(answer, travel, &broken)
  OrderCheck.check(answer, &broken)
  let spent = MoneyCheck.check(answer, &broken)
  let limits = LimitsCheck.check(answer, &broken)
  let changes = PinsCheck.check(answer, &broken)
  let points = Points(answer, softLimits: limits.penalty, changes: changes)
  return Verdict(
    exactShortfall: limits.shortfall + points.shortfall,
    parts: points.parts,
    offerings: answer.runs.count,
    seats: answer.runs.reduce(0) { $0 + $1.people.count },
    served: points.served,
    spent: spent,
    broken: broken.kept,
    unlisted: broken.count - broken.kept.count
  )
}
