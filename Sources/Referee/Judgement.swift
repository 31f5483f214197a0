public import Problem

/// Recomputes a solution of a planning problem from the problem's definition and lists every rule it breaks.
///
/// Shares nothing with the engine: neither its evaluator nor its search. Sums that leave 64 bits are exact; nothing traps,
/// however large the numbers of the file. The problem is one that `ProblemFile` reads.
///
/// - Complexity: near linear in the sizes of problem and solution, plus the number of broken rules.
public func judge(_ problem: PlanningProblem, _ solution: Solution) -> Verdict {
  var broken = BrokenRules()
  let answer = Answer(problem, solution, &broken)
  CountRule.check(answer, &broken)
  PeopleRuleCheck.check(answer, &broken)
  let diary = TravelTimes(problem)
  OwnTimeRule.check(answer, diary, &broken)
  ResourceRule.check(answer, diary, &broken)
  OrderRule.check(answer, &broken)
  let spent = MoneyRule.check(answer, &broken)
  let limits = LimitRule.check(answer, &broken)
  let changes = PinRule.check(answer, &broken)
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
