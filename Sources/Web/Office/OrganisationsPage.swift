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
    /// For a new one; nil: the visitor may not add any.
    var form: OrganisationForm?
    var isRefused: Bool
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
    var hasPeople: Bool
    var form: OrganisationForm?
    var isSaved: Bool
  }

  static func page(_ visit: Visit, reasons: [LocalizedText] = []) async throws -> Page {
    let query = visit.query["q"] ?? ""
    let found = try visit.site.store.organisations(
      of: visit.plan,
      matching: query,
      district: visit.ownDistrict,
      offset: (LongList.number(visit) - 1) * LongList.linesPerPage,
      limit: LongList.linesPerPage
    )
    let programme = try await visit.site.plans.current(visit.plan).programme
    let names = PlanNames(programme)
    let mayChange = Audience.office.admits(visit.account)
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
        path: visit.path,
        form: mayChange
          ? OrganisationForm(nil, action: visit.path, programme, reasons: reasons, visit) : nil,
        isRefused: !reasons.isEmpty
      )
    )
  }

  static func one(_ visit: Visit, reasons: [LocalizedText] = []) async throws -> Page {
    let found = try visit.site.store.organisation(
      visit.part("organisation"),
      of: visit.plan,
      district: visit.ownDistrict
    )
    guard let (profile, people) = found else { throw WebFault.absent }
    let programme = try await visit.site.plans.current(visit.plan).programme
    let names = PlanNames(programme)
    let mayChange = Audience.office.admits(visit.account)
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
        },
        hasPeople: !people.isEmpty,
        form: mayChange
          ? OrganisationForm(profile, action: visit.path, programme, reasons: reasons, visit) : nil,
        isSaved: visit.query["saved"] != nil
      )
    )
  }

  /// The kinds that the sample and the templates use; another one is shown as it stands.
  static func kind(_ kind: String) -> LocalizedText {
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
    "add": LocalizedText(vi: "Thêm đơn vị", en: "Add an organisation"),
    "change": LocalizedText(vi: "Sửa thông tin", en: "Set facts right"),
    "save": LocalizedText(vi: "Lưu", en: "Save"),
    "saved": LocalizedText(vi: "Đã lưu.", en: "Saved."),
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
