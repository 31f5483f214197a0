#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What the operating system says of a failure with a file, in both languages.
package struct SystemReason: Sendable, Equatable {
  /// The system's own words.
  package let english: String
  /// The Vietnamese words; for what a user cannot mend they hold the number and the system's own.
  package let vietnamese: String

  /// Finds the words for an error number (`errno`).
  package init(_ number: Int32) {
    english = strerror(number).map { String(cString: $0) } ?? "error \(number)"
    vietnamese =
      switch number {
      case EACCES, EPERM: "không có quyền"
      case ENOENT: "không có tệp hay thư mục này"
      case EEXIST: "đã có tệp hay thư mục cùng tên"
      case ENOTDIR: "không phải là thư mục"
      case EISDIR: "đây là thư mục, không phải tệp"
      case ENOSPC: "đĩa đã đầy"
      case EDQUOT: "đã hết hạn mức đĩa"
      case EFBIG: "tệp quá lớn"
      case EROFS: "đĩa chỉ cho đọc"
      case ENAMETOOLONG: "tên quá dài"
      case ELOOP: "liên kết vòng"
      case EIO: "đĩa bị lỗi"
      default: "lỗi hệ thống \(number) (\(english))"
      }
  }
}
