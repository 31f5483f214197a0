import Planning
import Store

/// The words of the frame.
enum FrameText {
  static let words: [String: LocalizedText] = [
    "skip": LocalizedText(vi: "Đến nội dung", en: "Skip to content"),
    "menu": LocalizedText(vi: "Mục", en: "Sections"),
    "language": LocalizedText(vi: "Ngôn ngữ", en: "Language"),
    "signOut": LocalizedText(vi: "Đăng xuất", en: "Sign out"),
    "signIn": LocalizedText(vi: "Đăng nhập", en: "Sign in"),
    "note": LocalizedText(
      vi: "LichTrinh – lịch năm của công tác khuyến công",
      en: "LichTrinh – the year's calendar of industry promotion"
    ),
  ]
}

extension AccountRole {
  /// Its name.
  var name: LocalizedText {
    switch self {
    case .administrator: LocalizedText(vi: "quản trị viên", en: "administrator")
    case .planner: LocalizedText(vi: "người lập kế hoạch", en: "planner")
    case .officer: LocalizedText(vi: "cán bộ huyện", en: "district officer")
    case .approver: LocalizedText(vi: "người duyệt", en: "approver")
    case .viewer: LocalizedText(vi: "người xem", en: "viewer")
    }
  }
}
