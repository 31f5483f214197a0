public import Planning

/// Why an image, or a page of it, could not be read.
public enum ScanFailure: Error, Hashable, Sendable {
  /// The file cannot be opened or read; the system's error number.
  case file(number: Int32)
  /// It is larger than what is read; in octets.
  case tooLarge(bytes: Int, limit: Int)
  /// It is no PNG, JPEG or TIFF.
  case notAnImage
  /// It is one, but cut off or damaged.
  case damaged
  /// It has more or fewer pixels than a scanned page can have.
  case wrongSize(width: Int, height: Int)
  /// Fewer than three of the four corner marks were found.
  case noMarks
  /// The marks are there, but no code could be read beside them.
  case noCode

  /// What is wrong and what to do.
  public var text: LocalizedText {
    switch self {
    case .file:
      LocalizedText(vi: "không đọc được tệp", en: "the file cannot be read")
    case .tooLarge(let bytes, let limit):
      LocalizedText(
        vi: "tệp quá lớn (\(bytes) byte, tối đa \(limit)); quét ở 300 dpi",
        en: "the file is too large (\(bytes) bytes, at most \(limit)); scan at 300 dpi"
      )
    case .notAnImage:
      LocalizedText(
        vi: "không phải ảnh PNG, JPEG hay TIFF; quét lại sang một trong các dạng đó",
        en: "no PNG, JPEG or TIFF image; scan into one of these"
      )
    case .damaged:
      LocalizedText(
        vi: "ảnh hỏng hoặc bị cắt; quét hay sao chép lại",
        en: "the image is damaged or cut off; scan or copy it again"
      )
    case .wrongSize(let width, let height):
      LocalizedText(
        vi: "ảnh \(width)×\(height) điểm không thể là một trang A4; quét ở 150 đến 600 dpi",
        en: "\(width)×\(height) pixels cannot be a page of A4; scan at 150 to 600 dpi"
      )
    case .noMarks:
      LocalizedText(
        vi: "không thấy các ô đen ở góc trang; quét lại trọn trang, không cắt mép",
        en: "the black squares in the corners are missing; scan the whole page with its margins"
      )
    case .noCode:
      LocalizedText(
        vi: "không đọc được mã QR ở lề trái; quét lại rõ hơn, hoặc nhập bằng attend mark",
        en: "the QR code in the left margin was not read; scan it sharper, or use attend mark"
      )
    }
  }
}
