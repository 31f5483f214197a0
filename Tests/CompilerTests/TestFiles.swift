import Foundation

/// Files that tests compare with, found from the place of the test's source.
enum TestFiles {
  private static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the page's own checker beside the package, present on some machines only.
  static let referee = packageRoot.deletingLastPathComponent().appending(path: "shared/referee")

  /// Whether the page's checker is there and Python can load it.
  static let hasReferee = run("import referee") == ""

  /// What a Python program prints that may import the page's checker and reads these bytes; nil if it fails.
  static func run(_ program: String, input: [UInt8] = []) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-B", "-c", program]
    process.environment = ["PYTHONPATH": referee.path, "PATH": path]
    let file = FileManager.default.temporaryDirectory.appending(path: "compiled-\(UUID()).json")
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try Data(input).write(to: file)
      defer { removeQuietly(file) }
      process.standardInput = try FileHandle(forReadingFrom: file)
      try process.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return process.terminationStatus == 0 ? String(bytes: data, encoding: .utf8) : nil
    } catch {
      return nil
    }
  }

  private static var path: String { ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin" }

  private static func removeQuietly(_ file: URL) {
    do {
      try FileManager.default.removeItem(at: file)
    } catch {
      // A file left in the temporary folder harms nobody.
    }
  }
}
