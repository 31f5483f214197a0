import Attendance

/// Where there is ink on a straightened page, the printed lines of the table left out, in connected strokes.
///
/// A stroke that crosses a line is one with what goes on behind the line.
struct InkMap {
  /// The box of every pixel within one, from 1; 0: none.
  private var owners: [Int32]
  /// The stroke of every pixel with ink, from 1; 0: none.
  private var strokes: [Int32]
  private var parents: [Int32] = [0]
  private let width: Int
  private let height: Int

  /// How much ink a stroke has in a box.
  struct Share {
    var box: Int
    var pixels: Int
    /// How many of them lie in the middle half of the box, both ways.
    var innerPixels: Int
    /// What part that is of the whole stroke, 0 … 1.
    var part: Double
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
    owners = [Int32](repeating: 0, count: width * height)
    strokes = [Int32](repeating: 0, count: width * height)
    for (index, cell) in cells.enumerated() {
      for y in cell.rows {
        for x in cell.columns { owners[y * width + x] = Int32(index + 1) }
      }
    }
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

  /// Gives every connected patch of ink in a cell its number.
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
          for nextRow in max(cell.rows.lowerBound, row - 1)...min(cell.rows.upperBound - 1, row + 1)
          {
            for nextColumn in max(
              cell.columns.lowerBound,
              column - 1
            )...min(
              cell.columns.upperBound - 1,
              column + 1
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
    let reach = band + 3
    // Behind the lower line, and behind the right one.
    let last = cell.rows.upperBound - 1
    for x in cell.columns where strokes[last * width + x] > 0 {
      for y in (last + 1)...(last + reach) where y < height {
        for side in max(0, x - band)...min(width - 1, x + band) {
          join(last * width + x, y * width + side)
        }
      }
    }
    let end = cell.columns.upperBound - 1
    for y in cell.rows where strokes[y * width + end] > 0 {
      for x in (end + 1)...(end + reach) where x < width {
        for side in max(0, y - band)...min(height - 1, y + band) {
          join(y * width + end, side * width + x)
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

  /// The shares of every stroke in the boxes, by stroke and box.
  ///
  /// - Parameters:
  ///   - cells: as given before.
  ///   - least: strokes of fewer pixels are specks and left out.
  /// - Returns: for each box what strokes have in it.
  func shares(cells: [PixelArea], least: Int) -> [[Share]] {
    var totals: [Int32: Int] = [:]
    var counts: [[Int32: (pixels: Int, inner: Int)]] = []
    for cell in cells {
      var mine: [Int32: (pixels: Int, inner: Int)] = [:]
      let inner = cell.middle
      for y in cell.rows {
        for x in cell.columns where strokes[y * width + x] > 0 {
          let stroke = root(strokes[y * width + x])
          totals[stroke, default: 0] += 1
          mine[stroke, default: (0, 0)].pixels += 1
          if inner.rows.contains(y), inner.columns.contains(x) {
            mine[stroke, default: (0, 0)].inner += 1
          }
        }
      }
      counts.append(mine)
    }
    return counts.enumerated().map { index, mine in
      mine.keys.sorted().compactMap { stroke in
        guard let count = mine[stroke], let total = totals[stroke], total >= least else {
          return nil
        }
        return Share(
          box: index,
          pixels: count.pixels,
          innerPixels: count.inner,
          part: Double(count.pixels) / Double(total)
        )
      }
    }
  }
}

/// A rectangle of pixels.
struct PixelArea: Hashable {
  var columns: Range<Int>
  var rows: Range<Int>

  /// The middle half of it, both ways.
  var middle: PixelArea {
    PixelArea(
      columns: (columns.lowerBound + columns.count / 4)..<(columns.upperBound - columns.count / 4),
      rows: (rows.lowerBound + rows.count / 4)..<(rows.upperBound - rows.count / 4)
    )
  }
}
