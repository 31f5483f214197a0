import Foundation

/// Runs Python for what only its libraries write.
enum PythonTool {
  /// Whether Python with a module is there.
  static func has(_ module: String) -> Bool { run("import \(module)", []) }

  /// Runs a program with arguments; true where it ended well.
  static func run(_ program: String, _ arguments: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", program] + arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
