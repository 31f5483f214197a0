import Foundation
import Synchronization

/// Files written beside and renamed, so that a reader never meets half of one.
enum OutputFile {
  /// The file cannot be written.
  struct Failure: Error {
    /// Which file.
    var path: String
    /// The system's error number.
    var number: Int32

    /// The file and the reason, for people.
    var line: String { "\(path): \(FailureText.text(number))" }
  }

  /// The file that is being written beside its place.
  private static let unfinished = Mutex<String?>(nil)

  /// Writes one file whole, or leaves what was there.
  ///
  /// Links are followed; a device or a pipe is written to, not replaced. Bringing each of hundreds of files to disk
  /// takes longer than making them; `isAwaited` false leaves that to the system.
  static func write(
    _ bytes: [UInt8],
    to path: String,
    mode: mode_t = 0o644,
    isAwaited: Bool = true
  ) throws(Failure) {
    switch try kind(of: path) {
    case S_IFREG:
      try replace(resolved(path), with: bytes, mode, isAwaited, named: path)
    case nil:
      try makeFolder(parent(of: path))
      try replace(path, with: bytes, mode, isAwaited, named: path)
    default:
      try fill(open(path, O_WRONLY | O_CLOEXEC), with: bytes, isAwaited: false, named: path)
    }
  }

  /// Proves, before long work, that a file can be written at a path; nothing of it stays but the folder.
  static func prove(_ path: String) throws(Failure) {
    switch try kind(of: path) {
    case S_IFREG: try proveBeside(resolved(path), named: path)
    case nil:
      try makeFolder(parent(of: path))
      try proveBeside(path, named: path)
    default: return
    }
  }

  /// Makes a folder and those above it, where they are not there yet.
  static func makeFolder(_ path: String) throws(Failure) {
    guard !path.isEmpty, mkdir(path, 0o777) != 0 else { return }
    var number = errno
    let above = parent(of: path)
    if number == ENOENT && above != path {
      try makeFolder(above)
      if mkdir(path, 0o777) == 0 { return }
      number = errno
    }
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists && status.st_mode & S_IFMT == S_IFDIR { return }
    throw Failure(path: path, number: exists ? ENOTDIR : number)
  }

  /// Takes an unfinished file away and leaves the process; no other file is begun meanwhile.
  static func abandon(_ leave: () -> Never) -> Never {
    unfinished.withLock { beside in
      if let beside { unlink(beside) }
      leave()
    }
  }

  /// Whether two paths name the same existing file.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    return stat(one, &first) == 0 && stat(other, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// The kind of file at a path, links followed; nil where there is none.
  ///
  /// A folder is refused.
  private static func kind(of path: String) throws(Failure) -> mode_t? {
    if path.isEmpty { throw Failure(path: path, number: ENOENT) }
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw Failure(path: path, number: errno)
    }
    let kind = status.st_mode & S_IFMT
    if kind == S_IFDIR { throw Failure(path: path, number: EISDIR) }
    return kind
  }

  private static func replace(
    _ place: String,
    with bytes: [UInt8],
    _ mode: mode_t,
    _ isAwaited: Bool,
    named path: String
  ) throws(Failure) {
    let beside = besides(place)
    unfinished.withLock { $0 = beside }
    defer { unfinished.withLock { $0 = nil } }
    unlink(beside)
    do throws(Failure) {
      let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      try fill(descriptor, with: bytes, isAwaited: isAwaited, named: path)
      if rename(beside, place) != 0 { throw Failure(path: path, number: errno) }
    } catch {
      unlink(beside)
      throw error
    }
  }

  /// Writes all bytes to an open file and closes it.
  private static func fill(
    _ descriptor: Int32,
    with bytes: [UInt8],
    isAwaited: Bool,
    named path: String
  ) throws(Failure) {
    guard descriptor >= 0 else { throw Failure(path: path, number: errno) }
    let isWritten = writeAll(bytes, to: descriptor) && (!isAwaited || fsync(descriptor) == 0)
    let number = errno
    let isClosed = close(descriptor) == 0
    if !isWritten || !isClosed { throw Failure(path: path, number: isWritten ? errno : number) }
  }

  private static func proveBeside(_ place: String, named path: String) throws(Failure) {
    let beside = besides(place)
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, number: errno) }
    close(descriptor)
    unlink(beside)
  }

  private static func besides(_ place: String) -> String { place + ".part-\(getpid())" }

  /// The path without links, so that a link stays one when its file is replaced.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder of a path; empty for a bare name.
  private static func parent(of path: String) -> String {
    let slash = UInt8(ascii: "/")
    var bytes = Array(path.utf8)
    while bytes.last == slash { bytes.removeLast() }
    while let last = bytes.last, last != slash { bytes.removeLast() }
    while bytes.last == slash { bytes.removeLast() }
    return bytes.isEmpty && path.hasPrefix("/") ? "/" : String(decoding: bytes, as: UTF8.self)
  }
}
