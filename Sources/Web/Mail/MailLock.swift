import Foundation

/// Sees to it that one process alone sends the mail of a store: a lock on a file beside it, which ends with the process.
final class MailLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock; nil where another process has it.
  init?(beside store: String) throws {
    let path = store + ".mail"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: path])
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  deinit { close(descriptor) }
}
