public import Planning

extension PinsFile {
  /// What becomes of a file of pins.
  public enum Edit: Sendable, Equatable {
    /// The new text; everything in it that is about other pins stays as it was, comments too.
    case text(String)
    /// A comment stands, on this line, where it would be lost.
    case comment(line: Int)
  }

  /// The file with other pins.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is; nil: there is none.
  ///   - choices: The pins that it is to hold, each offering once.
  ///   - programme: The programme that the file is of.
  /// - Returns: The new text, or the line of a comment that would be lost.
  public static func edited(
    _ bytes: [UInt8]?,
    to choices: [PublishedChoice],
    of programme: Programme
  ) -> Edit {
    guard let bytes else { return .text(text(choices)) }
    if let pins = PinsText(bytes, programme), let edited = pins.edited(to: choices),
      let written = PinsText(Array(edited.utf8), programme),
      written.choices.count == choices.count,
      choices.allSatisfy({ choice in written.choices.contains(choice) })
    {
      return .text(edited)
    }
    let lines = TextLines(String(decoding: bytes, as: UTF8.self))
    let own = Set(text([]).split(separator: "\n").map { String($0) })
    let lost = lines.lines.indices.first {
      lines.comment($0) != nil && !own.contains(lines.lines[$0].trimmed)
    }
    return lost.map { .comment(line: $0 + 1) } ?? .text(text(choices))
  }
}
