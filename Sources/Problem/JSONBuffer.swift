/// JSON text that is built from its values in order, compact and in UTF-8.
package struct JSONBuffer {
  /// The text so far.
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Makes an empty text.
  package init() {}

  /// A table whose keys and values `content` adds.
  package mutating func table(_ content: (inout Self) -> Void) {
    open(UInt8(ascii: "{"))
    content(&self)
    close(UInt8(ascii: "}"))
  }

  /// A list to which `add` adds one value for each element.
  package mutating func list<Elements: Sequence>(
    _ elements: Elements,
    _ add: (inout Self, Elements.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements {
      add(&self, element)
    }
    close(UInt8(ascii: "]"))
  }

  /// A key of a table; its value comes next.
  package mutating func key(_ key: String) {
    text(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A text.
  package mutating func text(_ text: String) {
    beginValue()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        bytes.append(byte)
      } else {
        appendEscape(of: byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A whole number.
  package mutating func number<Number: FixedWidthInteger>(_ number: Number) {
    beginValue()
    if number >= 0, number < 10 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  /// `true` or `false`.
  package mutating func flag(_ flag: Bool) {
    beginValue()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  private mutating func beginValue() {
    if needsComma {
      bytes.append(UInt8(ascii: ","))
    }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    beginValue()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x00..<0x20:
      bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }
}

extension JSONBuffer {
  /// A key with a text.
  package mutating func pair(_ key: String, text: String) {
    self.key(key)
    self.text(text)
  }

  /// A key with a text, or nothing where there is none.
  package mutating func pair(_ key: String, ifPresent text: String?) {
    if let text {
      pair(key, text: text)
    }
  }

  /// A key with a whole number.
  package mutating func pair<Number: FixedWidthInteger>(_ key: String, _ number: Number) {
    self.key(key)
    self.number(number)
  }

  /// A key with a whole number, or nothing where there is none.
  package mutating func pair(_ key: String, ifPresent number: Int?) {
    if let number {
      pair(key, number)
    }
  }

  /// A key with `true` or `false`.
  package mutating func pair(_ key: String, flag: Bool) {
    self.key(key)
    self.flag(flag)
  }

  /// A key with a list.
  package mutating func pair<Elements: Sequence>(
    _ key: String,
    list elements: Elements,
    _ add: (inout Self, Elements.Element) -> Void
  ) {
    self.key(key)
    list(elements, add)
  }

  /// A key with a list of texts.
  package mutating func pair<Texts: Sequence<String>>(_ key: String, texts: Texts) {
    pair(key, list: texts) { $0.text($1) }
  }

  /// A key with a table.
  package mutating func pair(_ key: String, table content: (inout Self) -> Void) {
    self.key(key)
    table(content)
  }
}
