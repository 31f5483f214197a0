public import Problem
import Referee

/// Takes back changes that bring nothing, which a search leaves behind as it goes.
///
/// A cancelled offering beside a new one of its activity becomes the same one; then each change is undone, and each person
/// sent away taken back, where the answer stays lawful and is no worse for it, until nothing more can be.
public enum Settling {
  /// The settled answer: lawful, no more short and with no fewer points than the one given.
  ///
  /// - Parameters:
  ///   - solution: A lawful answer.
  ///   - published: What was published.
  ///   - problem: The problem by whose points it is judged.
  ///   - stop: Asked between judgements; true ends the work.
  /// - Returns: The answer with fewer changes.
  /// - Complexity: A few judgements for each change.
  public static func settled(
    _ solution: Solution,
    published: [PlannedOffering],
    in problem: PlanningProblem,
    stop: () -> Bool = { false }
  ) -> Solution {
    var best = Candidate(solution, problem)
    guard best.verdict.lawful else { return solution }
    let named = Candidate(Self.named(solution, published, problem.weights), problem)
    if named.verdict.lawful, named.isNoWorse(than: best) { best = named }
    while !stop() {
      var isBetter = false
      for change in OfferingChange.all(from: published, to: best.solution) {
        if stop() { break }
        for attempt in attempts(change, published, best.solution) {
          let candidate = Candidate(attempt, problem)
          guard candidate.verdict.lawful, candidate.isNoWorse(than: best),
            candidate.changes(from: published) < best.changes(from: published)
          else { continue }
          best = candidate
          isBetter = true
          break
        }
      }
      if !isBetter { break }
    }
    return best.solution
  }

  /// The answer with its offerings of each activity continuing those of the published ones that they differ least from.
  private static func named(
    _ solution: Solution,
    _ published: [PlannedOffering],
    _ weights: Weights
  ) -> Solution {
    var named = solution
    let earlier = Dictionary(grouping: published, by: \.activity)
    let positions = Dictionary(grouping: solution.offerings.indices) {
      solution.offerings[$0].activity
    }
    for (activity, before) in earlier {
      let own = positions[activity] ?? []
      guard own.count + before.count > 2 || own.count < before.count else { continue }
      var pairs: [(points: Int, position: Int, published: Int)] = []
      for position in own {
        for (index, offering) in before.enumerated() {
          let change = OfferingChange(
            id: nil,
            activity: activity,
            before: offering,
            after: solution.offerings[position]
          )
          pairs.append((change.points(weights), position, index))
        }
      }
      pairs.sort { ($0.points, $0.position, $0.published) < ($1.points, $1.position, $1.published) }
      for position in own { named.offerings[position].id = nil }
      var taken: Set<Int> = []
      for pair in pairs
      where named.offerings[pair.position].id == nil && taken.insert(pair.published).inserted {
        named.offerings[pair.position].id = before[pair.published].id
      }
    }
    return named
  }

  /// Answers in which a change is undone, the most thorough first.
  private static func attempts(
    _ change: OfferingChange,
    _ published: [PlannedOffering],
    _ solution: Solution
  ) -> [Solution] {
    guard let before = change.before else { return [] }
    guard let after = change.after else { return reinstated(before, published, solution) }
    guard let position = solution.offerings.firstIndex(of: after) else { return [] }
    var kept = after
    kept.placement = before.placement
    kept.resources = before.resources
    var back = after
    let joined = Set(change.joined)
    back.participants = before.participants
    var together = kept
    together.participants =
      before.participants
      + after.participants.filter { joined.contains($0) }
    var withMore = after
    withMore.participants = together.participants
    return [together, before, kept, withMore, back].compactMap { offering in
      guard offering != after else { return nil }
      var answer = solution
      answer.offerings[position] = offering
      return answer
    }
  }

  /// Answers in which a cancelled offering runs again: as published, or continued by a new one of its activity.
  private static func reinstated(
    _ before: PlannedOffering,
    _ published: [PlannedOffering],
    _ solution: Solution
  ) -> [Solution] {
    let ids = Set(published.compactMap(\.id))
    let new = solution.offerings.indices.filter { position in
      let offering = solution.offerings[position]
      return offering.activity == before.activity && !(offering.id.map(ids.contains) ?? false)
    }
    var answers: [Solution] = []
    for position in new {
      var replaced = solution
      replaced.offerings[position] = before
      answers.append(replaced)
    }
    for position in new {
      var continued = solution
      continued.offerings[position].id = before.id
      answers.append(continued)
    }
    var added = solution
    added.offerings.append(before)
    return answers + [added]
  }

  /// An answer with its verdict.
  private struct Candidate {
    let solution: Solution
    let verdict: Verdict

    init(_ solution: Solution, _ problem: PlanningProblem) {
      self.solution = solution
      verdict = judge(problem, solution)
    }

    func isNoWorse(than other: Candidate) -> Bool {
      (verdict.shortfall, -verdict.score) <= (other.verdict.shortfall, -other.verdict.score)
    }

    /// How much differs from what was published: offerings, then people.
    func changes(from published: [PlannedOffering]) -> Int {
      OfferingChange.all(from: published, to: solution).reduce(0) { sum, change in
        let parts =
          (change.isMoved ? 1 : 0) + change.swapped.count + (change.isCancelled ? 4 : 0)
          + (change.isNew ? 2 : 0)
        return sum + 1_000 * parts + change.released.count
      }
    }
  }
}
