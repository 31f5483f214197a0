import Planning
import Store

/// The people of a plan, searched by name and shown page by page.
enum PeoplePage {
  private struct Line {
    var path: String
    var name: String
    var organisation: String
    var district: String
    var requests: String
  }

  private struct View {
    var query: String
    var list: LongList
    var people: [Line]
    var path: String
    var isNarrow: Bool
  }

  static func page(_ visit: Visit) async throws -> Page {
    let query = visit.query["q"] ?? ""
    let found = try visit.site.store.people(
      of: visit.plan,
      matching: query,
      district: visit.ownDistrict,
      offset: (LongList.number(visit) - 1) * LongList.linesPerPage,
      limit: LongList.linesPerPage
    )
    let names = PlanNames(try await visit.site.plans.current(visit.plan).programme)
    return Page(
      template: "people",
      title: LocalizedText(vi: "Người", en: "People"),
      words: words,
      it: View(
        query: query,
        list: LongList(total: found.total, visit),
        people: found.lines.map { person in
          Line(
            path: visit.inPlan("people", person.id),
            name: person.name,
            organisation: [person.position, person.organisation].compactMap(\.self)
              .joined(separator: ", "),
            district: visit.say(names.district(person.district)),
            requests: "\(person.requests)"
          )
        },
        path: visit.path,
        isNarrow: visit.ownDistrict != nil
      )
    )
  }

  static let words: [String: LocalizedText] = [
    "search": LocalizedText(vi: "Tìm theo tên", en: "Search by name"),
    "find": LocalizedText(vi: "Tìm", en: "Search"),
    "hint": LocalizedText(
      vi: "Không cần dấu: «nguyen duc» tìm thấy Nguyễn Đức.",
      en: "Marks are not needed: 'nguyen duc' finds Nguyễn Đức."
    ),
    "name": LocalizedText(vi: "Họ và tên", en: "Name"),
    "organisation": LocalizedText(vi: "Đơn vị", en: "Organisation"),
    "district": LocalizedText(vi: "Địa bàn", en: "District"),
    "requests": LocalizedText(vi: "Nguyện vọng", en: "Requests"),
    "none": LocalizedText(vi: "Không tìm thấy ai.", en: "Nobody was found."),
    "of": LocalizedText(vi: "trên", en: "of"),
    "previous": LocalizedText(vi: "Trang trước", en: "Previous page"),
    "next": LocalizedText(vi: "Trang sau", en: "Next page"),
    "pages": LocalizedText(vi: "Các trang", en: "Pages"),
    "narrow": LocalizedText(
      vi: "Chỉ người của địa bàn bạn phụ trách.",
      en: "Only the people of your district."
    ),
  ]
}
