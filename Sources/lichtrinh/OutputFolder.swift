import Foundation

/// A folder of results: what a new run no longer makes is taken away, what others put there stays.
struct OutputFolder {
  /// The list of the files that the last run wrote, one path a line.
  static let listName = "files.txt"

  /// Somebody asked to stop while files were written.
  struct Stopped: Error {}

  /// The folder.
  let path: String
  private var written: Set<String> = []

  /// Makes the folder where it is not there yet and waits until no other run writes to it.
  init(path: String) throws {
    self.path = path
    try OutputFile.makeFolder(path)
    try FolderLock.wait(for: path)
  }

  /// Proves, before long work, that results can be written to a folder.
  static func prove(_ path: String) throws(OutputFile.Failure) {
    try OutputFile.makeFolder(path)
    try OutputFile.prove(path + "/" + listName)
  }

  /// Writes a file at a path relative to the folder, unless somebody asked to stop.
  ///
  /// A private one can be read by its owner alone.
  mutating func write(_ bytes: [UInt8], to relative: String, isPrivate: Bool = false) throws {
    if Interruption.isRequested { throw Stopped() }
    try OutputFile.write(
      bytes,
      to: path + "/" + relative,
      mode: isPrivate ? 0o600 : 0o644,
      isAwaited: ExportPart(ofFile: relative) == .plan
    )
    written.insert(relative)
  }

  /// Takes away what an earlier run wrote of the parts that this one wrote anew, and notes what is there now.
  func finish(_ wanted: ExportArguments) throws(OutputFile.Failure) {
    var kept = written
    for name in try earlier() where !written.contains(name) {
      if let part = ExportPart(ofFile: name), wanted.wants(part) {
        try remove(name)
      } else {
        kept.insert(name)
      }
    }
    try note(kept)
  }

  /// Notes what is there after a run that was stopped, so that the next one can clear up.
  func finishEarly() throws(OutputFile.Failure) {
    try note(written.union(earlier()))
  }

  /// The files that the list names, as far as a run of this command can have written them.
  private func earlier() throws(OutputFile.Failure) -> [String] {
    try KeptLines.read(path + "/" + Self.listName).filter { ExportPart(ofFile: $0) != nil }
  }

  private func note(_ names: Set<String>) throws(OutputFile.Failure) {
    let text = names.sorted().map { $0 + "\n" }.joined()
    // The list names personal feeds, whose addresses nobody else may learn.
    try OutputFile.write(Array(text.utf8), to: path + "/" + Self.listName, mode: 0o600)
  }

  private func remove(_ name: String) throws(OutputFile.Failure) {
    let file = path + "/" + name
    guard unlink(file) != 0 else { return }
    // Someone took the file away, or put a folder in its place.
    if [ENOENT, ENOTDIR, EISDIR].contains(errno) { return }
    throw OutputFile.Failure(path: file, number: errno)
  }
}
