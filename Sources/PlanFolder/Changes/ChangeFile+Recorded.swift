public import Almanac
import Planning
import Yams

extension LoadedChange {
  /// The text of a change file with the day and the revision that it is of; all else in it stays, comments too.
  ///
  /// - Parameters:
  ///   - bytes: The file, which reads without mistakes.
  ///   - today: The day; nil leaves it as it is.
  ///   - revision: The revision.
  /// - Returns: The text; nil where the file is written so that the keys cannot be put in without changing more.
  public static func recorded(_ bytes: [UInt8], today: CivilDate?, revision: Int) -> String? {
    guard let file = ChangeText(bytes) else { return nil }
    var wanted = [(key: "revision", value: "\(revision)")]
    if let today { wanted.append((key: "today", value: today.iso)) }
    var written = file
    for (key, value) in wanted {
      guard let next = written.with(key, value) else { return nil }
      written = next
    }
    let rest = { (file: ChangeText) in
      file.root.filter { key, _ in !wanted.contains { $0.key == key.string } }
    }
    let before = rest(file)
    let after = rest(written)
    guard before.count == after.count,
      zip(before, after).allSatisfy({ $0.key == $1.key && $0.value == $1.value }),
      wanted.allSatisfy({ written.value($0.key)?.string == $0.value })
    else { return nil }
    return written.lines.text
  }

  /// The revision that a change file says it is of; nil: it says none, or cannot be read.
  public static func revision(_ bytes: [UInt8]) -> Int? {
    ChangeText(bytes)?.value("revision")?.int
  }
}

/// The text of a change file with what it says.
private struct ChangeText {
  let lines: TextLines
  let root: Node.Mapping

  init?(_ bytes: [UInt8]) {
    let findings = Findings(fallback: SourceLocation(file: "", line: 1, column: 1))
    guard let input = InputText(bytes: bytes, file: "", findings) else { return nil }
    self.init(input, findings)
  }

  private init?(_ input: InputText, _ findings: Findings) {
    guard let document = YAMLDocument.compose(input, findings),
      case .mapping(let root) = document.root
    else { return nil }
    lines = TextLines(input.text)
    self.root = root
  }

  /// The value of a key.
  func value(_ key: String) -> Node? { root.first { $0.key.string == key }?.value }

  /// The text with another value of a key, or with the key in front of the others.
  func with(_ key: String, _ value: String) -> ChangeText? {
    var changed = lines
    guard let place = (self.value(key)?.mark ?? root.mark), place.line >= 1,
      changed.lines.indices.contains(place.line - 1)
    else { return nil }
    let line = place.line - 1
    let head = changed.head(line, before: place.column)
    let tail = changed.tail(line, from: place.column)
    if let old = self.value(key) {
      if old.string == value { return self }
      let token = tail.prefix { !" \t\r,}#".contains($0) }
      changed.lines[line] = head + value + tail.dropFirst(token.count)
    } else if tail.hasPrefix("{") {
      changed.lines[line] = head + "{\(key): \(value), " + tail.dropFirst().drop { $0 == " " }
    } else {
      guard head.allSatisfy({ $0 == " " }) else { return nil }
      changed.lines.insert(contentsOf: changed.alike(["\(head)\(key): \(value)"]), at: line)
    }
    let findings = Findings(fallback: SourceLocation(file: "", line: 1, column: 1))
    return InputText(bytes: Array(changed.text.utf8), file: "", findings).flatMap {
      ChangeText($0, findings)
    }
  }
}
