import Foundation

/// Keeps two runs from writing to one folder at the same time.
enum FolderLock {
  /// Locks a folder until the process ends; where the file system has no locks, nobody waits.
  static func wait(for path: String) throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      if Interruption.isRequested { throw OutputFolder.Stopped() }
      usleep(100_000)
    }
  }
}
