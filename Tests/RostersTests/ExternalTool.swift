import Foundation

/// Programs that read what the product writes; tests that need one are skipped where it is absent.
enum ExternalTool {
  /// Whether poppler's `pdftotext` is installed.
  static let hasPDFToText = succeeds(["pdftotext", "-v"])
  /// Whether Python with openpyxl is installed.
  static let hasOpenpyxl = succeeds(["python3", "-c", "import openpyxl"])

  /// What a program prints when it is given a file of these bytes as its last argument but `-`.
  static func output(
    of command: [String],
    on bytes: [UInt8],
    named name: String,
    then last: [String] = []
  ) throws -> String {
    let directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("rosters-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: false)
    defer { removed(directory) }
    let file = directory.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    let (status, output) = try run(command + [file.path] + last)
    guard status == 0 else { throw Failure(command: command, status: status) }
    return output
  }

  private struct Failure: Error {
    let command: [String]
    let status: Int32
  }

  private static func removed(_ directory: URL) {
    do { try FileManager.default.removeItem(at: directory) } catch {
      FileHandle.standardError.write(Data("\(directory.path) stays: \(error)\n".utf8))
    }
  }

  private static func succeeds(_ command: [String]) -> Bool {
    do { return try run(command).status == 0 } catch { return false }
  }

  private static func run(_ command: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
