import Engine
import Problem
import Referee

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
  /// The threads that searched.
  let threads: Int

  /// Searches for so many seconds.
  init(_ entry: BenchProblems.Entry, seconds: Double, threads: Int) {
    Machine.forgetPeak()
    let trace = ScoreTrace()
    let limits = SearchLimits(seconds: seconds)
    let (timing, result) = Timing.of(runs: 1) {
      Search.run(
        entry.problem,
        options: SearchOptions(limits: limits, threads: threads),
        progress: { trace.add($0) }
      )
    }
    peakBytes = Machine.peakBytes
    name = entry.name
    size = entry.size
    verdict = judge(entry.problem, result.solution)
    self.result = result
    self.trace = trace
    self.seconds = timing.seconds
    self.threads = threads
  }

  /// Moves tried a second and thread.
  var triedPerSecond: Int { rate(result.moves) }

  /// Moves that led to a lawful neighbour, a second and thread.
  var lawfulPerSecond: Int { rate(result.statistics.reduce(0) { $0 + $1.evaluated }) }

  /// Whether the referee finds the answer lawful and with the figures that the engine gives.
  var agreement: String {
    guard verdict.lawful else { return "\(verdict.broken.count + verdict.unlisted) broken" }
    let agrees = verdict.score == result.score && verdict.shortfall == result.shortfall
    return agrees ? "lawful" : "differs"
  }

  private func rate(_ count: Int) -> Int { Int(Double(count) / (seconds * Double(threads))) }
}
