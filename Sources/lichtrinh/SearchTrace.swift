import Engine
import Synchronization

/// How the best answer and the bound on the score came nearer to each other during a search.
final class SearchTrace: Sendable {
  /// What was known at one moment.
  struct Point: Equatable {
    /// Seconds since the search began.
    var elapsedSeconds: Double
    /// The moves tried by each thread.
    var steps: Int
    /// The shortfall of the best answer.
    var shortfall: Int
    /// The score of the best answer.
    var score: Int
    /// What no answer can be better than; nil: not known yet.
    var bound: KnownBound?

    /// How far the score may be from the best possible.
    var gap: Gap? { Gap(shortfall: shortfall, score: score, bound: bound) }
  }

  private let kept = Mutex<[Point]>([])

  /// The moments at which the best answer or the bound changed, and the last one.
  var points: [Point] { kept.withLock { $0 } }

  /// Keeps a moment; one at which nothing new was known gives way to the next.
  func add(_ point: Point) {
    kept.withLock { points in
      if points.last == point { return }
      if points.count > 1, Self.tellsTheSame(points[points.count - 1], points[points.count - 2]) {
        points.removeLast()
      }
      points.append(point)
    }
  }

  private static func tellsTheSame(_ one: Point, _ other: Point) -> Bool {
    one.shortfall == other.shortfall && one.score == other.score && one.bound == other.bound
  }
}

extension SearchTrace.Point {
  /// The moment with what was known of the bound in the end.
  func with(bound: KnownBound?) -> Self {
    var point = self
    point.bound = bound
    return point
  }

  /// The moment of a report.
  init(_ report: SearchProgress, bound: KnownBound?) {
    self.init(
      elapsedSeconds: report.elapsedSeconds,
      steps: report.steps,
      shortfall: report.bestShortfall,
      score: report.bestScore,
      bound: bound
    )
  }
}
