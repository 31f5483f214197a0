import Foundation

/// The built command.
enum BuiltCommand {
  /// Beside the tests where they run by themselves, else in the folder of debug builds.
  static let path: String = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("lichtrinh").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent(".build/debug/lichtrinh").path
  }()
}
