import Foundation

/// Runs of Python; tests that need one are skipped where it is absent.
public enum Python {
  /// Whether there is a Python 3.
  public static let isInstalled = has("email")

  /// What a script that failed ended with.
  public struct Failure: Error {
    /// The exit code.
    public let status: Int32
  }

  /// What a script prints.
  public static func output(of script: String, _ arguments: [String]) throws -> String {
    let (status, output) = try run(["-c", script] + arguments)
    guard status == 0 else { throw Failure(status: status) }
    return output
  }

  /// Runs it to its end; what it complains of is not shown where `isQuiet`.
  public static func run(
    _ arguments: [String],
    isQuiet: Bool = false
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    if isQuiet { process.standardError = FileHandle.nullDevice }
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Whether it has all of these modules.
  static func has(_ modules: String) -> Bool {
    do { return try run(["-c", "import \(modules)"], isQuiet: true).status == 0 } catch {
      return false
    }
  }
}
