/// Codes that people read, type and hear: 32 characters without I, L, O and U (Crockford's base 32).
enum CodeText {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Octets as characters of five bits, the last ones filled up with zeros.
  static func text(of octets: [UInt8]) -> String {
    var characters: [UInt8] = []
    var bits = 0
    var pending = 0
    for octet in octets {
      pending = (pending << 8 | Int(octet)) & 0xFFF
      bits += 8
      while bits >= 5 {
        bits -= 5
        characters.append(alphabet[pending >> bits & 31])
      }
    }
    if bits > 0 { characters.append(alphabet[pending << (5 - bits) & 31]) }
    return String(decoding: characters, as: UTF8.self)
  }

  /// A code as someone typed it, made comparable: upper case, O as 0, I and L as 1, blanks and hyphens gone.
  ///
  /// Nil where another character stands in it.
  static func normal(_ typed: String) -> String? {
    var characters: [UInt8] = []
    for octet in typed.uppercased().utf8 {
      switch octet {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "."): continue
      case UInt8(ascii: "O"): characters.append(UInt8(ascii: "0"))
      case UInt8(ascii: "I"), UInt8(ascii: "L"): characters.append(UInt8(ascii: "1"))
      default:
        guard alphabet.contains(octet) else { return nil }
        characters.append(octet)
      }
    }
    return String(decoding: characters, as: UTF8.self)
  }
}
