import CPangoCairo

extension PDFCanvas {
  /// Draws a symbol as vectors, its upper left corner there; lengths in points, without a quiet zone.
  func draw(_ symbol: CodeSymbol, x: Double, y: Double, side: Double) {
    let step = side / Double(symbol.side)
    for row in 0..<symbol.side {
      for run in symbol.runs(in: row) {
        cairo_rectangle(
          context,
          x + Double(run.lowerBound) * step,
          y + Double(row) * step,
          Double(run.count) * step,
          step
        )
      }
    }
    cairo_fill(context)
  }

  /// Draws the outline of a rectangle.
  func frame(x: Double, y: Double, width: Double, height: Double, thickness: Double) {
    cairo_set_line_width(context, thickness)
    cairo_rectangle(context, x, y, width, height)
    cairo_stroke(context)
  }
}
