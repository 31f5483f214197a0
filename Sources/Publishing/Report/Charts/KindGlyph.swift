import Planning

/// The outline by which a kind is told apart without its colour.
enum KindGlyph: Equatable {
  /// A rectangle with corners of that radius; hollow ones show the ground inside.
  case box(PlaneRect, radius: Double, isHollow: Bool)
  /// A closed outline.
  case polygon([PlanePoint])

  /// The outline of a kind, as wide and high as the rectangle.
  static func outline(of kind: ActivityKind, in rect: PlaneRect) -> KindGlyph {
    let (x, y, right, bottom) = (rect.x, rect.y, rect.x + rect.width, rect.y + rect.height)
    let middle = y + rect.height / 2
    let tip = min(rect.width, rect.height) / 2
    switch kind {
    case .course: return .box(rect, radius: 1, isHollow: false)
    case .workshop: return .box(rect, radius: tip, isHollow: false)
    case .meeting: return .box(rect.inset(by: 1), radius: 1, isHollow: true)
    case .tour:
      return .polygon([
        PlanePoint(x, y), PlanePoint(right - tip, y), PlanePoint(right, middle),
        PlanePoint(right - tip, bottom), PlanePoint(x, bottom),
      ])
    case .fair:
      return .polygon([
        PlanePoint(x, bottom), PlanePoint(x, middle), PlanePoint(x + tip, y),
        PlanePoint(right - tip, y), PlanePoint(right, middle), PlanePoint(right, bottom),
      ])
    case .contest:
      return .polygon([
        PlanePoint(x, y), PlanePoint(right, y), PlanePoint(right, middle),
        PlanePoint(right - tip, bottom), PlanePoint(x + tip, bottom), PlanePoint(x, middle),
      ])
    case .work: return diamond(at: PlanePoint((x + right) / 2, middle), radius: tip)
    }
  }

  /// A diamond, the mark of a milestone.
  static func diamond(at centre: PlanePoint, radius: Double) -> KindGlyph {
    .polygon([
      PlanePoint(centre.x, centre.y - radius), PlanePoint(centre.x + radius, centre.y),
      PlanePoint(centre.x, centre.y + radius), PlanePoint(centre.x - radius, centre.y),
    ])
  }
}

/// A point of a picture; y grows downwards.
struct PlanePoint: Equatable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of a picture.
struct PlaneRect: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  /// The rectangle made smaller on every side, never below nothing.
  func inset(by margin: Double) -> PlaneRect {
    PlaneRect(
      x: x + margin,
      y: y + margin,
      width: max(0, width - 2 * margin),
      height: max(0, height - 2 * margin)
    )
  }
}
