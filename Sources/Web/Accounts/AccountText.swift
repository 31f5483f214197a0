import Planning

/// The words of the pages about accounts.
enum AccountText {
  static let words: [String: LocalizedText] = [
    "login": LocalizedText(vi: "Tên đăng nhập", en: "Login"),
    "loginHint": LocalizedText(
      vi: "Chữ thường không dấu, chữ số, dấu . - _",
      en: "Small letters a–z, digits, . - _"
    ),
    "name": LocalizedText(vi: "Họ và tên", en: "Name"),
    "role": LocalizedText(vi: "Vai trò", en: "Role"),
    "district": LocalizedText(vi: "Huyện", en: "District"),
    "districtHint": LocalizedText(
      vi: "Chỉ dành cho cán bộ huyện.",
      en: "For district officers alone."
    ),
    "state": LocalizedText(vi: "Trạng thái", en: "State"),
    "open": LocalizedText(vi: "được đăng nhập", en: "may sign in"),
    "closed": LocalizedText(vi: "đã khóa", en: "closed"),
    "password": LocalizedText(vi: "Mật khẩu", en: "Password"),
    "newPassword": LocalizedText(
      vi: "Mật khẩu mới (ít nhất 10 ký tự)",
      en: "New password (at least 10 characters)"
    ),
    "again": LocalizedText(vi: "Nhập lại mật khẩu mới", en: "The new password again"),
    "old": LocalizedText(vi: "Mật khẩu hiện tại", en: "Present password"),
    "add": LocalizedText(vi: "Thêm tài khoản", en: "Add an account"),
    "all": LocalizedText(vi: "Các tài khoản", en: "All accounts"),
    "change": LocalizedText(vi: "Thay đổi", en: "Change"),
    "save": LocalizedText(vi: "Lưu", en: "Save"),
    "saveHint": LocalizedText(
      vi: "Đổi vai trò, huyện hoặc trạng thái sẽ kết thúc mọi phiên của tài khoản.",
      en: "Another role, district or state ends every session of the account."
    ),
    "reset": LocalizedText(vi: "Đặt mật khẩu mới", en: "Set a new password"),
    "changePassword": LocalizedText(vi: "Đổi mật khẩu", en: "Change the password"),
    "passwordHint": LocalizedText(
      vi: "Mọi phiên đăng nhập và mã chương trình của tài khoản kết thúc.",
      en: "Every session and program token of the account ends."
    ),
    "sessions": LocalizedText(vi: "Phiên đăng nhập và mã chương trình", en: "Sessions and tokens"),
    "noSessions": LocalizedText(vi: "Không có phiên nào.", en: "There is no session."),
    "what": LocalizedText(vi: "Ở đâu", en: "Where"),
    "here": LocalizedText(vi: "phiên này", en: "this one"),
    "started": LocalizedText(vi: "Từ", en: "Since"),
    "seen": LocalizedText(vi: "Dùng lần cuối", en: "Last used"),
    "ends": LocalizedText(vi: "Kết thúc chậm nhất", en: "Ends at the latest"),
    "end": LocalizedText(vi: "Kết thúc", en: "End"),
    "endAll": LocalizedText(vi: "Đăng xuất mọi nơi", en: "Sign out everywhere"),
    "tokens": LocalizedText(vi: "Mã cho chương trình", en: "A token for a program"),
    "tokensHint": LocalizedText(
      vi:
        "Chương trình gửi mã trong tiêu đề «Authorization: Bearer …» tới /api và được làm như bạn.",
      en: "The program sends it as 'Authorization: Bearer …' to /api and may do there what you may."
    ),
    "tokenName": LocalizedText(vi: "Tên chương trình", en: "The program's name"),
    "days": LocalizedText(vi: "Có giá trị (ngày)", en: "Good for (days)"),
    "make": LocalizedText(vi: "Tạo mã", en: "Make a token"),
    "newToken": LocalizedText(
      vi: "Mã mới, chỉ hiện một lần; hãy cất giữ ngay:",
      en: "The new token is shown this once; keep it now:"
    ),
  ]
}
