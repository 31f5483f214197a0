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
  ]
}
