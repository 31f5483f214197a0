import Engine
import Synchronization

/// How the best answer grew during a search.
final class ScoreTrace: Sendable {
  private let reports = Mutex<[SearchProgress]>([])

  /// Keeps a report that has a new best answer.
  func add(_ report: SearchProgress) {
    reports.withLock { reports in
      if reports.isEmpty || report.isNewBest { reports.append(report) }
    }
  }

  /// The best answer reported up to so many seconds, as shortfall and score; nil: none yet.
  func best(at seconds: Double) -> (shortfall: Int, score: Int)? {
    reports.withLock { reports in
      reports.last { $0.elapsedSeconds <= seconds }.map { ($0.bestShortfall, $0.bestScore) }
    }
  }

  /// When the first answer was reported, in seconds; nil: there was none.
  var first: Double? { reports.withLock { $0.first?.elapsedSeconds } }

  /// When the last better answer was reported, in seconds; nil: there was none.
  var last: Double? { reports.withLock { $0.last?.elapsedSeconds } }

  /// When the shortfall was first 0, in seconds; nil: never.
  var firstWithoutShortfall: Double? { first(withShortfall: 0, score: .min) }

  /// When an answer was first as good as one of so much shortfall and score, in seconds; nil: never.
  func first(withShortfall shortfall: Int, score: Int) -> Double? {
    reports.withLock { reports in
      reports.first {
        $0.bestShortfall < shortfall || $0.bestShortfall == shortfall && $0.bestScore >= score
      }?.elapsedSeconds
    }
  }
}
