import Attendance
import CLeptonica

/// The black squares in the corners of a page, as an image shows them.
struct CornerMarks {
  /// Their middles, clockwise from the one at the image's upper left.
  let points: [PlaneMapping.Point]
  /// Whether all four were seen; else the fourth was worked out from three.
  let isWhole: Bool

  /// Finds them; nil where fewer than three are there.
  init?(in image: GrayImage) {
    let candidates = Self.squares(in: image)
    if let four = Self.best(candidates, image, choose: 4) {
      (points, isWhole) = (four, true)
    } else if let three = Self.best(candidates, image, choose: 3) {
      (points, isWhole) = (three, false)
    } else {
      return nil
    }
  }

  /// What the image shows of filled squares of the marks' size; a little rotation makes them wider.
  private static func squares(in image: GrayImage) -> [PlaneMapping.Point] {
    let side = Double(min(image.width, image.height)) / 210 * SheetLayout.markSide
    // Closing fills the specks that noise leaves in a mark.
    guard let pix = image.smoothed().leptonica(),
      let rough = LeptonicaImage(made: pixThresholdToBinary(pix.pointer, 130)),
      let dark = LeptonicaImage(made: pixCloseBrick(nil, rough.pointer, 5, 5))
    else { return [] }
    // Opening leaves nothing that is thinner than half a mark: no text, no lines, no part of the code.
    let brick = Int32(max(3, (side * 0.5).rounded()))
    guard let solid = LeptonicaImage(made: pixOpenBrick(nil, dark.pointer, brick, brick)) else {
      return []
    }
    var parts: UnsafeMutablePointer<Pixa>?
    var boxes = pixConnComp(solid.pointer, &parts, 8)
    defer {
      boxaDestroy(&boxes)
      pixaDestroy(&parts)
    }
    guard let boxes, let parts else { return [] }
    var found: [PlaneMapping.Point] = []
    for index in 0..<min(boxaGetCount(boxes), 400) {
      var (x, y, width, height) = (Int32(0), Int32(0), Int32(0), Int32(0))
      boxaGetBoxGeometry(boxes, index, &x, &y, &width, &height)
      let sizes = [Double(width), Double(height)]
      guard sizes.allSatisfy({ $0 > side * 0.6 && $0 < side * 1.5 }),
        abs(sizes[0] - sizes[1]) < side * 0.3,
        let part = LeptonicaImage(made: pixaGetPix(parts, index, Int32(L_CLONE)))
      else { continue }
      var count: Int32 = 0
      pixCountPixels(part.pointer, &count, nil)
      guard Double(count) > 0.68 * sizes[0] * sizes[1] else { continue }
      var (middleX, middleY) = (Float(0), Float(0))
      guard pixCentroid(part.pointer, nil, nil, &middleX, &middleY) == 0 else { continue }
      found.append(
        PlaneMapping.Point(
          x: Double(x) + Double(middleX) + 0.5,
          y: Double(y) + Double(middleY) + 0.5
        )
      )
    }
    return found
  }

  /// The largest quadrilateral of the page's proportions; of three points the fourth is worked out.
  private static func best(
    _ candidates: [PlaneMapping.Point],
    _ image: GrayImage,
    choose count: Int
  ) -> [PlaneMapping.Point]? {
    guard candidates.count >= count, candidates.count <= 24 else { return nil }
    var best: (points: [PlaneMapping.Point], area: Double)?
    let indices = candidates.indices
    for a in indices {
      for b in indices where b > a {
        for c in indices where c > b {
          for d in count == 4 ? Array(indices.filter { $0 > c }) : [-1] {
            var points = [candidates[a], candidates[b], candidates[c]]
            points.append(d >= 0 ? candidates[d] : fourth(of: points))
            guard let corners = clockwise(points), let area = pageArea(corners, image),
              area > best?.area ?? 0
            else { continue }
            best = (corners, area)
          }
        }
      }
    }
    return best?.points
  }

  /// The corner opposite the one at which the right angle is.
  private static func fourth(of three: [PlaneMapping.Point]) -> PlaneMapping.Point {
    let squares = (0..<3).map { distance(three[($0 + 1) % 3], three[($0 + 2) % 3]) }
    let corner = (0..<3).max { squares[$0] < squares[$1] } ?? 0
    let (one, other) = (three[(corner + 1) % 3], three[(corner + 2) % 3])
    return PlaneMapping.Point(
      x: one.x + other.x - three[corner].x,
      y: one.y + other.y - three[corner].y
    )
  }

  /// Four points clockwise from the upper left; nil where they do not stand around their middle.
  private static func clockwise(_ points: [PlaneMapping.Point]) -> [PlaneMapping.Point]? {
    let middleX = points.map(\.x).reduce(0, +) / 4
    let middleY = points.map(\.y).reduce(0, +) / 4
    func corner(_ isLeft: Bool, _ isUpper: Bool) -> PlaneMapping.Point? {
      points.first { ($0.x < middleX) == isLeft && ($0.y < middleY) == isUpper }
    }
    guard let upperLeft = corner(true, true), let upperRight = corner(false, true),
      let lowerRight = corner(false, false), let lowerLeft = corner(true, false)
    else { return nil }
    return [upperLeft, upperRight, lowerRight, lowerLeft]
  }

  /// The area in pixels where the sides have the proportions of the marks on A4, either way round.
  private static func pageArea(_ corners: [PlaneMapping.Point], _ image: GrayImage) -> Double? {
    let sides = (0..<4).map { distance(corners[$0], corners[($0 + 1) % 4]) }
    let diagonals = [distance(corners[0], corners[2]), distance(corners[1], corners[3])]
    guard sides.allSatisfy({ $0 > 0 }), abs(sides[0] / sides[2] - 1) < 0.06,
      abs(sides[1] / sides[3] - 1) < 0.06, abs(diagonals[0] / diagonals[1] - 1) < 0.06
    else { return nil }
    let across = (sides[0] + sides[2]) / 2
    let down = (sides[1] + sides[3]) / 2
    let upright = SheetLayout.markProportion
    let proportion = down / across
    guard abs(proportion / upright - 1) < 0.05 || abs(proportion * upright - 1) < 0.05,
      max(across, down) > 0.45 * Double(max(image.width, image.height))
    else { return nil }
    return across * down
  }

  private static func distance(_ one: PlaneMapping.Point, _ other: PlaneMapping.Point) -> Double {
    ((one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y)).squareRoot()
  }
}
