import Planning
import Synchronization

/// A long work: what was asked, how far it is, and what came of it.
final class Job: Sendable {
  /// What became of it.
  enum Phase: Sendable {
    case running
    case proposed(Proposal)
    case explained(ExplainedItems)
    case compared(ComparedScenarios)
    /// It brought nothing; why, in words.
    case failed([LocalizedText])
    /// Somebody stopped it before there was anything.
    case stopped
  }

  /// What was done with its proposal.
  enum Decision: Sendable, Equatable {
    case accepted(revision: Int)
    case dropped
  }

  private struct State {
    var phase = Phase.running
    var progress: JobProgress
    var isStopping = false
    var decision: Decision?
    var isDeciding = false
    var seconds: Int?
  }

  /// The id in addresses.
  let id: String
  /// The plan's id.
  let plan: String
  /// What was asked.
  let task: JobTask
  /// The login of whoever asked.
  let by: String
  /// The number of the revision that it begins from.
  let base: Int?
  let run = ChildRun()
  let folder: JobFolder

  private let began = ContinuousClock.now
  private let state: Mutex<State>

  init(
    id: String,
    plan: String,
    task: JobTask,
    by: String,
    base: Int?,
    folder: JobFolder,
    steps: Int?
  ) {
    self.id = id
    self.plan = plan
    self.task = task
    self.by = by
    self.base = base
    self.folder = folder
    state = Mutex(State(progress: JobProgress(steps: steps)))
  }

  var phase: Phase { state.withLock(\.phase) }
  var progress: JobProgress { state.withLock(\.progress) }
  var decision: Decision? { state.withLock(\.decision) }
  /// Whether somebody asked it to stop.
  var isStopping: Bool { state.withLock(\.isStopping) }
  var isRunning: Bool { if case .running = phase { true } else { false } }
  /// Whole seconds from its beginning until now or its end.
  var seconds: Int {
    state.withLock(\.seconds) ?? Int((ContinuousClock.now - began) / .seconds(1))
  }

  func take(_ line: String) { state.withLock { $0.progress.read(line) } }

  /// Asks it to stop; what it has found by then is kept.
  func stop() {
    state.withLock { $0.isStopping = true }
    run.send(2)
  }

  func end(_ phase: Phase) {
    state.withLock { state in
      state.phase = phase
      state.seconds = Int((ContinuousClock.now - began) / .seconds(1))
    }
  }

  /// The proposal, for whoever decides about it first; nil where it was decided or is none.
  ///
  /// Whoever gets it calls ``decide(_:)``.
  func proposalToDecide() -> Proposal? {
    state.withLock { state in
      guard case .proposed(let proposal) = state.phase, state.decision == nil, !state.isDeciding
      else { return nil }
      state.isDeciding = true
      return proposal
    }
  }

  /// Notes what was decided; nil: nothing after all.
  func decide(_ decision: Decision?) {
    state.withLock { state in
      state.decision = decision
      state.isDeciding = false
    }
  }
}
