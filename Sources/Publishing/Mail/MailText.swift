import Foundation

/// Texts as headers and bodies of mail carry them, in ASCII.
enum MailText {
  /// A header's text as encoded words where it is not plain, RFC 2047 section 2, folded between them.
  static func header(_ text: String) -> String {
    let text = String(text.map { $0.isNewline ? " " : $0 })
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), text.utf8.count <= 60,
      !text.contains("=?")
    {
      return text
    }
    return words(text).joined(separator: "\r\n ")
  }

  /// A name and address, RFC 5322 section 3.4.
  static func mailbox(name: String, address: String) -> String {
    let name = name.filter { !$0.isNewline }
    if name.isEmpty { return "<\(address)>" }
    let isPlain = name.utf8.allSatisfy { octet in
      octet < 0x80
        && (Character(UnicodeScalar(octet)).isLetter || Character(UnicodeScalar(octet)).isNumber
          || octet == 0x20)
    }
    if isPlain, name.utf8.count <= 60 { return "\(name)\r\n <\(address)>" }
    return words(name).joined(separator: "\r\n ") + "\r\n <\(address)>"
  }

  /// Octets in base64, in lines of 76, RFC 2045 section 6.8.
  static func base64(_ octets: [UInt8]) -> String {
    Data(octets).base64EncodedString(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
  }

  /// Encoded words of at most 75 octets, none of which splits a character.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var piece: [UInt8] = []
    for scalar in text.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if piece.count + octets.count > 39 {
        words.append(word(piece))
        piece = []
      }
      piece += octets
    }
    if !piece.isEmpty { words.append(word(piece)) }
    return words
  }

  private static func word(_ octets: [UInt8]) -> String {
    "=?UTF-8?B?\(Data(octets).base64EncodedString())?="
  }
}
