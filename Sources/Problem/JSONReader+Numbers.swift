extension JSONReader {
  /// A whole number below 2^53 in size.
  func whole(_ node: Int) -> Int {
    number(node, .whole) ?? 0
  }

  /// A whole number from 0, below 2^53.
  func count(_ node: Int) -> Int {
    guard let number = number(node, .count) else { return 0 }
    if number < 0 {
      wrongForm(node, .count)
      return 0
    }
    return number
  }

  /// A whole number; nil, and noted, if it is none that may stand in a file.
  func number(_ node: Int, _ form: FaultTerm) -> Int? {
    let bytes = tape.bytes
    var at = tape.offset(node)
    let isNegative = bytes[at] == UInt8(ascii: "-")
    if isNegative {
      at += 1
    }
    let start = at
    var value = 0
    while at < bytes.count, bytes[at] &- UInt8(ascii: "0") < 10, at - start < 17 {
      value = value &* 10 &+ Int(bytes[at] &- UInt8(ascii: "0"))
      at += 1
    }
    guard at > start else {
      wrongForm(node, form)
      return nil
    }
    if at < bytes.count, isFraction(bytes, at) {
      misreads += 1
      return nil
    }
    guard at - start <= 16, value < 1 << 53 else {
      misreads += 1
      note(.numberTooLarge, node, [.same(writtenNumber(node))])
      return nil
    }
    return isNegative ? -value : value
  }

  /// Whether the number at hand goes on with a fraction or an exponent, which the scanner has
  /// noted.
  private func isFraction(_ bytes: UnsafeBufferPointer<UInt8>, _ digits: Int) -> Bool {
    var at = digits
    while at < bytes.count, bytes[at] &- UInt8(ascii: "0") < 10 {
      at += 1
    }
    return at < bytes.count
      && (bytes[at] == UInt8(ascii: ".") || bytes[at] | 0x20 == UInt8(ascii: "e"))
  }

  /// The number at a node as it is written, as far as it has digits.
  func writtenNumber(_ node: Int) -> String {
    let start = tape.offset(node)
    let text = tape.bytes[start..<Swift.min(start + 100, tape.bytes.count)]
    return String(
      decoding: text.prefix { $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "-") },
      as: UTF8.self
    )
  }

  /// `true` or `false`.
  func flag(_ node: Int) -> Bool {
    switch tape.lead(node) {
    case UInt8(ascii: "t"): return true
    case UInt8(ascii: "f"): return false
    default:
      wrongForm(node, .flag)
      return false
    }
  }
}
