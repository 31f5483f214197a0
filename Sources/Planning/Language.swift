/// A language in which people read the product's texts.
public enum Language: String, Sendable, CaseIterable, Codable {
  /// Vietnamese.
  case vi
  /// English.
  case en

  /// The language that a POSIX locale or a language tag names (`vi_VN.UTF-8`, `en-GB`, `vi`), or nil.
  public init?(tag: String) {
    let primary = tag.split(whereSeparator: { "_-.@".contains($0) }).first.map { $0.lowercased() }
    switch primary {
    case "vi": self = .vi
    case "en", "c", "posix": self = .en
    default: return nil
    }
  }
}

/// A text in both languages.
public struct LocalizedText: Hashable, Sendable, Codable {
  /// The Vietnamese text.
  public var vi: String
  /// The English text.
  public var en: String

  /// Makes a text of both its forms.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// Makes a text that reads the same in both languages, such as a name.
  public init(_ both: String) {
    self.init(vi: both, en: both)
  }

  /// The text in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
