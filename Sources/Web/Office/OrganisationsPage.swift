import Planning
import Store

/// The organisations of a plan, and one of them with its people.
enum OrganisationsPage {
  private struct Line {
    var path: String
    var name: String
    var kind: String
    var district: String
    var people: String
  }

  private struct View {
    var query: String
    var list: LongList
    var organisations: [Line]
    var path: String
  }

  private struct Member {
    var path: String
    var name: String
    var position: String
    var requests: String
  }

  private struct OneView {
    var id: String
    var kind: String
    var district: String
    var address: String
    var industry: String
    var people: [Member]
  }

  static func page(_ visit: Visit) async throws -> Page {
    let query = visit.query["q"] ?? ""
    let found = try visit.site.store.organisations(
      of: visit.plan,
      matching: query,
      district: visit.ownDistrict,
      offset: (LongList.number(visit) - 1) * LongList.linesPerPage,
      limit: LongList.linesPerPage
    )
    let names = PlanNames(try await visit.site.plans.current(visit.plan).programme)
    return Page(
      template: "organisations",
      title: LocalizedText(vi: "Đơn vị", en: "Organisations"),
      words: words,
      it: View(
        query: query,
        list: LongList(total: found.total, visit),
        organisations: found.lines.map { one in
          Line(
            path: visit.inPlan("organisations", one.id),
            name: one.name,
            kind: visit.say(Self.kind(one.kind)),
            district: visit.say(names.district(one.district)),
            people: "\(one.people)"
          )
        },
        path: visit.path
      )
    )
  }

  static func one(_ visit: Visit) async throws -> Page {
    let found = try visit.site.store.organisation(
      visit.part("organisation"),
      of: visit.plan,
      district: visit.ownDistrict
    )
    guard let (profile, people) = found else { throw WebFault.absent }
    let names = PlanNames(try await visit.site.plans.current(visit.plan).programme)
    return Page(
      template: "organisation",
      title: LocalizedText(profile.name),
      words: words,
      it: OneView(
        id: profile.id,
        kind: visit.say(kind(profile.kind)),
        district: visit.say(names.district(profile.district)),
        address: profile.address ?? "–",
        industry: profile.industry ?? "–",
        people: people.map { person in
          Member(
            path: visit.inPlan("people", person.id),
            name: person.name,
            position: person.position ?? "",
            requests: "\(person.requests)"
          )
        }
      )
    )
  }

  /// The kinds that the sample and the templates use; another one is shown as it stands.
  private static func kind(_ kind: String) -> LocalizedText {
    switch kind {
    case "office": LocalizedText(vi: "cơ quan", en: "public office")
    case "cooperative": LocalizedText(vi: "hợp tác xã", en: "cooperative")
    case "enterprise": LocalizedText(vi: "doanh nghiệp", en: "enterprise")
    case "household": LocalizedText(vi: "hộ kinh doanh", en: "household business")
    default: LocalizedText(kind)
    }
  }

  private static let words: [String: LocalizedText] = PeoplePage.words.merging([
    "name": LocalizedText(vi: "Tên đơn vị", en: "Name"),
    "kind": LocalizedText(vi: "Loại", en: "Kind"),
    "people": LocalizedText(vi: "Người", en: "People"),
    "person": LocalizedText(vi: "Họ và tên", en: "Name"),
    "position": LocalizedText(vi: "Chức vụ", en: "Position"),
    "address": LocalizedText(vi: "Địa chỉ", en: "Address"),
    "industry": LocalizedText(vi: "Ngành nghề", en: "Industry"),
    "id": LocalizedText(vi: "Mã", en: "Id"),
    "none": LocalizedText(vi: "Không tìm thấy đơn vị nào.", en: "No organisation was found."),
    "nobody": LocalizedText(vi: "Chưa có người của đơn vị này.", en: "Nobody of it is known."),
  ]) { $1 }
}
