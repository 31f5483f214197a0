import Foundation

/// Fields of a form or of an address's query, in their order; a name may come several times.
struct FormFields: Sendable {
  private(set) var pairs: [(name: String, value: String)] = []

  init() {}

  /// Reads `application/x-www-form-urlencoded`; text is brought to NFC, and parts that are no UTF-8 are left out.
  init(encoded text: some StringProtocol) {
    for part in text.split(separator: "&") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(sides[0]),
        let value = sides.count > 1 ? Self.decoded(sides[1]) : ""
      else { continue }
      pairs.append((name, value))
    }
  }

  /// Adds a field.
  mutating func append(_ name: String, _ value: String) {
    pairs.append((name, value.precomposedStringWithCanonicalMapping))
  }

  /// The first value of a name without spaces around it; nil where it is absent.
  subscript(_ name: String) -> String? {
    pairs.first { $0.name == name }?.value.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// All values of a name.
  func all(_ name: String) -> [String] {
    pairs.filter { $0.name == name }.map(\.value)
  }

  /// A number in a field; nil where it is absent or none.
  func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

  private static func decoded(_ text: some StringProtocol) -> String? {
    text.replacingOccurrences(of: "+", with: " ").removingPercentEncoding?
      .precomposedStringWithCanonicalMapping
  }
}
