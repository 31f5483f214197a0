public import Problem
public import Referee

/// Why an offering could not stay as published beside the rest of a new answer.
///
/// Found by putting the published choice back and having the referee judge: what is broken then is the cause; where
/// nothing is, the new choice brings points or makes the answer less short.
public struct ChangeCause: Sendable, Equatable {
  /// The rules that the published choice would break, those that name it first, at most a handful.
  public var broken: [BrokenRule]
  /// The answer with the published choice put back, which positions in `broken` are of.
  public var back: Solution
  /// Points that the change brings, where nothing is broken; those of the change itself are counted.
  public var gain: Int
  /// How much less short the answer is by the change, where nothing is broken.
  public var mended: Int

  /// More would not be read.
  private static let mostBroken = 5

  /// The cause of each change of a lawful answer, in order.
  ///
  /// - Complexity: a judgement for each change.
  public static func all(
    of changes: [OfferingChange],
    in problem: PlanningProblem,
    _ solution: Solution
  ) -> [ChangeCause] {
    let now = judge(problem, solution)
    return changes.map { cause(of: $0, problem, solution, now) }
  }

  private static func cause(
    of change: OfferingChange,
    _ problem: PlanningProblem,
    _ solution: Solution,
    _ now: Verdict
  ) -> ChangeCause {
    var back = solution
    var own: Int?
    if let position = solution.offerings.firstIndex(where: { $0 == change.after }) {
      if let before = change.before {
        back.offerings[position] = before
        own = position
      } else {
        back.offerings.remove(at: position)
      }
    } else if let before = change.before {
      own = back.offerings.count
      back.offerings.append(before)
    }
    let verdict = judge(problem, back)
    guard verdict.lawful else {
      let isOwn = { (rule: BrokenRule) in rule.breach.offerings.contains { $0.position == own } }
      let broken = verdict.broken.filter(isOwn) + verdict.broken.filter { !isOwn($0) }
      return ChangeCause(
        broken: Array(broken.prefix(mostBroken)),
        back: back,
        gain: 0,
        mended: 0
      )
    }
    return ChangeCause(
      broken: [],
      back: back,
      gain: now.score - verdict.score,
      mended: verdict.shortfall - now.shortfall
    )
  }
}
