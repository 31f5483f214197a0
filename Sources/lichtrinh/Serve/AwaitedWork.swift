import Dispatch

/// Work that goes on side by side, run from a command that does not.
enum AwaitedWork {
  /// Runs it and waits for its end.
  static func wait<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws
    -> Value
  {
    let outcome = Outcome<Value>()
    Task {
      do {
        outcome.result = .success(try await work())
      } catch {
        outcome.result = .failure(error)
      }
      outcome.isOver.signal()
    }
    outcome.isOver.wait()
    guard let result = outcome.result else { preconditionFailure("work ended without an outcome") }
    return try result.get()
  }

  private final class Outcome<Value: Sendable>: @unchecked Sendable {
    let isOver = DispatchSemaphore(value: 0)
    /// Written before `isOver` is signalled, read after it.
    var result: Result<Value, any Error>?
  }
}
