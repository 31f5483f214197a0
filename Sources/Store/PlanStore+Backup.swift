import Foundation
import GRDB

extension PlanStore {
  /// Copies one state of the store to a new file while others read and write, and proves that the copy is whole.
  ///
  /// The copy is made beside its place and renamed; what stood there stays until then.
  public func backUp(to target: String) throws(StoreFailure) {
    // Someone works with a store of that name, or its last changes stand beside it still.
    if FileManager.default.fileExists(atPath: target + "-wal") {
      throw .present(path: target + "-wal")
    }
    let beside = target + ".part-\(getpid())"
    defer { for ending in ["", "-wal", "-shm", "-journal"] { unlink(beside + ending) } }
    unlink(beside)
    let descriptor = open(beside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw .system(path: target, reason: String(cString: strerror(errno)))
    }
    defer { Foundation.close(descriptor) }
    do {
      let copy = try DatabaseQueue(path: beside)
      try pool.backup(to: copy)
      let finding = try copy.inDatabase { try String.fetchOne($0, sql: "PRAGMA integrity_check") }
      try copy.close()
      guard finding == "ok" else { throw StoreFailure.system(path: target, reason: finding ?? "") }
    } catch {
      throw Self.failure(error, target)
    }
    guard fsync(descriptor) == 0, rename(beside, target) == 0 else {
      throw .system(path: target, reason: String(cString: strerror(errno)))
    }
  }
}
