import Bounds
import Problem
import Referee

/// A bound that was measured, on one thread, after the search.
struct BoundRun {
  /// No lawful answer has a higher score; where the search has found the least shortfall, no answer with that.
  let score: Int
  /// No lawful answer has a smaller shortfall.
  let shortfall: Int
  /// The steps made.
  let steps: Int
  /// Seconds from the beginning to the end.
  let seconds: Double

  /// Works on the bound of a problem whose search is over.
  init(_ entry: BenchProblems.Entry, _ run: EngineRun, seconds: Double) {
    let (timing, result) = Timing.of(runs: 1) {
      ScoreBound.run(
        entry.problem,
        options: BoundOptions(
          seconds: seconds,
          knownScore: run.verdict.lawful ? run.verdict.score : nil,
          knownShortfall: run.verdict.lawful ? run.verdict.shortfall : nil
        )
      )
    }
    score = result.score
    shortfall = result.shortfall
    steps = result.steps
    self.seconds = timing.seconds
  }

  /// The gap of a verdict to the bound, as a part of it; nil where the answer may have less shortfall.
  func gap(of verdict: Verdict) -> Double? {
    guard verdict.lawful, verdict.shortfall <= shortfall else { return nil }
    return Double(score - verdict.score) / Double(max(1, abs(score)))
  }
}
