import Synchronization

/// Who asked when, and whether what came of it follows the order of coming.
public final class ComingOrder: Sendable {
  private struct Asking {
    var asked: ContinuousClock.Instant
    var answered: ContinuousClock.Instant
  }

  private let askings = Mutex<[String: Asking]>([:])

  /// Begins without anybody.
  public init() {}

  /// Notes when somebody's request was sent and when it was answered.
  public func note<Value>(_ who: String, _ ask: () throws -> Value) rethrows -> Value {
    let asked = ContinuousClock.now
    let value = try ask()
    let answered = ContinuousClock.now
    askings.withLock { $0[who] = Asking(asked: asked, answered: answered) }
    return value
  }

  /// How many stand before somebody whose request had been answered before theirs was sent.
  ///
  /// - Parameter turns: everybody in the order that came of it.
  /// - Returns: how many.
  public func overtakings(in turns: [String]) -> Int {
    askings.withLock { askings in
      var count = 0
      // From the last backwards: the earliest answer among those who stand behind.
      var earliest: ContinuousClock.Instant?
      for who in turns.reversed() {
        guard let asking = askings[who] else { continue }
        if let earliest, earliest < asking.asked { count += 1 }
        earliest = min(earliest ?? asking.answered, asking.answered)
      }
      return count
    }
  }
}
