public import Problem
import Referee

/// What of the money of a published answer was paid before a day binds the offerings that it was paid for.
public enum PaidAdvances {
  /// Published offerings, those of which money is dated before a day pinned to run.
  ///
  /// - Parameters:
  ///   - published: What was published, with positions of placements in the problem's sets.
  ///   - problem: The problem by whose terms it is paid.
  ///   - today: A day counted from the problem's first.
  /// - Returns: The same offerings in their order.
  public static func pinned(
    _ published: [PublishedOffering],
    in problem: PlanningProblem,
    today: Int
  ) -> [PublishedOffering] {
    let solution = Solution(problem: problem.name, offerings: published.map(\.offering))
    let paid = Set(ledger(problem, solution).filter { $0.day < today }.map(\.offering))
    return published.enumerated().map { position, offering in
      var offering = offering
      if paid.contains(position), !offering.pinned.contains(.run) { offering.pinned.append(.run) }
      return offering
    }
  }
}
