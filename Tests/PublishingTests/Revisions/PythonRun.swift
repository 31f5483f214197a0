import Foundation

/// Runs of Python; tests that need one are skipped where it is absent.
enum PythonRun {
  /// Whether there is a Python 3.
  static let isInstalled: Bool = {
    do { return try run(["-c", "import email"]).status == 0 } catch { return false }
  }()

  private struct Failure: Error {
    let status: Int32
  }

  /// What a script prints.
  static func output(of script: String, _ arguments: [String]) throws -> String {
    let (status, output) = try run(["-c", script] + arguments)
    guard status == 0 else { throw Failure(status: status) }
    return output
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
