/// How much of a search's limit is used up.
struct Pace: Sendable {
  let limits: ItineraryLimits
  let cancellation: ItineraryCancellation
  let watch = Stopwatch()

  /// The steps that stand for the whole where there is no limit at all; the search then cools again and again.
  static let stepsWithoutLimit = 200_000

  init(_ limits: ItineraryLimits, _ cancellation: ItineraryCancellation) {
    self.limits = limits
    self.cancellation = cancellation
  }

  /// The part of the limit that is used, 0 … 1; without a limit it goes on beyond 1.
  func used(steps: Int) -> Double {
    var used = 0.0
    if let most = limits.steps { used = Double(steps) / Double(max(1, most)) }
    if let seconds = limits.seconds { used = max(used, watch.seconds / max(1e-3, seconds)) }
    if limits.steps == nil, limits.seconds == nil {
      used = Double(steps) / Double(Self.stepsWithoutLimit)
    }
    return used
  }

  /// Why the search has to end now, or nil.
  func isOver(steps: Int) -> ItineraryResult.StopReason? {
    if cancellation.isCancelled { return .cancelled }
    if let most = limits.steps, steps >= most { return .steps }
    if let seconds = limits.seconds, watch.seconds >= seconds { return .seconds }
    return nil
  }
}
