/// Control characters that stand in for an escape while a text passes through libical.
///
/// libical writes commas and semicolons inside categories and X-properties unescaped, and reads an escaped comma inside a category as if it were a plain one. Canonical
/// texts hold no control characters, so one of these marks the place, and the folding turns it
/// into the right escape; the reader goes the other way.
enum Marker {
  /// A comma inside a value, written `\,`.
  static let comma: UInt8 = 0x1F
  /// A semicolon inside a value, written `\;`.
  static let semicolon: UInt8 = 0x1E
  /// A backslash inside a parameter, which libical would take for the escape of what follows.
  static let backslash: UInt8 = 0x1D

  /// The escape that a marker stands for, or nil for any other octet.
  static func escape(_ octet: UInt8) -> (UInt8, UInt8)? {
    switch octet {
    case comma: (UInt8(ascii: "\\"), UInt8(ascii: ","))
    case semicolon: (UInt8(ascii: "\\"), UInt8(ascii: ";"))
    default: nil
    }
  }

  /// A canonical text with markers for commas and semicolons.
  static func markingSeparators(_ text: String) -> String {
    marking(text) { octet in
      switch octet {
      case UInt8(ascii: ","): comma
      case UInt8(ascii: ";"): semicolon
      default: octet
      }
    }
  }

  /// A text read through libical with its markers turned back into characters.
  static func unmarked(_ text: String) -> String {
    marking(text) { octet in
      switch octet {
      case comma: UInt8(ascii: ",")
      case semicolon: UInt8(ascii: ";")
      case backslash: UInt8(ascii: "\\")
      default: octet
      }
    }
  }

  private static func marking(_ text: String, _ transform: (UInt8) -> UInt8) -> String {
    if text.utf8.allSatisfy({ transform($0) == $0 }) { return text }
    return String(decoding: text.utf8.map(transform), as: UTF8.self)
  }
}
