import Bounds
import Dispatch
import Engine
import Foundation
import Problem
import Synchronization

/// The bound on the score, worked out beside a search on a thread of its own.
///
/// It never changes what the search finds. Where the search is to be the same from run to run, so is the bound: it then
/// takes a fixed number of steps, nothing that the search finds guides it, and it is for answers with the least
/// shortfall. Otherwise it is for all answers until one with the least shortfall is found; it rests between its steps
/// where the search needs every core, and ends when they lead no further.
final class BoundBeside: Sendable {
  /// When the bound is good enough.
  enum Extent: Equatable {
    /// As long as the search goes on.
    case untilStopped
    /// After so many steps, also if the search ends before.
    case steps(Int)
  }

  private struct State {
    var bound: KnownBound?
    var best: Answer?
  }

  /// What the search has found.
  private struct Answer {
    let shortfall: Int
    let score: Int
  }

  /// Seconds without rest, so that a first bound comes soon.
  private static let firstSpell = 0.3
  /// Seconds of the search that matter most to it.
  private static let earlySpell = 10.0
  /// Steps in which a bound that still gets better falls by one part of `leastFall`.
  private static let patience = 2_000
  private static let leastFall = 20_000
  /// Seconds between two looks at what the search has found, where nothing else is to do.
  private static let idleSpell = 0.05

  private let state = Mutex(State())
  private let isStopped = Atomic<Bool>(false)
  private let ended = DispatchSemaphore(value: 0)
  private let extent: Extent
  private let restsForSearch: Bool

  /// Begins to work, beside so many threads.
  init(_ problem: PlanningProblem, _ extent: Extent, threads: Int) {
    self.extent = extent
    restsForSearch =
      extent == .untilStopped && threads >= ProcessInfo.processInfo.activeProcessorCount
    Thread.detachNewThread { [self] in
      work(problem)
      ended.signal()
    }
  }

  /// What is known so far; nil: nothing yet.
  var bound: KnownBound? { state.withLock { $0.bound } }

  /// Tells of the best answer so far, which shows where the bound should go and what it is for.
  func learn(shortfall: Int, score: Int) {
    if extent == .untilStopped {
      state.withLock { $0.best = Answer(shortfall: shortfall, score: score) }
    }
  }

  /// Lets the bound end and gives it; where it has steps to do, these are done first unless `cancellation` is turned.
  func finish(_ cancellation: Cancellation) -> KnownBound? {
    if extent != .untilStopped {
      while ended.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
        if cancellation.isCancelled { break }
      }
    }
    isStopped.store(true, ordering: .relaxed)
    return bound
  }

  private func work(_ problem: PlanningProblem) {
    let clock = ContinuousClock()
    let began = clock.now
    var best: Answer?
    let bound = ScoreBound(problem)
    if extent != .untilStopped { bound.demandLeastShortfall() }
    var lastMark = (steps: 0, score: Int.max)
    while !isStopped.load(ordering: .relaxed) {
      let start = clock.now
      if let best, best.shortfall <= bound.shortfall, !bound.isForLeastShortfall {
        bound.demandLeastShortfall()
        lastMark = (bound.steps, .max)
      }
      bound.improve(steps: 1, knownScore: best?.score)
      let known = KnownBound(
        score: bound.score,
        shortfall: bound.shortfall,
        isForLeastShortfall: bound.isForLeastShortfall
      )
      best = state.withLock { state in
        state.bound = known
        return state.best
      }
      if case .steps(let count) = extent, bound.steps >= count { return }
      // Where no step can better the bound, nothing is left to do.
      var isDone = known.score == best?.score || bound.isExhausted
      if extent == .untilStopped && bound.steps >= lastMark.steps + Self.patience {
        if known.score > lastMark.score - abs(known.score) / Self.leastFall { isDone = true }
        lastMark = (bound.steps, known.score)
      }
      if isDone {
        // Fewer answers may matter later.
        if known.isForLeastShortfall { return }
        Thread.sleep(forTimeInterval: Self.idleSpell)
      }
      if restsForSearch {
        rest(after: (clock.now - start) / .seconds(1), at: (clock.now - began) / .seconds(1))
      }
    }
  }

  /// Leaves the core to the search: nine tenths of the time while the search is young, later two thirds.
  private func rest(after step: Double, at elapsed: Double) {
    if elapsed > Self.firstSpell {
      Thread.sleep(forTimeInterval: step * (elapsed < Self.earlySpell ? 9 : 2))
    }
  }
}
