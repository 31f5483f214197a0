import Dispatch
public import Problem

/// Searches good answers to a planning problem.
public enum Search {
  /// Builds a lawful answer and improves it until a limit is reached or the search is cancelled.
  ///
  /// With a step limit and no time limit, the same problem, options and start give the same answer. Threads search on
  /// their own and exchange the best answer after fixed numbers of steps.
  /// - Parameters:
  ///   - problem: A valid problem.
  ///   - options: Limits, seed and threads.
  ///   - start: An answer to begin from; what of it is not lawful is left out.
  ///   - cancellation: Ends the search early.
  ///   - progress: Called now and then, from the thread that called `run`.
  /// - Returns: The best answer found, with why it is not lawful if it is not.
  public static func run(
    _ problem: PlanningProblem,
    options: SearchOptions,
    start: Solution? = nil,
    cancellation: Cancellation = Cancellation(),
    progress: @Sendable (SearchProgress) -> Void = { _ in }
  ) -> SearchResult {
    let team = Team(problem, options, cancellation)
    return team.run(from: start, progress)
  }
}

/// The searches of one run, side by side.
private struct Team: Sendable {
  let tables: Tables
  let searchers: [Searcher]
  let options: SearchOptions
  let cancellation: Cancellation
  let began: ContinuousClock.Instant

  /// Steps after which the threads meet.
  private static let roundSteps = 1 << 16

  init(_ problem: PlanningProblem, _ options: SearchOptions, _ cancellation: Cancellation) {
    began = ContinuousClock.now
    self.options = options
    self.cancellation = cancellation
    let tables = Tables(problem)
    self.tables = tables
    searchers = (0..<max(1, options.threads)).map {
      Searcher(tables, seed: options.seed, stream: $0)
    }
  }

  private var elapsed: Double { (ContinuousClock.now - began) / .seconds(1) }

  private var isOver: Bool {
    if cancellation.isCancelled { return true }
    guard let seconds = options.limits.seconds else { return false }
    return elapsed >= seconds
  }

  func run(from start: Solution?, _ progress: (SearchProgress) -> Void) -> SearchResult {
    var reported = (Int.max, Int.min)
    func report() {
      let best = best()
      let now = (best.missing &+ best.shortfall, best.score)
      progress(
        SearchProgress(
          bestShortfall: shortfall(best),
          bestScore: score(best),
          movesEvaluated: moves,
          steps: searchers[0].steps,
          elapsedSeconds: elapsed,
          isNewBest: now.0 != reported.0 || now.1 != reported.1
        )
      )
      reported = now
    }
    each { $0.construct(from: start, stop: { isOver }) }
    report()
    var reason = SearchResult.StopReason.nothingToDo
    while tables.slots.count > 0 {
      let done = searchers[0].steps
      let left = options.limits.steps.map { $0 - done } ?? Int.max
      if left <= 0 { reason = .steps }
      if cancellation.isCancelled {
        reason = .cancelled
      } else if isOver {
        reason = .seconds
      }
      if reason != .nothingToDo { break }
      each { $0.search(min(left, Self.roundSteps), stop: { isOver }) }
      exchange()
      report()
    }
    return result(reason)
  }

  /// Lets every searcher do its work, each on its own thread.
  private func each(_ work: @Sendable (Searcher) -> Void) {
    if searchers.count == 1 {
      work(searchers[0])
    } else {
      let searchers = searchers
      DispatchQueue.concurrentPerform(iterations: searchers.count) { work(searchers[$0]) }
    }
  }

  /// After a cycle, every searcher goes on from the best plan of all.
  private func exchange() {
    if searchers.count == 1 || !searchers[0].cycleEnded { return }
    let best = best()
    for searcher in searchers {
      searcher.cycleEnded = false
      if searcher.incumbent.isWorse(than: best) {
        searcher.incumbent.adopt(best, searcher.state)
      }
    }
  }

  private func best() -> Incumbent {
    var best = searchers[0].incumbent
    for searcher in searchers where best.isWorse(than: searcher.incumbent) {
      best = searcher.incumbent
    }
    return best
  }

  private var moves: Int { searchers.reduce(0) { $0 + $1.steps } }

  private func shortfall(_ best: Incumbent) -> Int {
    let (sum, over) = best.shortfall.addingReportingOverflow(tables.rules.hopelessShortfall)
    return over ? Int.max : sum
  }

  private func score(_ best: Incumbent) -> Int {
    tables.scale.shift == 0 ? best.score : best.exactScore(tables)
  }

  private func result(_ reason: SearchResult.StopReason) -> SearchResult {
    let best = best()
    let statistics = MoveKind.allCases.map { kind in
      var sum = MoveStatistics(
        name: "\(kind)",
        tried: 0,
        evaluated: 0,
        accepted: 0,
        improved: 0
      )
      for searcher in searchers {
        let tally = searcher.tallies[kind.rawValue]
        sum.tried += tally.tried
        sum.evaluated += tally.evaluated
        sum.accepted += tally.accepted
        sum.improved += tally.improved
      }
      return sum
    }
    return SearchResult(
      solution: best.solution(tables),
      infeasibilities: best.infeasibilities(tables),
      shortfall: shortfall(best),
      score: score(best),
      steps: searchers[0].steps,
      moves: moves,
      statistics: statistics,
      stoppedBy: reason
    )
  }
}
