import Foundation

/// Whole files of the attendance: written beside, brought to disk, and renamed; their owner's alone.
enum KeptFile {
  static func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    let beside = path + ".part-\(getpid())"
    unlink(beside)
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure(path: path, number: errno) }
    let isWritten =
      bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      == bytes.count && fsync(descriptor) == 0
    let number = errno
    close(descriptor)
    guard isWritten, rename(beside, path) == 0 else {
      let cause = isWritten ? errno : number
      unlink(beside)
      throw FileFailure(path: path, number: cause)
    }
  }
}
