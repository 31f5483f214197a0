import Synchronization

/// A line on a terminal that renews itself, at most five times a second.
final class LiveLine: Sendable {
  private struct State {
    var lastShown = -1.0
    var isOpen = false
  }

  private let state = Mutex(State())

  /// Shows parts in place of the last line, unless that came just before; `seconds` is the time of the run.
  func show(at seconds: Double, _ parts: () -> [String]) {
    let isDue = state.withLock { state in
      guard seconds - state.lastShown >= 0.2 else { return false }
      state.lastShown = seconds
      state.isOpen = true
      return true
    }
    guard isDue else { return }
    Terminal.errors.clearLine()
    Terminal.errors.write(Self.line(parts(), columns: Terminal.errors.columns ?? 80))
  }

  /// As many of the parts, from the first, as stand on one line; one that wraps could not be emptied again.
  static func line(_ parts: [String], columns: Int) -> String {
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : line + " · " + part
      if longer.count >= columns { break }
      line = longer
    }
    return line
  }

  /// Takes the line away.
  func finish() {
    if state.withLock({ $0.isOpen }) { Terminal.errors.clearLine() }
  }
}
