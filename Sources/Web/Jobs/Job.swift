import Foundation
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
    /// It ended under an earlier run of the server, and its result waits in its folder.
    case kept(JobRecord.Outcome)
    /// The same, and the plan has changed since, so that its result is of another plan.
    case past(JobRecord.Outcome)
  }

  /// What was done with its proposal.
  enum Decision: Sendable, Equatable {
    case accepted(revision: Int)
    case dropped
  }

  private struct State {
    var phase = Phase.running
    var progress: JobProgress
    var seconds: Int?
    var isStopping = false
    var decision: Decision?
    var isDeciding = false
    var ended: ChildRun.End?
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

  /// The edition of the plan that it began from.
  let edition: Int
  /// How many works were begun before it.
  let order: Int
  /// How its process ended; nil while it runs.
  var ended: ChildRun.End? { state.withLock(\.ended) }

  private let began = ContinuousClock.now
  private let state: Mutex<State>

  init(
    id: String,
    plan: String,
    task: JobTask,
    by: String,
    base: Int?,
    edition: Int,
    order: Int,
    folder: JobFolder,
    steps: Int?
  ) {
    self.edition = edition
    self.order = order
    self.id = id
    self.plan = plan
    self.task = task
    self.by = by
    self.base = base
    self.folder = folder
    state = Mutex(State(progress: JobProgress(steps: steps)))
  }

  /// A work of an earlier run of the server, as its folder tells of it.
  init(_ record: JobRecord, _ phase: Phase, _ folder: JobFolder) {
    id = record.id
    plan = record.plan
    task = record.task
    by = record.by
    base = record.base
    edition = record.edition
    order = record.order
    self.folder = folder
    let progress = JobProgress(messages: record.messages, bound: record.bound)
    var state = State(phase: phase, progress: progress, seconds: record.seconds ?? 0)
    state.ended = record.end
    state.isStopping = record.code == nil
    state.decision =
      record.accepted.map { .accepted(revision: $0) } ?? (record.isDropped ? .dropped : nil)
    self.state = Mutex(state)
  }

  /// What its folder says of it.
  var record: JobRecord {
    var record = JobRecord(
      id: id,
      plan: plan,
      task: task,
      by: by,
      base: base,
      edition: edition,
      server: getpid(),
      order: order
    )
    state.withLock { state in
      record.code = state.ended?.code
      record.outcome = state.phase.outcome
      record.messages = state.progress.messages
      record.bound = state.progress.bound
      record.seconds = state.seconds
      switch state.decision {
      case .accepted(let number): record.accepted = number
      case .dropped: record.isDropped = true
      case nil: break
      }
    }
    return record
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

  func end(_ phase: Phase, _ ended: ChildRun.End) {
    state.withLock { state in
      state.phase = phase
      state.ended = ended
      state.seconds = Int((ContinuousClock.now - began) / .seconds(1))
    }
  }

  /// Takes over what was read from its folder.
  func restore(_ phase: Phase) { state.withLock { $0.phase = phase } }

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
