import Engine

/// Shows how a search goes on: best answer, bound, gap, shortfall, moves a second, time left.
final class ProgressDisplay: Sendable {
  private let form: ProgressForm
  private let limits: SearchLimits
  private let live = LiveLine()

  /// A display of a form for a search with limits.
  init(form: ProgressForm, limits: SearchLimits) {
    self.form = form == .auto && !Terminal.errors.isInteractive ? .none : form
    self.limits = limits
  }

  /// Shows a report; on a terminal at most five times a second.
  func show(_ progress: SearchProgress, bound: KnownBound?) {
    switch form {
    case .none:
      return
    case .json:
      Terminal.errors.line(json(progress, bound))
    case .auto:
      live.show(at: progress.elapsedSeconds) { parts(progress, bound) }
    }
  }

  /// Takes the line on the terminal away.
  func finish() { live.finish() }

  /// What a person is told, the most important first.
  private func parts(_ progress: SearchProgress, _ bound: KnownBound?) -> [String] {
    let rate = movesPerSecond(progress)
    var parts = [
      say("điểm \(progress.bestScore)", "best \(progress.bestScore)"),
      say("thiếu \(progress.bestShortfall)", "shortfall \(progress.bestShortfall)"),
    ]
    if let bound { parts.append(say("cận trên \(bound.score)", "bound \(bound.score)")) }
    if let gap = gap(progress, bound) {
      parts.append(say("cách \(gap.text)", "gap \(gap.text)"))
    }
    if let seconds = limits.seconds {
      let left = Int(max(0, seconds - progress.elapsedSeconds).rounded(.up))
      parts.append(say("còn \(left) giây", "\(left) s left"))
    } else if let steps = limits.steps, steps > 0 {
      let percent = min(100, progress.steps * 100 / steps)
      parts.append(say("đã \(percent) %", "\(percent)% done"))
    }
    return parts + [say("\(rate) bước/giây", "\(rate) moves/s")]
  }

  private func gap(_ progress: SearchProgress, _ bound: KnownBound?) -> Gap? {
    Gap(shortfall: progress.bestShortfall, score: progress.bestScore, bound: bound)
  }

  private func json(_ progress: SearchProgress, _ bound: KnownBound?) -> String {
    let left = limits.seconds.map { String(Int(max(0, $0 - progress.elapsedSeconds) * 1000)) }
    let percent = gap(progress, bound)?.percentText
    return "{\"score\":\(progress.bestScore),\"shortfall\":\(progress.bestShortfall),"
      + "\"bound\":\(bound.map { String($0.score) } ?? "null"),\"gapPercent\":\(percent ?? "null"),"
      + "\"moves\":\(progress.movesEvaluated),\"movesPerSecond\":\(movesPerSecond(progress)),"
      + "\"steps\":\(progress.steps),"
      + "\"elapsedMilliseconds\":\(Int(progress.elapsedSeconds * 1000)),"
      + "\"millisecondsLeft\":\(left ?? "null"),\"isNewBest\":\(progress.isNewBest)}"
  }

  private func movesPerSecond(_ progress: SearchProgress) -> Int {
    progress.elapsedSeconds > 0
      ? Int(Double(progress.movesEvaluated) / progress.elapsedSeconds) : 0
  }
}
