import Dispatch

/// Searches good itineraries.
public enum ItinerarySearch {
  /// Builds an itinerary and improves it until a limit is reached or the search is cancelled.
  ///
  /// With a step limit and no time limit, the same problem and options give the same itinerary. Threads search on their own
  /// and meet at fixed parts of the limit to go on from the best of all.
  /// - Parameters:
  ///   - problem: A problem without faults, see `ItineraryProblem.faults()`.
  ///   - options: Limits, seed and threads.
  ///   - cancellation: Ends the search early.
  ///   - progress: Called now and then, from the thread that called `run`.
  /// - Returns: The best itinerary found, and what it lacks of what is required.
  public static func run(
    _ problem: ItineraryProblem,
    options: ItineraryOptions,
    cancellation: ItineraryCancellation = ItineraryCancellation(),
    progress: @Sendable (ItineraryProgress) -> Void = { _ in }
  ) -> ItineraryResult {
    guard problem.faults().isEmpty else {
      let plan = ItineraryPlan(days: [], chosenCandidates: [], value: 0, fees: 0, lodgingCost: 0)
      let breaches = [ItineraryBreach.unfitProblem]
      return ItineraryResult(plan: plan, breaches: breaches, steps: 0, stoppedBy: .nothingToDo)
    }
    let team = Team(problem, options, cancellation)
    return team.run(progress)
  }
}

/// The searches of one run, side by side.
private struct Team: @unchecked Sendable {
  let tables: Tables
  let searchers: [Searcher]
  let pace: Pace

  /// In how many parts the limit is cut; after each the threads meet.
  private static let parts = 32
  /// The parts after which every searcher goes on from the best itinerary.
  private static let returns = [16, 24, 28]

  init(
    _ problem: ItineraryProblem,
    _ options: ItineraryOptions,
    _ cancellation: ItineraryCancellation
  ) {
    let tables = Tables(problem)
    self.tables = tables
    pace = Pace(options.limits, cancellation)
    searchers = (0..<max(1, options.threads)).map {
      Searcher(tables, seed: options.seed, stream: $0)
    }
  }

  func run(_ progress: (ItineraryProgress) -> Void) -> ItineraryResult {
    var reported = (Int.min, Int.max)
    func report() {
      let best = self.best()
      progress(
        ItineraryProgress(
          bestValue: best.value,
          lacking: best.lacking,
          steps: searchers[0].steps,
          elapsedSeconds: pace.watch.seconds,
          isNewBest: reported != (best.value, best.lacking)
        )
      )
      reported = (best.value, best.lacking)
    }
    each { $0.construct() }
    report()
    var part = 0
    var reason = ItineraryResult.StopReason.nothingToDo
    while !tables.usable.isEmpty, tables.dayCount > 0 {
      if let over = pace.isOver(steps: searchers[0].steps) {
        reason = over
        break
      }
      part += 1
      let goal = Double(part) / Double(Self.parts)
      each { $0.search(until: goal, pace) }
      exchange(part % Self.parts)
      report()
    }
    let best = self.best()
    let plan = PlanMaker(tables).plan(best)
    return ItineraryResult(
      plan: plan,
      breaches: ItineraryCheck.breaches(of: plan, in: tables.problem),
      steps: searchers[0].steps,
      stoppedBy: reason
    )
  }

  /// Lets every searcher do its work, each on its own thread.
  private func each(_ work: @Sendable (Searcher) -> Void) {
    if searchers.count == 1 {
      work(searchers[0])
    } else {
      let team = self
      DispatchQueue.concurrentPerform(iterations: searchers.count) { work(team.searchers[$0]) }
    }
  }

  /// Lets every searcher know the best itinerary, and late in a cycle go on from it.
  private func exchange(_ part: Int) {
    if searchers.count > 1 {
      let best = self.best()
      for searcher in searchers where searcher.beats(best, searcher.best) {
        searcher.best.take(best, changed: searcher.allDays)
      }
    }
    if Self.returns.contains(part) {
      for searcher in searchers { searcher.returnToBest() }
    }
  }

  private func best() -> State {
    var best = searchers[0].best
    for searcher in searchers where searcher.beats(searcher.best, best) { best = searcher.best }
    return best
  }
}
