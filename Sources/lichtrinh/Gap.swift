import Foundation

/// What no lawful answer can be better than.
struct KnownBound: Equatable {
  /// No score is higher among the answers it is for.
  let score: Int
  /// No shortfall is smaller.
  let shortfall: Int
  /// Whether it is only for answers with that shortfall, which come before any others.
  var isForLeastShortfall = false

  /// Whether it is for answers with a shortfall.
  func holds(forShortfall other: Int) -> Bool { !isForLeastShortfall || other <= shortfall }
}

/// How far an answer may be from the best possible.
struct Gap: Equatable {
  /// The points between the best answer and the bound, at least 0.
  let points: Int
  /// The bound on the score.
  let bound: Int

  /// Nil where there is no bound, where it is below the score and so none, or where the answer may have less shortfall,
  /// which comes before any score.
  init?(shortfall: Int, score: Int, bound: KnownBound?) {
    guard let bound, shortfall <= bound.shortfall else { return nil }
    let (points, isOver) = bound.score.subtractingReportingOverflow(score)
    if isOver || points < 0 { return nil }
    self.points = points
    self.bound = bound.score
  }

  /// Whether no answer can be better.
  var isClosed: Bool { points == 0 }

  /// The gap in hundredths of the bound, rounded to two decimals.
  var percent: Double {
    let part = 100 * Double(points) / Double(max(1, bound.magnitude))
    return (part * 100).rounded() / 100
  }

  /// The hundredths as text, such as `1.46`.
  var percentText: String { String(format: "%.2f", percent) }

  /// The hundredths as people read them in the language of this run.
  var text: String { say(percentText.replacing(".", with: ",") + " %", percentText + "%") }
}
