import Foundation

/// Other programs, run to their end.
enum OtherProgram {
  /// What a program printed and how it ended.
  struct Outcome {
    let output: Data
    let status: Int32

    /// The last line printed.
    var lastLine: String {
      String(decoding: output, as: UTF8.self).split(separator: "\n").last.map(String.init) ?? ""
    }
  }

  /// Runs a program of the path, for so many seconds at most; what it says on standard error is dropped.
  static func run(
    _ command: [String],
    atMost seconds: Double = 600,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["timeout", "\(Int(seconds.rounded(.up)))"] + command
    process.environment = ProcessInfo.processInfo.environment
      .merging(environment) { _, new in new }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(output: output, status: process.terminationStatus)
  }

  /// Runs a Python script given as text.
  static func python(_ script: String, _ arguments: [String] = []) throws -> Outcome {
    try run(["python3", "-c", script] + arguments)
  }

  /// The version of a Python package; nil where it is not installed.
  static func version(ofPythonPackage name: String) throws -> String? {
    let script = "import importlib.metadata as m, sys; print(m.version(sys.argv[1]))"
    let outcome = try python(script, [name])
    return outcome.status == 0 ? outcome.lastLine : nil
  }
}
