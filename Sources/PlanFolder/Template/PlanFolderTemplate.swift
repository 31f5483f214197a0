import Foundation
public import Planning

/// The example folder that a new plan starts from: small, commented, and free of mistakes.
public enum PlanFolderTemplate {
  /// A file of the folder.
  public struct File: Hashable, Sendable {
    /// Its path in the folder.
    public var path: String
    /// What it contains.
    public var contents: String
  }

  /// Why the folder was not written.
  public enum Refusal: Error, Hashable, Sendable {
    /// Something is there already.
    case notEmpty
    /// The system refused, for the reason it gave.
    case system(String)

    /// The reason and its mend for the reader.
    public var text: LocalizedText {
      switch self {
      case .notEmpty:
        LocalizedText(
          vi: "đã có tệp ở đây; chọn một thư mục mới hoặc trống",
          en: "something is there already; choose a new or empty directory"
        )
      case .system(let reason):
        LocalizedText(
          vi: "không ghi được (\(reason)); kiểm tra quyền ghi và đĩa",
          en: "cannot be written (\(reason)); check permissions and the disk"
        )
      }
    }
  }

  /// The files in the order of their names, their comments and names in a language.
  public static func files(_ language: Language) -> [File] {
    let sources = [
      ("README.md", guide), ("activities.yaml", activities), ("coordinators.csv", coordinators),
      ("norms.yaml", norms), ("organisations.csv", organisations), ("people.csv", people),
      ("places.csv", places), ("programme.yaml", programme), ("requests.csv", requests),
      ("settlement.yaml", settlement), ("sites.csv", sites), ("tours.yaml", tours),
      ("trainers.csv", trainers),
      ("travel.csv", travel), ("vehicles.csv", vehicles),
      ("venues.csv", venues),
    ]
    return sources.map { File(path: $0.0, contents: text($0.1, language)) }
  }

  /// Writes the files into a directory that is absent or empty and gives their paths.
  ///
  /// They are written beside and moved to their names together; where that fails nothing is left.
  @discardableResult
  public static func write(
    to directory: String,
    language: Language
  ) throws(Refusal) -> [String] {
    let manager = FileManager.default
    let wasThere = manager.fileExists(atPath: directory)
    let folder = URL(fileURLWithPath: directory, isDirectory: true)
    let beside = folder.appendingPathComponent(
      ".new-\(ProcessInfo.processInfo.processIdentifier)",
      isDirectory: true
    )
    let files = files(language)
    do {
      if wasThere, try !isEmptyDirectory(directory) { throw Refusal.notEmpty }
      try manager.createDirectory(at: beside, withIntermediateDirectories: true)
      for file in files {
        try Data(file.contents.utf8).write(to: beside.appendingPathComponent(file.path))
      }
      for file in files {
        try manager.moveItem(
          at: beside.appendingPathComponent(file.path),
          to: folder.appendingPathComponent(file.path)
        )
      }
      try manager.removeItem(at: beside)
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      withdraw(files, folder, beside, wasThere: wasThere)
      throw .system(error.localizedDescription)
    }
    return files.map(\.path)
  }

  private static func isEmptyDirectory(_ path: String) throws -> Bool {
    guard InputFile.isDirectory(path) else { return false }
    return try FileManager.default.contentsOfDirectory(atPath: path).isEmpty
  }

  /// Removes what was written of a folder that could not be written whole.
  private static func withdraw(_ files: [File], _ folder: URL, _ beside: URL, wasThere: Bool) {
    let written =
      wasThere ? files.map { folder.appendingPathComponent($0.path) } + [beside] : [folder]
    for item in written where FileManager.default.fileExists(atPath: item.path) {
      do { try FileManager.default.removeItem(at: item) } catch { continue }
    }
  }

  /// The text in a language: of every `«vi¦en»` the part in that language.
  private static func text(_ source: String, _ language: Language) -> String {
    var result = ""
    for (position, part) in source.split(separator: "«", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard position > 0, let end = part.firstIndex(of: "»") else {
        result += part
        continue
      }
      let both = part[..<end].split(separator: "¦", omittingEmptySubsequences: false)
      result += (language == .vi ? both.first : both.last) ?? ""
      result += part[part.index(after: end)...]
    }
    return result + "\n"
  }
}
