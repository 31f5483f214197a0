/// A piece of a page: text, or an element with attributes and content.
///
/// Pages and pictures are built of nodes alone, and only `MarkupWriter` turns nodes into bytes, so
/// that every text and attribute is escaped in one place.
indirect enum MarkupNode: Equatable, Sendable {
  /// Text as people read it; escaped when written.
  case text(String)
  /// An element.
  case element(name: StaticElementName, attributes: [MarkupAttribute], content: [MarkupNode])
  /// Nodes one after the other.
  case fragment([MarkupNode])
  /// A style sheet of the product's own.
  case styleSheet(StyleSheet)

  /// Nothing.
  static let none = MarkupNode.fragment([])
}

/// The name of an element; only literals of the source can be one.
struct StaticElementName: Equatable, Sendable, ExpressibleByStringLiteral {
  let text: String

  init(stringLiteral text: String) {
    self.text = text
  }

  /// Whether the element never has content.
  var isVoid: Bool { ["meta", "br", "hr", "col", "link"].contains(text) }
}

/// An attribute with its value.
struct MarkupAttribute: Equatable, Sendable {
  let name: String
  let value: String

  private init(name: StaticString, value: String) {
    self.name = "\(name)"
    self.value = value
  }

  /// Any attribute; its name is a literal of the source.
  static func named(_ name: StaticString, _ value: String) -> MarkupAttribute {
    MarkupAttribute(name: name, value: value)
  }

  /// Any attribute with a whole number.
  static func named(_ name: StaticString, _ value: Int) -> MarkupAttribute {
    MarkupAttribute(name: name, value: String(value))
  }

  /// Any attribute with a coordinate or length of a picture.
  static func named(_ name: StaticString, _ value: Double) -> MarkupAttribute {
    MarkupAttribute(name: name, value: value.coordinateText)
  }

  /// The classes, separated by spaces.
  static func classes(_ value: String) -> MarkupAttribute {
    MarkupAttribute(name: "class", value: value)
  }

  /// The id that links within the page point to.
  static func id(_ value: String) -> MarkupAttribute {
    MarkupAttribute(name: "id", value: value)
  }
}

extension Double {
  /// The number with at most one decimal, as pictures need it.
  var coordinateText: String {
    let tenths = Int((self * 10).rounded())
    let whole = abs(tenths) / 10
    let decimal = abs(tenths) % 10
    let sign = tenths < 0 ? "-" : ""
    return decimal == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(decimal)"
  }
}
