import Foundation

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A page read by an XML parser: its elements with their attributes, and all its text.
final class ParsedPage: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
  }

  struct NotWellFormed: Error {
    let line: Int
    let reason: String
  }

  private(set) var elements: [Element] = []
  private(set) var text = ""

  init(_ page: String) throws {
    super.init()
    let parser = XMLParser(data: Data(page.utf8))
    parser.delegate = self
    let isParsed = parser.parse()
    if let error = parser.parserError {
      throw NotWellFormed(line: parser.lineNumber, reason: String(describing: error))
    }
    if !isParsed { throw NotWellFormed(line: parser.lineNumber, reason: "the page is cut short") }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement elementName: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    elements.append(Element(name: elementName, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text += string
  }

  /// The values of an attribute, in the page's order.
  func values(of attribute: String) -> [String] {
    elements.compactMap { $0.attributes[attribute] }
  }

  /// How many elements have that name.
  func count(of name: String) -> Int {
    elements.count { $0.name == name }
  }
}
