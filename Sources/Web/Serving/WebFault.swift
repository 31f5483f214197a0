import HTTPTypes
import Planning

/// Why a request is not answered as asked.
enum WebFault: Error {
  /// Not for this visitor, or not for one who is not signed in.
  case notAllowed
  /// There is nothing at the address, or nothing that this visitor may know of.
  case absent
  /// The form did not come from a page of ours, or the page is too old.
  case foreignForm
  /// The body is larger than allowed.
  case tooLarge
  /// Too many requests; seconds to wait.
  case tooMany(seconds: Int)
  /// What was sent is wrong; what is wrong with it, each in words.
  case badInput([LocalizedText])
  /// What was asked cannot be done now.
  case conflict(LocalizedText)

  var status: HTTPResponse.Status {
    switch self {
    case .notAllowed, .foreignForm: .forbidden
    case .absent: .notFound
    case .tooLarge: .contentTooLarge
    case .tooMany: .tooManyRequests
    case .badInput: .badRequest
    case .conflict: .conflict
    }
  }

  /// What to tell the visitor.
  var reasons: [LocalizedText] {
    switch self {
    case .notAllowed:
      [
        LocalizedText(
          vi: "Trang này không dành cho tài khoản của bạn.",
          en: "This page is not for your account."
        )
      ]
    case .absent:
      [LocalizedText(vi: "Không có trang này.", en: "There is no such page.")]
    case .foreignForm:
      [
        LocalizedText(
          vi: "Biểu mẫu đã cũ hoặc không phải của trang này; hãy tải lại trang rồi gửi lại.",
          en: "The form is too old or not of this site; load the page again and send it again."
        )
      ]
    case .tooLarge:
      [LocalizedText(vi: "Dữ liệu gửi lên quá lớn.", en: "What was sent is too large.")]
    case .tooMany(let seconds):
      [
        LocalizedText(
          vi: "Quá nhiều yêu cầu; thử lại sau \(seconds) giây.",
          en: "Too many requests; try again in \(seconds) seconds."
        )
      ]
    case .badInput(let reasons): reasons
    case .conflict(let reason): [reason]
    }
  }
}
