import Foundation

/// A folder of papers, each its owner's alone; what a new run no longer makes of the same kinds is taken away.
struct PapersFolder {
  /// The list of the files that were written, one a line with its kind: `receipts G1-01-1-receipts.pdf`.
  static let listName = "papers.txt"

  private let path: String
  private var written: [String: PaperPart] = [:]

  /// Makes the folder where it is not there yet and waits until no other run writes to it.
  init(path: String) throws {
    self.path = path
    try OutputFile.makeFolder(path)
    try FolderLock.wait(for: path)
  }

  /// How many files were written.
  var count: Int { written.count }

  /// Writes a file, unless somebody asked to stop.
  mutating func write(_ bytes: [UInt8], _ part: PaperPart, to name: String) throws {
    if Interruption.isRequested { throw OutputFolder.Stopped() }
    try OutputFile.write(bytes, to: path + "/" + name, mode: 0o600, isAwaited: false)
    written[name] = part
  }

  /// Takes away what an earlier run wrote of these kinds for these offerings, or for all, and this one did not.
  func finish(_ parts: [PaperPart], isWhole: Bool) throws {
    var kept = written
    for (name, part) in try earlier() where kept[name] == nil {
      if isWhole && parts.contains(part) {
        guard unlink(path + "/" + name) != 0, errno != ENOENT else { continue }
        throw OutputFile.Failure(path: path + "/" + name, number: errno)
      }
      kept[name] = part
    }
    try note(kept)
  }

  /// Notes what is there after a run that was stopped, so that the next one can clear up.
  func finishEarly() throws {
    try note(earlier().merging(written) { $1 })
  }

  private func note(_ files: [String: PaperPart]) throws(OutputFile.Failure) {
    let text = files.sorted { $0.key < $1.key }.map { "\($0.value.rawValue) \($0.key)\n" }.joined()
    try OutputFile.write(Array(text.utf8), to: path + "/" + Self.listName, mode: 0o600)
  }

  /// The files of the list, as far as a run of this command can have written them.
  private func earlier() throws(OutputFile.Failure) -> [String: PaperPart] {
    try KeptLines.read(path + "/" + Self.listName).reduce(into: [:]) { files, line in
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      let ending = words.last?.split(separator: ".").last.map(String.init) ?? ""
      guard words.count == 2, let part = PaperPart(rawValue: words[0]),
        ["pdf", "xlsx", "csv"].contains(ending), !words[1].contains("/")
      else { return }
      files[words[1]] = part
    }
  }
}
