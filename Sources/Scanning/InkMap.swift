import Attendance

/// Where there is ink on a straightened page, the printed lines of the table left out, in connected strokes.
///
/// A stroke that crosses a line is one with what goes on behind the line.
struct InkMap {
  /// The stroke of every pixel with ink, from 1; 0: none.
  private(set) var strokes: [Int32]
  private var parents: [Int32] = [0]
  /// Which patches follow one another over a line: the lesser number, the greater one.
  private(set) var crossings: Set<[Int32]> = []
  let width: Int
  private let height: Int

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
    crossings.insert([min(strokes[one], strokes[other]), max(strokes[one], strokes[other])])
    let (first, second) = (root(strokes[one]), root(strokes[other]))
    if first != second { parents[Int(max(first, second))] = min(first, second) }
  }

  /// The stroke that a patch belongs to.
  func root(_ number: Int32) -> Int32 {
    var number = number
    while parents[Int(number)] != number { number = parents[Int(number)] }
    return number
  }
}

/// A rectangle of pixels.
struct PixelArea: Hashable {
  var columns: Range<Int>
  var rows: Range<Int>
}
