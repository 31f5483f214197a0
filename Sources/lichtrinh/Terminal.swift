import Foundation
import Synchronization

/// A stream that people or programs read.
struct Terminal: Sendable {
  /// Standard output: results.
  static let output = Terminal(descriptor: STDOUT_FILENO)
  /// Standard error: mistakes and progress.
  static let errors = Terminal(descriptor: STDERR_FILENO)

  private static let lostOutput = Atomic<Int32>(0)

  /// Why results could not be written to standard output; nil where they were, or where nobody reads on.
  static var lossOfOutput: String? {
    let number = lostOutput.load(ordering: .relaxed)
    return number == 0 || number == EPIPE ? nil : FailureText.text(number)
  }

  /// The file descriptor.
  let descriptor: Int32

  /// Whether a person watches, on a terminal that can renew a line.
  var isInteractive: Bool {
    isatty(descriptor) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// The width of the terminal in columns; nil where there is none.
  var columns: Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Empties the line on which the cursor stands, if a person watches.
  func clearLine() {
    if isInteractive { write("\r\u{1B}[K") }
  }

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
    if !writeAll(bytes, to: descriptor) && descriptor == STDOUT_FILENO {
      Self.lostOutput.store(errno, ordering: .relaxed)
    }
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
