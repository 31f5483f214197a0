import Problem

/// One more offering of an activity, asked of changed problems that are solved anew.
struct ItemDemand: Demand {
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

  func demanding(_ problem: PlanningProblem) -> PlanningProblem {
    var demanding = problem
    demanding.activities[activity].minOfferings = running + 1
    return demanding
  }

  func isMet(by solution: Solution) -> Bool {
    let id = ExactText(problem.activities[activity].id)
    return solution.offerings.count { ExactText($0.activity) == id } > running
  }
}
