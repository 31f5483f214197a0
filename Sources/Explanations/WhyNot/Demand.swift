import Problem
import Referee

/// Something that an answer should have and has not, asked of changed problems that are solved anew.
protocol Demand {
  /// The problem as it is.
  var problem: PlanningProblem { get }
  /// The answer that is explained.
  var answer: JudgedAnswer { get }
  var resolver: Resolver { get }

  /// A problem whose good answers have what is demanded, if any lawful one has.
  func demanding(_ problem: PlanningProblem) -> PlanningProblem

  /// Whether an answer has what is demanded.
  func isMet(by solution: Solution) -> Bool
}

extension Demand {
  /// The best answer found to a changed problem that has what is demanded, judged without the demand.
  func solved(_ changed: PlanningProblem, from start: Solution) -> JudgedAnswer? {
    guard let found = resolver.improved(demanding(changed), from: start),
      found.verdict.lawful, isMet(by: found.solution)
    else { return nil }
    return JudgedAnswer(changed, found.solution)
  }

  /// An answer with what is demanded that loses nothing against the one that is explained; nil where none is found.
  func admitted(_ changed: PlanningProblem, from start: Solution) -> JudgedAnswer? {
    solved(changed, from: start).flatMap { loses($0) ? nil : $0 }
  }

  /// Whether an answer is worse than the one that is explained.
  func loses(_ found: JudgedAnswer) -> Bool {
    (found.verdict.shortfall, 0.minus(found.verdict.score))
      > (answer.verdict.shortfall, 0.minus(answer.verdict.score))
  }
}
