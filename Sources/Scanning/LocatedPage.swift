import Attendance

/// A scanned page whose corner marks were found and whose code was read.
public struct LocatedPage: Sendable {
  /// The text of the code, not confirmed yet.
  public let code: String
  /// Whether all four corner marks were seen.
  public let hasAllMarks: Bool

  private let image: GrayImage
  /// The marks in the image, in the page's order: upper left, upper right, lower right, lower left.
  private let corners: [PlaneMapping.Point]

  /// Finds marks and code, whichever way round the page lay.
  ///
  /// - Throws: ``ScanFailure/noMarks`` or ``ScanFailure/noCode``.
  public init(_ scan: ScannedImage) throws(ScanFailure) {
    image = scan.page
    guard let marks = CornerMarks(in: image) else { throw .noMarks }
    hasAllMarks = marks.isWhole
    for turn in 0..<4 {
      let corners = (0..<4).map { marks.points[($0 + turn) % 4] }
      let paper = Self.paper(corners)
      guard let mapping = Self.mapping(corners, paper) else { continue }
      for scale in [12.0, 8, 18] {
        let room = SheetLayout.quietZone
        let area = SheetLayout(width: paper.0, height: paper.1, boxes: []).code
        let picture = mapping.picture(
          of: image,
          x: area.x - room,
          y: area.y - room,
          width: area.width + 2 * room,
          height: area.height + 2 * room,
          scale: scale
        )
        if let text = CodeDecoder.texts(in: picture).first {
          code = text
          self.corners = corners
          return
        }
      }
    }
    throw .noCode
  }

  /// The page as its layout has it, straight, so many pixels a millimetre.
  func straightened(_ layout: SheetLayout, scale: Double) -> GrayImage? {
    Self.mapping(corners, (layout.width, layout.height))?
      .picture(of: image, x: 0, y: 0, width: layout.width, height: layout.height, scale: scale)
  }

  /// A4 upright or across, as the corners have it.
  private static func paper(_ corners: [PlaneMapping.Point]) -> (Double, Double) {
    let across = abs(corners[1].x - corners[0].x) + abs(corners[1].y - corners[0].y)
    let down = abs(corners[3].x - corners[0].x) + abs(corners[3].y - corners[0].y)
    return across > down ? (297, 210) : (210, 297)
  }

  private static func mapping(
    _ corners: [PlaneMapping.Point],
    _ paper: (width: Double, height: Double)
  ) -> PlaneMapping? {
    let marks = SheetLayout(width: paper.width, height: paper.height, boxes: []).marks
    let middles = marks.map {
      PlaneMapping.Point(x: $0.x + $0.width / 2, y: $0.y + $0.height / 2)
    }
    return PlaneMapping(middles, to: corners)
  }
}
