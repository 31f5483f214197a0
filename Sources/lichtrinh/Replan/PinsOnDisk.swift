import PlanFolder
import Planning

/// The `pins.yaml` of a plan folder.
struct PinsOnDisk {
  private let path: String
  private let programme: Programme

  init(_ plan: String, _ programme: Programme) {
    path = plan + "/" + PinsFile.name
    self.programme = programme
  }

  /// The file with other pins, its comments kept; ends the command where one would be lost.
  func text(_ pins: [PublishedChoice]) throws -> String {
    switch PinsFile.edited(try RevisionFolder.bytes(path), to: pins, of: programme) {
    case .text(let text): return text
    case .comment(let line):
      Terminal.errors.line(
        say(
          "\(path):\(line):1: ghi tệp này sẽ mất chú thích; đưa chú thích lên dòng riêng phía trên `- offering`",
          "\(path):\(line):1: writing the file would lose this comment; move it to a line of its own above `- offering`"
        )
      )
      throw Exit.badInput
    }
  }

  /// Writes them.
  func write(_ pins: [PublishedChoice]) throws {
    try OutputFile.write(Array(text(pins).utf8), to: path, mode: 0o600)
  }
}
