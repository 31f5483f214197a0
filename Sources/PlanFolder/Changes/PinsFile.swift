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
    for choice in choices { lines += entry(choice).map { "  " + $0 } }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of a pin within the list.
  static func entry(_ choice: PublishedChoice) -> [String] {
    let lines = keys(choice).flatMap(\.lines)
    return lines.enumerated().map { position, line in (position == 0 ? "- " : "  ") + line }
  }

  /// The lines of each key of a pin.
  static func keys(_ choice: PublishedChoice) -> [(key: String, lines: [String])] {
    var keys: [(key: String, lines: [String])] = [
      ("offering", ["offering: \(choice.offering)"]),
      ("pin", ["pin: [\(choice.pins.map(\.rawValue).joined(separator: ", "))]"]),
      ("sessions", ["sessions:"] + choice.sessions.map { "  - \"\($0.text)\"" }),
      ("resources", ["resources: [\(quoted(choice.resources))]"]),
      ("participants", ["participants: [\(quoted(choice.participants))]"]),
    ]
    if let reason = choice.reason {
      keys.append(
        ("reason", ["reason: {vi: \(quoted(reason.vi)), en: \(quoted(reason.en))}"])
      )
    }
    return keys
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
