public import Engine
public import Problem
public import Referee

/// An answer with the referee's verdict on it.
public struct JudgedAnswer: Sendable {
  /// The answer.
  public var solution: Solution
  /// The verdict.
  public var verdict: Verdict

  /// Has an answer to a problem judged.
  public init(_ problem: PlanningProblem, _ solution: Solution) {
    self.solution = solution
    verdict = Referee.judge(problem, solution)
  }

  /// The points that another score has more than this answer's.
  public func gain(to score: Int) -> Int { score.minus(verdict.score) }

  /// Whether it is lawful and has less shortfall, or as much and more points.
  public func isBetter(than other: JudgedAnswer) -> Bool {
    guard verdict.lawful else { return false }
    if !other.verdict.lawful { return true }
    return (verdict.shortfall, 0.minus(verdict.score))
      < (other.verdict.shortfall, 0.minus(other.verdict.score))
  }
}

/// Solves changed problems from a known answer, within one effort.
public final class Resolver: Sendable {
  /// How much work each search and all of them may do.
  public let effort: Effort
  /// Ends the work early.
  public let cancellation: Cancellation
  private let began = ContinuousClock.now
  private let progress: @Sendable (SearchProgress) -> Void

  /// Starts the time of an effort; `progress` is told now and then how the search at work goes on.
  public init(
    _ effort: Effort,
    _ cancellation: Cancellation = Cancellation(),
    progress: @escaping @Sendable (SearchProgress) -> Void = { _ in }
  ) {
    self.effort = effort
    self.cancellation = cancellation
    self.progress = progress
  }

  /// Seconds since the work began.
  public var elapsedSeconds: Double { (ContinuousClock.now - began) / .seconds(1) }

  /// Whether somebody asked to stop: then even what was begun is given up.
  public var isCancelled: Bool { cancellation.isCancelled }

  /// Whether nothing more is to be begun.
  public var isOver: Bool {
    if isCancelled { return true }
    guard let seconds = effort.seconds else { return false }
    return elapsedSeconds >= seconds
  }

  /// The best answer to a problem found from another, which need not be lawful for it.
  ///
  /// It is never worse than that one where that one is lawful; nil where the work is over.
  public func improved(
    _ problem: PlanningProblem,
    from start: Solution?,
    times: Int = 1
  ) -> JudgedAnswer? {
    if isOver { return nil }
    let left = effort.seconds.map { max(0.01, $0 - elapsedSeconds) }
    let result = Search.run(
      problem,
      options: SearchOptions(
        limits: SearchLimits(seconds: left, steps: effort.steps.times(times)),
        seed: effort.seed,
        threads: effort.threads
      ),
      start: start,
      cancellation: cancellation,
      progress: progress
    )
    let found = JudgedAnswer(problem, result.solution)
    guard let start else { return found }
    let known = JudgedAnswer(problem, start)
    return known.isBetter(than: found) ? known : found
  }
}
