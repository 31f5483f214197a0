import Foundation

/// The lines of a file that an earlier run wrote and that people may have edited since.
enum KeptLines {
  /// The lines, without a byte order mark and whatever ends them; empty where there is no file.
  static func read(_ path: String) throws(OutputFile.Failure) -> [String] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return [] }
      throw OutputFile.Failure(path: path, number: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw OutputFile.Failure(path: path, number: EINVAL)
    }
    guard access(path, R_OK) == 0, let data = FileManager.default.contents(atPath: path) else {
      throw OutputFile.Failure(path: path, number: errno == 0 ? EIO : errno)
    }
    var text = String(decoding: data, as: UTF8.self)[...]
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    return text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }
}
