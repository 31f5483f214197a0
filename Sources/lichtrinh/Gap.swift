import Foundation

/// How far a score may be from the best possible.
struct Gap: Equatable {
  /// The points between the best answer and the bound.
  let points: Int
  /// The bound.
  let bound: Int

  /// Nil where there is no bound, or where the answer has a shortfall, which comes before any score.
  init?(shortfall: Int, score: Int, bound: Int?) {
    guard let bound, shortfall == 0 else { return nil }
    let (points, isBeyond) = bound.subtractingReportingOverflow(score)
    if isBeyond { return nil }
    self.points = points
    self.bound = bound
  }

  /// Whether no answer can be better.
  var isClosed: Bool { points <= 0 }

  /// The gap in hundredths of the bound, rounded to two decimals.
  var percent: Double {
    let part = 100 * Double(points) / Double(max(1, bound.magnitude))
    return (part * 100).rounded() / 100
  }

  /// The hundredths as text, such as `1.46`.
  var percentText: String { String(format: "%.2f", percent) }
}
