import Synchronization

/// What the server counts: requests by route and status, how long they took, and what was refused.
final class ServerFigures: Sendable {
  /// Why something was not served.
  enum Refusal: String, CaseIterable {
    /// One connection too many.
    case connections
    /// The client sends or takes too slowly.
    case slow
    /// A head or body is too large.
    case tooLarge = "too_large"
    /// Too many requests of an address.
    case rate
    /// Too many tries to sign in.
    case signIn = "sign_in"
  }

  /// Requests that are counted together.
  struct Kind: Hashable {
    let method: String
    /// The pattern of the route, never the address; `-` where there is none.
    let route: String
    let status: Int
  }

  /// How long the requests of a route took.
  struct Times {
    /// How many were at most as long as the bound of the same position.
    var within = [Int](repeating: 0, count: ServerFigures.bounds.count)
    var count = 0
    var seconds = 0.0

    mutating func add(_ taken: Double) {
      count += 1
      seconds += taken
      for (position, bound) in ServerFigures.bounds.enumerated() where taken <= bound {
        within[position] += 1
      }
    }
  }

  /// Everything that was counted.
  struct State {
    var requests: [Kind: Int] = [:]
    var times: [String: Times] = [:]
    var refusals: [Refusal: Int] = [:]
  }

  /// Seconds.
  static let bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

  private let state = Mutex(State())
  private let current = Atomic(0)

  /// How many requests there are whose answer has not begun.
  var underWay: Int { current.load(ordering: .relaxed) }

  /// Counts a request that has come.
  func begin() { current.add(1, ordering: .relaxed) }

  /// Counts a request as no longer under way.
  func end() { current.subtract(1, ordering: .relaxed) }

  /// The figures up to now.
  var now: State { state.withLock { $0 } }

  /// Counts a request that was answered.
  func note(_ kind: Kind, seconds: Double) {
    state.withLock {
      $0.requests[kind, default: 0] += 1
      $0.times[kind.route, default: Times()].add(seconds)
    }
  }

  /// Counts something that was refused.
  func note(_ refusal: Refusal) {
    state.withLock { $0.refusals[refusal, default: 0] += 1 }
  }
}
