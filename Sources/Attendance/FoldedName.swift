import Foundation
import Planning

/// A name as it is compared: without marks and case, `đ` as `d`, its parts in alphabetical order.
///
/// `Trần Văn Đức`, `TRAN VAN DUC` and `Đức Trần Văn` are the same.
public struct FoldedName: Hashable, Sendable {
  /// The parts, in order.
  public let parts: [String]

  /// Folds a name; titles such as `Ông` or `Mr.` before it are left in place.
  public init(_ name: String) {
    parts = FoldedText.words(name).sorted()
  }

  /// A text without marks and case, with all else in it as it was.
  public static func fold(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      kept.append(scalar == "đ" ? "d" : scalar)
    }
    return String(kept)
  }
}
