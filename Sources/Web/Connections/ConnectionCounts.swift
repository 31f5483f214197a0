import Synchronization

/// How many connections are open, in all and of each address, and whether they are to end.
final class ConnectionCounts: Sendable {
  private struct State {
    var all = 0
    var ofAddress: [String: Int] = [:]
  }

  private let state = Mutex(State())
  private let ending = Atomic(false)
  private let most: Int
  private let mostOfAddress: Int

  /// - Parameters:
  ///   - most: at most so many in all.
  ///   - mostOfAddress: at most so many of one address.
  init(most: Int, mostOfAddress: Int) {
    self.most = most
    self.mostOfAddress = mostOfAddress
  }

  /// How many are open.
  var open: Int { state.withLock { $0.all } }

  /// Whether the server was told to end: what goes on without an end of its own ends then.
  var isEnding: Bool { ending.load(ordering: .relaxed) }

  /// Notes that the server was told to end.
  func end() { ending.store(true, ordering: .relaxed) }

  /// Notes a new connection; false where there are too many, and then it is not noted.
  func enter(_ address: String) -> Bool {
    state.withLock { state in
      let own = state.ofAddress[address, default: 0]
      guard state.all < most, own < mostOfAddress else { return false }
      state.all += 1
      state.ofAddress[address] = own + 1
      return true
    }
  }

  /// Notes that a connection which was noted is closed.
  func leave(_ address: String) {
    state.withLock { state in
      state.all -= 1
      let own = state.ofAddress[address, default: 1] - 1
      state.ofAddress[address] = own > 0 ? own : nil
    }
  }
}
