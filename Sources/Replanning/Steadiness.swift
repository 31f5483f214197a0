public import Problem

/// How much more a change counts than its points while a search goes on.
///
/// Replanning changes least first and then serves most; the exact problem has one score. With change points counted
/// several times over, the search gives a change up for a few points of service, and the answer, judged by the points as
/// they are, stays near the best.
public enum Steadiness {
  /// How often change points count by default; chosen on disturbed years of the family of sizes s and m.
  public static let usual = 4

  /// The problem with its change points counted so many times.
  public static func steadied(_ problem: PlanningProblem, times: Int) -> PlanningProblem {
    var steadied = problem
    func scaled(_ points: Int) -> Int {
      let (product, isOverflow) = points.multipliedReportingOverflow(by: max(1, times))
      return isOverflow ? points : product
    }
    steadied.weights.cancel = scaled(problem.weights.cancel)
    steadied.weights.move = scaled(problem.weights.move)
    steadied.weights.swap = scaled(problem.weights.swap)
    steadied.weights.release = scaled(problem.weights.release)
    return steadied
  }
}
