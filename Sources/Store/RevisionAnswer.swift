import Foundation

/// What the answer of a revision says, as far as the store looks into it.
enum RevisionAnswer {
  /// Why it was published, in the organiser's words; empty where it does not say.
  static func reason(_ bytes: [UInt8]) -> String {
    let revision = object(bytes)?["revision"] as? [String: Any]
    return revision?["reason"] as? String ?? ""
  }

  /// Whether two answers differ in nothing but the mark that publishing adds.
  static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard var first = object(one), var second = object(other) else { return false }
    first["revision"] = nil
    second["revision"] = nil
    return NSDictionary(dictionary: first).isEqual(to: second)
  }

  private static func object(_ bytes: [UInt8]) -> [String: Any]? {
    do {
      return try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    } catch {
      return nil
    }
  }
}
