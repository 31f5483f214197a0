import Foundation

/// A folder of results: what a new run no longer makes is taken away, what others put there stays.
struct OutputFolder {
  /// The list of the files that the last run wrote, one path a line.
  static let listName = "files.txt"

  /// The folder.
  let path: String
  private var written: Set<String> = []

  /// Speaks of a folder that may not exist yet.
  init(path: String) {
    self.path = path
  }

  /// Writes a file at a path relative to the folder.
  mutating func write(_ bytes: [UInt8], to relative: String) throws(OutputFile.Failure) {
    try OutputFile.write(bytes, to: path + "/" + relative)
    written.insert(relative)
  }

  /// Takes away what an earlier run wrote and this one did not, and notes what this one wrote.
  func finish() throws(OutputFile.Failure) {
    let list = path + "/" + Self.listName
    if let earlier = FileManager.default.contents(atPath: list) {
      for line in String(decoding: earlier, as: UTF8.self).split(separator: "\n") {
        let name = String(line)
        let isInside = !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
        if isInside && !written.contains(name) { unlink(path + "/" + name) }
      }
    }
    let names = written.sorted().joined(separator: "\n") + "\n"
    try OutputFile.write(Array(names.utf8), to: list)
  }
}
