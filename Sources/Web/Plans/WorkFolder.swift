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
}
