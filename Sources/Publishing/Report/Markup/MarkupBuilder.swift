/// Collects nodes written one below the other.
@resultBuilder
enum MarkupBuilder {
  static func buildExpression(_ node: MarkupNode) -> [MarkupNode] { [node] }
  static func buildExpression(_ nodes: [MarkupNode]) -> [MarkupNode] { nodes }
  static func buildExpression(_ text: String) -> [MarkupNode] { [.text(text)] }
  static func buildBlock(_ parts: [MarkupNode]...) -> [MarkupNode] { parts.flatMap(\.self) }
  static func buildOptional(_ part: [MarkupNode]?) -> [MarkupNode] { part ?? [] }
  static func buildEither(first: [MarkupNode]) -> [MarkupNode] { first }
  static func buildEither(second: [MarkupNode]) -> [MarkupNode] { second }
  static func buildArray(_ parts: [[MarkupNode]]) -> [MarkupNode] { parts.flatMap(\.self) }
}

/// An element with the nodes of its content.
func element(
  _ name: StaticElementName,
  _ attributes: MarkupAttribute...,
  @MarkupBuilder content: () -> [MarkupNode] = { [] }
) -> MarkupNode {
  .element(name: name, attributes: attributes, content: content())
}

/// An element with a text.
func element(
  _ name: StaticElementName,
  _ attributes: MarkupAttribute...,
  text: String
) -> MarkupNode {
  .element(name: name, attributes: attributes, content: [.text(text)])
}
