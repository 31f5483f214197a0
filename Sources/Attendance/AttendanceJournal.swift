import Foundation

/// The journal of a plan's attendance: a file to which lines are only ever added.
///
/// Each fact is on disk (`fsync`) before ``append(_:)`` returns. A process that is killed while it writes leaves at most
/// one line without an end, which was never acknowledged; the next one that writes cuts it off.
public final class AttendanceJournal {
  /// Why a journal cannot be used.
  public enum Failure: Error, Hashable, Sendable {
    /// The system's refusal.
    case file(FileFailure)
    /// A line in the middle is damaged; its number from 1.
    case damaged(path: String, line: Int)
    /// A line was written by a later version; its number from 1.
    case unknownKind(path: String, line: Int)
  }

  /// What a journal holds.
  public struct Contents: Sendable {
    /// The facts, in order.
    public var facts: [AttendanceFact]
    /// How many bytes of a line without an end stand behind them.
    public var tornBytes: Int
  }

  private let path: String
  private let descriptor: Int32
  /// What stood in it when it was opened.
  public let contents: Contents

  /// Opens a journal to add to it; the lock must be held.
  ///
  /// A line without an end is cut off; `contents` tells so.
  public init(folder: AttendanceFolder, holding lock: PlanLock) throws(Failure) {
    path = folder.journalPath
    contents = try Self.read(folder)
    let isNew = access(path, F_OK) != 0
    descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .file(FileFailure(path: path, number: errno)) }
    if contents.tornBytes > 0 {
      let size = lseek(descriptor, 0, SEEK_END)
      guard size >= 0, ftruncate(descriptor, size - off_t(contents.tornBytes)) == 0,
        fsync(descriptor) == 0
      else { throw failure }
    }
    // A new file survives a power cut only when its folder is on disk too.
    if isNew { try Self.synchronise(folder: folder.path) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Reads the journal of a folder; an absent one holds nothing.
  public static func read(_ folder: AttendanceFolder) throws(Failure) -> Contents {
    let path = folder.journalPath
    guard access(path, F_OK) == 0 else {
      if errno == ENOENT { return Contents(facts: [], tornBytes: 0) }
      throw .file(FileFailure(path: path, number: errno))
    }
    guard access(path, R_OK) == 0, let data = FileManager.default.contents(atPath: path) else {
      throw .file(FileFailure(path: path, number: errno == 0 ? EIO : errno))
    }
    return try contents(of: [UInt8](data), path)
  }

  /// Reads the bytes of a journal; `path` is named in failures.
  public static func contents(of bytes: [UInt8], _ path: String) throws(Failure) -> Contents {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let torn = lines.popLast() ?? []
    var facts: [AttendanceFact] = []
    for (position, line) in lines.enumerated() {
      do throws(AttendanceFact.LineFault) {
        facts.append(try AttendanceFact(line: line))
      } catch {
        switch error {
        case .damaged: throw .damaged(path: path, line: position + 1)
        case .unknownKind: throw .unknownKind(path: path, line: position + 1)
        }
      }
    }
    return Contents(facts: facts, tornBytes: torn.count)
  }

  /// Adds facts, all or none of which a later reader finds where they are one line; waits until they are on disk.
  public func append(_ facts: [AttendanceFact]) throws {
    guard !facts.isEmpty else { return }
    var bytes: [UInt8] = []
    for fact in facts { bytes += Array(try fact.line().utf8) + [UInt8(ascii: "\n")] }
    let end = lseek(descriptor, 0, SEEK_END)
    guard Self.writeAll(bytes, to: descriptor), fsync(descriptor) == 0 else {
      let cause = failure
      // A disk that is full leaves part of the lines: what was not acknowledged is taken back.
      if end >= 0 { _ = ftruncate(descriptor, end) }
      throw cause
    }
  }

  private var failure: Failure { .file(FileFailure(path: path, number: errno)) }

  private static func synchronise(folder path: String) throws(Failure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(FileFailure(path: path, number: errno)) }
    defer { close(descriptor) }
    // Some file systems have no fsync of folders.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .file(FileFailure(path: path, number: errno))
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while let base = rest.isEmpty ? nil : UnsafeRawBufferPointer(rebasing: rest).baseAddress {
        let written = Foundation.write(descriptor, base, rest.count)
        if written < 0 && errno == EINTR { continue }
        if written <= 0 { return false }
        rest = rest.dropFirst(written)
      }
      return true
    }
  }
}
