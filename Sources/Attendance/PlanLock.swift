import Foundation

/// Keeps two commands from recording attendance of one plan at the same time.
///
/// The lock is the system's and ends with the process, however it ends; the file only says who holds it.
public final class PlanLock {
  /// Why the lock was not taken.
  public enum Refusal: Error, Hashable, Sendable {
    /// Another process holds it; its id, where it is known.
    case held(by: Int32?)
    /// The lock's file cannot be opened; the system's error number.
    case unopened(path: String, number: Int32)
  }

  private let descriptor: Int32

  /// Takes the lock of a folder's attendance, or tells who has it; nobody waits.
  ///
  /// Where the file system has no locks, everybody gets it.
  public init(folder: AttendanceFolder) throws(Refusal) {
    let path = folder.lockPath
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unopened(path: path, number: errno) }
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let number = errno
      if number == EINTR { continue }
      guard number == EWOULDBLOCK else { break }
      let holder = Self.holder(descriptor)
      close(descriptor)
      throw .held(by: holder)
    }
    self.descriptor = descriptor
    let text = Array("\(getpid())\n".utf8)
    if ftruncate(descriptor, 0) == 0 {
      // Who holds it is a courtesy to the reader of the refusal; the lock holds without it.
      _ = pwrite(descriptor, text, text.count, 0)
    }
  }

  deinit {
    close(descriptor)
  }

  private static func holder(_ descriptor: Int32) -> Int32? {
    var buffer = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { return nil }
    let text = String(decoding: buffer.prefix(count), as: UTF8.self)
    return Int32(text.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
