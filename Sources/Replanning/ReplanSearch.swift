public import Engine
public import Problem

/// Searches an answer that changes least and then serves most.
///
/// A first part of the effort counts change points several times over, which keeps the search near what was published. The
/// rest goes on from there with half of that. Where something is missing of the minimum counts, a part with the points as
/// they are comes between, since less shortfall comes before every change, and then the steady part again. At last what
/// brings nothing is taken back.
public enum ReplanSearch {
  /// Up to which hundredth of the effort each part goes; what is left of the time is for taking back.
  ///
  /// The second is the longest: what a plan that was published poor could gain takes a search that is not cut short.
  private static let parts = [29, 44, 92]

  /// Searches the problem, whose baseline is what was published.
  ///
  /// With a step limit and no time limit the same problem and options give the same answer.
  /// - Parameters:
  ///   - problem: A valid problem with its baseline.
  ///   - published: What was published, as it is to be compared.
  ///   - options: Limits, seed and threads.
  ///   - steadiness: How often change points count in the first part, at least 1.
  ///   - cancellation: Ends the search early.
  ///   - progress: Called now and then; scores are those of the part that runs.
  /// - Returns: The best answer found, with shortfall and score as the search counted them.
  public static func run(
    _ problem: PlanningProblem,
    published: [PlannedOffering],
    options: SearchOptions,
    steadiness: Int = Steadiness.usual,
    cancellation: Cancellation = Cancellation(),
    progress: @escaping @Sendable (SearchProgress) -> Void = { _ in }
  ) -> SearchResult {
    let clock = ContinuousClock()
    let began = clock.now
    func elapsed() -> Double { (clock.now - began) / .seconds(1) }
    var best: SearchResult?
    func search(times: Int, upTo hundredth: Int) {
      let steps = best?.steps ?? 0
      let seconds = elapsed()
      var own = options
      own.limits.steps = options.limits.steps.map { max(0, $0 * hundredth / 100 - steps) }
      own.limits.seconds = options.limits.seconds.map {
        max(0.01, $0 * Double(hundredth) / 100 - seconds)
      }
      var found = Search.run(
        Steadiness.steadied(problem, times: times),
        options: own,
        start: best?.solution,
        cancellation: cancellation
      ) {
        var report = $0
        report.steps += steps
        report.elapsedSeconds += seconds
        progress(report)
      }
      if let earlier = best {
        if !found.isLawful || earlier.isLawful && found.shortfall > earlier.shortfall {
          found.solution = earlier.solution
          found.shortfall = earlier.shortfall
          found.infeasibilities = earlier.infeasibilities
        }
        found.steps += earlier.steps
        found.moves += earlier.moves
        found.seatTrials += earlier.seatTrials
      }
      best = found
    }
    search(times: steadiness, upTo: parts[0])
    var isShort = false
    if let near = best, !cancellation.isCancelled {
      isShort = near.shortfall > 0 || !near.isLawful
      if isShort { search(times: 1, upTo: parts[1]) }
    }
    let last = isShort ? steadiness : max(1, steadiness / 2)
    if !cancellation.isCancelled { search(times: last, upTo: parts[2]) }
    guard var result = best else { preconditionFailure("a replan without a search") }
    result.solution = Settling.settled(
      result.solution,
      published: published,
      in: Steadiness.steadied(problem, times: last),
      stop: {
        cancellation.isCancelled || options.limits.seconds.map { elapsed() >= $0 } ?? false
      }
    )
    return result
  }
}
