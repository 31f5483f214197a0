import Almanac
import Planning
import Store

/// An offering as everybody may see it, and how to take part.
struct OfferingPage {
  let year: PublicYear
  let offering: PublicOffering
  let seats: OfferingSeats?
  let visit: Visit

  struct Meeting {
    var number: Int
    var day: String
    var times: String?
    var milestone: String?
  }

  struct View {
    var calendar: String
    var kind: String
    var kindClass: String
    var group: String
    var note: String?
    var place: String?
    var days: String
    var sessions: [Meeting]
    var seats: String?
    var window: String?
    var isOpen: Bool
    var rules: [String]
    var ask: String
    var subscription: Subscription
    /// Whether people come to it at all.
    var isForPeople: Bool
  }

  private var language: Language { visit.language }

  var path: String {
    "/y/\(AddressText.part(year.id))/offerings/\(AddressText.part(offering.id))"
  }

  var page: Page {
    let days = DayText(language: language)
    let window = RegistrationWindow(seats, at: visit.now)
    let hasTimes = offering.kind != .fair && offering.kind != .work
    let view = View(
      calendar: "/y/" + AddressText.part(year.id),
      kind: offering.kind.name[language],
      kindClass: offering.kind.rawValue,
      group: offering.groupName[language],
      note: offering.note?[language],
      place: offering.location?[language],
      days: days.days(offering.firstDay, offering.lastDay),
      sessions: offering.sessions.enumerated().map { position, session in
        Meeting(
          number: position + 1,
          day: days.day(session.date),
          times: hasTimes ? days.times(session) : nil,
          milestone: session.milestone?[language]
        )
      },
      seats: seats?.text(language),
      window: offering.people == nil ? nil : window.text(language),
      isOpen: window.isOpen,
      rules: OfferingRules(offering, language).lines,
      ask: path + "/ask",
      subscription: Subscription(
        path: "/feeds/\(AddressText.part(year.id))/offerings/\(PathText.safe(offering.id)).ics",
        name: offering.title[language],
        visit
      ),
      isForPeople: offering.people != nil
    )
    return Page(
      template: "public-offering",
      title: offering.title,
      words: Self.words.merging(Subscription.words) { own, _ in own },
      it: view
    )
  }

  static let words: [String: LocalizedText] = [
    "calendar": LocalizedText(vi: "Lịch năm", en: "The year's calendar"),
    "when": LocalizedText(vi: "Thời gian", en: "When"),
    "place": LocalizedText(vi: "Địa điểm", en: "Where"),
    "kind": LocalizedText(vi: "Loại hoạt động", en: "Kind"),
    "group": LocalizedText(vi: "Nhóm đề án", en: "Group"),
    "seats": LocalizedText(vi: "Chỗ", en: "Seats"),
    "registration": LocalizedText(vi: "Đăng ký", en: "Registration"),
    "rules": LocalizedText(vi: "Ai được tham dự", en: "Who may come"),
    "sessions": LocalizedText(vi: "Các buổi", en: "Sessions"),
    "number": LocalizedText(vi: "Buổi", en: "Session"),
    "day": LocalizedText(vi: "Ngày", en: "Day"),
    "times": LocalizedText(vi: "Giờ", en: "Time"),
    "how": LocalizedText(vi: "Cách đăng ký", en: "How to register"),
    "known": LocalizedText(
      vi:
        "Nếu đơn vị tổ chức đã gửi cho bạn địa chỉ riêng: mở địa chỉ đó, chọn đợt này và xác nhận.",
      en:
        "If the office gave you an address of your own: open it, choose this offering and confirm."
    ),
    "unknown": LocalizedText(
      vi:
        "Nếu chưa có: để lại tên và cách liên hệ, cán bộ sẽ xác nhận và gửi địa chỉ riêng cho bạn.",
      en:
        "If you have none: leave your name and how to reach you; an officer will confirm and send you your own address."
    ),
    "ask": LocalizedText(vi: "Gửi yêu cầu tham dự", en: "Ask to take part"),
  ]
}

/// Who may come to an offering, in words.
struct OfferingRules {
  let lines: [String]

  init(_ offering: PublicOffering, _ language: Language) {
    guard let rule = offering.people else {
      lines = []
      return
    }
    var both = [LocalizedText(vi: "Nhiều nhất \(rule.max) người", en: "At most \(rule.max) people")]
    if let most = rule.perOrganisation {
      both.append(
        LocalizedText(
          vi: "Mỗi đơn vị nhiều nhất \(most) người",
          en: "At most \(most) from one organisation"
        )
      )
    }
    for kept in rule.reserved {
      both.append(
        LocalizedText(
          vi: "Dành \(kept.seats) chỗ cho: \(Self.tag(kept.tag).vi)",
          en: "\(kept.seats) seats are kept for: \(Self.tag(kept.tag).en)"
        )
      )
    }
    if !offering.districtNames.isEmpty {
      both.append(
        LocalizedText(
          vi: "Dành cho: " + offering.districtNames.map(\.vi).joined(separator: ", "),
          en: "For people of: " + offering.districtNames.map(\.en).joined(separator: ", ")
        )
      )
    }
    if let tags = rule.tags, !tags.isEmpty {
      both.append(
        LocalizedText(
          vi: "Đối tượng: " + tags.map { Self.tag($0).vi }.joined(separator: ", "),
          en: "For: " + tags.map { Self.tag($0).en }.joined(separator: ", ")
        )
      )
    }
    lines = both.map { $0[language] }
  }

  /// A tag in words; one that is not known by its own.
  private static func tag(_ tag: String) -> LocalizedText {
    switch tag {
    case "woman": LocalizedText(vi: "phụ nữ", en: "women")
    case "man": LocalizedText(vi: "nam giới", en: "men")
    case "rural": LocalizedText(vi: "cơ sở nông thôn", en: "rural establishments")
    case "collaborator": LocalizedText(vi: "cộng tác viên", en: "collaborators")
    case "jury": LocalizedText(vi: "hội đồng bình chọn", en: "the jury")
    default: LocalizedText(tag)
    }
  }
}
