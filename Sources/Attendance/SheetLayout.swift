/// Where on a page what a scanner looks for stands; the printer draws by it and the reader looks by it.
///
/// Lengths are in millimetres from the page's upper left corner.
public struct SheetLayout: Hashable, Sendable, Codable {
  /// A rectangle.
  public struct Area: Hashable, Sendable, Codable {
    /// The left edge.
    public var x: Double
    /// The upper edge.
    public var y: Double
    /// The width.
    public var width: Double
    /// The height.
    public var height: Double

    /// Makes a rectangle.
    public init(x: Double, y: Double, width: Double, height: Double) {
      self.x = x
      self.y = y
      self.width = width
      self.height = height
    }
  }

  /// Where a person signs for a session.
  public struct Box: Hashable, Sendable, Codable {
    /// The person's id.
    public var person: String
    /// The position of the session, from 0.
    public var session: Int
    /// The cell, between the middles of its lines.
    public var area: Area

    /// Makes a box.
    public init(person: String, session: Int, area: Area) {
      self.person = person
      self.session = session
      self.area = area
    }
  }

  /// The page's width.
  public var width: Double
  /// The page's height.
  public var height: Double
  /// The boxes, row by row.
  public var boxes: [Box]

  /// Makes a layout.
  public init(width: Double, height: Double, boxes: [Box]) {
    self.width = width
    self.height = height
    self.boxes = boxes
  }

  /// The side of a corner mark, a black square.
  public static let markSide = 5.0
  /// How far the middles of the corner marks are from the long edges of the page.
  ///
  /// A page that lies five degrees askew on a glass of its own size still has all of them on it: its corners
  /// move by up to 12.9 mm across the long edges, and by 9.2 mm across the short ones.
  static let insetFromLongEdge = 14.5
  /// How far they are from the short edges.
  static let insetFromShortEdge = 11.0
  /// The side of the code, without its quiet zone.
  public static let codeSide = 19.0
  /// How wide the quiet zone around the code is.
  public static let quietZone = 2.6

  /// Where the code stands: in the margin for the binding, midway down, where askew pages move least.
  public var code: Area {
    Area(x: 7, y: (height - Self.codeSide) / 2, width: Self.codeSide, height: Self.codeSide)
  }

  /// The corner marks: upper left, upper right, lower right, lower left.
  public var marks: [Area] {
    let side = Self.markSide
    let isUpright = height > width
    let x = (isUpright ? Self.insetFromLongEdge : Self.insetFromShortEdge) - side / 2
    let y = (isUpright ? Self.insetFromShortEdge : Self.insetFromLongEdge) - side / 2
    let (right, low) = (width - x - side, height - y - side)
    return [(x, y), (right, y), (right, low), (x, low)].map {
      Area(x: $0.0, y: $0.1, width: side, height: side)
    }
  }

  /// How much longer the long sides of the marks' rectangle are than its short ones, on A4.
  public static let markProportion = (297 - 2 * insetFromShortEdge) / (210 - 2 * insetFromLongEdge)
}
