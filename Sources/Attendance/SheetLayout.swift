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
  /// How far the middle of a corner mark is from both edges of the page.
  public static let markInset = 10.0
  /// Where the code stands on every page, in the margin for the binding, without its quiet zone.
  public static let code = Area(x: 7, y: 18, width: 19, height: 19)
  /// How wide the quiet zone around the code is.
  public static let quietZone = 2.6

  /// The corner marks: upper left, upper right, lower right, lower left.
  public var marks: [Area] {
    let side = Self.markSide
    let near = Self.markInset - side / 2
    let (far, low) = (width - near - side, height - near - side)
    return [(near, near), (far, near), (far, low), (near, low)].map {
      Area(x: $0.0, y: $0.1, width: side, height: side)
    }
  }
}
