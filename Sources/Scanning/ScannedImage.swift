import CLeptonica
import Foundation

/// The pages of an image file as pictures of grey levels.
public struct ScannedImage: Sendable {
  /// Files above this size are refused.
  public static let mostBytes = 64 * 1024 * 1024
  /// A page has at least and at most so many pixels a side: 75 dpi on the short one, 900 on the long one.
  static let sides = 600...11_000
  /// More pages of one file are not read.
  static let mostPages = 500

  /// One page, its light evened out, on a background of about ``background``.
  let page: GrayImage

  /// The grey level that the paper has after its light was evened out.
  static let background = 230

  /// Reads the pages of a PNG, JPEG or TIFF (several pages), one after the other.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - take: is given each page, or why it cannot be read, in order.
  /// - Throws: ``ScanFailure`` where the file as a whole cannot be read, and what `take` throws.
  public static func pages(
    of path: String,
    _ take: (Result<ScannedImage, ScanFailure>) throws -> Void
  ) throws {
    setMsgSeverity(Int32(L_SEVERITY_NONE))
    let bytes = try self.bytes(of: path)
    var format: Int32 = 0
    guard bytes.count >= 12, findFileFormatBuffer(bytes, &format) == 0 else {
      throw ScanFailure.notAnImage
    }
    let kind = Int(format)
    let isTIFF = (IFF_TIFF...IFF_TIFF_ZIP).contains(kind) || kind == IFF_TIFF_JPEG
    guard isTIFF || kind == IFF_PNG || kind == IFF_JFIF_JPEG else {
      throw ScanFailure.notAnImage
    }
    guard isTIFF else {
      try take(Result { () throws(ScanFailure) in try ScannedImage(bytes) })
      return
    }
    var offset = 0
    for number in 0..<mostPages {
      try checkTIFF(bytes, page: number)
      guard let pix = LeptonicaImage(made: pixReadMemFromMultipageTiff(bytes, bytes.count, &offset))
      else {
        if offset == 0 { throw ScanFailure.damaged }
        try take(.failure(.damaged))
        return
      }
      try take(Result { () throws(ScanFailure) in try ScannedImage(pix) })
      if offset == 0 { return }
    }
  }

  private static func bytes(of path: String) throws(ScanFailure) -> [UInt8] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .file(number: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .file(number: EINVAL) }
    guard Int(status.st_size) <= mostBytes else {
      throw .tooLarge(bytes: Int(status.st_size), limit: mostBytes)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .file(number: errno == 0 ? EIO : errno)
    }
    return [UInt8](data)
  }

  /// Looks at the size before anything is unpacked.
  private static func checkSize(_ width: Int, _ height: Int) throws(ScanFailure) {
    guard sides.contains(width), sides.contains(height) else {
      throw .wrongSize(width: width, height: height)
    }
  }

  private static func checkTIFF(_ bytes: [UInt8], page: Int) throws(ScanFailure) {
    var (width, height) = (Int32(0), Int32(0))
    guard
      readHeaderMemTiff(bytes, bytes.count, Int32(page), &width, &height, nil, nil, nil, nil, nil)
        == 0
    else { throw .damaged }
    try checkSize(Int(width), Int(height))
  }

  /// Reads a PNG or JPEG.
  private init(_ bytes: [UInt8]) throws(ScanFailure) {
    var (width, height) = (Int32(0), Int32(0))
    guard pixReadHeaderMem(bytes, bytes.count, nil, &width, &height, nil, nil, nil) == 0 else {
      throw .damaged
    }
    try Self.checkSize(Int(width), Int(height))
    guard let pix = LeptonicaImage(made: pixReadMem(bytes, bytes.count)) else { throw .damaged }
    try self.init(pix)
  }

  private init(_ pix: LeptonicaImage) throws(ScanFailure) {
    let (width, height) = (Int(pixGetWidth(pix.pointer)), Int(pixGetHeight(pix.pointer)))
    try Self.checkSize(width, height)
    guard let opaque = LeptonicaImage(made: pixRemoveAlpha(pix.pointer)),
      let gray = LeptonicaImage(made: pixConvertTo8(opaque.pointer, 0))
    else { throw .damaged }
    // More than 300 dpi shows no more of a signature and takes longer.
    let factor = min(1, 3700 / Float(max(width, height)))
    let sized =
      factor < 1
      ? LeptonicaImage(made: pixScaleAreaMap(gray.pointer, factor, factor)) ?? gray : gray
    let even = LeptonicaImage(
      made: pixBackgroundNorm(
        sized.pointer,
        nil,
        nil,
        24,
        24,
        60,
        150,
        Int32(Self.background),
        2,
        2
      )
    )
    guard let page = GrayImage(even ?? sized) else { throw .damaged }
    self.page = page
  }
}
