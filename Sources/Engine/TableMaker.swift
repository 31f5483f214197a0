import Dispatch
import Problem

/// Compiles a problem beside the thread that asked, which can so be called away when the time is over.
final class TableMaker: @unchecked Sendable {
  private let isDone = DispatchSemaphore(value: 0)
  private var tables: Tables?

  /// What a search is given to begin, however short its time: tables of usual problems take less.
  private static let patience = DispatchTimeInterval.milliseconds(40)
  private static let look = DispatchTimeInterval.milliseconds(10)

  private init() {}

  /// The tables of a problem, or nil if `stop` says so before they are ready; it is asked every hundredth of a second.
  static func tables(_ problem: PlanningProblem, stop: () -> Bool) -> Tables? {
    let maker = TableMaker()
    DispatchQueue.global(qos: .userInitiated).async {
      maker.tables = Tables(problem)
      maker.isDone.signal()
    }
    var wait = patience
    while maker.isDone.wait(timeout: .now() + wait) == .timedOut {
      if stop() { return nil }
      wait = look
    }
    return maker.tables
  }
}

extension SearchResult {
  /// The plan in which nothing runs, for a search that ended before it could begin.
  init(nothingRunning problem: PlanningProblem, stoppedBy reason: StopReason) {
    var shortfall: Int128 = 0
    for activity in problem.activities { shortfall += Int128(max(0, activity.minOfferings)) }
    for limit in problem.limits { shortfall += Int128(max(0, limit.min)) }
    var score: Int128 = 0
    var reasons: [Infeasibility] = []
    for published in problem.baseline?.offerings ?? [] {
      let people = Int128(published.offering.participants.count)
      score -= Int128(problem.weights.cancel) + Int128(problem.weights.release) * people
      if published.pinned.contains(.run) {
        reasons.append(.pinnedOfferingNotPlaced(id: published.id))
      }
    }
    for (position, ceiling) in problem.ceilings.enumerated() where ceiling.amount < 0 {
      reasons.append(.negativeCeiling(position: position))
    }
    self.init(
      solution: Solution(problem: problem.name, offerings: []),
      infeasibilities: reasons,
      shortfall: Int(clamping: shortfall),
      score: Int(clamping: score),
      steps: 0,
      moves: 0,
      seatTrials: 0,
      statistics: [],
      stoppedBy: reason
    )
  }
}
