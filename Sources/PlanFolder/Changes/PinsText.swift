import Planning
import Yams

/// The text of a file of pins with what it says.
struct PinsText {
  /// The pins, in the file's order.
  let choices: [PublishedChoice]
  private let lines: TextLines
  private let root: Node.Mapping
  private let list: Node
  private let programme: Programme

  /// Takes a file; nil where it has mistakes.
  init?(_ bytes: [UInt8], _ programme: Programme) {
    let findings = Findings(fallback: SourceLocation(file: "", line: 1, column: 1))
    guard let input = InputText(bytes: bytes, file: "", findings),
      let document = YAMLDocument.compose(input, findings),
      case .mapping(let root) = document.root,
      let list = root.first(where: { $0.key.string == "pins" })?.value
    else { return nil }
    let value = YAMLValue(list, Subject("pins"), file: "", findings)
    choices = value.isEmpty ? [] : PinsReader(programme, findings).choices(value)
    guard findings.errorCount == 0 else { return nil }
    self.programme = programme
    self.root = root
    self.list = list
    lines = TextLines(input.text)
  }

  /// The text with other pins; nil where it is not written line by line as this command writes it.
  func edited(to wanted: [PublishedChoice]) -> String? {
    guard let key = root.first(where: { $0.key.string == "pins" })?.key.mark,
      lines.lines.indices.contains(key.line - 1)
    else { return nil }
    guard let entries else { return filled(key, with: wanted) }
    var edited = lines
    let added = wanted.filter { choice in !choices.contains { $0.offering == choice.offering } }
    let column = list.mark?.column ?? 1
    if let last = entries.last {
      let indent = String(repeating: " ", count: column - 1)
      let new = added.flatMap(PinsFile.entry).map { indent + $0 }
      edited.lines.insert(contentsOf: edited.alike(new), at: last.lines.upperBound)
    }
    // From the last to the first, so that the lines of those before stay where they are.
    for (entry, choice) in zip(entries, choices).reversed() {
      guard let after = wanted.first(where: { $0.offering == choice.offering }) else {
        edited.lines.removeSubrange(entry.lines)
        continue
      }
      if after != choice, !entry.change(choice, to: after, &edited) { return nil }
    }
    if wanted.isEmpty {
      let line = key.line - 1
      let end = key.column + "pins:".count
      edited.lines[line] =
        edited.head(line, before: end) + " []" + edited.tail(line, from: end)
    }
    return edited.text
  }

  /// The text of a file without pins, with pins.
  private func filled(_ key: Mark, with wanted: [PublishedChoice]) -> String? {
    guard choices.isEmpty else { return nil }
    if wanted.isEmpty { return lines.text }
    var filled = lines
    let line = key.line - 1
    let end = key.column + "pins:".count
    let tail = filled.tail(line, from: end)
    let value = tail.prefix { $0 != "#" }.filter { !" \t\r".contains($0) }
    guard value.isEmpty || value == "[]" else { return nil }
    let comment = filled.comment(line) ?? ""
    let head = filled.head(line, before: end)
    filled.lines[line] = filled.alike([head + comment])[0]
    let indent = String(repeating: " ", count: key.column + 1)
    let new = wanted.flatMap(PinsFile.entry).map { indent + $0 }
    filled.lines.insert(contentsOf: filled.alike(new), at: line + 1)
    return filled.text
  }

  /// The pins with their lines; nil where there are none or they do not stand in lines of their own.
  private var entries: [PinEntry]? {
    guard case .sequence(let sequence) = list, !sequence.isEmpty,
      let column = list.mark?.column
    else { return nil }
    let starts = sequence.compactMap { $0.mark?.line }
    guard starts.count == sequence.count, Set(starts).count == starts.count else { return nil }
    var entries: [PinEntry] = []
    for (position, node) in sequence.enumerated() {
      let start = starts[position] - 1
      let end = position + 1 < starts.count ? starts[position + 1] - 1 : lines.lines.count
      let head = lines.head(start, before: column)
      guard head.allSatisfy({ $0 == " " }), lines.tail(start, from: column).hasPrefix("-") else {
        return nil
      }
      entries.append(PinEntry(node: node, lines: lines.trimmed(start..<end), indent: head))
    }
    return entries
  }
}

/// One pin of a file with its lines.
private struct PinEntry {
  let node: Node
  let lines: Range<Int>
  let indent: String

  /// Writes another choice of the same offering; false where a comment would be lost.
  func change(_ old: PublishedChoice, to new: PublishedChoice, _ text: inout TextLines) -> Bool {
    guard let keys = keys(text) else {
      guard !text.hasComment(lines) else { return false }
      let entry = PinsFile.entry(new).map { indent + $0 }
      text.lines.replaceSubrange(lines, with: text.alike(entry))
      return true
    }
    let before = PinsFile.keys(old)
    let after = PinsFile.keys(new)
    let column = keys[0].column
    // A reason that is new stands behind everything else.
    for (key, written) in after where !before.contains(where: { $0.key == key }) {
      let new = written.map { String(repeating: " ", count: column - 1) + $0 }
      text.lines.insert(contentsOf: text.alike(new), at: lines.upperBound)
    }
    for place in keys.reversed() {
      let written = after.first { $0.key == place.key }?.lines
      guard written != before.first(where: { $0.key == place.key })?.lines else { continue }
      if !place.change(to: written, &text) { return false }
    }
    return true
  }

  /// The keys with their lines; nil where some share a line.
  private func keys(_ text: TextLines) -> [PinKey]? {
    guard case .mapping(let mapping) = node, let place = node.mark,
      !text.tail(place.line - 1, from: place.column).hasPrefix("{")
    else { return nil }
    let marks = mapping.compactMap { pair in pair.key.mark.map { (pair.key.string ?? "", $0) } }
    guard marks.count == mapping.count, Set(marks.map(\.1.line)).count == marks.count else {
      return nil
    }
    return marks.enumerated().map { position, mark in
      let end =
        position + 1 < marks.count ? marks[position + 1].1.line - 1 : lines.upperBound
      return PinKey(
        key: mark.0,
        column: mark.1.column,
        lines: text.trimmed(mark.1.line - 1..<end)
      )
    }
  }
}

/// One key of a pin with its lines.
private struct PinKey {
  let key: String
  let column: Int
  let lines: Range<Int>

  /// Writes other lines, or none; false where a comment would be lost.
  func change(to written: [String]?, _ text: inout TextLines) -> Bool {
    let comment = text.comment(lines.lowerBound)
    guard !text.hasComment(lines.dropFirst()), comment == nil || written?.count == 1 else {
      return false
    }
    let head = text.head(lines.lowerBound, before: column)
    // The key that stands behind the dash cannot go without it.
    guard let written else {
      guard head.allSatisfy({ $0 == " " }) else { return false }
      text.lines.removeSubrange(lines)
      return true
    }
    let indent = String(repeating: " ", count: column - 1)
    var new = written.enumerated().map { ($0.offset == 0 ? head : indent) + $0.element }
    new[0] += comment ?? ""
    text.lines.replaceSubrange(lines, with: text.alike(new))
    return true
  }
}
