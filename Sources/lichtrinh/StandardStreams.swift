import Foundation

/// The process's three standard streams, made safe before any file is opened.
enum StandardStreams {
  /// Lets a closed pipe be a failed write, not the end, and keeps files out of the places of closed streams.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    var descriptor: Int32
    repeat {
      descriptor = open("/dev/null", O_RDWR)
    } while (STDIN_FILENO...STDERR_FILENO).contains(descriptor)
    if descriptor >= 0 { close(descriptor) }
  }
}
