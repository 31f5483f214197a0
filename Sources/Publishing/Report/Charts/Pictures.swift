import Planning

/// The elements of pictures.
enum Picture {
  /// A rectangle.
  static func rect(_ rect: PlaneRect, _ attributes: MarkupAttribute...) -> MarkupNode {
    .element(
      name: "rect",
      attributes: [
        .named("x", rect.x), .named("y", rect.y), .named("width", rect.width),
        .named("height", rect.height),
      ] + attributes,
      content: []
    )
  }

  /// A line.
  static func line(
    from: PlanePoint,
    to: PlanePoint,
    _ attributes: MarkupAttribute...
  ) -> MarkupNode {
    .element(
      name: "line",
      attributes: [
        .named("x1", from.x), .named("y1", from.y), .named("x2", to.x), .named("y2", to.y),
      ] + attributes,
      content: []
    )
  }

  /// A text that begins, is centred or ends at a point of its base line.
  static func text(
    _ text: String,
    at point: PlanePoint,
    size: Double,
    _ attributes: MarkupAttribute...
  ) -> MarkupNode {
    .element(
      name: "text",
      attributes: [
        .named("x", point.x), .named("y", point.y), .named("font-size", size),
      ] + attributes,
      content: [.text(text)]
    )
  }

  /// The outline of a kind in its colour.
  static func glyph(_ glyph: KindGlyph, of kind: ActivityKind) -> MarkupNode {
    let colour = "k-\(kind.rawValue)"
    switch glyph {
    case .box(let box, let radius, let isHollow):
      return rect(
        box,
        .named("rx", radius),
        .classes(isHollow ? "\(colour) hollow" : colour)
      )
    case .polygon(let points):
      let list = points.map { "\($0.x.coordinateText),\($0.y.coordinateText)" }
      return element("polygon", .named("points", list.joined(separator: " ")), .classes(colour))
    }
  }

  /// The outline of a kind by itself, for legends and lists; decoration beside its name.
  static func swatch(_ kind: ActivityKind) -> MarkupNode {
    let rect = PlaneRect(x: 1, y: 1, width: 14, height: 10)
    return element(
      "svg",
      .classes("swatch"),
      .named("viewBox", "0 0 16 12"),
      .named("width", 16),
      .named("height", 12),
      .named("aria-hidden", "true")
    ) {
      glyph(KindGlyph.outline(of: kind, in: rect), of: kind)
    }
  }
}
