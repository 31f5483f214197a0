import Foundation

/// What the operating system says of a failure, in the language of this run.
enum SystemReason {
  /// The words for an error number; in Vietnamese for those that a user can mend.
  static func text(_ number: Int32) -> String {
    let english = number == EINVAL ? "not a regular file" : String(cString: strerror(number))
    let vietnamese: String? =
      switch number {
      case EACCES, EPERM: "không có quyền"
      case ENOENT: "không có tệp hay thư mục này"
      case EEXIST: "đã có tệp hay thư mục cùng tên"
      case ENOTDIR: "không phải là thư mục"
      case EISDIR: "đây là thư mục, không phải tệp"
      case EINVAL: "đây không phải là tệp thường"
      case ENOSPC: "đĩa đã đầy"
      case EDQUOT: "đã hết hạn mức đĩa"
      case EFBIG: "tệp quá lớn"
      case EROFS: "đĩa chỉ cho đọc"
      case ENAMETOOLONG: "tên quá dài"
      case ELOOP: "liên kết vòng"
      case EIO: "đĩa bị lỗi"
      default: nil
      }
    return say(vietnamese ?? "lỗi hệ thống \(number) (\(english))", english)
  }
}
