import Foundation

/// What was handed over and what was about to be, line by line, so that no message goes out twice.
///
/// Each line is on disk before the next step is taken. A message that was begun and not ended may or may
/// not have arrived: it is told and never sent again.
struct DeliveryJournal {
  /// How far a message has come.
  enum State: String {
    /// About to be sent.
    case begun
    /// Accepted, or written to a file.
    case done
    /// Refused; it may be tried again.
    case refused
  }

  private let path: String
  private var states: [String: State] = [:]

  /// Reads the journal of a plan's revisions; a last line cut short by a crash says nothing.
  init(_ folder: RevisionFolder) throws {
    path = folder.path + "/deliveries.txt"
    guard let bytes = try RevisionFolder.bytes(path) else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast()
    {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      if words.count == 3, let state = State(rawValue: String(words[2])) {
        keep(state, "\(words[0]) \(words[1])")
      }
    }
    if bytes.last != UInt8(ascii: "\n") { try append("\n") }
  }

  /// How far a message has come; nil: it waits.
  func state(of mark: String) -> State? { states[mark] }

  /// Notes how far a message has come, and waits until that is on disk.
  mutating func note(_ state: State, _ mark: String) throws {
    try append("\(mark) \(state.rawValue)\n")
    keep(state, mark)
  }

  private mutating func keep(_ state: State, _ mark: String) {
    states[mark] = state == .refused ? nil : state
  }

  private func append(_ text: String) throws {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw OutputFile.Failure(path: path, number: errno) }
    defer { close(descriptor) }
    guard writeAll(Array(text.utf8), to: descriptor), fsync(descriptor) == 0 else {
      throw OutputFile.Failure(path: path, number: errno)
    }
  }
}
