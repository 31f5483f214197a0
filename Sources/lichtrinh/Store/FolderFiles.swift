import Foundation
import Store

/// The files of a plan folder as the store keeps them.
enum FolderFiles {
  /// No file of a plan folder is larger.
  private static let largestBytes = 200_000_000

  /// All files of a folder and those outside that it is read from; what is passing or hidden is left out.
  ///
  /// Outside files that are not in a folder beside it are told and left out.
  static func read(_ folder: String, outside: [String]) throws -> [PlanDocument] {
    var documents: [PlanDocument] = []
    try collect(folder, "", &documents)
    for path in outside {
      guard path.hasPrefix("../"), PlanDocument.isKept(path) else {
        Terminal.errors.line(
          say(
            "\(folder): «\(path)» nằm xa thư mục kế hoạch nên không vào kho",
            "\(folder): '\(path)' is far from the plan folder and does not go into the store"
          )
        )
        continue
      }
      if let document = try document(folder + "/" + path, as: path) { documents.append(document) }
    }
    return documents
  }

  private static func collect(
    _ folder: String,
    _ below: String,
    _ documents: inout [PlanDocument]
  ) throws {
    let place = below.isEmpty ? folder : folder + "/" + below
    for name in try FileManager.default.contentsOfDirectory(atPath: place).sorted() {
      let path = below.isEmpty ? name : below + "/" + name
      if name.hasPrefix(".") || name.contains(".part-") || path == "attendance/lock" { continue }
      var status = stat()
      guard stat(folder + "/" + path, &status) == 0 else {
        throw OutputFile.Failure(path: folder + "/" + path, number: errno)
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        try collect(folder, path, &documents)
      } else if let document = try document(folder + "/" + path, as: path) {
        documents.append(document)
      }
    }
  }

  private static func document(_ file: String, as path: String) throws -> PlanDocument? {
    var status = stat()
    guard stat(file, &status) == 0 else { throw OutputFile.Failure(path: file, number: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw OutputFile.Failure(path: file, number: EINVAL)
    }
    guard status.st_size <= largestBytes else {
      throw OutputFile.Failure(path: file, number: EFBIG)
    }
    return try RevisionFolder.bytes(file).map {
      PlanDocument(path: path, bytes: $0, isPrivate: status.st_mode & 0o077 == 0)
    }
  }
}
