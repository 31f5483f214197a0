import Foundation
import Synchronization

/// A run of the command in a process of its own, which ends with the server.
final class ChildRun: Sendable {
  /// How a run ended.
  enum End: Sendable, Equatable {
    /// It could not begin.
    case unstarted
    /// It ended by itself, with a code.
    case exited(Int32)
    /// It was ended by a signal, or broke down.
    case signalled(Int32)
  }

  private struct State {
    var process: pid_t?
    var signal: Int32?
  }

  private let state = Mutex(State())

  /// Lower than the server's own work, which people wait for.
  private static let niceness: Int32 = 10
  /// What tells the command whose child it is.
  static let parentVariable = "LICHTRINH_PARENT"

  /// Runs a command to its end.
  ///
  /// - Parameters:
  ///   - command: the path of the program.
  ///   - arguments: its arguments.
  ///   - folder: where it runs.
  ///   - output: the file for its standard output.
  ///   - onLine: told each line of its standard error.
  /// - Returns: how it ended.
  func run(
    _ command: String,
    _ arguments: [String],
    in folder: String,
    output: String,
    onLine: @escaping @Sendable (String) -> Void
  ) async -> End {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { [self] in
        continuation.resume(returning: ran(command, arguments, folder, output, onLine))
      }
    }
  }

  /// Sends it a signal, now or as soon as it runs.
  func send(_ signal: Int32) {
    state.withLock { state in
      state.signal = signal
      if let process = state.process { kill(process, signal) }
    }
  }

  private func ran(
    _ command: String,
    _ arguments: [String],
    _ folder: String,
    _ output: String,
    _ onLine: (String) -> Void
  ) -> End {
    let isMade = FileManager.default.createFile(
      atPath: output,
      contents: nil,
      attributes: [.posixPermissions: 0o600]
    )
    guard isMade, let printed = FileHandle(forWritingAtPath: output) else { return .unstarted }
    let process = Process()
    let told = Pipe()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = printed
    process.standardError = told
    var environment = ProcessInfo.processInfo.environment
    environment[Self.parentVariable] = "\(getpid())"
    process.environment = environment
    do {
      try state.withLock { state in
        try process.run()
        state.process = process.processIdentifier
        if let signal = state.signal { kill(process.processIdentifier, signal) }
      }
    } catch {
      return .unstarted
    }
    setpriority(
      __priority_which_t(PRIO_PROCESS.rawValue),
      id_t(process.processIdentifier),
      Self.niceness
    )
    var rest = Data()
    while true {
      let data = told.fileHandleForReading.availableData
      if data.isEmpty { break }
      rest.append(data)
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        onLine(String(decoding: rest[rest.startIndex..<end], as: UTF8.self))
        rest.removeSubrange(rest.startIndex...end)
      }
      // A line without end is no line of ours.
      if rest.count > Self.longestLine { rest.removeAll() }
    }
    if !rest.isEmpty { onLine(String(decoding: rest, as: UTF8.self)) }
    process.waitUntilExit()
    state.withLock { $0.process = nil }
    return process.terminationReason == .exit
      ? .exited(process.terminationStatus) : .signalled(process.terminationStatus)
  }

  private static let longestLine = 1_000_000
}
