import Hummingbird
import Planning
import Store

/// Requests of people whom a plan does not know, for those who look after them.
enum NewcomerRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/plans/{plan}/newcomers", for: .office) { visit in
      try visit.page(try await page(visit))
    }
    routes.post("/plans/{plan}/newcomers/{n}", for: .office) { visit in
      let id = Int(visit.part("n")) ?? 0
      let (store, plan, district) = (visit.site.store, visit.plan, visit.ownDistrict)
      switch visit.form["action"] {
      case "dismiss":
        guard try store.dismiss(newcomer: id, of: plan, district: district, visit.mark) else {
          throw WebFault.absent
        }
        return visit.goTo("/plans/\(AddressText.part(plan))/newcomers")
      case "known":
        let person = visit.form["person"] ?? ""
        guard let record = try store.record(of: person, of: plan, district: district),
          try store.accept(newcomer: id, as: person, of: plan, district: district, visit.mark)
            != nil
        else { throw WebFault.absent }
        return try issued(visit, record)
      case "new":
        let waiting = try store.newcomers(of: plan, district: district).first { $0.id == id }
        guard let waiting else { throw WebFault.absent }
        let person = try person(visit, waiting)
        guard
          let new = try store.accept(
            newcomer: id,
            asNew: person,
            of: plan,
            district: district,
            visit.mark
          ), let record = try store.record(of: new, of: plan)
        else { throw WebFault.absent }
        return try issued(visit, record)
      default: throw WebFault.badInput([])
      }
    }
  }

  /// Gives the person an own address, and shows it.
  private static func issued(_ visit: Visit, _ record: PersonRecord) throws -> Response {
    let token = try visit.site.store.issueAddress(for: record.person.id, of: visit.plan, visit.mark)
    return try visit.page(
      AddressRoutes.page(visit, record, address: visit.origin + "/my/" + token)
    )
  }

  private static func person(_ visit: Visit, _ newcomer: Newcomer) throws -> Person {
    guard let sex = Sex(rawValue: visit.form["sex"] ?? "") else {
      throw WebFault.badInput([
        LocalizedText(vi: "Chưa chọn nam hay nữ.", en: "Choose male or female.")
      ])
    }
    let year = visit.form["birth"].flatMap { $0.isEmpty ? nil : $0 }
    guard year.map({ Int($0).map { (1900...2100).contains($0) } ?? false }) ?? true else {
      throw WebFault.badInput([
        LocalizedText(vi: "Năm sinh gồm bốn chữ số.", en: "A year of birth has four digits.")
      ])
    }
    let organisation = visit.form["organisation"].flatMap { $0.isEmpty ? nil : $0 }
    if let organisation,
      try visit.site.store.organisation(
        organisation,
        of: visit.plan,
        district: visit.ownDistrict
      ) == nil
    {
      throw WebFault.badInput([
        LocalizedText(vi: "Không có đơn vị mang mã đó.", en: "No organisation has that id.")
      ])
    }
    let isMail = newcomer.contact.contains("@")
    return Person(
      id: "",
      name: newcomer.name,
      birthYear: year.flatMap { Int($0) },
      sex: sex,
      organisation: organisation,
      home: newcomer.district,
      phone: isMail ? nil : newcomer.contact,
      email: isMail ? newcomer.contact : nil
    )
  }

  private struct Alike {
    var id: String
    var name: String
    var organisation: String?
  }

  private struct Entry {
    var action: String
    var id: Int
    var name: String
    var offering: String
    var organisation: String
    var contact: String
    var note: String
    var time: String
    var alike: [Alike]
    var organisations: [Alike]
  }

  private static func page(_ visit: Visit) async throws -> Page {
    let (store, plan, district) = (visit.site.store, visit.plan, visit.ownDistrict)
    let year = try await visit.site.publicPlans.plan(plan)?.year
    let days = DayText(language: visit.language)
    let entries = try store.newcomers(of: plan, district: district).prefix(100).map { newcomer in
      let alike = try store.people(
        of: plan,
        matching: newcomer.name,
        district: district,
        offset: 0,
        limit: 5
      ).lines
      let organisations = try store.organisations(
        of: plan,
        matching: newcomer.organisation.isEmpty ? "·" : newcomer.organisation,
        district: district,
        offset: 0,
        limit: 5
      ).lines
      return Entry(
        action: "/plans/\(AddressText.part(plan))/newcomers/\(newcomer.id)",
        id: newcomer.id,
        name: newcomer.name,
        offering: year?.offering(newcomer.offering).map { visit.say($0.title) }
          ?? newcomer.offering,
        organisation: newcomer.organisation,
        contact: newcomer.contact,
        note: newcomer.note,
        time: days.moment(newcomer.time),
        alike: alike.map { Alike(id: $0.id, name: $0.name, organisation: $0.organisation) },
        organisations: organisations.map { Alike(id: $0.id, name: $0.name, organisation: nil) }
      )
    }
    return Page(
      template: "newcomers",
      title: LocalizedText(vi: "Yêu cầu tham dự", en: "Requests to take part"),
      words: words,
      it: ["entries": entries]
    )
  }

  private static let words: [String: LocalizedText] = [
    "none": LocalizedText(vi: "Không có yêu cầu nào chờ.", en: "No request waits."),
    "wants": LocalizedText(vi: "Muốn dự", en: "Wants to take part in"),
    "contact": LocalizedText(vi: "Liên hệ", en: "Contact"),
    "organisation": LocalizedText(vi: "Đơn vị", en: "Organisation"),
    "alike": LocalizedText(vi: "Người cùng tên trong kế hoạch", en: "People of that name"),
    "known": LocalizedText(
      vi: "Là người này, cấp địa chỉ",
      en: "It is this person: give an address"
    ),
    "new": LocalizedText(vi: "Thêm là người mới, cấp địa chỉ", en: "Add as new: give an address"),
    "sex": LocalizedText(vi: "Giới tính", en: "Sex"),
    "male": LocalizedText(vi: "Nam", en: "Male"),
    "female": LocalizedText(vi: "Nữ", en: "Female"),
    "birth": LocalizedText(vi: "Năm sinh", en: "Year of birth"),
    "noOrganisation": LocalizedText(vi: "– không có trong kế hoạch –", en: "– not in the plan –"),
    "dismiss": LocalizedText(vi: "Bỏ yêu cầu", en: "Dismiss"),
  ]
}
