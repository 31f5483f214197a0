import Attendance

/// Where there is ink on a straightened page, the printed lines of the table left out, in connected strokes.
///
/// A stroke that crosses a line is one with what goes on behind the line.
struct InkMap {
  /// The stroke of every pixel with ink, from 1; 0: none.
  private var strokes: [Int32]
  private var parents: [Int32] = [0]
  private let width: Int
  private let height: Int

  /// A connected patch of a stroke in a box.
  struct Share {
    var pixels: Int
    /// What part of the whole stroke lies in the box, 0 … 1.
    var part: Double
    /// How far the patch reaches into the box from the nearest of the lines that it touches, 0 … 1 of the box; nil: it
    /// touches none.
    var depth: Double?
    /// From where to where it goes, 0 … 1 of the box from left to right.
    var across: ClosedRange<Double>
  }

  /// Marks the ink of a page within the boxes.
  ///
  /// - Parameters:
  ///   - page: the straightened page.
  ///   - cells: the insides of the boxes in pixels, lines left out.
  ///   - band: how many pixels wide a line with its surroundings is.
  init(_ page: GrayImage, cells: [PixelArea], band: Int) {
    width = page.width
    height = page.height
    strokes = [Int32](repeating: 0, count: width * height)
    let smooth = page.smoothed()
    let darkness = Self.threshold(page, smooth, cells)
    for (index, cell) in cells.enumerated() {
      label(smooth, cell, index, darkness)
    }
    for cell in cells { bridge(cell, band) }
  }

  /// How dark ink is at least: by what is lighter than the paper of the box, so that noise is not ink.
  private static func threshold(
    _ page: GrayImage,
    _ smooth: GrayImage,
    _ cells: [PixelArea]
  ) -> (levels: [Int], least: Int) {
    var levels: [Int] = []
    var deviations = [Int](repeating: 0, count: 256)
    for cell in cells {
      var counts = [Int](repeating: 0, count: 256)
      for y in cell.rows {
        for x in cell.columns { counts[Int(smooth.pixels[y * page.width + x])] += 1 }
      }
      // Ink covers less than half of any box: the median is paper.
      let paper = quantile(counts, 0.6)
      levels.append(paper)
      for level in paper..<256 { deviations[level - paper] += counts[level] }
    }
    // The lighter side of the paper's levels is noise alone; 0.95 of it lies within two deviations.
    let spread = max(1, quantile(deviations, 0.95))
    return (levels, max(26, spread * 5 / 2))
  }

  private static func quantile(_ counts: [Int], _ part: Double) -> Int {
    let goal = Double(counts.reduce(0, +)) * part
    var sum = 0
    for (level, count) in counts.enumerated() {
      sum += count
      if Double(sum) >= goal { return level }
    }
    return counts.count - 1
  }

  /// Gives every patch of ink in a cell its number; a gap of one pixel does not part it.
  private mutating func label(
    _ page: GrayImage,
    _ cell: PixelArea,
    _ index: Int,
    _ darkness: (levels: [Int], least: Int)
  ) {
    let limit = darkness.levels[index] - darkness.least
    guard limit > 0 else { return }
    var pending: [Int] = []
    for y in cell.rows {
      for x in cell.columns {
        let start = y * width + x
        guard strokes[start] == 0, Int(page.pixels[start]) < limit else { continue }
        let number = Int32(parents.count)
        parents.append(number)
        strokes[start] = number
        pending.append(start)
        while let at = pending.popLast() {
          let (column, row) = (at % width, at / width)
          for nextRow in max(cell.rows.lowerBound, row - 2)...min(cell.rows.upperBound - 1, row + 2)
          {
            for nextColumn in max(
              cell.columns.lowerBound,
              column - 2
            )...min(
              cell.columns.upperBound - 1,
              column + 2
            ) {
              let next = nextRow * width + nextColumn
              guard strokes[next] == 0, Int(page.pixels[next]) < limit else { continue }
              strokes[next] = number
              pending.append(next)
            }
          }
        }
      }
    }
  }

