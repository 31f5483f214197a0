import Almanac
import Planning
import Store

/// The year in force, month by month.
struct PublicYearPage {
  let year: PublicYear
  let seats: [String: OfferingSeats]
  let visit: Visit

  struct Option {
    var id: String
    var name: String
    var isChosen: Bool
  }

  struct Entry {
    /// The first day in the month.
    var first: CivilDate
    var path: String
    var days: String
    var title: String
    var kind: String
    var kindClass: String
    var place: String?
    var group: String
    var seats: String?
    var window: String?
    var isOpen: Bool
  }

  struct Month {
    var id: String
    var name: String
    var entries: [Entry]
    var daysOff: [String]
  }

  struct View {
    var path: String
    var decision: String
    var notice: String?
    var groups: [Option]
    var districts: [Option]
    var kinds: [Option]
    var isFiltered: Bool
    var count: String
    var months: [Month]
    var subscription: Subscription
  }

  private var language: Language { visit.language }
  private var days: DayText { DayText(language: language) }

  var page: Page {
    let group = visit.query["group"] ?? ""
    let district = visit.query["district"] ?? ""
    let kind = visit.query["kind"] ?? ""
    let chosen = year.offerings.filter { offering in
      (group.isEmpty || offering.group == group) && (district.isEmpty || offering.place == district)
        && (kind.isEmpty || offering.kind.rawValue == kind)
    }
    let path = "/y/" + AddressText.part(year.id)
    let view = View(
      path: path,
      decision: decision,
      notice: year.notice?[language],
      groups: year.groups.map { option($0, group) },
      districts: year.districts.map { option($0, district) },
      kinds: year.kinds.map {
        Option(id: $0.rawValue, name: $0.name[language], isChosen: $0.rawValue == kind)
      },
      isFiltered: chosen.count < year.offerings.count,
      count: visit.say(
        LocalizedText(
          vi: "\(chosen.count) đợt",
          en: chosen.count == 1 ? "1 offering" : "\(chosen.count) offerings"
        )
      ),
      months: months(chosen),
      subscription: subscription(group: group, district: district, kind: kind)
    )
    return Page(
      template: "public-year",
      title: year.title,
      words: Self.words.merging(Subscription.words) { own, _ in own },
      it: view,
      isWide: true
    )
  }

  private var decision: String {
    let date = CivilDate(iso: year.decision.date).map { days.date($0) } ?? year.decision.date
    return visit.say(
      LocalizedText(
        vi: "Theo Quyết định \(year.decision.number) ngày \(date), bản số \(year.revision).",
        en: "Under Decision \(year.decision.number) of \(date), revision \(year.revision)."
      )
    )
  }

  private func option(_ choice: PublicYear.Choice, _ chosen: String) -> Option {
    Option(id: choice.id, name: choice.name[language], isChosen: choice.id == chosen)
  }

  private func months(_ chosen: [PublicOffering]) -> [Month] {
    var months: [Month] = []
    var (y, m) = (year.firstDay.year, year.firstDay.month)
    while (y, m) <= (year.lastDay.year, year.lastDay.month) {
      let entries = chosen.compactMap { entry($0, inMonth: m, of: y) }
        .sorted { ($0.first, $0.path) < ($1.first, $1.path) }
      let off = year.daysOff.filter { $0.from.year == y && $0.from.month == m }.map { off in
        days.days(off.from, off.to) + ": "
          + off.names.map { $0[language] }.joined(separator: ", ")
      }
      if !entries.isEmpty || !off.isEmpty {
        months.append(
          Month(id: "m\(m)", name: days.month(m, of: y), entries: entries, daysOff: off)
        )
      }
      (y, m) = m == 12 ? (y + 1, 1) : (y, m + 1)
    }
    return months
  }

  /// An offering as it stands in a month in which it has sessions.
  private func entry(_ offering: PublicOffering, inMonth month: Int, of y: Int) -> Entry? {
    let own = offering.sessions.map(\.date).filter { $0.year == y && $0.month == month }
    guard let first = own.first, let last = own.last else { return nil }
    let isTimed = offering.kind != .work && offering.kind != .fair && first == last
    let time = isTimed ? offering.sessions.first { $0.date == first } : nil
    let counted = offering.people == nil ? nil : seats[offering.id]
    let window = RegistrationWindow(counted, at: visit.now)
    return Entry(
      first: first,
      path: "/y/\(AddressText.part(year.id))/offerings/\(AddressText.part(offering.id))",
      days: days.days(first, last) + (time.map { ", " + days.times($0) } ?? ""),
      title: offering.title[language],
      kind: offering.kind.name[language],
      kindClass: offering.kind.rawValue,
      place: offering.location?[language],
      group: offering.groupName[language],
      seats: counted.map { $0.text(language) },
      window: counted == nil || window == .none ? nil : window.text(language),
      isOpen: window.isOpen
    )
  }

  /// The calendar that holds what is shown, where there is one; else the one of the year.
  private func subscription(group: String, district: String, kind: String) -> Subscription {
    let feeds = "/feeds/" + AddressText.part(year.id)
    let choices = [
      (group, "group-", year.groups.first { $0.id == group }?.name),
      (district, "district-", year.districts.first { $0.id == district }?.name),
      (kind, "kind-", year.kinds.first { $0.rawValue == kind }?.name),
    ].filter { !$0.0.isEmpty }
    if choices.count == 1, let (id, prefix, name) = choices.first, let name {
      return Subscription(
        path: "\(feeds)/\(prefix)\(PathText.safe(id)).ics",
        name: name[language],
        visit
      )
    }
    return Subscription(path: feeds + "/year.ics", name: year.title[language], visit)
  }

  static let words: [String: LocalizedText] = [
    "filter": LocalizedText(vi: "Lọc lịch", en: "Filter the calendar"),
    "group": LocalizedText(vi: "Nhóm đề án", en: "Group"),
    "district": LocalizedText(vi: "Huyện", en: "District"),
    "kind": LocalizedText(vi: "Loại hoạt động", en: "Kind"),
    "all": LocalizedText(vi: "Tất cả", en: "All"),
    "apply": LocalizedText(vi: "Lọc", en: "Filter"),
    "reset": LocalizedText(vi: "Bỏ lọc", en: "Show all"),
    "months": LocalizedText(vi: "Các tháng", en: "Months"),
    "dayOff": LocalizedText(vi: "Nghỉ", en: "Off"),
    "open": LocalizedText(vi: "Đang nhận đăng ký", en: "Registration is open"),
    "nothing": LocalizedText(vi: "Không có đợt nào như vậy.", en: "There is no such offering."),
    "quiet": LocalizedText(vi: "Không có hoạt động.", en: "Nothing takes place."),
    "holidays": LocalizedText(
      vi: "Lịch nghỉ lễ Việt Nam (.ics)",
      en: "Vietnam's public holidays (.ics)"
    ),
    "verify": LocalizedText(vi: "Kiểm tra giấy chứng nhận", en: "Check a certificate"),
  ]
}
