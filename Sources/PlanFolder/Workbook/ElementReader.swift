import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Streams an XML document to three closures, and knows whether the document was whole.
final class ElementReader: NSObject, XMLParserDelegate {
  private let onStart: (String, [String: String]) -> Void
  private let onText: (String) -> Void
  private let onEnd: (String) -> Void
  private var depth = 0
  private var hasEnded = false

  private init(
    onStart: @escaping (String, [String: String]) -> Void,
    onText: @escaping (String) -> Void,
    onEnd: @escaping (String) -> Void
  ) {
    self.onStart = onStart
    self.onText = onText
    self.onEnd = onEnd
  }

  /// Reads a document; false where it is cut off, is not well formed or declares a document type.
  ///
  /// Names come without their prefixes.
  static func read(
    _ bytes: [UInt8],
    onStart: @escaping (String, [String: String]) -> Void,
    onText: @escaping (String) -> Void,
    onEnd: @escaping (String) -> Void
  ) -> Bool {
    // Entities are what bombs are made of, and no workbook declares any.
    guard !declaresEntities(bytes) else { return false }
    let reader = ElementReader(onStart: onStart, onText: onText, onEnd: onEnd)
    // Parsing from a stream has no limit of size, and a cut-off document counts as parsed.
    let parser = XMLParser(stream: InputStream(data: Data(bytes)))
    parser.delegate = reader
    return parser.parse() && parser.parserError == nil && reader.hasEnded
  }

  private static func declaresEntities(_ bytes: [UInt8]) -> Bool {
    let mark = Array("<!".utf8)
    var position = bytes.startIndex
    while let found = bytes[position...].firstIndex(of: mark[0]), found + 2 < bytes.endIndex {
      let isDeclaration = bytes[found + 1] == mark[1]
      if isDeclaration,
        bytes[found + 2] == UInt8(ascii: "D") || bytes[found + 2] == UInt8(ascii: "E")
      {
        return true
      }
      position = found + 1
    }
    return false
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }

  func parser(
    _ parser: XMLParser,
    didStartElement elementName: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    depth += 1
    guard depth <= 100 else {
      parser.abortParsing()
      return
    }
    onStart(ElementReader.local(elementName), attributes)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    onText(string)
  }

  func parser(
    _ parser: XMLParser,
    didEndElement elementName: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    depth -= 1
    if depth == 0 { hasEnded = true }
    onEnd(ElementReader.local(elementName))
  }
}
