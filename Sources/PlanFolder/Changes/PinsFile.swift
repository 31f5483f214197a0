public import Planning

/// Writes `pins.yaml` as `LoadedFolder` reads it.
public enum PinsFile {
  /// The file's name within the plan folder.
  public static let name = "pins.yaml"

  /// The file of pins, in their order: the same pins give the same text.
  public static func text(_ choices: [PublishedChoice]) -> String {
    var lines = [
      "# Ghim: phần của các đợt đã công bố phải giữ nguyên. Pins: what of published offerings must stay.",
      "# Ghi bởi / written by: lichtrinh pin, lichtrinh unpin, lichtrinh replan --keep",
      choices.isEmpty ? "pins: []" : "pins:",
    ]
    for choice in choices {
      lines.append("  - offering: \(choice.offering)")
      lines.append("    pin: [\(choice.pins.map(\.rawValue).joined(separator: ", "))]")
      lines.append("    sessions:")
      lines += choice.sessions.map { "      - \"\($0.text)\"" }
      lines.append("    resources: [\(quoted(choice.resources))]")
      lines.append("    participants: [\(quoted(choice.participants))]")
      if let reason = choice.reason {
        lines.append("    reason: {vi: \(quoted(reason.vi)), en: \(quoted(reason.en))}")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ ids: [String]) -> String {
    ids.map(quoted).joined(separator: ", ")
  }

  /// A text as YAML's double quotes hold it.
  private static func quoted(_ text: String) -> String {
    let escaped = text.map { character -> String in
      switch character {
      case "\\": "\\\\"
      case "\"": "\\\""
      case _ where character.isNewline || character == "\t": " "
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
