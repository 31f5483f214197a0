import Almanac
import Attendance
import Planning
import Store

/// The offerings of a plan in the order of their days, with how full they are.
enum OfferingsPage {
  private struct Line {
    var path: String
    var id: String
    var title: String
    var starts: String
    var taken: String
    var waiting: String
    var window: String
  }

  static func page(_ visit: Visit) async throws -> Page {
    let names = PlanNames(try await visit.site.plans.current(visit.plan).programme)
    let offerings = try visit.site.store.offerings(of: visit.plan).sorted {
      ($0.startsAt, $0.id) < ($1.startsAt, $1.id)
    }
    return Page(
      template: "offerings",
      title: LocalizedText(vi: "Các đợt", en: "Offerings"),
      words: words,
      it: [
        "offerings": offerings.map { one in
          Line(
            path: visit.inPlan("offerings", one.id),
            id: one.id,
            title: visit.say(names.activity(one.activity)),
            starts: ShownTime.text(one.startsAt, visit.language),
            taken: "\(one.seated + one.offered)/\(one.seats)",
            waiting: "\(one.waiting)",
            window: visit.say(window(one, at: visit.now.text))
          )
        }
      ]
    )
  }

  /// Whether people register now.
  static func window(_ one: OfferingSeats, at now: String) -> LocalizedText {
    guard let opens = one.opensAt, let closes = one.closesAt else {
      return LocalizedText(vi: "chưa mở", en: "not open")
    }
    if now < opens {
      return LocalizedText(
        vi: "mở từ \(ShownTime.text(opens, .vi))",
        en: "opens \(ShownTime.text(opens, .en))"
      )
    }
    let end = min(closes, one.startsAt)
    if now >= end { return LocalizedText(vi: "đã đóng", en: "closed") }
    return LocalizedText(
      vi: "đang mở đến \(ShownTime.text(end, .vi))",
      en: "open until \(ShownTime.text(end, .en))"
    )
  }

  private static let words: [String: LocalizedText] = [
    "offering": LocalizedText(vi: "Đợt", en: "Offering"),
    "activity": LocalizedText(vi: "Hoạt động", en: "Activity"),
    "starts": LocalizedText(vi: "Bắt đầu", en: "Starts"),
    "taken": LocalizedText(vi: "Chỗ đã có người", en: "Seats taken"),
    "waiting": LocalizedText(vi: "Chờ", en: "Waiting"),
    "window": LocalizedText(vi: "Đăng ký", en: "Registration"),
    "none": LocalizedText(
      vi: "Kế hoạch chưa có đợt nào nhận người tham dự.",
      en: "The plan runs no offering with participants yet."
    ),
  ]
}

/// Moments of the store as people read them.
enum ShownTime {
  /// `2016-03-02T07:30:00+07:00` as `07:30 02/03/2016`, or `2016-03-02 07:30` in English.
  static func text(_ time: String, _ language: Language) -> String {
    let clock = String(time.prefix(16).suffix(5))
    guard let date = CivilDate(iso: time.prefix(10)) else { return time }
    return language == .vi ? "\(clock) \(date.dayMonthYear)" : "\(date.iso) \(clock)"
  }

  /// The same for a field of kind `datetime-local`; empty for nil.
  static func field(_ time: String?) -> String { time.map { String($0.prefix(16)) } ?? "" }
}
