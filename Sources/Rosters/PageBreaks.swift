/// Where a table breaks into pages.
///
/// Rows are never split, and no row stands alone on the last page if another can join it. The closing
/// block (total and signatures) stands on the last page under at least one row, two where there are
/// more than two.
struct PageBreaks {
  /// The rows of each page; a page without rows bears the closing block alone, which happens only
  /// where a single row leaves no room for it.
  let pages: [Range<Int>]

  /// Breaks rows of these heights.
  ///
  /// - Parameters:
  ///   - heights: the rows' heights; one higher than a page gets a page to itself.
  ///   - firstRoom: what the first page has for rows and closing block.
  ///   - nextRoom: what each further page has.
  ///   - closing: the height of the closing block; 0: none.
  init(heights: [Double], firstRoom: Double, nextRoom: Double, closing: Double) {
    var pages: [Range<Int>] = []
    var start = 0
    var used = 0.0
    for (row, height) in heights.enumerated() {
      let room = pages.isEmpty ? firstRoom : nextRoom
      if row > start, used + height > room {
        pages.append(start..<row)
        start = row
        used = 0
      }
      used += height
    }
    pages.append(start..<heights.count)

    let lastRoom = pages.count == 1 ? firstRoom : nextRoom
    let last = pages.removeLast()
    if used + closing > lastRoom, closing > 0 {
      let moved = min(2, last.count - 1)
      pages.append(last.lowerBound..<(last.upperBound - moved))
      pages.append((last.upperBound - moved)..<last.upperBound)
    } else if last.count == 1, let previous = pages.last, previous.count > 2,
      heights[last.lowerBound - 1] + used + closing <= lastRoom
    {
      pages[pages.count - 1] = previous.dropLast()
      pages.append((last.lowerBound - 1)..<last.upperBound)
    } else {
      pages.append(last)
    }
    self.pages = pages
  }
}
