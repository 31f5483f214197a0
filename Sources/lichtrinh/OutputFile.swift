import Foundation

/// Files written beside and renamed, so that a reader never meets half of one.
enum OutputFile {
  /// The file cannot be written.
  struct Failure: Error {
    /// Which file.
    var path: String
    /// The system's words.
    var reason: String
  }

  /// Writes one file whole, or leaves what was there.
  static func write(
    _ bytes: [UInt8],
    to path: String,
    mode: mode_t = 0o644
  ) throws(Failure) {
    let directory = (path as NSString).deletingLastPathComponent
    do {
      if !directory.isEmpty {
        try FileManager.default.createDirectory(
          atPath: directory,
          withIntermediateDirectories: true
        )
      }
    } catch {
      throw Failure(path: directory, reason: error.localizedDescription)
    }
    let beside = path + ".part-\(getpid())"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(path) }
    let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let saved = errno
    close(descriptor)
    guard isWritten, rename(beside, path) == 0 else {
      let reason = String(cString: strerror(isWritten ? errno : saved))
      unlink(beside)
      throw Failure(path: path, reason: reason)
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: String(cString: strerror(errno)))
  }
}
