import Problem
import Referee

/// One more offering of an activity, asked of changed problems that are solved anew.
struct ItemDemand {
  let problem: PlanningProblem
  let answer: JudgedAnswer
  let resolver: Resolver
  let activity: Int
  /// How many offerings of it run.
  let running: Int

  init(_ explainer: ActivityExplainer, _ activity: Int) {
    problem = explainer.problem
    answer = explainer.answer
    resolver = explainer.resolver
    self.activity = activity
    running = explainer.occupancy.runsOf[activity].count
  }

  /// A problem in which the item should run.
  func demanding(_ problem: PlanningProblem) -> PlanningProblem {
    var demanding = problem
    demanding.activities[activity].minOfferings = running + 1
    return demanding
  }

  /// Whether an answer has the item in it.
  func runs(_ solution: Solution) -> Bool {
    let id = ExactText(problem.activities[activity].id)
    return solution.offerings.count { ExactText($0.activity) == id } > running
  }

  /// The best answer found to a changed problem that has the item in it, judged without the demand.
  func solved(_ changed: PlanningProblem, from start: Solution) -> JudgedAnswer? {
    guard let found = resolver.improved(demanding(changed), from: start),
      found.verdict.lawful, runs(found.solution)
    else { return nil }
    return JudgedAnswer(changed, found.solution)
  }

  /// An answer with the item in it that loses nothing against the one that is explained; nil where none is found.
  func admitted(_ changed: PlanningProblem, from start: Solution) -> JudgedAnswer? {
    solved(changed, from: start).flatMap { loses($0) ? nil : $0 }
  }

  /// Whether an answer is worse than the one that is explained.
  func loses(_ found: JudgedAnswer) -> Bool {
    (found.verdict.shortfall, 0.minus(found.verdict.score))
      > (answer.verdict.shortfall, 0.minus(answer.verdict.score))
  }
}
