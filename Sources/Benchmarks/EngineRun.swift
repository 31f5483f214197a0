import Engine
import Problem
import Referee
import Synchronization

/// A search that was measured, with the referee's verdict.
struct EngineRun {
  /// What the tables call the problem.
  let name: String
  /// The problem's size; nil for a plan folder.
  let size: YearSize?
  /// What the engine found.
  let result: SearchResult
  /// What the referee says of it.
  let verdict: Verdict
  /// How the answer grew.
  let trace: ScoreTrace
  /// Seconds from the beginning to the end.
  let seconds: Double
  /// The most bytes of memory in use meanwhile.
  let peakBytes: Int?
  /// Seconds of processor time after the first plan was built, over all threads.
  let processorSeconds: Double

  /// Searches for so many seconds.
  init(_ entry: BenchProblems.Entry, seconds: Double, threads: Int) {
    Machine.forgetPeak()
    let trace = ScoreTrace()
    let built = Mutex<Double?>(nil)
    let limits = SearchLimits(seconds: seconds)
    let (timing, result) = Timing.of(runs: 1) {
      Search.run(
        entry.problem,
        options: SearchOptions(limits: limits, threads: threads),
        progress: { report in
          trace.add(report)
          built.withLock { $0 = $0 ?? Machine.processorSeconds }
        }
      )
    }
    let ended = Machine.processorSeconds
    processorSeconds = ended - (built.withLock { $0 } ?? ended)
    peakBytes = Machine.peakBytes
    name = entry.name
    size = entry.size
    verdict = judge(entry.problem, result.solution)
    self.result = result
    self.trace = trace
    self.seconds = timing.seconds
  }

  /// Moves tried in a second of processor time, once the first plan is built.
  var triedPerSecond: Int { rate(result.moves) }

  /// Moves that led to a lawful neighbour in a second of processor time, once the first plan is built.
  var lawfulPerSecond: Int { rate(result.statistics.reduce(0) { $0 + $1.evaluated }) }

  /// Seats weighed, the simple moves of which moves are made, in a second of processor time.
  var seatTrialsPerSecond: Int { rate(result.seatTrials) }

  /// Whether the referee finds the answer lawful and with the figures that the engine gives.
  var agreement: String {
    guard verdict.lawful else { return "\(verdict.broken.count + verdict.unlisted) broken" }
    let agrees = verdict.score == result.score && verdict.shortfall == result.shortfall
    return agrees ? "lawful" : "differs"
  }

  private func rate(_ count: Int) -> Int {
    processorSeconds > 0 ? Int(Double(count) / processorSeconds) : 0
  }
}
