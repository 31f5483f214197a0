import Planning

/// The links of the frame, in order.
enum Navigation {
  struct Entry: Sendable {
    var path: String
    var name: LocalizedText
    var audience: Audience
    var isForGuests = false
  }

  static let entries: [Entry] = [
    Entry(
      path: "/plans",
      name: LocalizedText(vi: "Kế hoạch", en: "Plans"),
      audience: .staff
    ),
    Entry(
      path: "/plans/{plan}",
      name: LocalizedText(vi: "Tổng quan", en: "Overview"),
      audience: .staff
    ),
    Entry(
      path: "/plans/{plan}/year",
      name: LocalizedText(vi: "Lịch năm", en: "The year"),
      audience: .staff
    ),
    Entry(
      path: "/plans/{plan}/budget",
      name: LocalizedText(vi: "Kinh phí", en: "Budget"),
      audience: .staff
    ),
    Entry(
      path: "/plans/{plan}/why-not",
      name: LocalizedText(vi: "Vì sao không", en: "Why not"),
      audience: .staff
    ),
    Entry(
      path: "/plans/{plan}/scenarios",
      name: LocalizedText(vi: "Phương án", en: "Scenarios"),
      audience: .staff
    ),
    Entry(
      path: "/plans/{plan}/newcomers",
      name: LocalizedText(vi: "Yêu cầu", en: "Requests"),
      audience: .office
    ),
    Entry(
      path: "/plans/{plan}/feeds",
      name: LocalizedText(vi: "Địa chỉ lịch", en: "Feeds"),
      audience: .planners
    ),
    Entry(
      path: "/check-in/{plan}",
      name: LocalizedText(vi: "Điểm danh", en: "Check-in"),
      audience: .office
    ),
    Entry(
      path: "/",
      name: LocalizedText(vi: "Lịch năm", en: "Calendar"),
      audience: .everyone,
      isForGuests: true
    ),
    Entry(
      path: "/verify",
      name: LocalizedText(vi: "Kiểm tra giấy chứng nhận", en: "Check a certificate"),
      audience: .everyone,
      isForGuests: true
    ),
    Entry(
      path: "/plans/{plan}/revisions",
      name: LocalizedText(vi: "Các bản", en: "Revisions"),
      audience: .staff
    ),
    Entry(
      path: "/plans/{plan}/offerings",
      name: LocalizedText(vi: "Các đợt", en: "Offerings"),
      audience: .staff
    ),
    Entry(
      path: "/plans/{plan}/people",
      name: LocalizedText(vi: "Người", en: "People"),
      audience: .staff
    ),
    Entry(
      path: "/plans/{plan}/organisations",
      name: LocalizedText(vi: "Đơn vị", en: "Organisations"),
      audience: .staff
    ),
    Entry(
      path: "/plans/{plan}/import",
      name: LocalizedText(vi: "Nhập dữ liệu", en: "Import"),
      audience: .planners
    ),
    Entry(
      path: "/audit",
      name: LocalizedText(vi: "Nhật ký", en: "Audit"),
      audience: AuditRoutes.readers
    ),
    Entry(
      path: "/accounts",
      name: LocalizedText(vi: "Tài khoản", en: "Accounts"),
      audience: .administrators
    ),
  ]
}
