import Foundation
import PlanFolder
import Planning

/// A copy of the English example folder in a temporary directory, with changes, removed at the end.
final class ExampleFolder {
  let directory: String

  init() throws {
    directory =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("plan-folder-\(UUID().uuidString)").path
    try PlanFolderTemplate.write(to: directory, language: .en)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: directory) } catch { return }
  }

  func path(_ file: String) -> String { directory + "/" + file }

  func contents(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(file))), as: UTF8.self)
  }

  func write(_ file: String, _ contents: String) throws {
    try write(file, bytes: Array(contents.utf8))
  }

  func write(_ file: String, bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path(file)))
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path(file))
  }

  /// Replaces a text that stands exactly once in a file.
  func replace(_ old: String, by new: String, in file: String) throws {
    let parts = try contents(file).components(separatedBy: old)
    guard parts.count == 2 else { throw NotOnce(text: old, count: parts.count - 1) }
    try write(file, parts.joined(separator: new))
  }

  struct NotOnce: Error {
    let text: String
    let count: Int
  }

  func read() -> LoadedFolder { LoadedFolder.read(directory) }

  /// The diagnostics as lines, files named within the folder.
  func lines(_ language: Language = .en) -> [String] {
    read().diagnostics.map {
      $0.line(language).replacingOccurrences(of: directory + "/", with: "")
    }
  }
}
