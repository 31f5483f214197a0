import Foundation
import Planning

/// Reads files whole, with a bound on their size.
enum InputFile {
  /// Whether something stands at the path.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }

  /// Whether a directory stands at the path.
  static func isDirectory(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  /// The names of what a directory holds, in order.
  static func names(in directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
  }

  /// The bytes of a regular file, or nil with a diagnostic.
  static func bytes(of path: String, atMost limit: Int, _ findings: Findings) -> [UInt8]? {
    let start = SourceLocation(file: path, line: 1, column: 1)
    do {
      let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
      if let outer = findings.confinement {
        let own = URL(fileURLWithPath: outer).resolvingSymlinksInPath().path + "/"
        let real = URL(fileURLWithPath: resolved).standardizedFileURL.path
        guard real.hasPrefix(own) else {
          findings.report(.unreadable("outside what was sent"), at: start)
          return nil
        }
      }
      let attributes = try FileManager.default.attributesOfItem(atPath: resolved)
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        findings.report(.notRegularFile, at: start)
        return nil
      }
      let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
      guard size <= limit else {
        findings.report(.fileTooLarge(bytes: size, limit: limit), at: start)
        return nil
      }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: resolved)))
    } catch {
      findings.report(.unreadable(error.localizedDescription), at: start)
      return nil
    }
  }
}
