import Engine
import Referee

/// What `--stats json` prints; what depends on the clock stands apart, under `timing`.
struct SearchReport: Encodable {
  /// The answer as the referee judged it.
  struct Answer: Encodable {
    var isLawful: Bool
    var score: Int
    var shortfall: Int
    var bound: Int?
    var gapPercent: Double?
  }

  /// How it was found.
  struct Work: Encodable {
    var seed: Int
    var threads: Int
    var steps: Int
    var moves: Int
    var seatTrials: Int
    var stoppedBy: String
    var statistics: [Kind]
  }

  /// What became of the moves of one kind.
  struct Kind: Encodable {
    var name: String
    var tried: Int
    var evaluated: Int
    var accepted: Int
    var improved: Int
  }

  /// What differs from run to run.
  struct Timing: Encodable {
    var seconds: Double
    var movesPerSecond: Int
    var seatTrialsPerSecond: Int
    var trace: [Moment]
  }

  /// What was known at one moment.
  struct Moment: Encodable {
    var elapsedSeconds: Double
    var steps: Int
    var shortfall: Int
    var score: Int
    var bound: Int?
    var gapPercent: Double?
  }

  var problem: String
  var answer: Answer
  var search: Work
  var timing: Timing

  /// The report on a search.
  init(_ run: SearchRun, _ arguments: SearchArguments, problem: String) {
    self.problem = problem
    let gap = run.gap
    answer = Answer(
      isLawful: run.verdict.lawful,
      score: run.verdict.score,
      shortfall: run.verdict.shortfall,
      bound: run.bound?.score,
      gapPercent: gap?.percent
    )
    search = Work(
      seed: arguments.effort.seed,
      threads: arguments.effort.threads,
      steps: run.result.steps,
      moves: run.result.moves,
      seatTrials: run.result.seatTrials,
      stoppedBy: run.stoppedBy,
      statistics: run.result.statistics.map {
        Kind(
          name: $0.name,
          tried: $0.tried,
          evaluated: $0.evaluated,
          accepted: $0.accepted,
          improved: $0.improved
        )
      }
    )
    timing = Timing(
      seconds: Self.rounded(run.seconds),
      movesPerSecond: Self.rate(run.result.moves, run.seconds),
      seatTrialsPerSecond: Self.rate(run.result.seatTrials, run.seconds),
      trace: run.trace.points.map {
        Moment(
          elapsedSeconds: Self.rounded($0.elapsedSeconds),
          steps: $0.steps,
          shortfall: $0.shortfall,
          score: $0.score,
          bound: $0.bound?.score,
          gapPercent: $0.gap?.percent
        )
      }
    )
  }

  private static func rate(_ count: Int, _ seconds: Double) -> Int {
    seconds > 0 ? Int(Double(count) / seconds) : 0
  }

  /// Milliseconds are enough.
  private static func rounded(_ seconds: Double) -> Double { (seconds * 1_000).rounded() / 1_000 }
}
