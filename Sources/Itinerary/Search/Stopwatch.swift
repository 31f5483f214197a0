/// The time since the search began.
struct Stopwatch: Sendable {
  private let began = ContinuousClock.now

  /// Elapsed seconds.
  var seconds: Double { (ContinuousClock.now - began) / .seconds(1) }
}
