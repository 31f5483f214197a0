import Foundation

/// Opens calendar files in this process.
///
/// A fault in the C library would end the process; whoever must not end hands files to a process of
/// their own.
public struct CalendarFiles: CalendarOpening {
  /// The most octets of a file.
  public static let octetLimit = 16 << 20

  /// Makes an opener.
  public init() {}

  /// What each file holds from the first day to the last, in the order of the paths.
  public func outcomes(
    of paths: [String],
    from first: CalendarDate,
    through last: CalendarDate
  ) -> [CalendarOutcome] {
    paths.map { path in
      do throws(CalendarReadingError) {
        let octets = try Self.octets(of: path)
        return .read(try CalendarExtract(of: octets, from: first, through: last))
      } catch {
        return .refused(error)
      }
    }
  }

  /// The octets of a regular file of at most ``octetLimit``.
  ///
  /// - Throws: ``CalendarReadingError``.
  public static func octets(of path: String) throws(CalendarReadingError) -> [UInt8] {
    // Not waiting for whoever would write to a pipe.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(number: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .unreadable(number: EISDIR)
    default: throw .unreadable(number: EINVAL)
    }
    let size = Int(status.st_size)
    guard size <= octetLimit else { throw .fileTooLarge(octets: size, limit: octetLimit) }
    var octets = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
      let taken = octets.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
      }
      if taken < 0 && errno == EINTR { continue }
      guard taken >= 0 else { throw .unreadable(number: errno) }
      if taken == 0 { break }
      count += taken
    }
    return Array(octets.prefix(count))
  }
}
