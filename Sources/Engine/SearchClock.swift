/// When a search began and when it has to end.
struct SearchClock: Sendable {
  /// When it ends.
  let limits: SearchLimits
  /// Ends it early.
  let cancellation: Cancellation
  private let began = ContinuousClock.now

  /// Starts the clock.
  init(limits: SearchLimits, cancellation: Cancellation) {
    self.limits = limits
    self.cancellation = cancellation
  }

  /// Seconds since the search began.
  var elapsedSeconds: Double { (ContinuousClock.now - began) / .seconds(1) }

  /// Whether the time is over or the search cancelled.
  var isOver: Bool {
    if cancellation.isCancelled { return true }
    guard let seconds = limits.seconds else { return false }
    return elapsedSeconds >= seconds
  }
}
