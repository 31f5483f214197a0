import Foundation

/// Writes nodes as markup that is both HTML and well-formed XML.
struct MarkupWriter {
  private var output = ""

  /// The whole document, in NFC, with its doctype; the last element ends a line.
  static func document(_ root: MarkupNode) -> String {
    var writer = MarkupWriter()
    writer.output = "<!DOCTYPE html>\n"
    writer.write(root)
    return writer.output.precomposedStringWithCanonicalMapping
  }

  /// One node by itself.
  static func text(_ node: MarkupNode) -> String {
    var writer = MarkupWriter()
    writer.write(node)
    return writer.output.precomposedStringWithCanonicalMapping
  }

  private mutating func write(_ node: MarkupNode) {
    switch node {
    case .text(let text):
      output += text.escapedForMarkup
    case .fragment(let nodes):
      for node in nodes { write(node) }
    case .styleSheet(let sheet):
      output += "<style>\n\(sheet.text)</style>"
    case .element(let name, let attributes, let content):
      output += "<\(name.text)"
      // An empty class says nothing.
      for attribute in attributes where attribute.name != "class" || !attribute.value.isEmpty {
        output += " \(attribute.name)=\"\(attribute.value.escapedForMarkup)\""
      }
      if name.isVoid {
        output += " />"
      } else {
        output += ">"
        if name.startsBlock { output += "\n" }
        for node in content { write(node) }
        output += "</\(name.text)>"
      }
      if name.endsLine { output += "\n" }
    }
  }
}

extension StaticElementName {
  /// Whether a line break after its start tag changes nothing for a reader.
  fileprivate var startsBlock: Bool {
    ["html", "head", "body", "main", "section", "table", "thead", "tbody", "svg", "nav", "ul"]
      .contains(text)
  }

  /// Whether a line break after it changes nothing for a reader.
  fileprivate var endsLine: Bool {
    startsBlock
      || ["tr", "li", "p", "h1", "h2", "h3", "g", "meta", "title", "caption", "details"]
        .contains(text)
  }
}

extension String {
  /// The text with the five characters escaped that markup gives a meaning to.
  ///
  /// Control characters, which XML does not allow, are dropped; tab and line breaks stay.
  var escapedForMarkup: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): continue
      case "\u{FFFE}", "\u{FFFF}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
