import Foundation
import Store

/// The folder for what is made of the store and can be made again.
struct WorkFolder {
  let path: String

  /// Takes a folder, and makes it where it is not there; it is its owner's alone.
  init(_ path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(
      atPath: path,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
  }

  /// A folder with documents in it, made anew; those of folders beside the plan stand beside it.
  func folder(named name: String, of documents: [PlanDocument]) throws -> String {
    let folder = path + "/" + name
    let beside = (folder as NSString).deletingLastPathComponent
    if FileManager.default.fileExists(atPath: beside) {
      try FileManager.default.removeItem(atPath: beside)
    }
    for document in documents where PlanDocument.isKept(document.path) {
      let file =
        document.path.hasPrefix("../")
        ? beside + "/" + document.path.dropFirst(3) : folder + "/" + document.path
      try FileManager.default.createDirectory(
        atPath: (file as NSString).deletingLastPathComponent,
        withIntermediateDirectories: true
      )
      try Data(document.bytes).write(to: URL(fileURLWithPath: file))
    }
    return folder
  }

  /// Takes away folders of editions that are older than so many seconds, besides some.
  func clear(_ place: String, besides kept: Set<String>, olderThan seconds: Double) throws {
    let folder = path + "/" + place
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where name.hasPrefix("edition-") && !kept.contains(name) {
      let facts = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      let made = facts[.modificationDate] as? Date ?? .distantPast
      guard -made.timeIntervalSinceNow > seconds else { continue }
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
  }
}
