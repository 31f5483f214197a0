import Problem
import Referee

/// A seat for someone who asked for an activity, asked of changed problems that are solved anew.
struct SeatDemand: Demand {
  let problem: PlanningProblem
  let answer: JudgedAnswer
  let resolver: Resolver
  private let person: Int
  private let activity: Int

  init(_ explainer: ActivityExplainer, person: Int, activity: Int) {
    problem = explainer.problem
    answer = explainer.answer
    resolver = explainer.resolver
    self.person = person
    self.activity = activity
  }

  /// The request brings more than several of the most wanted do, so that a good answer serves it.
  ///
  /// Much more would drown what the search tells other choices apart by.
  func demanding(_ problem: PlanningProblem) -> PlanningProblem {
    var demanding = problem
    let most = problem.requests.map(\.weight).max() ?? 0
    let more = most.plus(problem.weights.firstBonus).times(Self.times)
    for position in demanding.requests.indices
    where demanding.requests[position].participant.position == person
      && demanding.requests[position].activity.position == activity
    {
      demanding.requests[position].weight = demanding.requests[position].weight.plus(more)
    }
    return demanding
  }

  /// A demanded request brings so many times what the most wanted does.
  private static let times = 8

  func isMet(by solution: Solution) -> Bool {
    let activity = ExactText(problem.activities[activity].id)
    let person = ExactText(problem.participants[person].id)
    return solution.offerings.contains { offering in
      ExactText(offering.activity) == activity
        && offering.participants.contains { ExactText($0) == person }
    }
  }
}
