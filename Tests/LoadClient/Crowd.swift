import Foundation
import Synchronization

/// Many clients at once, each with a thread and a connection of its own.
public enum Crowd {
  /// What a crowd met.
  public struct Outcome: Sendable {
    /// The time of each request that was answered, in seconds, in order of length.
    public var seconds: [Double]
    /// How many answers had which status.
    public var statuses: [Int: Int]
    /// Requests without an answer.
    public var failures: Int
    /// From the first request to the last answer, in seconds.
    public var elapsed: Double

    /// The time within which so many of a hundred requests were answered, in milliseconds; 0 where there are none.
    public func milliseconds(ofHundred share: Double) -> Double {
      guard !seconds.isEmpty else { return 0 }
      let position = Int((share / 100 * Double(seconds.count)).rounded(.up)) - 1
      return seconds[max(0, min(seconds.count - 1, position))] * 1_000
    }

    /// Answers in a second.
    public var rate: Double { elapsed > 0 ? Double(seconds.count) / elapsed : 0 }
  }

  private struct Tally {
    var seconds: [Double] = []
    var statuses: [Int: Int] = [:]
    var failures = 0
  }

  /// Lets clients ask until they have nothing more to ask.
  ///
  /// - Parameters:
  ///   - clients: how many ask at once.
  ///   - port: where.
  ///   - ask: asks the next request of a client over its connection and gives its status; nil: it has asked all.
  ///     Client and turn count from 0.
  /// - Returns: what they met.
  public static func ask(
    clients: Int,
    port: Int,
    _ ask: @escaping @Sendable (Connection, _ client: Int, _ turn: Int) throws -> Int?
  ) -> Outcome {
    let tally = Mutex(Tally())
    let clock = ContinuousClock()
    let began = clock.now
    let group = DispatchGroup()
    for client in 0..<clients {
      group.enter()
      let thread = Thread {
        let own = one(client, port, ask)
        tally.withLock {
          $0.seconds += own.seconds
          $0.statuses.merge(own.statuses, uniquingKeysWith: +)
          $0.failures += own.failures
        }
        group.leave()
      }
      thread.stackSize = 1 << 19
      thread.start()
    }
    group.wait()
    let elapsed = (clock.now - began) / .seconds(1)
    return tally.withLock {
      Outcome(
        seconds: $0.seconds.sorted(),
        statuses: $0.statuses,
        failures: $0.failures,
        elapsed: elapsed
      )
    }
  }

  private static func one(
    _ client: Int,
    _ port: Int,
    _ ask: (Connection, Int, Int) throws -> Int?
  ) -> Tally {
    var tally = Tally()
    let clock = ContinuousClock()
    var connection: Connection?
    var turn = 0
    while true {
      do {
        let open = try connection ?? Connection(port: port)
        connection = open
        let began = clock.now
        guard let status = try ask(open, client, turn) else { return tally }
        tally.seconds.append((clock.now - began) / .seconds(1))
        tally.statuses[status, default: 0] += 1
      } catch {
        tally.failures += 1
        connection = nil
        if tally.failures > 100 { return tally }
      }
      turn += 1
    }
  }
}
