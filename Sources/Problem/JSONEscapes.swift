/// The escapes of JSON texts (RFC 8259, section 7).
enum JSONEscapes {
  /// The bytes that a text without escapes would have; a lone surrogate becomes U+FFFD.
  ///
  /// The escapes have been checked before.
  static func resolve(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var at = 0
    while at < raw.count {
      let byte = raw[at]
      guard byte == UInt8(ascii: "\\"), at + 1 < raw.count else {
        bytes.append(byte)
        at += 1
        continue
      }
      let mark = raw[at + 1]
      at += 2
      guard mark == UInt8(ascii: "u") else {
        bytes.append(plain(mark) ?? mark)
        continue
      }
      var value = unit(raw, at) ?? 0xFFFD
      at += 4
      if isHigh(value), at + 1 < raw.count, raw[at] == UInt8(ascii: "\\"),
        raw[at + 1] == UInt8(ascii: "u"), let low = unit(raw, at + 2), isLow(low)
      {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        at += 6
      }
      bytes.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }
    return bytes
  }

  /// The byte that a one-letter escape stands for.
  static func plain(_ mark: UInt8) -> UInt8? {
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): mark
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The four hexadecimal digits at a position; nil if they are not there.
  static func unit(_ raw: UnsafeBufferPointer<UInt8>, _ at: Int) -> UInt32? {
    guard at + 4 <= raw.count else { return nil }
    var value: UInt32 = 0
    for byte in raw[at..<at + 4] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  /// Whether the unit is the first half of a surrogate pair.
  static func isHigh(_ unit: UInt32) -> Bool {
    unit & 0xFC00 == 0xD800
  }

  /// Whether the unit is the second half of a surrogate pair.
  static func isLow(_ unit: UInt32) -> Bool {
    unit & 0xFC00 == 0xDC00
  }
}
