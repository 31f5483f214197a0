import Attendance
import HTTPTypes
import Hummingbird
import NIOCore
import Planning
import Settlement
import Store

/// Certificates: given by the office, taken by their holders, checked by everybody.
enum CertificateRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/verify", for: .everyone) { visit in
      guard visit.query.pairs.contains(where: { $0.name != "lang" }) else {
        return try await visit.keptPage(of: .init()) { VerifyPage().page }
      }
      return try visit.page(try await VerifyPage(visit).page)
    }
    routes.get("/my/{token}/certificates/{n}", for: .everyone) { visit in
      let participant = try await visit.participant()
      let plan = participant.plan.year.id
      let register = try visit.site.certificates(of: plan)
      guard let entry = register.entry(of: Int(visit.part("n")) ?? 0),
        entry.person == participant.person.id,
        let desk = try await CertificateDesk(visit, plan, offering: entry.offering),
        let pdf = try desk.pdf(of: [entry.person], register, visit.language)
      else { throw WebFault.absent }
      return try visit.hidden(file(pdf, "giay-chung-nhan.pdf"))
    }
    routes.get("/check-in/{plan}/{offering}/certificates", for: .office) { visit in
      try visit.page(try await page(visit))
    }
    routes.post("/check-in/{plan}/{offering}/certificates", for: .office) { visit in
      let desk = try await desk(visit)
      try desk.giveNumbers(to: own(visit, desk), visit)
      return visit.goTo(visit.path)
    }
    routes.get("/check-in/{plan}/{offering}/certificates.pdf", for: .office) { visit in
      let desk = try await desk(visit)
      let people = Set((desk.earned ?? []).map(\.id)).intersection(try own(visit, desk))
      let register = try visit.site.certificates(of: visit.plan)
      guard let pdf = try desk.pdf(of: people, register, visit.language) else {
        throw WebFault.absent
      }
      return file(pdf, "giay-chung-nhan.pdf")
    }
    routes.get("/check-in/{plan}/{offering}/badges.pdf", for: .office) { visit in
      let desk = try await desk(visit)
      // Badges are printed for the whole offering, so by those who look after all of it.
      guard visit.ownDistrict == nil, !desk.offering.participants.isEmpty else {
        throw WebFault.absent
      }
      return file(try desk.badges(visit.language), "the-tham-du.pdf")
    }
  }

  private static func desk(_ visit: Visit) async throws -> CertificateDesk {
    guard
      let desk = try await CertificateDesk(visit, visit.plan, offering: visit.part("offering"))
    else { throw WebFault.absent }
    return desk
  }

  /// Those of the offering's people whom the one who asks looks after.
  private static func own(_ visit: Visit, _ desk: CertificateDesk) throws -> Set<String> {
    guard let district = visit.ownDistrict else { return Set(desk.earnedIds) }
    return try Set(
      desk.earnedIds.filter {
        try visit.site.store.record(of: $0, of: visit.plan, district: district) != nil
      }
    )
  }

  private static func file(_ bytes: [UInt8], _ name: String) -> Response {
    Response(
      status: .ok,
      headers: [
        .contentType: "application/pdf", .cacheControl: "no-store",
        .contentDisposition: "attachment; filename=\"\(name)\"",
      ],
      body: .init(byteBuffer: ByteBuffer(bytes: bytes))
    )
  }

  private struct Entry {
    var name: String
    var number: String?
  }

  private struct View {
    var back: String
    var action: String
    var hasNone: Bool
    var entries: [Entry]
    var isMissing: Bool
    var pdf: String?
  }

  private static func page(_ visit: Visit) async throws -> Page {
    let desk = try await desk(visit)
    let plan = try await visit.publicPlan()
    let register = try visit.site.certificates(of: visit.plan)
    let own = try own(visit, desk)
    let entries = (desk.earned ?? []).filter { own.contains($0.id) }.map { person in
      Entry(
        name: person.name,
        number: register.number(of: person.id, in: desk.offering.id)
          .map(plan.year.certificateNumber)
      )
    }
    let title = plan.year.offering(desk.offering.id)?.title ?? LocalizedText(desk.offering.id)
    return Page(
      template: "certificates",
      title: LocalizedText(vi: "Giấy chứng nhận: \(title.vi)", en: "Certificates: \(title.en)"),
      words: [
        "back": LocalizedText(vi: "Điểm danh", en: "Check-in"),
        "none": LocalizedText(
          vi: "Loại hoạt động này không cấp giấy chứng nhận.",
          en: "This kind of activity gives no certificates."
        ),
        "nobody": LocalizedText(
          vi: "Chưa ai đủ số buổi để được cấp.",
          en: "Nobody has attended enough sessions yet."
        ),
        "name": LocalizedText(vi: "Họ và tên", en: "Name"),
        "number": LocalizedText(vi: "Số", en: "Number"),
        "waits": LocalizedText(vi: "chưa cấp", en: "not given yet"),
        "give": LocalizedText(vi: "Cấp số", en: "Give numbers"),
        "pdf": LocalizedText(vi: "Tải giấy chứng nhận (PDF)", en: "Download certificates (PDF)"),
      ],
      it: View(
        back: "/check-in/\(AddressText.part(visit.plan))/\(AddressText.part(desk.offering.id))",
        action: visit.path,
        hasNone: desk.earned == nil,
        entries: entries,
        isMissing: entries.contains { $0.number == nil },
        pdf: entries.contains { $0.number != nil } ? visit.path + ".pdf" : nil
      )
    )
  }
}

extension CertificateDesk {
  /// The ids of those who earned a certificate.
  var earnedIds: [String] { (earned ?? []).map(\.id) }
}
