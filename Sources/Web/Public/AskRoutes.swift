import Hummingbird
import Planning
import Store

/// Where somebody whom the plan does not know asks to take part.
///
/// The answer is the same whoever asks: it does not tell whom the plan knows.
enum AskRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/y/{plan}/offerings/{offering}/ask", for: .everyone) { visit in
      let (plan, offering) = try await wanted(visit)
      let source = KeptPages.Source(decided: [plan.decided])
      return try await visit.keptPage(of: source, choices: ["sent": []]) {
        page(visit, plan, offering, reasons: [])
      }
    }
    routes.post("/y/{plan}/offerings/{offering}/ask", for: .everyone, bodyLimit: 16_384) { visit in
      let (plan, offering) = try await wanted(visit)
      try visit.site.limits.demandAsking(visit)
      let newcomer = Newcomer(
        offering: offering.id,
        name: visit.form["name"] ?? "",
        organisation: visit.form["organisation"] ?? "",
        district: visit.form["district"] ?? "",
        contact: visit.form["contact"] ?? "",
        note: visit.form["note"] ?? ""
      )
      let reasons = faults(newcomer, plan.year)
      guard reasons.isEmpty else {
        return try visit.page(page(visit, plan, offering, reasons: reasons), status: .badRequest)
      }
      guard
        try visit.site.store.ask(newcomer, of: plan.year.id, ChangeMark(by: "web", at: visit.now))
      else { throw WebFault.conflict(full) }
      return visit.goTo(visit.path + "?sent")
    }
  }

  private static let full = LocalizedText(
    vi: "Đang có quá nhiều yêu cầu chờ xử lý; hãy gọi đơn vị tổ chức.",
    en: "Too many requests wait already; please call the office."
  )

  private static func wanted(_ visit: Visit) async throws -> (PublicPlan, PublicOffering) {
    let plan = try await visit.publicPlan()
    guard let offering = plan.year.offering(visit.part("offering")), offering.people != nil else {
      throw WebFault.absent
    }
    return (plan, offering)
  }

  /// Every mistake of a form at once.
  private static func faults(_ newcomer: Newcomer, _ year: PublicYear) -> [LocalizedText] {
    var faults: [LocalizedText] = []
    let texts: [(text: String, isNeeded: Bool, most: Int, name: LocalizedText)] = [
      (newcomer.name, true, 100, words["name"] ?? LocalizedText("")),
      (newcomer.organisation, false, 200, words["organisation"] ?? LocalizedText("")),
      (newcomer.contact, true, 100, words["contact"] ?? LocalizedText("")),
      (newcomer.note, false, 1_000, words["note"] ?? LocalizedText("")),
    ]
    for one in texts {
      if one.isNeeded, one.text.isEmpty {
        faults.append(
          LocalizedText(vi: "Chưa ghi: \(one.name.vi).", en: "Missing: \(one.name.en).")
        )
      }
      if one.text.count > one.most {
        faults.append(
          LocalizedText(
            vi: "\(one.name.vi): nhiều nhất \(one.most) ký tự.",
            en: "\(one.name.en): at most \(one.most) characters."
          )
        )
      }
    }
    if !year.allDistricts.contains(where: { $0.id == newcomer.district }) {
      faults.append(LocalizedText(vi: "Chưa chọn huyện.", en: "Choose the district."))
    }
    return faults
  }

  private struct View {
    var back: String
    var action: String
    var offering: String
    var reasons: [String]
    var isSent: Bool
    var name: String
    var organisation: String
    var contact: String
    var note: String
    var districts: [PublicYearPage.Option]
  }

  private static func page(
    _ visit: Visit,
    _ plan: PublicPlan,
    _ offering: PublicOffering,
    reasons: [LocalizedText]
  ) -> Page {
    let back = OfferingPage(year: plan.year, offering: offering, seats: nil, visit: visit).path
    let chosen = visit.form["district"] ?? ""
    return Page(
      template: "ask",
      title: LocalizedText(vi: "Yêu cầu tham dự", en: "Ask to take part"),
      words: words,
      it: View(
        back: back,
        action: back + "/ask",
        offering: visit.say(offering.title),
        reasons: reasons.map(visit.say),
        isSent: visit.query["sent"] != nil && reasons.isEmpty,
        name: visit.form["name"] ?? "",
        organisation: visit.form["organisation"] ?? "",
        contact: visit.form["contact"] ?? "",
        note: visit.form["note"] ?? "",
        districts: plan.year.allDistricts.map {
          PublicYearPage.Option(id: $0.id, name: visit.say($0.name), isChosen: $0.id == chosen)
        }
      )
    )
  }

  private static let words: [String: LocalizedText] = [
    "back": LocalizedText(vi: "Trở lại đợt này", en: "Back to the offering"),
    "sent": LocalizedText(
      vi: "Đã nhận yêu cầu. Cán bộ sẽ liên hệ với bạn; khi đó bạn nhận địa chỉ riêng để đăng ký.",
      en:
        "Your request was received. An officer will get in touch; you then have an address of your own to register with."
    ),
    "intro": LocalizedText(
      vi: "Đây chưa phải là đăng ký có chỗ: cán bộ xem yêu cầu trước.",
      en: "This is no registration with a seat yet: an officer looks at it first."
    ),
    "name": LocalizedText(vi: "Họ và tên", en: "Name"),
    "organisation": LocalizedText(vi: "Cơ sở, đơn vị", en: "Organisation"),
    "district": LocalizedText(vi: "Huyện", en: "District"),
    "choose": LocalizedText(vi: "– chọn –", en: "– choose –"),
    "contact": LocalizedText(vi: "Số điện thoại hoặc e-mail", en: "Telephone or e-mail"),
    "note": LocalizedText(vi: "Ghi thêm (không bắt buộc)", en: "Note (optional)"),
    "use": LocalizedText(
      vi:
        "Thông tin chỉ để cán bộ xác nhận và liên hệ; được xoá khỏi yêu cầu khi đã xử lý.",
      en:
        "What you write is for the officer to confirm and reach you; it is erased from the request once it is settled."
    ),
    "send": LocalizedText(vi: "Gửi yêu cầu", en: "Send the request"),
  ]
}
