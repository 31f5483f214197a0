import CPangoCairo
import CQREncode

/// QR codes, drawn as vectors.
extension PDFCanvas {
  /// Draws a text as a QR code of medium error correction into a square, without its quiet zone.
  ///
  /// - Throws: `RosterError.drawing` for more text than such a code holds.
  func draw(code text: String, x: Double, y: Double, side: Double) throws(RosterError) {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M), let data = code.pointee.data
    else { throw .drawing("QRcode_encodeString8bit") }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    let module = side / Double(width)
    for row in 0..<width {
      var column = 0
      while column < width {
        let start = column
        while column < width, data[row * width + column] & 1 == 1 { column += 1 }
        if column > start {
          fill(
            x: x + Double(start) * module,
            y: y + Double(row) * module,
            width: Double(column - start) * module,
            height: module
          )
        } else {
          column += 1
        }
      }
    }
    // One path for all, so that no hair lines stand between the modules.
    cairo_fill(context)
  }

  /// Draws a black rectangle.
  func block(x: Double, y: Double, width: Double, height: Double) {
    fill(x: x, y: y, width: width, height: height)
    cairo_fill(context)
  }

  /// Draws the outline of a rectangle.
  func frame(x: Double, y: Double, width: Double, height: Double, thickness: Double) {
    cairo_set_line_width(context, thickness)
    cairo_rectangle(context, x, y, width, height)
    cairo_stroke(context)
  }

  private func fill(x: Double, y: Double, width: Double, height: Double) {
    cairo_rectangle(context, x, y, width, height)
  }
}
