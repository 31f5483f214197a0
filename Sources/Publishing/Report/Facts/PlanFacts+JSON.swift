import Foundation

extension PlanFacts {
  /// The facts as `plan.json`: UTF-8 in NFC, keys sorted, indented, with a newline at the end.
  ///
  /// The same facts give the same bytes. Money is whole đồng, dates are `YYYY-MM-DD`, times minutes
  /// of the day; absent values are left out.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(self)
    let text = String(decoding: data, as: UTF8.self).precomposedStringWithCanonicalMapping
    return Array(text.utf8) + [UInt8(ascii: "\n")]
  }

  /// Reads what `json()` wrote; throws `DecodingError` where the bytes are not such a file.
  public init(json bytes: [UInt8]) throws {
    let facts = try JSONDecoder().decode(PlanFacts.self, from: Data(bytes))
    guard facts.format == PlanFacts.currentFormat else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: [],
          debugDescription: "format \"\(facts.format)\" is not \"\(PlanFacts.currentFormat)\""
        )
      )
    }
    self = facts
  }
}
