import Planning

/// The links of the frame: sections in order, under the headings that they belong to.
enum Navigation {
  /// A heading over sections; it leads to the first of them.
  enum Group: CaseIterable {
    /// What runs when, for how much, and who has decided it.
    case plan
    /// Who takes part, and what they are told.
    case participants
    /// Data, accounts, and who did what.
    case administration

    var name: LocalizedText {
      switch self {
      case .plan: LocalizedText(vi: "Kế hoạch năm", en: "The plan")
      case .participants: LocalizedText(vi: "Người tham dự", en: "Participants")
      case .administration: LocalizedText(vi: "Quản trị", en: "Administration")
      }
    }
  }

  struct Entry: Sendable {
    var path: String
    var name: LocalizedText
    var audience: Audience
    /// The heading that it stands under; nil: it stands beside the headings.
    var group: Group?
    var isForGuests = false
  }

  private static func entry(
    _ path: String,
    _ vi: String,
    _ en: String,
    _ audience: Audience,
    _ group: Group?
  ) -> Entry {
    Entry(path: path, name: LocalizedText(vi: vi, en: en), audience: audience, group: group)
  }

  static let entries: [Entry] = [
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
    entry("/plans", "Kế hoạch", "Plans", .staff, nil),
    entry("/plans/{plan}", "Tổng quan", "Overview", .staff, .plan),
    entry("/plans/{plan}/year", "Lịch năm", "The year", .staff, .plan),
    entry("/plans/{plan}/budget", "Kinh phí", "Budget", .staff, .plan),
    entry("/plans/{plan}/why-not", "Vì sao không", "Why not", .staff, .plan),
    entry("/plans/{plan}/scenarios", "Phương án", "Scenarios", .staff, .plan),
    entry("/plans/{plan}/revisions", "Các bản", "Revisions", .staff, .plan),
    entry("/plans/{plan}/offerings", "Các đợt", "Offerings", .staff, .participants),
    entry("/check-in/{plan}", "Điểm danh", "Check-in", .office, .participants),
    entry("/plans/{plan}/newcomers", "Yêu cầu", "Requests", .office, .participants),
    entry("/plans/{plan}/people", "Người", "People", .staff, .participants),
    entry("/plans/{plan}/organisations", "Đơn vị", "Organisations", .staff, .participants),
    entry("/plans/{plan}/mail", "Thư", "Mail", .planners, .participants),
    entry("/plans/{plan}/feeds", "Địa chỉ lịch", "Feeds", .planners, .participants),
    entry("/plans/{plan}/import", "Nhập dữ liệu", "Import", .planners, .administration),
    entry("/audit", "Nhật ký", "Audit", AuditRoutes.readers, .administration),
    entry("/accounts", "Tài khoản", "Accounts", .administrators, .administration),
  ]

  /// Whether a page belongs to a section: it is its page, or stands below it.
  static func isWithin(_ path: String, _ section: String) -> Bool {
    path == section || section != "/" && path.hasPrefix(section + "/")
  }
}
