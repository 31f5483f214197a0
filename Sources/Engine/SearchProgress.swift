/// What a search tells while it runs.
public struct SearchProgress: Sendable, Equatable {
  /// The shortfall of the best answer so far.
  public var bestShortfall: Int
  /// The score of the best answer so far, in points.
  public var bestScore: Int
  /// The moves tried so far, over all threads.
  public var movesEvaluated: Int
  /// The moves tried so far by each thread.
  public var steps: Int
  /// Seconds since the search began.
  public var elapsedSeconds: Double
  /// Whether the best answer is better than at the last report.
  public var isNewBest: Bool

  /// Makes a report.
  public init(
    bestShortfall: Int,
    bestScore: Int,
    movesEvaluated: Int,
    steps: Int,
    elapsedSeconds: Double,
    isNewBest: Bool
  ) {
    self.bestShortfall = bestShortfall
    self.bestScore = bestScore
    self.movesEvaluated = movesEvaluated
    self.steps = steps
    self.elapsedSeconds = elapsedSeconds
    self.isNewBest = isNewBest
  }
}
