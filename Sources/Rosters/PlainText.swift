import Foundation

extension String {
  /// The text in composed form (NFC) on one line: control characters and runs of white space become
  /// single spaces; invisible format characters and code points that XML forbids are dropped.
  var tidied: String {
    var kept = String.UnicodeScalarView()
    for scalar in precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isNoncharacterCodePoint { continue }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: kept.append(" ")
      case .format: continue
      default: kept.append(scalar)
      }
    }
    return String(kept).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
