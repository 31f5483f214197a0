import CLibical

/// The content lines of one entry, kept until its end and then handed to libical.
struct EntryLines {
  /// The component's name in capitals.
  private(set) var name = ""
  /// The line of the file where it begins.
  private(set) var beginLine = 0
  private var octets: [UInt8] = []
  private var lines: [Line] = []
  /// The remembered properties that the entry has, and whether it has one of them twice.
  private var bits: UInt32 = 0
  private var hasRepeats = false

  private struct Line {
    let offset: Int
    let count: Int
    let number: Int
    let name: String
    let isRemembered: Bool
  }

  /// Begins with no lines, keeping the room of the entry before.
  mutating func restart(name: String, beginLine: Int) {
    self.name = name
    self.beginLine = beginLine
    octets.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
    bits = 0
    hasRepeats = false
  }

  /// Whether the entry is the declaration of a zone.
  var isZone: Bool { name == "VTIMEZONE" }

  /// How many lines there are.
  var count: Int { lines.count }

  /// Adds a line; `bit` is that of its property, where that is remembered.
  mutating func append(_ content: [UInt8], name: String, bit: UInt32 = 0, number: Int) {
    if bits & bit != 0 { hasRepeats = true }
    bits |= bit
    lines.append(
      Line(
        offset: octets.count,
        count: content.count,
        number: number,
        name: name,
        isRemembered: bit != 0
      )
    )
    octets.append(contentsOf: content)
    octets.append(0)
  }

  /// The line of the file where a property first stands, or where the entry begins.
  func number(of property: String) -> Int {
    lines.first { $0.name == property }?.number ?? beginLine
  }

  /// The component that libical makes of the lines, or nil where it makes none.
  mutating func parsed() -> ParsedComponent? {
    Self.parse(&octets, lines[...], in: name)
  }

  /// Gives a draft the values of lines that were met before, and the component that libical makes
  /// of all others, or nil where it makes none.
  ///
  /// Where a property stands twice, libical reads all, since the first of the two counts.
  mutating func parsed(
    _ draft: inout EntryDraft,
    _ memory: LineMemory
  ) -> ParsedComponent? {
    guard !hasRepeats, bits != 0 else { return parsed() }
    var rest: [Line] = []
    rest.reserveCapacity(lines.count)
    octets.withUnsafeBytes { buffer in
      for line in lines {
        if line.isRemembered,
          let value = memory.value(of: Self.octets(of: line, in: buffer))
        {
          draft.take(value)
        } else {
          rest.append(line)
        }
      }
    }
    return Self.parse(&octets, rest[...], in: name)
  }

  /// Remembers the values that a draft has of lines, all of them read without an error.
  func remember(_ draft: EntryDraft, in memory: inout LineMemory) {
    guard !hasRepeats, bits != 0 else { return }
    octets.withUnsafeBytes { buffer in
      for line in lines where line.isRemembered {
        let octets = Self.octets(of: line, in: buffer)
        if memory.value(of: octets) == nil, let value = draft.value(of: line.name) {
          memory.remember(value, of: octets)
        }
      }
    }
  }

  private static func octets(
    of line: Line,
    in buffer: UnsafeRawBufferPointer
  ) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: buffer[line.offset..<line.offset + line.count])
  }

  /// The names of the properties that libical cannot read, found by trying each line alone.
  mutating func unreadableProperties() -> [String] {
    var found: [String] = []
    for (index, line) in lines.enumerated() where line.name != "BEGIN" && line.name != "END" {
      let component = Self.parse(&octets, lines[index...index], in: name)
      if component?.hasErrors ?? true { found.append(line.name) }
    }
    return found
  }

  private static func parse(
    _ octets: inout [UInt8],
    _ lines: ArraySlice<Line>,
    in name: String
  ) -> ParsedComponent? {
    Libical.prepare()
    guard let parser = icalparser_new() else { preconditionFailure("no memory for a parser") }
    defer { icalparser_free(parser) }
    addLine("BEGIN:" + name, to: parser)
    octets.withUnsafeMutableBytes { buffer in
      for line in lines {
        let text = buffer.baseAddress?.advanced(by: line.offset)
        if let component = icalparser_add_line(parser, text?.assumingMemoryBound(to: CChar.self)) {
          icalcomponent_free(component)
        }
      }
    }
    guard let component = addLine("END:" + name, to: parser) else { return nil }
    return ParsedComponent(owning: component)
  }

  @discardableResult
  private static func addLine(_ text: String, to parser: OpaquePointer) -> OpaquePointer? {
    var line = Array(text.utf8CString)
    return icalparser_add_line(parser, &line)
  }
}
