import Attendance
import Planning
import Store

/// A person: what is known, what was asked for, where they stand, where they were.
enum PersonPage {
  private struct Asked {
    var title: String
    var priority: String
  }

  private struct Registered {
    var path: String
    var title: String
    var offering: String
    var status: String
    var attended: String
  }

  private struct View {
    var reasons: [String]
    var isSaved: Bool
    var mayChange: Bool
    var path: String
    var id: String
    var name: String
    var birthYear: String
    var position: String
    var address: String
    var phone: String
    var email: String
    var sex: String
    var organisation: String?
    var organisationPath: String?
    var district: String
    var tags: String
    var requests: [Asked]
    var hasRequests: Bool
    var registrations: [Registered]
    var hasRegistrations: Bool
  }

  static func page(
    _ record: PersonRecord,
    _ visit: Visit,
    reasons: [LocalizedText] = []
  ) async throws -> Page {
    let programme = try await visit.site.plans.current(visit.plan).programme
    let names = PlanNames(programme)
    let person = record.person
    // What was sent and refused is shown again, to be mended.
    func field(_ name: String, _ kept: String?) -> String {
      reasons.isEmpty ? kept ?? "" : visit.form[name] ?? ""
    }
    return Page(
      template: "person",
      title: LocalizedText(person.name),
      words: words,
      it: View(
        reasons: reasons.map(visit.say),
        isSaved: visit.query["saved"] != nil,
        mayChange: Audience.office.admits(visit.account),
        path: visit.inPlan("people", person.id),
        id: person.id,
        name: field("name", person.name),
        birthYear: field("birthYear", person.birthYear.map(String.init)),
        position: field("position", person.position),
        address: field("address", person.address),
        phone: field("phone", person.phone),
        email: field("email", person.email),
        sex: visit.say(person.sex.name),
        organisation: record.organisation?.name,
        organisationPath: record.organisation.map { visit.inPlan("organisations", $0.id) },
        district: visit.say(names.district(person.home ?? record.organisation?.district)),
        tags: person.tags.joined(separator: ", "),
        requests: record.requests.map {
          Asked(title: visit.say(names.activity($0.activity)), priority: "\($0.priority)")
        },
        hasRequests: !record.requests.isEmpty,
        registrations: try registrations(record, programme, names, visit),
        hasRegistrations: !record.registrations.isEmpty
      )
    )
  }

  private static func registrations(
    _ record: PersonRecord,
    _ programme: Programme,
    _ names: PlanNames,
    _ visit: Visit
  ) throws -> [Registered] {
    if record.registrations.isEmpty { return [] }
    let state = AttendanceState(try visit.site.store.attendance(of: visit.plan))
    let activities = Dictionary(
      try visit.site.store.offerings(of: visit.plan).map { ($0.id, $0.activity) }
    ) { first, _ in first }
    return record.registrations.map { one in
      let sessions = state.attendedSessions(of: record.person.id, in: one.offering).count
      let wasThere =
        state.isRecorded(one.offering)
        ? visit.say(LocalizedText(vi: "có mặt \(sessions) buổi", en: "at \(sessions) sessions"))
        : "–"
      return Registered(
        path: visit.inPlan("offerings", one.offering),
        title: visit.say(activities[one.offering].map(names.activity) ?? LocalizedText("")),
        offering: one.offering,
        status: visit.say(one.status.name),
        attended: wasThere
      )
    }
  }

  private static let words: [String: LocalizedText] = [
    "saved": LocalizedText(vi: "Đã lưu.", en: "Saved."),
    "facts": LocalizedText(vi: "Thông tin", en: "Facts"),
    "id": LocalizedText(vi: "Mã", en: "Id"),
    "name": LocalizedText(vi: "Họ và tên", en: "Name"),
    "birthYear": LocalizedText(vi: "Năm sinh", en: "Year of birth"),
    "sex": LocalizedText(vi: "Giới tính", en: "Sex"),
    "position": LocalizedText(vi: "Chức vụ", en: "Position"),
    "address": LocalizedText(vi: "Địa chỉ", en: "Address"),
    "phone": LocalizedText(vi: "Điện thoại", en: "Telephone"),
    "email": LocalizedText(vi: "Thư điện tử", en: "E-mail"),
    "organisation": LocalizedText(vi: "Đơn vị", en: "Organisation"),
    "district": LocalizedText(vi: "Địa bàn", en: "District"),
    "tags": LocalizedText(vi: "Đối tượng", en: "Tags"),
    "ownAddress": LocalizedText(
      vi: "Địa chỉ riêng: cấp mới, thu hồi",
      en: "Own address: renew, revoke"
    ),
    "save": LocalizedText(vi: "Lưu", en: "Save"),
    "change": LocalizedText(vi: "Sửa thông tin", en: "Set facts right"),
    "requests": LocalizedText(vi: "Nguyện vọng", en: "Requests"),
    "activity": LocalizedText(vi: "Hoạt động", en: "Activity"),
    "priority": LocalizedText(vi: "Thứ tự", en: "Priority"),
    "noRequests": LocalizedText(vi: "Chưa có nguyện vọng.", en: "No requests."),
    "registrations": LocalizedText(vi: "Đăng ký và tham dự", en: "Registrations and attendance"),
    "offering": LocalizedText(vi: "Đợt", en: "Offering"),
    "status": LocalizedText(vi: "Tình trạng", en: "State"),
    "attended": LocalizedText(vi: "Tham dự", en: "Attendance"),
    "noRegistrations": LocalizedText(vi: "Chưa có đăng ký.", en: "No registrations."),
  ]
}
