import Foundation

/// The form in which texts stand in calendar files.
///
/// Unicode normalisation form C; CR LF, CR, NEL and the separators U+2028 and U+2029 become a line
/// feed; other control characters are dropped, but the tab is kept; white space at either end is
/// dropped, since readers, mail gateways and editors lose it, and so are marks after the thirtieth
/// on one letter.
public enum CalendarText {
  /// The text as it is written to a file and read back.
  ///
  /// - Complexity: O(n); about a nanosecond an octet where the text has that form already.
  public static func canonical(_ text: String) -> String {
    isPlainlyCanonical(text) ? text : normalized(text)
  }

  /// Canonical text, or nil for a text with nothing in it.
  static func canonical(optional text: String?) -> String? {
    guard let text else { return nil }
    let written = canonical(text)
    return written.isEmpty ? nil : written
  }

  /// Whether a quick look is enough to see that nothing has to be changed.
  ///
  /// Knows the ranges that Vietnamese, English, CJK texts and emoji are made of; anything else
  /// takes the slow way, whether it has to or not.
  static func isPlainlyCanonical(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { isPlainlyCanonical(octets: $0) } ?? false
  }

  private static func isPlainlyCanonical(octets: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = octets.first, let last = octets.last else { return true }
    if first <= 0x20 || last <= 0x20 { return false }
    var index = 0
    while index < octets.count {
      let octet = octets[index]
      if octet < 0x80 {
        guard (octet >= 0x20 && octet != 0x7F) || octet == 0x0A || octet == 0x09 else {
          return false
        }
        index += 1
      } else {
        let length = plainSequenceLength(octets, at: index)
        if length == 0 { return false }
        index += length
      }
    }
    return true
  }

  /// The octets of the character at `index`, or 0 where it needs a closer look.
  private static func plainSequenceLength(
    _ octets: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> Int {
    let second = octets[index + 1]
    switch octets[index] {
    case 0xC2: return second <= 0xA0 ? 0 : 2  // C1 controls, no-break space
    case 0xC3...0xCB: return 2  // U+00C0 to U+02FF
    case 0xE1: return (0xB8...0xBB).contains(second) ? 3 : 0  // U+1E00 to U+1EFF
    case 0xE2:
      switch second {
      case 0x80:  // U+2000 to U+203F without the quads, the spaces and the separators
        return octets[index + 2] <= 0x8A || (0xA8...0xAF).contains(octets[index + 2]) ? 0 : 3
      case 0x82: return 3  // U+2080 to U+20BF: currency signs
      default: return 0
      }
    case 0xE4: return second < 0xB8 ? 0 : 3  // U+4E00 to U+4FFF
    case 0xE5...0xE9: return 3  // U+5000 to U+9FFF
    case 0xF0: return second == 0x9F ? 4 : 0  // U+1F000 to U+1FFFF: emoji
    default: return 0
    }
  }

  /// The most marks in a row, as in the Stream-Safe Text Format of UAX #15, section 13; sorting
  /// them takes time that grows with the square of their number.
  private static let markLimit = 30

  private static func normalized(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var isAfterReturn = false
    var markCount = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A:
        if !isAfterReturn { kept.append("\n") }
      case 0x0D, 0x85, 0x2028, 0x2029: kept.append("\n")
      case 0x09: kept.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F: break
      default:
        let isMark = scalar.properties.canonicalCombiningClass != .notReordered
        markCount = isMark ? markCount + 1 : 0
        if markCount <= markLimit { kept.append(scalar) }
      }
      isAfterReturn = scalar.value == 0x0D
    }
    var composed = String(kept).precomposedStringWithCanonicalMapping.unicodeScalars[...]
    while let last = composed.last, last.properties.isWhitespace { composed.removeLast() }
    composed = composed.drop(while: \.properties.isWhitespace)
    return String(String.UnicodeScalarView(composed))
  }
}
