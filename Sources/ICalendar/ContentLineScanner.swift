/// Reads content lines, RFC 5545 section 3.1, from the octets of a file.
///
/// Takes CR LF, LF and CR as the end of a line, passes over a byte order mark and empty lines,
/// unfolds, and drops control characters but the tab.
struct ContentLineScanner {
  private let octets: UnsafeBufferPointer<UInt8>
  private let limit: Int
  private var index = 0
  private var physicalLine = 1

  /// The line just read, without its end.
  private(set) var content: [UInt8] = []
  /// The number of its first physical line, from 1.
  private(set) var number = 0

  init(_ octets: UnsafeBufferPointer<UInt8>, lineLimit: Int) {
    self.octets = octets
    limit = lineLimit
    if octets.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// Reads the next line that is not empty; false at the end of the file.
  mutating func advance() throws(CalendarReadingError) -> Bool {
    repeat {
      guard index < octets.count else { return false }
      content.removeAll(keepingCapacity: true)
      number = physicalLine
      try readPhysicalLine()
      while index < octets.count,
        octets[index] == UInt8(ascii: " ") || octets[index] == UInt8(ascii: "\t")
      {
        index += 1
        try readPhysicalLine()
      }
    } while content.isEmpty
    return true
  }

  private mutating func readPhysicalLine() throws(CalendarReadingError) {
    var start = index
    while index < octets.count {
      let octet = octets[index]
      guard octet < 0x20 || octet == 0x7F else {
        index += 1
        continue
      }
      if octet == UInt8(ascii: "\t") {
        index += 1
        continue
      }
      content.append(contentsOf: octets[start..<index])
      index += 1
      start = index
      if octet == UInt8(ascii: "\r") || octet == UInt8(ascii: "\n") {
        if octet == UInt8(ascii: "\r"), index < octets.count, octets[index] == UInt8(ascii: "\n") {
          index += 1
        }
        physicalLine += 1
        start = index
        break
      }
    }
    content.append(contentsOf: octets[start..<index])
    guard content.count <= limit else {
      throw .lineTooLong(line: number, limit: limit)
    }
  }

  /// The property of the line, where it is one that is read.
  var property: KnownProperty? { KnownProperty.named(content[..<nameEnd]) }

  /// Whether the line is a property at all: a name, and a value behind a colon.
  var isProperty: Bool {
    nameEnd > 0 && valueIndex != nil
      && content[..<nameEnd].allSatisfy { octet in
        octet == UInt8(ascii: "-") || (octet >= UInt8(ascii: "0") && octet <= UInt8(ascii: "9"))
          || (octet | 0x20 >= UInt8(ascii: "a") && octet | 0x20 <= UInt8(ascii: "z"))
      }
  }

  /// Where the property's name ends; 0 where there is none.
  private var nameEnd: Int {
    content.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") } ?? 0
  }

  /// Where the value begins, or nil where the line has none.
  var valueIndex: Int? {
    var isQuoted = false
    for (index, octet) in content.enumerated() {
      if octet == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if octet == UInt8(ascii: ":"), !isQuoted {
        return index + 1
      }
    }
    return nil
  }

  /// How many parameters stand before the value.
  func parameterCount(before valueIndex: Int) -> Int {
    var isQuoted = false
    var count = 0
    for octet in content[..<valueIndex] {
      if octet == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if octet == UInt8(ascii: ";"), !isQuoted {
        count += 1
      }
    }
    return count
  }

  /// The value in capitals and without blanks around it, as BEGIN and END have it.
  var componentName: String {
    guard let valueIndex else { return "" }
    let text = String(decoding: content[valueIndex...], as: UTF8.self)
    return text.split(separator: " ").joined(separator: " ").uppercased()
  }

  /// Puts markers for backslashes before the value, where they escape nothing.
  mutating func markParameterBackslashes() {
    guard let valueIndex else { return }
    for index in content[..<valueIndex].indices where content[index] == UInt8(ascii: "\\") {
      content[index] = Marker.backslash
    }
  }

  /// Puts markers for escaped commas, which libical would not keep apart from plain ones.
  mutating func markEscapedCommas() {
    guard let valueIndex, content[valueIndex...].contains(UInt8(ascii: "\\")) else { return }
    var marked = Array(content[..<valueIndex])
    var index = valueIndex
    while index < content.count {
      if content[index] == UInt8(ascii: "\\"), index + 1 < content.count {
        if content[index + 1] == UInt8(ascii: ",") {
          marked.append(Marker.comma)
        } else {
          marked += content[index...(index + 1)]
        }
        index += 2
      } else {
        marked.append(content[index])
        index += 1
      }
    }
    content = marked
  }
}
