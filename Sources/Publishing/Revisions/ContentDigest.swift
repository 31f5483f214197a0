/// A digest of texts by FNV-1a in 64 bits: it tells whether something changed, and keeps no secret.
public struct ContentDigest: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Starts with nothing.
  public init() {}

  /// Takes a text and its end, so that two texts never read as one.
  public mutating func add(_ text: String?) {
    for octet in (text ?? "\u{0}").utf8 { add(octet) }
    add(0xFF)
  }

  private mutating func add(_ octet: UInt8) {
    state = (state ^ UInt64(octet)) &* 0x100_0000_01B3
  }

  /// Sixteen hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The digest of some texts.
  static func of(_ texts: String?...) -> String {
    var digest = ContentDigest()
    for text in texts { digest.add(text) }
    return digest.text
  }
}
