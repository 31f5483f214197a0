import Foundation
import LoadClient
import Testing

/// `lichtrinh serve` on a store of its own, for the time of a test.
final class Served {
  let port: Int
  /// The last line that it printed at its start.
  let first: String
  private let process = Process()
  private let errors: String
  private let folder: TemporaryFolder
  let store: String

  /// Serves an empty store, or one that holds what is put into it, an account among it.
  init(_ arguments: String..., filled: ((String) throws -> Void)? = nil) throws {
    folder = try TemporaryFolder()
    store = folder.path("kho.db")
    errors = folder.path("errors")
    try #require(Command.lichtrinh("store", "init", store).status == 0)
    try filled?(store)
    try Data().write(to: URL(filePath: errors))
    process.executableURL = Command.executable
    process.arguments = ["serve", store, "--port", "0"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["LICHTRINH_LANG": "en"]) {
      $1
    }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    var text = ""
    // Without an account a second line tells where the first one is made.
    while text.split(separator: "\n").count < (filled == nil ? 2 : 1) {
      let part = output.fileHandleForReading.availableData
      try #require(!part.isEmpty, "the server did not start")
      text += String(decoding: part, as: UTF8.self)
    }
    let lines = text.split(separator: "\n").map(String.init)
    first = lines[lines.count - 1]
    port = try #require(
      lines[0].split(separator: ":").last.flatMap { Int($0.filter(\.isNumber)) }
    )
  }

  /// The process.
  var id: pid_t { process.processIdentifier }

  /// Tells it to end.
  func terminate() { process.terminate() }

  /// Waits until so many requests are under way, that of a client who asks for the number among them.
  func waitForRequests(_ count: Int, _ client: Connection) throws {
    try Command.wait {
      let figures = try client.get("/metrics").text
      return figures.contains("\nlichtrinh_requests_under_way \(count)\n")
    }
  }

  /// Waits for its end; the status, and the lines of its log.
  func end() throws -> (status: Int32, log: [String]) {
    do {
      try Command.wait { !process.isRunning }
    } catch {
      kill(process.processIdentifier, SIGKILL)
      throw error
    }
    process.waitUntilExit()
    let text = try String(contentsOfFile: errors, encoding: .utf8)
    return (process.terminationStatus, text.split(separator: "\n").map(String.init))
  }
}
