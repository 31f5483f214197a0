/// Where every value of a JSON text begins: the text itself stays the only copy of what the values
/// are.
///
/// A text, number, `true`, `false` or `null` is one word, the offset of its first byte. A list or
/// table is three: the offset of its bracket, the node after its last, and how many elements (or
/// pairs of key and value) it holds; these follow it. Node 0 is the outermost value.
struct JSONTape {
  /// The text.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The nodes.
  let words: [UInt32]

  /// The offset of a node's first byte.
  func offset(_ node: Int) -> Int {
    Int(words[node])
  }

  /// The first byte of a node, which tells its form.
  func lead(_ node: Int) -> UInt8 {
    bytes[Int(words[node])]
  }

  /// Whether the node is a list or a table.
  func isContainer(_ node: Int) -> Bool {
    let byte = lead(node)
    return byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
  }

  /// The node after this one and all that it holds.
  func next(_ node: Int) -> Int {
    isContainer(node) ? Int(words[node + 1]) : node + 1
  }

  /// The number of elements or pairs of a list or table.
  func count(_ container: Int) -> Int {
    Int(words[container + 2])
  }

  /// The first node within a list or table.
  func first(_ container: Int) -> Int {
    container + 3
  }

  /// The bytes between a text's quotation marks, escapes as they stand; a text without an end goes
  /// on to the last byte.
  func rawText(_ node: Int) -> UnsafeBufferPointer<UInt8> {
    let start = offset(node) + 1
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return UnsafeBufferPointer(
      rebasing: bytes[Swift.min(start, bytes.count)..<Swift.min(end, bytes.count)]
    )
  }

  /// The text of a node with its escapes resolved.
  func text(_ node: Int) -> String {
    let raw = rawText(node)
    guard raw.contains(UInt8(ascii: "\\")) else { return String(decoding: raw, as: UTF8.self) }
    return String(decoding: JSONEscapes.resolve(raw), as: UTF8.self)
  }

  /// The path of a node from the outermost value, as `activities[3].funding[0]`.
  ///
  /// - Complexity: the number of siblings on the way.
  func path(_ target: Int) -> String {
    var path = ""
    var node = 0
    while node != target, isContainer(node), target < next(node) {
      let end = next(node)
      var child = first(node)
      if lead(node) == UInt8(ascii: "[") {
        var position = 0
        while child < end, target >= next(child) {
          child = next(child)
          position += 1
        }
        path += "[\(position)]"
      } else {
        var key = child
        child += 1
        while child < end, target >= next(child) {
          key = next(child)
          child = key + 1
        }
        path += Self.step(text(key))
        if key == target {
          return path.hasPrefix(".") ? String(path.dropFirst()) : path
        }
      }
      guard child < end else { break }
      node = child
    }
    return path.hasPrefix(".") ? String(path.dropFirst()) : path
  }

  /// One key as a step of a path: plain after a point, anything else in brackets and quotation
  /// marks.
  static func step(_ key: String) -> String {
    let isPlain =
      !key.isEmpty
      && key.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
      }
    return isPlain ? ".\(visible(key, longest: 80))" : "[\"\(visible(key, longest: 80))\"]"
  }
}