  /// Joins strokes that end at a line with those that go on behind it.
  private mutating func bridge(_ cell: PixelArea, _ band: Int) {
    let reach = band + 8
    // A stroke that crosses at a low angle goes on further along the line.
    let aside = 3 * band
    // Behind the lower line, and behind the right one; noise may have eaten a stroke's last pixels.
    for back in 1...4 {
      let last = cell.rows.upperBound - back
      for x in cell.columns where cell.rows.contains(last) && strokes[last * width + x] > 0 {
        for y in cell.rows.upperBound...(cell.rows.upperBound + reach) where y < height {
          for side in max(0, x - aside)...min(width - 1, x + aside) {
            join(last * width + x, y * width + side)
          }
        }
      }
      let end = cell.columns.upperBound - back
      for y in cell.rows where cell.columns.contains(end) && strokes[y * width + end] > 0 {
        for x in cell.columns.upperBound...(cell.columns.upperBound + reach) where x < width {
          for side in max(0, y - aside)...min(height - 1, y + aside) {
            join(y * width + end, side * width + x)
          }
        }
      }
    }
  }

  private mutating func join(_ one: Int, _ other: Int) {
    guard strokes[other] > 0 else { return }
    let (first, second) = (root(strokes[one]), root(strokes[other]))
    if first != second { parents[Int(max(first, second))] = min(first, second) }
  }

  private func root(_ number: Int32) -> Int32 {
    var number = number
    while parents[Int(number)] != number { number = parents[Int(number)] }
    return number
  }

  /// What the patches of strokes have in each box; strokes of fewer pixels than `least` are specks and left out.
  func shares(cells: [PixelArea], least: Int) -> [[Share]] {
    var totals: [Int32: Int] = [:]
    var extents: [[Int32: StrokeExtent]] = []
    for cell in cells {
      var mine: [Int32: StrokeExtent] = [:]
      for y in cell.rows {
        for x in cell.columns where strokes[y * width + x] > 0 {
          let patch = strokes[y * width + x]
          totals[root(patch), default: 0] += 1
          mine[patch, default: StrokeExtent(x, y)].take(x, y)
        }
      }
      extents.append(mine)
    }
    return zip(cells, extents).map { cell, mine in
      let here = mine.reduce(into: [Int32: Int]()) {
        $0[root($1.key), default: 0] += $1.value.pixels
      }
      return mine.keys.sorted().compactMap { patch in
        let stroke = root(patch)
        guard let extent = mine[patch], let total = totals[stroke], let part = here[stroke],
          total >= least
        else { return nil }
        return Share(
          pixels: extent.pixels,
          part: Double(part) / Double(total),
          depth: extent.depth(in: cell),
          across: extent.across(in: cell)
        )
      }
    }
  }
}

/// How much of a stroke lies in a box, and where.
private struct StrokeExtent {
  var pixels = 0
  var columns: ClosedRange<Int>
  var rows: ClosedRange<Int>

  /// A patch counts as touching a line if it comes as near to it as this, in pixels: 1.5 mm.
  private static let touch = 12

  init(_ x: Int, _ y: Int) {
    columns = x...x
    rows = y...y
  }

  mutating func take(_ x: Int, _ y: Int) {
    pixels += 1
    columns = min(columns.lowerBound, x)...max(columns.upperBound, x)
    rows = min(rows.lowerBound, y)...max(rows.upperBound, y)
  }

  func across(in cell: PixelArea) -> ClosedRange<Double> {
    let width = Double(cell.columns.count)
    let from = Double(columns.lowerBound - cell.columns.lowerBound) / width
    return from...(Double(columns.upperBound + 1 - cell.columns.lowerBound) / width)
  }

  func depth(in cell: PixelArea) -> Double? {
    var depths: [Double] = []
    let (across, down) = (Double(cell.columns.count), Double(cell.rows.count))
    if columns.lowerBound - cell.columns.lowerBound < Self.touch {
      depths.append(Double(columns.upperBound + 1 - cell.columns.lowerBound) / across)
    }
    if cell.columns.upperBound - 1 - columns.upperBound < Self.touch {
      depths.append(Double(cell.columns.upperBound - columns.lowerBound) / across)
    }
    if rows.lowerBound - cell.rows.lowerBound < Self.touch {
      depths.append(Double(rows.upperBound + 1 - cell.rows.lowerBound) / down)
    }
    if cell.rows.upperBound - 1 - rows.upperBound < Self.touch {
      depths.append(Double(cell.rows.upperBound - rows.lowerBound) / down)
    }
    return depths.min()
  }
}

/// A rectangle of pixels.
struct PixelArea: Hashable {
  var columns: Range<Int>
  var rows: Range<Int>
}
