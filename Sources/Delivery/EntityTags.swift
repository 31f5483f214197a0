import Foundation
import FoundationXML

/// Reads which resources a collection holds, RFC 4918 section 13, with their entity tags.
final class EntityTags: NSObject, XMLParserDelegate {
  private(set) var tags: [String: String] = [:]
  private var text = ""
  private var href = ""
  private var tag: String?

  /// The entity tags by the last step of each resource's path; nil where the octets are no answer.
  static func read(_ octets: [UInt8]) -> [String: String]? {
    let reader = EntityTags()
    let parser = XMLParser(data: Data(octets))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    return parser.parse() ? reader.tags : nil
  }

  func parser(
    _ parser: XMLParser,
    didStartElement elementName: String,
    namespaceURI: String?,
    qualifiedName qName: String?,
    attributes attributeDict: [String: String]
  ) {
    text = ""
    if elementName == "response" {
      href = ""
      tag = nil
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser,
    didEndElement elementName: String,
    namespaceURI: String?,
    qualifiedName qName: String?
  ) {
    let value = text.trimmingCharacters(in: .whitespacesAndNewlines)
    switch elementName {
    case "href": href = value
    case "getetag": if !value.isEmpty { tag = value }
    case "response":
      let name = href.split(separator: "/").last.map(String.init) ?? ""
      if let tag, !href.hasSuffix("/") { tags[name.removingPercentEncoding ?? name] = tag }
    default: break
    }
    text = ""
  }
}
