import Attendance

/// Finds the printed lines around the boxes, which paper that is not flat moves a little.
struct TableLines {
  let page: GrayImage
  /// Pixels a millimetre.
  let scale: Double

  /// How far a line may have moved, in millimetres.
  private static let reach = 0.6
  /// Half of what is left out around the middle of a line, in millimetres.
  static let halfBand = 0.4

  /// The insides of the boxes in pixels, lines left out.
  func cells(of boxes: [SheetLayout.Box]) -> [PixelArea] {
    boxes.map { box in
      let (left, right) = (box.area.x, box.area.x + box.area.width)
      let (top, bottom) = (box.area.y, box.area.y + box.area.height)
      let x1 = left + vertical(at: left, from: top, to: bottom)
      let x2 = right + vertical(at: right, from: top, to: bottom)
      let y1 = top + horizontal(at: top, from: left, to: right)
      let y2 = bottom + horizontal(at: bottom, from: left, to: right)
      return PixelArea(
        columns: range(x1, x2, below: page.width),
        rows: range(y1, y2, below: page.height)
      )
    }
  }

  private func range(_ from: Double, _ to: Double, below limit: Int) -> Range<Int> {
    let first = max(0, Int(((from + Self.halfBand) * scale).rounded(.up)))
    let end = min(limit, Int(((to - Self.halfBand) * scale).rounded(.down)))
    return min(first, limit)..<max(min(first, limit), end)
  }

  /// How far to the right of its place a vertical line is, in millimetres.
  private func vertical(at x: Double, from top: Double, to bottom: Double) -> Double {
    let rows = stride(from: top + 0.8, to: bottom - 0.8, by: 0.25).map { Int($0 * scale) }
    return shift { offset in
      let column = Int(((x + offset) * scale).rounded(.down))
      guard (0..<page.width).contains(column) else { return nil }
      return rows.map {
        (0..<page.height).contains($0) ? page.pixels[$0 * page.width + column] : 255
      }
    }
  }

  /// How far below its place a horizontal line is, in millimetres.
  private func horizontal(at y: Double, from left: Double, to right: Double) -> Double {
    let columns = stride(from: left + 0.8, to: right - 0.8, by: 0.25).map { Int($0 * scale) }
    return shift { offset in
      let row = Int(((y + offset) * scale).rounded(.down))
      guard (0..<page.height).contains(row) else { return nil }
      return columns.map {
        (0..<page.width).contains($0) ? page.pixels[row * page.width + $0] : 255
      }
    }
  }

  /// The offset at which most pixels are dark; 0 where no line stands out.
  private func shift(_ levels: (Double) -> [UInt8]?) -> Double {
    var best: (offset: Double, dark: Double) = (0, 0)
    var all: [Double] = []
    let steps = Int(Self.reach * scale)
    for step in -steps...steps {
      let offset = Double(step) / scale
      guard let levels = levels(offset), !levels.isEmpty else { continue }
      // The brighter half tells lines, which are dark throughout, from strokes that cross them.
      let sorted = levels.sorted()
      let dark = 255 - Double(sorted[sorted.count * 2 / 3])
      all.append(dark)
      // Of equals the one nearest to the place that the layout gives.
      if dark > best.dark + 1 || (abs(dark - best.dark) <= 1 && abs(offset) < abs(best.offset)) {
        best = (offset, dark)
      }
    }
    let usual = all.sorted()
    guard let median = usual.isEmpty ? nil : usual[usual.count / 2], best.dark > median + 18 else {
      return 0
    }
    return best.offset
  }
}
