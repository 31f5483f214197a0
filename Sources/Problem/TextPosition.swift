/// A line and a column of a text, both from 1; a column counts Unicode scalars.
struct TextPosition: Equatable {
  var line: Int
  var column: Int

  /// The positions of some byte offsets, found in one pass.
  static func locate(
    _ offsets: [Int],
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Int: TextPosition] {
    var found: [Int: TextPosition] = [:]
    var position = TextPosition(line: 1, column: 1)
    var at = 0
    for offset in offsets.sorted() {
      let stop = Swift.min(offset, bytes.count)
      while at < stop {
        let byte = bytes[at]
        if byte == UInt8(ascii: "\n") {
          position = TextPosition(line: position.line + 1, column: 1)
        } else if at + 1 == bytes.count || bytes[at + 1] & 0xC0 != 0x80 {
          position.column += 1
        }
        at += 1
      }
      found[offset] = position
    }
    return found
  }
}
