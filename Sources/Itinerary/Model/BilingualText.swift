/// A text in Vietnamese and in English.
public struct BilingualText: Sendable, Equatable {
  /// The text in Vietnamese.
  public var vi: String
  /// The text in English.
  public var en: String

  /// Makes a text.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }
}
