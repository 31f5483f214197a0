import CZip
import Foundation

/// A plan folder as somebody sends it: a ZIP file, unpacked within bounds and never outside the folder it is unpacked to.
public enum FolderArchive {
  /// Why nothing is unpacked.
  public enum Refusal: Error, Hashable, Sendable {
    /// Not a ZIP file, or a damaged one.
    case damaged
    /// More entries, bytes or compression than any honest plan folder has.
    case excessive
    /// An entry's name leads out of the folder, or is none.
    case unsafeName
    /// No folder in it has a `programme.yaml`.
    case noProgramme
    /// More than one folder at the top has a `programme.yaml`; their names.
    case severalProgrammes([String])
    /// The system did not let a file be written.
    case unwritten
  }

  /// All entries together unpack to no more bytes.
  private static let mostBytes = 200 * 1024 * 1024

  /// Unpacks a file.
  ///
  /// - Parameters:
  ///   - path: the ZIP file.
  ///   - folder: where to; it must be there.
  /// - Returns: the path of the plan folder in it: the one highest up that has a `programme.yaml`.
  /// - Throws: ``Refusal``; what was unpacked until then stays.
  public static func unpack(_ path: String, into folder: String) throws(Refusal) -> String {
    let archive: ZipArchive
    let names: [String]
    do {
      archive = try ZipArchive(path)
      names = try archive.names()
    } catch {
      throw refusal(error)
    }
    var total = 0
    for name in names where !name.hasSuffix("/") {
      guard isSafe(name) else { throw .unsafeName }
      let bytes: [UInt8]
      do { bytes = try archive.bytes(of: name) } catch { throw refusal(error) }
      total += bytes.count
      guard total <= mostBytes else { throw .excessive }
      do {
        let file = folder + "/" + name
        try FileManager.default.createDirectory(
          atPath: (file as NSString).deletingLastPathComponent,
          withIntermediateDirectories: true
        )
        try Data(bytes).write(to: URL(fileURLWithPath: file), options: .withoutOverwriting)
      } catch {
        throw .unwritten
      }
    }
    return try folder + programmeFolder(names)
  }

  /// Whether a name stays in the folder: no part of it is empty, dotted, hidden from others' eyes or for another system.
  static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return name.utf8.count <= 500 && !name.utf8.contains { $0 < 32 || $0 == 127 }
      && !name.contains("\\") && !name.contains(":")
      && !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
  }

  /// The plan folder below the root of the archive: empty, or beginning with a slash.
  private static func programmeFolder(_ names: [String]) throws(Refusal) -> String {
    let folders = names.filter { $0 == "programme.yaml" || $0.hasSuffix("/programme.yaml") }
      .map { $0.split(separator: "/").dropLast().map(String.init) }
    guard let depth = folders.map(\.count).min() else { throw .noProgramme }
    let highest = folders.filter { $0.count == depth }.map { $0.joined(separator: "/") }
    guard highest.count == 1 else { throw .severalProgrammes(highest.sorted()) }
    return highest[0].isEmpty ? "" : "/" + highest[0]
  }

  private static func refusal(_ error: ZipArchive.Refusal) -> Refusal {
    switch error {
    case .damaged, .missing: .damaged
    case .excessive: .excessive
    }
  }
}
