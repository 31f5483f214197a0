import CLibical

/// The content lines of one entry, kept until its end and then handed to libical.
struct EntryLines {
  /// The component's name in capitals.
  private(set) var name = ""
  /// The line of the file where it begins.
  private(set) var beginLine = 0
  private var octets: [UInt8] = []
  private var lines: [Line] = []

  private struct Line {
    let offset: Int
    let number: Int
    let name: String
  }

  /// Begins with no lines, keeping the room of the entry before.
  mutating func restart(name: String, beginLine: Int) {
    self.name = name
    self.beginLine = beginLine
    octets.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }

  /// Whether the entry is the declaration of a zone.
  var isZone: Bool { name == "VTIMEZONE" }

  /// How many lines there are.
  var count: Int { lines.count }

  /// Adds a line.
  mutating func append(_ content: [UInt8], name: String, number: Int) {
    lines.append(Line(offset: octets.count, number: number, name: name))
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
