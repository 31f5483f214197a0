public import Planning

/// What someone wrote into the cell of a session.
public enum MarkSign: Hashable, Sendable {
  /// Nothing.
  case blank
  /// A mark that needs nobody else.
  case mark(AttendanceMark)
  /// Someone else came, by name.
  case substitute(name: String)
  /// A sign that means different things to different people, or nothing.
  case unclear(String)

  /// Reads a cell of a list in a language.
  ///
  /// `v` is unclear: some tick with it, others mean *vắng*. `P` is *có phép* in Vietnamese lists and unclear in English ones.
  public init(_ text: String, _ language: Language) {
    let written = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if written.isEmpty {
      self = .blank
      return
    }
    let parts = written.split(separator: ":", maxSplits: 1).map {
      FoldedName.fold(String($0)).trimmed
    }
    if ["t", "thay", "cu nguoi thay", "s", "sub", "substitute"].contains(parts[0]) {
      let name = written.split(separator: ":", maxSplits: 1).dropFirst().first.map {
        String($0).trimmed
      }
      self =
        name.map { $0.isEmpty ? .unclear(written) : .substitute(name: $0) } ?? .unclear(written)
      return
    }
    switch FoldedName.fold(written) {
    case "x", "✓", "✔", "☑", "1", "co", "co mat", "present", "yes", "true": self = .mark(.present)
    case "m", "muon", "tre", "den muon", "l", "late": self = .mark(.late)
    case "phep", "co phep", "vang co phep", "e", "excused": self = .mark(.excused)
    case "p": self = language == .vi ? .mark(.excused) : .unclear(written)
    case "k", "vang", "khong", "vang khong phep", "0", "a", "absent", "no", "false":
      self = .mark(.absent)
    default: self = .unclear(written)
    }
  }
}

extension String {
  /// Without white space around it.
  var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
