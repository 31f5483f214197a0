import Foundation

/// The order of Vietnamese lists: by given name, which stands last, then by family and middle names.
///
/// Names are compared syllable by syllable in the order of the Vietnamese alphabet (a ă â b c d đ e ê …),
/// then of the tones (level, huyền, hỏi, ngã, sắc, nặng), as the collation of `vi_VN` has both.
struct NameOrder {
  private let locale = Locale(identifier: "vi_VN")

  /// How the first full name stands to the second; the same only where every syllable is.
  func compare(_ first: String, _ second: String) -> ComparisonResult {
    let ours = syllables(first)
    let theirs = syllables(second)
    for (left, right) in zip(ours, theirs) {
      let result = left.compare(right, locale: locale)
      if result != .orderedSame { return result }
    }
    if ours.count == theirs.count { return .orderedSame }
    return ours.count < theirs.count ? .orderedAscending : .orderedDescending
  }

  /// The syllables in the order in which they count: the last one, then the others from the first.
  private func syllables(_ name: String) -> [String] {
    let parts = name.split(separator: " ").map(String.init)
    return Array(parts.suffix(1) + parts.dropLast())
  }
}
