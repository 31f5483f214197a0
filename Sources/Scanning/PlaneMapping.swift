/// The projective mapping that takes four points to four others.
struct PlaneMapping {
  /// A point.
  struct Point: Hashable {
    var x: Double
    var y: Double
  }

  /// The first eight of the nine coefficients; the ninth is 1.
  private let coefficients: [Double]

  /// The mapping of four points, no three of them on a line; nil where there is none.
  init?(_ from: [Point], to: [Point]) {
    guard from.count == 4, to.count == 4 else { return nil }
    var rows: [[Double]] = []
    for (source, target) in zip(from, to) {
      let (x, y, u, v) = (source.x, source.y, target.x, target.y)
      rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
      rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    }
    // Gauss's elimination with the largest pivot of each column.
    for column in 0..<8 {
      guard let pivot = (column..<8).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
        abs(rows[pivot][column]) > 1e-9
      else { return nil }
      rows.swapAt(column, pivot)
      for row in 0..<8 where row != column {
        let factor = rows[row][column] / rows[column][column]
        guard factor != 0 else { continue }
        for position in column..<9 { rows[row][position] -= factor * rows[column][position] }
      }
    }
    coefficients = (0..<8).map { rows[$0][8] / rows[$0][$0] }
  }

  /// Where a point goes.
  @inline(__always)
  func callAsFunction(_ x: Double, _ y: Double) -> Point {
    let c = coefficients
    let depth = c[6] * x + c[7] * y + 1
    return Point(x: (c[0] * x + c[1] * y + c[2]) / depth, y: (c[3] * x + c[4] * y + c[5]) / depth)
  }

  /// A picture of a rectangle of the plane, so many pixels a unit.
  func picture(
    of image: GrayImage,
    x left: Double,
    y top: Double,
    width: Double,
    height: Double,
    scale: Double
  ) -> GrayImage {
    var result = GrayImage(
      width: Int((width * scale).rounded()),
      height: Int((height * scale).rounded())
    )
    let c = coefficients
    result.pixels.withUnsafeMutableBufferPointer { target in
      for row in 0..<result.height {
        let y = top + (Double(row) + 0.5) / scale
        for column in 0..<result.width {
          let x = left + (Double(column) + 0.5) / scale
          let depth = c[6] * x + c[7] * y + 1
          let level = image.level(
            x: (c[0] * x + c[1] * y + c[2]) / depth - 0.5,
            y: (c[3] * x + c[4] * y + c[5]) / depth - 0.5
          )
          target[row * result.width + column] = UInt8(level.rounded())
        }
      }
    }
    return result
  }
}
