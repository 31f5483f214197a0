import CLeptonica

/// A picture of grey levels in memory, row by row, 0 black … 255 white.
struct GrayImage {
  let width: Int
  let height: Int
  var pixels: [UInt8]

  init(width: Int, height: Int, fill: UInt8 = 255) {
    self.width = width
    self.height = height
    pixels = [UInt8](repeating: fill, count: width * height)
  }

  /// Copies a picture of Leptonica's with eight bits a pixel; nil for any other.
  init?(_ pix: LeptonicaImage) {
    guard pixGetDepth(pix.pointer) == 8, let swapped = pixEndianByteSwapNew(pix.pointer) else {
      return nil
    }
    let owner = LeptonicaImage(swapped)
    guard let data = pixGetData(owner.pointer) else { return nil }
    width = Int(pixGetWidth(owner.pointer))
    height = Int(pixGetHeight(owner.pointer))
    let stride = Int(pixGetWpl(owner.pointer)) * 4
    let octets = UnsafeRawPointer(data)
    var pixels: [UInt8] = []
    pixels.reserveCapacity(width * height)
    for row in 0..<height {
      pixels.append(contentsOf: UnsafeRawBufferPointer(start: octets + row * stride, count: width))
    }
    self.pixels = pixels
  }

  /// The picture as Leptonica has it.
  func leptonica() -> LeptonicaImage? {
    guard let pix = pixCreate(Int32(width), Int32(height), 8) else { return nil }
    let owner = LeptonicaImage(pix)
    guard let data = pixGetData(pix) else { return nil }
    let stride = Int(pixGetWpl(pix)) * 4
    let octets = UnsafeMutableRawPointer(data)
    pixels.withUnsafeBytes { source in
      for row in 0..<height {
        guard let base = source.baseAddress else { return }
        (octets + row * stride).copyMemory(from: base + row * width, byteCount: width)
      }
    }
    return pixEndianByteSwap(pix) == 0 ? owner : nil
  }

  /// The level between pixels, by the four around it; white outside.
  @inline(__always)
  func level(x: Double, y: Double) -> Double {
    guard x >= 0, y >= 0, x < Double(width - 1), y < Double(height - 1) else { return 255 }
    let (column, row) = (Int(x), Int(y))
    let (right, down) = (x - Double(column), y - Double(row))
    let at = row * width + column
    let upper = Double(pixels[at]) * (1 - right) + Double(pixels[at + 1]) * right
    let lower = Double(pixels[at + width]) * (1 - right) + Double(pixels[at + width + 1]) * right
    return upper * (1 - down) + lower * down
  }

  /// Each pixel as the mean of the nine around it.
  func smoothed() -> GrayImage {
    var result = self
    guard width > 2, height > 2 else { return result }
    pixels.withUnsafeBufferPointer { source in
      result.pixels.withUnsafeMutableBufferPointer { target in
        for row in 1..<(height - 1) {
          let start = row * width
          var left = column(source, start), middle = column(source, start + 1)
          for x in 1..<(width - 1) {
            let right = column(source, start + x + 1)
            target[start + x] = UInt8((left + middle + right) / 9)
            left = middle
            middle = right
          }
        }
      }
    }
    return result
  }

  @inline(__always)
  private func column(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    Int(source[at - width]) + Int(source[at]) + Int(source[at + width])
  }
}

/// A picture of Leptonica's that is freed with its owner.
final class LeptonicaImage {
  let pointer: UnsafeMutablePointer<Pix>

  init(_ pointer: UnsafeMutablePointer<Pix>) {
    self.pointer = pointer
  }

  /// Takes what a function of Leptonica's made; nil where it failed.
  convenience init?(made pointer: UnsafeMutablePointer<Pix>?) {
    guard let pointer else { return nil }
    self.init(pointer)
  }

  deinit {
    var pix: UnsafeMutablePointer<Pix>? = pointer
    pixDestroy(&pix)
  }
}
