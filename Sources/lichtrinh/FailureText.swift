import Foundation
import Problem

/// Why a file could not be read or written, in the language of this run.
enum FailureText {
  /// The words for the system's error number; `EINVAL` stands for what is no regular file.
  static func text(_ number: Int32) -> String {
    if number == EINVAL { return say("đây không phải là tệp thường", "not a regular file") }
    let reason = SystemReason(number)
    return say(reason.vietnamese, reason.english)
  }
}
