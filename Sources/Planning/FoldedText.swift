internal import Foundation

/// Texts made comparable for searching: small letters without marks, `đ` as `d`, one blank between words.
public enum FoldedText {
  /// The words of a text, folded: `Đỗ Bích-Thắm` gives `do`, `bich`, `tham`.
  ///
  /// Marks are taken off after canonical decomposition (Unicode Standard Annex 15); `đ` has none and is named apart.
  /// Anything but letters and digits parts words.
  public static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar == "đ" {
        word.unicodeScalars.append("d")
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if scalar.properties.canonicalCombiningClass == .notReordered {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// The folded words with a blank between them.
  public static func text(_ text: String) -> String { words(text).joined(separator: " ") }
}
