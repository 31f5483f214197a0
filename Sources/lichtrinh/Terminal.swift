import Foundation

/// A stream that people or programs read.
struct Terminal: Sendable {
  /// Standard output: results.
  static let output = Terminal(descriptor: STDOUT_FILENO)
  /// Standard error: mistakes and progress.
  static let errors = Terminal(descriptor: STDERR_FILENO)

  /// The file descriptor.
  let descriptor: Int32

  /// Whether a person watches.
  var isInteractive: Bool { isatty(descriptor) == 1 }

  /// Writes text as it is.
  func write(_ text: String) {
    write(Array(text.utf8))
  }

  /// Writes a line.
  func line(_ text: String) {
    write(text.hasSuffix("\n") ? text : text + "\n")
  }

  /// Writes bytes, all of them; a closed pipe is not an error.
  func write(_ bytes: [UInt8]) {
    _ = writeAll(bytes, to: descriptor)
  }
}

/// Writes all bytes to a file descriptor; false leaves the system's reason in `errno`.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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
