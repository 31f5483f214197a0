/// Percent-encoding of the octets that URIs may not bear, RFC 3986 section 2.1.
enum AddressText {
  /// A URI with blanks, quotes, controls and octets beyond ASCII encoded; the rest as it stands.
  static func uri(_ text: String) -> String {
    encoded(CalendarText.canonical(text)) { octet in
      switch octet {
      case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E: true
      default: false
      }
    }
  }

  /// The calendar address of a calendar user: `mailto:` and the mail address, RFC 6068 section 2.
  static func calendarAddress(_ address: String) -> String {
    let address = CalendarText.canonical(address)
    if hasScheme(address) { return uri(address) }
    return "mailto:"
      + encoded(address) { octet in
        switch octet {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"):
          true
        default: "-._~@!$'*+".utf8.contains(octet)
        }
      }
  }

  /// The mail address within a calendar address, or the whole where its scheme is another.
  static func mailAddress(of calendarAddress: String) -> String {
    let scheme = "mailto:"
    guard calendarAddress.lowercased().hasPrefix(scheme) else { return calendarAddress }
    return decoded(calendarAddress.dropFirst(scheme.count))
  }

  /// An octet as `%XX`.
  static func percentEncoded(_ octet: UInt8) -> String {
    let digits = String(octet, radix: 16, uppercase: true)
    return digits.count == 1 ? "%0" + digits : "%" + digits
  }

  static func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    if text.utf8.allSatisfy(isKept) { return text }
    var result = ""
    for octet in text.utf8 {
      if isKept(octet) {
        result.unicodeScalars.append(Unicode.Scalar(octet))
      } else {
        result += percentEncoded(octet)
      }
    }
    return result
  }

  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let octets = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < octets.count {
      if octets[index] == UInt8(ascii: "%"), index + 2 < octets.count,
        let high = Character(Unicode.Scalar(octets[index + 1])).hexDigitValue,
        let low = Character(Unicode.Scalar(octets[index + 2])).hexDigitValue
      {
        result.append(UInt8(high << 4 | low))
        index += 3
      } else {
        result.append(octets[index])
        index += 1
      }
    }
    return CalendarText.canonical(String(decoding: result, as: UTF8.self))
  }

  /// Whether an address begins with a scheme, RFC 3986 section 3.1, before any `@`.
  private static func hasScheme(_ address: String) -> Bool {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = address.utf8[..<colon]
    guard let first = scheme.first, Unicode.Scalar(first).properties.isAlphabetic, first < 0x80
    else { return false }
    return scheme.allSatisfy { octet in
      octet < 0x80
        && (Unicode.Scalar(octet).properties.isAlphabetic || "0123456789+-.".utf8.contains(octet))
    }
  }
}
