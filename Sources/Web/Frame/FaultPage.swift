import HTTPTypes
import Planning

/// The page of what went wrong.
struct FaultPage {
  let status: HTTPResponse.Status
  let reasons: [LocalizedText]
  let visit: Visit

  init(_ status: HTTPResponse.Status, _ reasons: [LocalizedText], for visit: Visit) {
    self.status = status
    self.reasons = reasons
    self.visit = visit
  }

  private struct View {
    var reasons: [String]
    /// Where to go on after signing in; nil where that would not help.
    var next: String?
  }

  var page: Page {
    Page(
      template: "fault",
      title: title,
      words: [
        "signIn": LocalizedText(vi: "Đăng nhập", en: "Sign in")
      ],
      it: View(
        reasons: reasons.map(visit.say),
        next: status == .forbidden && visit.account == nil ? visit.path : nil
      )
    )
  }

  private var title: LocalizedText {
    switch status {
    case .forbidden: LocalizedText(vi: "Không được phép", en: "Not allowed")
    case .notFound: LocalizedText(vi: "Không có trang này", en: "Not found")
    case .contentTooLarge: LocalizedText(vi: "Quá lớn", en: "Too large")
    case .tooManyRequests: LocalizedText(vi: "Quá nhiều yêu cầu", en: "Too many requests")
    case .conflict: LocalizedText(vi: "Chưa làm được", en: "Not possible now")
    case .badRequest: LocalizedText(vi: "Dữ liệu chưa đúng", en: "Mistakes in what was sent")
    default: LocalizedText(vi: "Có lỗi", en: "Something failed")
    }
  }
}
