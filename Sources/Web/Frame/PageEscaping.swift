import Mustache

/// Text as it stands in a page, between tags or in an attribute's quotes.
///
/// It goes by octets: a mark that follows `"` or `<` makes one character of both to Swift, and two to a browser.
struct PageEscaping: MustacheContentType {
  private static let name = "PAGE"

  /// What a template begins with to have its text escaped so.
  static let pragma: String = {
    MustacheContentTypes.register(PageEscaping(), named: name)
    return "{{% CONTENT_TYPE: \(name)}}\n"
  }()

  func escapeText(_ text: String) -> String {
    guard text.utf8.contains(where: { Self.entity($0) != nil }) else { return text }
    var octets: [UInt8] = []
    octets.reserveCapacity(text.utf8.count + 32)
    for octet in text.utf8 {
      if let entity = Self.entity(octet) {
        octets.append(contentsOf: entity.utf8)
      } else {
        octets.append(octet)
      }
    }
    return String(decoding: octets, as: UTF8.self)
  }

  private static func entity(_ octet: UInt8) -> String? {
    switch octet {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
