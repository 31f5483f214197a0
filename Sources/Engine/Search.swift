import Dispatch
public import Problem

/// Searches good answers to a planning problem.
public enum Search {
  /// Builds a lawful answer and improves it until a limit is reached or the search is cancelled.
  ///
  /// With a step limit and no time limit, the same problem, options and start give the same answer. On a small problem
  /// threads search on their own and exchange the best answer after fixed numbers of steps; on a large one they improve
  /// one plan together, at most eight of them.
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
    let clock = SearchClock(limits: options.limits, cancellation: cancellation)
    guard let tables = TableMaker.tables(problem, stop: { clock.isOver }) else {
      return SearchResult(
        nothingRunning: problem,
        stoppedBy: cancellation.isCancelled ? .cancelled : .seconds
      )
    }
    return Team(tables, options, clock).run(from: start, progress)
  }
}

/// The searches of one run, side by side.
private struct Team: Sendable {
  let tables: Tables
  let searchers: [Searcher]
  let options: SearchOptions
  let clock: SearchClock
  /// Whether all searchers work on one plan; otherwise each has its own.
  let sharesPlan: Bool
  /// Steps after which searchers that share a plan meet.
  let sharedSteps: Int

  /// Steps between reports.
  private static let reportSteps = 1 << 13
  /// Reports after which searchers with plans of their own may exchange them.
  private static let reportsPerExchange = 8
  /// The size of a problem from which several searchers share a plan.
  private static let sharedSize = 40_000
  /// The part of the size after which searchers that share a plan meet, and the fewest and the most steps.
  private static let sizePerStep = 96
  private static let fewestSharedSteps = 256
  /// The most searchers that share a plan: making each other's moves takes one of them time.
  private static let mostSharing = 8

  init(_ tables: Tables, _ options: SearchOptions, _ clock: SearchClock) {
    self.options = options
    self.clock = clock
    self.tables = tables
    let size = tables.entries.count + 20 * tables.slots.count
    let wanted = max(1, options.threads)
    let sharesPlan = wanted > 1 && size >= Self.sharedSize
    self.sharesPlan = sharesPlan
    sharedSteps = min(Self.reportSteps, max(Self.fewestSharedSteps, size / Self.sizePerStep))
    let count = sharesPlan ? min(wanted, Self.mostSharing) : wanted
    var searchers: [Searcher] = []
    for stream in 0..<count where stream == 0 || !clock.isOver {
      let searcher = Searcher(tables, seed: options.seed, stream: stream)
      searcher.sharesPlan = sharesPlan
      searcher.annealing.pace = sharesPlan ? count : 1
      searchers.append(searcher)
    }
    self.searchers = searchers
  }

  private var isOver: Bool { clock.isOver }

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
          elapsedSeconds: clock.elapsedSeconds,
          isNewBest: now.0 != reported.0 || now.1 != reported.1
        )
      )
      reported = now
    }
    construct(from: start)
    report()
    var reason = SearchResult.StopReason.nothingToDo
    var reports = 0
    while tables.slots.count > 0 {
      let done = searchers[0].steps
      let left = options.limits.steps.map { $0 - done } ?? Int.max
      if left <= 0 { reason = .steps }
      if clock.cancellation.isCancelled {
        reason = .cancelled
      } else if isOver {
        reason = .seconds
      }
      if reason != .nothingToDo { break }
      let count = min(left, Self.reportSteps)
      reports += 1
      if sharesPlan {
        searchTogether(count)
      } else {
        each { $0.search(count, stop: { isOver }) }
        if reports % Self.reportsPerExchange == 0 { exchange() }
      }
      report()
    }
    return result(reason)
  }

  /// Builds the first plans; searchers that share a plan begin from the first one's.
  private func construct(from start: Solution?) {
    if !sharesPlan {
      each { $0.construct(from: start, stop: { isOver }) }
      return
    }
    let leader = searchers[0]
    leader.construct(from: start, stop: { isOver })
    leader.arrangeBetweenRounds(stop: { isOver })
    each { if $0 !== leader { $0.followAndKeep(leader) } }
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

  /// Improves the one plan that all searchers share, in rounds.
  private func searchTogether(_ count: Int) {
    let leader = searchers[0]
    let logs = searchers.map(\.log)
    var left = count
    while left > 0 && !isOver {
      let steps = min(left, sharedSteps)
      left -= steps
      each {
        $0.log.clear()
        $0.search(steps, stop: { isOver })
      }
      for log in logs.dropFirst() { leader.replay(log) }
      if leader.cycleEnded {
        leader.exchangeSeats(stop: { isOver })
        let best = best()
        if leader.incumbent.isWorse(than: best) {
          leader.incumbent.adopt(best, leader.state)
        } else {
          leader.incumbent.restore(leader.state)
        }
        leader.exchangeSeats(stop: { isOver })
        leader.arrangeBetweenRounds(stop: { isOver })
        each {
          $0.cycleEnded = false
          if $0 !== leader { $0.followAndKeep(leader) }
        }
      } else {
        each { if $0 !== leader { $0.follow(leader, logs) } }
      }
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
      seatTrials: searchers.reduce(0) { $0 + $1.seatTrials },
      statistics: statistics,
      stoppedBy: reason
    )
  }
}
