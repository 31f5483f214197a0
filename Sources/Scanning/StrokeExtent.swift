/// How many pixels a stroke or a patch of it has, and where.
struct StrokeExtent {
  var pixels = 0
  var columns: ClosedRange<Int>
  var rows: ClosedRange<Int>
  /// The pixels in the upper left, upper right, lower left and lower right of the box.
  var quarters = SIMD4<Int>()

  /// What goes over a line is seen as near to it as this, in pixels, even if noise ate its end: 0.8 mm.
  private static let touch = 6
  /// A quarter of a box is not empty from so many pixels on: 0.1 square millimetres.
  private static let filled = 6

  init(_ x: Int, _ y: Int) {
    columns = x...x
    rows = y...y
  }

  /// The same place, its pixels not counted.
  var without: StrokeExtent {
    var result = self
    result.pixels = 0
    result.quarters = SIMD4()
    return result
  }

  mutating func take(_ x: Int, _ y: Int, _ cell: PixelArea, _ intrusion: Double) {
    pixels += 1
    let across = Double(x - cell.columns.lowerBound) / Double(cell.columns.count)
    let down = Double(y - cell.rows.lowerBound) / Double(cell.rows.count)
    let (isLeft, isRight) = (across < 1 - intrusion, across > intrusion)
    let (isUpper, isLower) = (down < 1 - intrusion, down > intrusion)
    if isLeft && isUpper { quarters[0] += 1 }
    if isRight && isUpper { quarters[1] += 1 }
    if isLeft && isLower { quarters[2] += 1 }
    if isRight && isLower { quarters[3] += 1 }
    columns = min(columns.lowerBound, x)...max(columns.upperBound, x)
    rows = min(rows.lowerBound, y)...max(rows.upperBound, y)
  }

  mutating func take(_ other: StrokeExtent) {
    pixels += other.pixels
    quarters &+= other.quarters
    columns =
      min(
        columns.lowerBound,
        other.columns.lowerBound
      )...max(
        columns.upperBound,
        other.columns.upperBound
      )
    rows =
      min(rows.lowerBound, other.rows.lowerBound)...max(rows.upperBound, other.rows.upperBound)
  }

  func across(in cell: PixelArea) -> ClosedRange<Double> {
    let width = Double(cell.columns.count)
    let from = Double(columns.lowerBound - cell.columns.lowerBound) / width
    return from...(Double(columns.upperBound + 1 - cell.columns.lowerBound) / width)
  }

  /// Whether this takes at least such a part of the box on the way to another box.
  func isLong(in cell: PixelArea, towards other: PixelArea, least: Double) -> Bool {
    cell.rows.overlaps(other.rows)
      ? Double(columns.count) >= least * Double(cell.columns.count)
      : Double(rows.count) >= least * Double(cell.rows.count)
  }

  func fillsQuarters(of cell: PixelArea) -> Bool {
    let meetsLeft = columns.lowerBound - cell.columns.lowerBound < Self.touch
    let meetsRight = cell.columns.upperBound - 1 - columns.upperBound < Self.touch
    let meetsTop = rows.lowerBound - cell.rows.lowerBound < Self.touch
    let meetsBottom = cell.rows.upperBound - 1 - rows.upperBound < Self.touch
    return (quarters[3] >= Self.filled || !(meetsLeft && meetsTop))
      && (quarters[2] >= Self.filled || !(meetsRight && meetsTop))
      && (quarters[1] >= Self.filled || !(meetsLeft && meetsBottom))
      && (quarters[0] >= Self.filled || !(meetsRight && meetsBottom))
  }

  func meetsLine(in cell: PixelArea) -> Bool {
    min(
      columns.lowerBound - cell.columns.lowerBound,
      cell.columns.upperBound - 1 - columns.upperBound,
      rows.lowerBound - cell.rows.lowerBound,
      cell.rows.upperBound - 1 - rows.upperBound
    ) < Self.touch
  }

  /// How far this reaches from the nearest side that it touches or behind which its stroke goes on.
  func depth(in cell: PixelArea, of whole: StrokeExtent) -> Double {
    var depth = 1.0
    let (across, down) = (Double(cell.columns.count), Double(cell.rows.count))
    if columns.lowerBound - cell.columns.lowerBound < Self.touch
      || whole.columns.lowerBound < cell.columns.lowerBound
    {
      depth = min(depth, Double(columns.upperBound + 1 - cell.columns.lowerBound) / across)
    }
    if cell.columns.upperBound - 1 - columns.upperBound < Self.touch
      || whole.columns.upperBound >= cell.columns.upperBound
    {
      depth = min(depth, Double(cell.columns.upperBound - columns.lowerBound) / across)
    }
    if rows.lowerBound - cell.rows.lowerBound < Self.touch
      || whole.rows.lowerBound < cell.rows.lowerBound
    {
      depth = min(depth, Double(rows.upperBound + 1 - cell.rows.lowerBound) / down)
    }
    if cell.rows.upperBound - 1 - rows.upperBound < Self.touch
      || whole.rows.upperBound >= cell.rows.upperBound
    {
      depth = min(depth, Double(cell.rows.upperBound - rows.lowerBound) / down)
    }
    return depth
  }
}
