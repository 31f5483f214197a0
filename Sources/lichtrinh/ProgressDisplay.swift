import Engine
import Foundation
import Planning
import Synchronization

/// Shows how a search goes on: best answer, bound, gap, shortfall, moves a second, time left.
final class ProgressDisplay: Sendable {
  private struct State {
    var lastShown = -1.0
    var isLineOpen = false
  }

  private let form: ProgressForm
  private let limits: SearchLimits
  private let state = Mutex(State())

  /// A display of a form for a search with limits.
  init(form: ProgressForm, limits: SearchLimits) {
    self.form = form == .auto && !Terminal.errors.isInteractive ? .none : form
    self.limits = limits
  }

  /// Shows a report; on a terminal at most five times a second.
  func show(_ progress: SearchProgress, bound: Int?) {
    switch form {
    case .none:
      return
    case .json:
      Terminal.errors.line(json(progress, bound))
    case .auto:
      let isDue = state.withLock { state in
        guard progress.elapsedSeconds - state.lastShown >= 0.2 else { return false }
        state.lastShown = progress.elapsedSeconds
        state.isLineOpen = true
        return true
      }
      guard isDue else { return }
      Terminal.errors.clearLine()
      // A line that wraps could not be emptied again.
      Terminal.errors.write(
        String(line(progress, bound).prefix((Terminal.errors.columns ?? 80) - 1))
      )
    }
  }

  /// Takes the line on the terminal away.
  func finish() {
    if state.withLock({ $0.isLineOpen }) { Terminal.errors.clearLine() }
  }

  private func line(_ progress: SearchProgress, _ bound: Int?) -> String {
    let rate = movesPerSecond(progress)
    var parts = [say("điểm \(progress.bestScore)", "best \(progress.bestScore)")]
    if let bound { parts.append(say("cận trên \(bound)", "bound \(bound)")) }
    if let gap = gap(progress, bound) {
      let percent = gap.percentText
      parts.append(say("cách \(percent.replacing(".", with: ",")) %", "gap \(percent)%"))
    }
    parts += [
      say("thiếu \(progress.bestShortfall)", "shortfall \(progress.bestShortfall)"),
      say("\(rate) bước/giây", "\(rate) moves/s"),
    ]
    if let seconds = limits.seconds {
      let left = Int(max(0, seconds - progress.elapsedSeconds).rounded(.up))
      parts.append(say("còn \(left) giây", "\(left) s left"))
    } else if let steps = limits.steps, steps > 0 {
      let percent = min(100, progress.steps * 100 / steps)
      parts.append(say("đã \(percent) %", "\(percent)% done"))
    }
    return parts.joined(separator: " · ")
  }

  private func gap(_ progress: SearchProgress, _ bound: Int?) -> Gap? {
    Gap(shortfall: progress.bestShortfall, score: progress.bestScore, bound: bound)
  }

  private func json(_ progress: SearchProgress, _ bound: Int?) -> String {
    let left = limits.seconds.map { String(Int(max(0, $0 - progress.elapsedSeconds) * 1000)) }
    let percent = gap(progress, bound)?.percentText
    return "{\"score\":\(progress.bestScore),\"shortfall\":\(progress.bestShortfall),"
      + "\"bound\":\(bound.map { String($0) } ?? "null"),\"gapPercent\":\(percent ?? "null"),"
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
