import Planning

/// `Accept-Language`, as RFC 9110 has it.
enum AcceptedLanguage {
  /// The language of ours that is wanted most; nil where none is named.
  static func best(_ header: String?) -> Language? {
    guard let header else { return nil }
    var best: (language: Language, weight: Double)?
    for part in header.split(separator: ",").prefix(20) {
      let sides = part.split(separator: ";").map { $0.filter { $0 != " " } }
      guard let tag = sides.first?.lowercased() else { continue }
      let weight =
        sides.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      let primary = tag.split(separator: "-").first.map(String.init) ?? ""
      guard let language = Language(rawValue: primary), weight > 0 else { continue }
      if best.map({ weight > $0.weight }) ?? true { best = (language, weight) }
    }
    return best?.language
  }
}
