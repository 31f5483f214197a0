import Foundation
import Hummingbird
import HummingbirdCore
import Logging

@testable import Web

extension TestSite {
  /// Runs a test with the server listening on a free port of this machine; the test may block its thread.
  func serve(
    log: Logger? = nil,
    _ body: @escaping @Sendable (Int) throws -> Void
  ) async throws {
    var quiet = Logger(label: "test")
    quiet.logLevel = .critical
    let log = log ?? quiet
    let (ports, opened) = AsyncStream.makeStream(of: Int.self)
    let application = try server.application(log: log) { opened.yield($0) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      for await port in ports {
        try await Self.onThread { try body(port) }
        break
      }
      group.cancelAll()
    }
  }

  private static func onThread(_ work: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { continuation in
      Thread { continuation.resume(with: Result { try work() }) }.start()
    }
  }
}
