/// Turns libical's text into content lines as RFC 5545 section 3.1 has them.
///
/// libical folds right after the colon and next to blanks, which mail gateways and some readers
/// lose; so its folds are undone here, its missing escapes put in from their ``Marker``s, and the
/// lines folded again: at most 75 octets, never inside a character nor an escape, and beside no
/// blank as long as there is another place.
struct ContentLineFolder {
  /// The lines so far, ended by CR LF.
  private(set) var octets: [UInt8] = []
  private var line: [UInt8] = []

  /// The most octets of a line, without its end.
  static let lineLimit = 75

  /// Takes the octets so far, leaving none.
  mutating func drain() -> [UInt8] {
    let drained = octets
    octets = []
    return drained
  }

  /// Makes room for about `count` octets more.
  mutating func reserve(_ count: Int) {
    octets.reserveCapacity(octets.count + count)
  }

  /// Adds lines as libical wrote them: folded in any way, ended by CR LF or LF.
  mutating func append(folded text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < text.count {
      var end = start
      var hasMarker = false
      while end < text.count, text[end] != UInt8(ascii: "\n") {
        if text[end] < 0x20 { hasMarker = hasMarker || Marker.escape(text[end]) != nil }
        end += 1
      }
      let next = end + 1
      if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      let isContinued = next < text.count && text[next] == UInt8(ascii: " ")
      let piece = UnsafeBufferPointer(rebasing: text[start..<end])
      if !isContinued, !hasMarker, line.isEmpty {
        emit(piece)
      } else {
        collect(piece, hasMarker: hasMarker)
        if !isContinued { emitCollected() }
      }
      start = isContinued ? next + 1 : next
    }
  }

  /// Adds lines that are whole and folded already.
  mutating func append(lines: ArraySlice<UInt8>) { octets.append(contentsOf: lines) }

  /// Adds one line of a name without parameters and a value that holds neither folds nor markers.
  mutating func append(
    name: UnsafeBufferPointer<UInt8>,
    value: UnsafeBufferPointer<UInt8>
  ) {
    if name.count + 1 + value.count <= Self.lineLimit {
      octets.append(contentsOf: name)
      octets.append(UInt8(ascii: ":"))
      octets.append(contentsOf: value)
      octets.append(UInt8(ascii: "\r"))
      octets.append(UInt8(ascii: "\n"))
      return
    }
    line.append(contentsOf: name)
    line.append(UInt8(ascii: ":"))
    line.append(contentsOf: value)
    emitCollected()
  }

  private mutating func collect(_ piece: UnsafeBufferPointer<UInt8>, hasMarker: Bool) {
    guard hasMarker else {
      line.append(contentsOf: piece)
      return
    }
    for octet in piece {
      if let escape = Marker.escape(octet) {
        line.append(escape.0)
        line.append(escape.1)
      } else {
        line.append(octet)
      }
    }
  }

  private mutating func emitCollected() {
    // Taken out and put back, so that the octets can grow meanwhile and the room is kept.
    var collected: [UInt8] = []
    swap(&collected, &line)
    collected.withUnsafeBufferPointer { emit($0) }
    collected.removeAll(keepingCapacity: true)
    swap(&collected, &line)
  }

  /// Adds one whole content line, folding it.
  private mutating func emit(_ content: UnsafeBufferPointer<UInt8>) {
    guard !content.isEmpty else { return }
    var start = 0
    var room = Self.lineLimit
    while content.count - start > room {
      let cut = Self.cut(content, from: start, room: room)
      octets.append(contentsOf: content[start..<cut])
      octets.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: " ")])
      start = cut
      room = Self.lineLimit - 1
    }
    octets.append(contentsOf: content[start...])
    octets.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
  }

  /// The place to fold a line at, between `start` and `start + room`.
  private static func cut(
    _ content: UnsafeBufferPointer<UInt8>,
    from start: Int,
    room: Int
  ) -> Int {
    var fallback = start + room
    while fallback > start + 1, isContinuation(content[fallback]) { fallback -= 1 }
    // The name stays whole and keeps something of its value, or of a parameter, beside it.
    let nameEnd = start > 0 ? start : (content.firstIndex(where: endsName) ?? start) + 1
    var cut = fallback
    while cut > nameEnd {
      let before = content[cut - 1]
      if !isContinuation(content[cut]), !isBlank(content[cut]), !isBlank(before),
        before != UInt8(ascii: "\\"), before != UInt8(ascii: "^")
      {
        return cut
      }
      cut -= 1
    }
    return fallback
  }

  private static func isContinuation(_ octet: UInt8) -> Bool { octet & 0xC0 == 0x80 }

  private static func endsName(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: ":") || octet == UInt8(ascii: ";")
  }

  private static func isBlank(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: " ") || octet == UInt8(ascii: "\t")
  }
}
