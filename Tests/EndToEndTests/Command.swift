import Foundation
import Testing

/// The built command and the files around it.
enum Command {
  /// What a run left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The root of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the project's reference material, which a checkout need not have.
  static let shared = root.deletingLastPathComponent().appending(path: "shared")

  /// Whether the reference material is there.
  static var hasShared: Bool {
    FileManager.default.fileExists(atPath: shared.appending(path: "referee/referee.py").path)
  }

  /// Whether Python has these modules.
  static func pythonHas(_ modules: String...) -> Bool {
    let code = modules.map { "import \($0)" }.joined(separator: "\n")
    return (try? run("/usr/bin/env", ["python3", "-c", code]))?.status == 0
  }

  /// The built executable, beside the tests.
  static let executable: URL = {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "lichtrinh")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : root.appending(path: ".build/debug/lichtrinh")
  }()

  /// Runs `lichtrinh` with arguments; English unless the environment says otherwise.
  static func lichtrinh(
    _ arguments: String...,
    environment: [String: String] = [:],
    interruptAfterWorking seconds: Double? = nil
  ) throws -> Outcome {
    try lichtrinh(arguments, environment: environment, interruptAfterWorking: seconds)
  }

  /// Runs `lichtrinh` with arguments; English unless the environment says otherwise.
  static func lichtrinh(
    _ arguments: [String],
    environment: [String: String] = [:],
    interruptAfterWorking seconds: Double? = nil
  ) throws -> Outcome {
    try run(
      executable.path,
      arguments,
      environment: ["LICHTRINH_LANG": "en"].merging(environment) { $1 },
      interruptAfterWorking: seconds
    )
  }

  /// Runs a program in the package's root to its end; one that a signal ends has the status that shells give.
  ///
  /// It is interrupted, if at all, once it has worked so many seconds of a processor: however busy the machine is, it
  /// has come as far by then.
  static func run(
    _ program: String,
    _ arguments: [String],
    environment: [String: String] = [:],
    interruptAfterWorking seconds: Double? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let folder = try TemporaryFolder()
    let output = folder.path("output")
    let errors = folder.path("errors")
    for path in [output, errors] { try Data().write(to: URL(filePath: path)) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
    try process.run()
    if let seconds {
      while process.isRunning, workedSeconds(of: process.processIdentifier) < seconds {
        Thread.sleep(forTimeInterval: 0.01)
      }
      if process.isRunning { kill(process.processIdentifier, SIGINT) }
    }
    process.waitUntilExit()
    let isKilled = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: process.terminationStatus + (isKilled ? 128 : 0),
      output: try String(contentsOfFile: output, encoding: .utf8),
      errors: try String(contentsOfFile: errors, encoding: .utf8)
    )
  }
}

extension Command {
  /// Seconds that a process has worked on all processors together; none where it is gone.
  private static func workedSeconds(of process: pid_t) -> Double {
    // The name in brackets may hold spaces; user and system time are the 12th and 13th field after it.
    guard let data = FileManager.default.contents(atPath: "/proc/\(process)/stat"),
      let fields = String(decoding: data, as: UTF8.self).split(separator: ")").last?
        .split(separator: " "),
      fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12])
    else { return .infinity }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  /// Waits until something is so, however busy the machine is; what is not so after five minutes never is.
  static func wait(
    every seconds: Double = 0.02,
    until isSo: () throws -> Bool,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let end = ContinuousClock.now + .seconds(300)
    while try !isSo() {
      try #require(ContinuousClock.now < end, "it is not so", sourceLocation: location)
      Thread.sleep(forTimeInterval: seconds)
    }
  }
}

/// A folder that goes with its owner.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "lichtrinh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      Issue.record("the temporary folder \(url.path) stays: \(error)")
    }
  }

  /// The path of something in it.
  func path(_ name: String) -> String { url.appending(path: name).path }

  /// Every file below a path, relative to it, in order.
  static func files(below path: String) throws -> [String] {
    let enumerator = FileManager.default.enumerator(atPath: path)
    var files: [String] = []
    while let name = enumerator?.nextObject() as? String {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: path + "/" + name,
        isDirectory: &isFolder
      )
      if exists && !isFolder.boolValue { files.append(name) }
    }
    return files.sorted()
  }
}
