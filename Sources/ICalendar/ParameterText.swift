/// The encoding of texts in parameters, RFC 6868 section 3.
///
/// libical encodes line feeds and quotation marks but not the circumflex itself, and decodes none
/// of them; so all of it is done here.
enum ParameterText {
  /// The text with `^n`, `^'` and `^^` for what a parameter cannot bear.
  static func encoded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == circumflex || $0 == quotationMark || $0 == lineFeed })
    else { return text }
    var octets: [UInt8] = []
    for octet in text.utf8 {
      switch octet {
      case circumflex: octets += [circumflex, circumflex]
      case quotationMark: octets += [circumflex, UInt8(ascii: "'")]
      case lineFeed: octets += [circumflex, UInt8(ascii: "n")]
      default: octets.append(octet)
      }
    }
    return String(decoding: octets, as: UTF8.self)
  }

  /// The text that was encoded; other circumflexes stay, as the RFC has it.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(circumflex) else { return text }
    var octets: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let octet = rest.popFirst() {
      let replacement: UInt8? =
        switch (octet, rest.first) {
        case (circumflex, circumflex): circumflex
        case (circumflex, UInt8(ascii: "'")): quotationMark
        case (circumflex, UInt8(ascii: "n")): lineFeed
        default: nil
        }
      octets.append(replacement ?? octet)
      if replacement != nil { rest.removeFirst() }
    }
    return String(decoding: octets, as: UTF8.self)
  }

  private static let circumflex = UInt8(ascii: "^")
  private static let quotationMark = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
}
