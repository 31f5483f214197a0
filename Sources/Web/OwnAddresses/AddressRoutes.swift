import Hummingbird
import Planning
import Store

/// Own addresses of people, given and ended by those who look after them.
enum AddressRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/plans/{plan}/people/{person}/address", for: .office) { visit in
      try visit.page(page(visit, try record(visit), address: nil))
    }
    routes.post("/plans/{plan}/people/{person}/address", for: .office) { visit in
      let record = try record(visit)
      switch visit.form["action"] {
      case "issue":
        let token = try visit.site.store.issueAddress(
          for: record.person.id,
          of: visit.plan,
          visit.mark
        )
        return try visit.page(page(visit, record, address: visit.origin + "/my/" + token))
      case "revoke":
        _ = try visit.site.store.revokeAddresses(of: record.person.id, of: visit.plan, visit.mark)
        return visit.goTo(visit.path)
      default: throw WebFault.badInput([])
      }
    }
  }

  private static func record(_ visit: Visit) throws -> PersonRecord {
    let record = try visit.site.store.record(
      of: visit.part("person"),
      of: visit.plan,
      district: visit.ownDistrict
    )
    guard let record else { throw WebFault.absent }
    return record
  }

  private struct View {
    var action: String
    var name: String
    var address: String?
    var issued: [String]
  }

  /// The addresses of a person; one that was just given is shown this once.
  static func page(_ visit: Visit, _ record: PersonRecord, address: String?) throws -> Page {
    let path =
      "/plans/\(AddressText.part(visit.plan))/people/\(AddressText.part(record.person.id))/address"
    let days = DayText(language: visit.language)
    let issued = try visit.site.store.addresses(of: record.person.id, of: visit.plan)
    return Page(
      template: "own-address",
      title: LocalizedText(vi: "Địa chỉ riêng", en: "Own address"),
      words: [
        "intro": LocalizedText(
          vi:
            "Ai có địa chỉ này đăng ký, rút và xem lịch thay người đó được. Chỉ gửi cho chính người đó.",
          en:
            "Whoever has this address registers, withdraws and sees the calendar as that person. Give it to the person alone."
        ),
        "once": LocalizedText(
          vi: "Địa chỉ chỉ hiện lần này; kho chỉ giữ dấu vết của nó.",
          en: "The address is shown this once; the store keeps only its digest."
        ),
        "good": LocalizedText(vi: "Đang dùng được, cấp lúc", en: "Good, issued on"),
        "none": LocalizedText(vi: "Chưa có địa chỉ nào dùng được.", en: "No address is good."),
        "issue": LocalizedText(vi: "Cấp địa chỉ mới", en: "Give a new address"),
        "revoke": LocalizedText(vi: "Thu hồi mọi địa chỉ", en: "Revoke all addresses"),
      ],
      it: View(
        action: path,
        name: record.person.name,
        address: address,
        issued: issued.map { days.moment($0) }
      )
    )
  }
}
