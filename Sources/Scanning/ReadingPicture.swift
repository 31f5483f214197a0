import Attendance
import CLeptonica
import Foundation

/// A picture of a page that shows how each box was read.
extension SheetReading {
  /// The picture as PNG: signed boxes framed in green, empty ones in blue, undecided ones in orange with their
  /// confidence in percent; nil where the system has no memory for it.
  public func picture() -> [UInt8]? {
    guard let gray = page.leptonica(), let pix = LeptonicaImage(made: pixConvertTo32(gray.pointer))
    else { return nil }
    var font = bmfCreate(nil, 6)
    defer { bmfDestroy(&font) }
    for reading in boxes {
      let colour = reading.verdict.colour
      let area = reading.box.area
      var frame = boxCreate(
        Int32(area.x * Self.scale) + 3,
        Int32(area.y * Self.scale) + 3,
        Int32(area.width * Self.scale) - 6,
        Int32(area.height * Self.scale) - 6
      )
      pixRenderBoxArb(pix.pointer, frame, 2, colour.red, colour.green, colour.blue)
      boxDestroy(&frame)
      let text = String(Int((reading.confidence * 100).rounded(.down)))
      let value =
        UInt32(colour.red) << 24 | UInt32(colour.green) << 16 | UInt32(colour.blue) << 8
      pixSetTextline(
        pix.pointer,
        font,
        text,
        value,
        Int32((area.x + area.width) * Self.scale) - 24,
        Int32((area.y + area.height) * Self.scale) - 8,
        nil,
        nil
      )
    }
    var octets: UnsafeMutablePointer<UInt8>?
    var count = 0
    guard pixWriteMemPng(&octets, &count, pix.pointer, 0) == 0, let octets else { return nil }
    defer { free(octets) }
    return Array(UnsafeBufferPointer(start: octets, count: count))
  }
}

extension BoxReading.Verdict {
  fileprivate var colour: (red: UInt8, green: UInt8, blue: UInt8) {
    switch self {
    case .signed: (0, 140, 60)
    case .empty: (60, 110, 220)
    case .undecided: (240, 120, 0)
    }
  }
}
