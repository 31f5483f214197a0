extension JSONScanner {
  /// Scans a text from its first quotation mark to after its last; tells whether it has escapes.
  mutating func scanText() throws(RawFault) -> Bool {
    var hasEscapes = false
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        at += 1
        return hasEscapes
      } else if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try scanEscape()
      } else if byte < 0x20 {
        throw fault(.controlCharacter, at: at, [.same(hexadecimal(byte))])
      } else if byte < 0x80 {
        at += 1
      } else {
        try scanCharacter()
      }
    }
    throw fault(.truncated, at: at, [.endOfText])
  }

  private mutating func scanEscape() throws(RawFault) {
    guard at + 1 < bytes.count else {
      throw fault(.truncated, at: at, [.restOfEscape])
    }
    guard bytes[at + 1] == UInt8(ascii: "u") else {
      guard JSONEscapes.plain(bytes[at + 1]) != nil else { throw fault(.badEscape, at: at) }
      at += 2
      return
    }
    guard let unit = JSONEscapes.unit(bytes, at + 2) else { throw fault(.badEscape, at: at) }
    let start = at
    at += 6
    if JSONEscapes.isHigh(unit), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u"), let low = JSONEscapes.unit(bytes, at + 2),
      JSONEscapes.isLow(low)
    {
      at += 6
    } else if JSONEscapes.isHigh(unit) || JSONEscapes.isLow(unit) {
      let written = "\\u" + String(unit, radix: 16, uppercase: true)
      faults.add(
        RawFault(.loneSurrogate, offset: start, node: words.count - 1, values: [.same(written)])
      )
    }
  }

  /// Scans one character outside ASCII (RFC 3629, section 4).
  private mutating func scanCharacter() throws(RawFault) {
    let lead = bytes[at]
    let length: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { lowest = 0xA0 }
      if lead == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { lowest = 0x90 }
      if lead == 0xF4 { highest = 0x8F }
    default: throw fault(.notUTF8, at: at, [.same(hexadecimal(lead))])
    }
    for place in 1..<length {
      guard at + place < bytes.count else {
        throw fault(.truncated, at: at, [.restOfCharacter])
      }
      let byte = bytes[at + place]
      guard byte >= lowest, byte <= highest else {
        throw fault(.notUTF8, at: at, [.same(hexadecimal(lead))])
      }
      lowest = 0x80
      highest = 0xBF
    }
    at += length
  }

  /// Scans a number; one with a fraction or an exponent is noted as a mistake.
  mutating func scanNumber() throws(RawFault) {
    let start = at
    if bytes[at] == UInt8(ascii: "-") {
      at += 1
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: "0") {
      at += 1
    } else {
      try scanDigits()
    }
    var isWhole = true
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      isWhole = false
      at += 1
      try scanDigits()
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") {
        at += 1
      }
      try scanDigits()
    }
    if !isWhole {
      let written = String(decoding: bytes[start..<Swift.min(at, start + 100)], as: UTF8.self)
      faults.add(
        RawFault(.notInteger, offset: start, node: words.count - 1, values: [.same(written)])
      )
    }
  }

  private mutating func scanDigits() throws(RawFault) {
    let start = at
    while at < bytes.count, bytes[at] &- UInt8(ascii: "0") < 10 {
      at += 1
    }
    if at == start {
      throw unexpected(.digit)
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "0x" + (digits.count == 1 ? "0" : "") + digits
  }
}
