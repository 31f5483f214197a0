import Foundation
public import Planning

/// The order of Vietnamese lists: by given name, which stands last, then by family and middle names.
///
/// Names are compared syllable by syllable in the order of the Vietnamese alphabet (a ă â b c d đ e ê …),
/// then of the tones (level, huyền, hỏi, ngã, sắc, nặng), as the collation of `vi_VN` has both.
public struct NameOrder {
  /// Makes the order.
  public init() {}

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

  /// People in the order of lists: by name, then year of birth, then id.
  public func sorted<Element>(_ elements: [Element], by person: (Element) -> Person) -> [Element] {
    elements.map { ($0, person($0)) }.sorted { first, second in
      switch compare(first.1.name.tidied, second.1.name.tidied) {
      case .orderedAscending: true
      case .orderedDescending: false
      case .orderedSame:
        (first.1.birthYear ?? 0, first.1.id) < (second.1.birthYear ?? 0, second.1.id)
      }
    }.map(\.0)
  }

  /// How the names of two organisations stand, from the first syllable on.
  func compareWhole(_ first: String, _ second: String) -> ComparisonResult {
    first.compare(second, options: [.caseInsensitive, .numeric], locale: locale)
  }

  /// The syllables in the order in which they count: the last one, then the others from the first.
  private func syllables(_ name: String) -> [String] {
    let parts = name.split(separator: " ").map(String.init)
    return Array(parts.suffix(1) + parts.dropLast())
  }
}
