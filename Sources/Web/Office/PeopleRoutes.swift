import Almanac
import Attendance
import Hummingbird
import Planning
import Store

/// People; officers see those of their district alone.
enum PeopleRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/plans/{plan}/people", for: .staff) { visit in
      try visit.page(try await PeoplePage.page(visit))
    }
    routes.get("/plans/{plan}/people/{person}", for: .staff) { visit in
      guard let record = try Self.record(visit) else { throw WebFault.absent }
      return try visit.page(try await PersonPage.page(record, visit))
    }
    routes.post("/plans/{plan}/people/{person}", for: .office) { try await change($0) }
  }

  private static func record(_ visit: Visit) throws -> PersonRecord? {
    try visit.site.store.record(
      of: visit.part("person"),
      of: visit.plan,
      district: visit.ownDistrict
    )
  }

  private static func change(_ visit: Visit) async throws -> Response {
    guard let record = try record(visit) else { throw WebFault.absent }
    let form = visit.form
    func text(_ name: String) -> String? { form[name].flatMap { $0.isEmpty ? nil : $0 } }
    var reasons: [LocalizedText] = []
    let name = text("name") ?? ""
    if name.isEmpty {
      reasons.append(LocalizedText(vi: "Thiếu họ tên.", en: "The name is missing."))
    }
    let year = text("birthYear")
    let birthYear = year.flatMap { Int($0) }
    let thisYear = visit.now.date.year
    if year != nil, !(birthYear.map { (1900...thisYear).contains($0) } ?? false) {
      reasons.append(
        LocalizedText(
          vi: "Năm sinh là số từ 1900 đến \(thisYear).",
          en: "The year of birth is a number from 1900 to \(thisYear)."
        )
      )
    }
    let email = text("email")
    if let email, !email.contains("@") || email.contains(where: \.isWhitespace) {
      reasons.append(
        LocalizedText(vi: "Địa chỉ thư cần có dấu @.", en: "An address for mail has an @.")
      )
    }
    let values = ["name", "birthYear", "position", "address", "phone", "email"].map {
      text($0) ?? ""
    }
    if values.contains(where: { $0.utf8.count > 400 }) {
      reasons.append(
        LocalizedText(vi: "Mỗi ô dài nhất 400 byte.", en: "Each field has 400 octets at most.")
      )
    }
    guard reasons.isEmpty else {
      return try visit.page(
        try await PersonPage.page(record, visit, reasons: reasons),
        status: .badRequest
      )
    }
    try visit.site.store.change(
      record.person.id,
      of: visit.plan,
      to: PersonFacts(
        name: name,
        birthYear: birthYear,
        position: text("position"),
        address: text("address"),
        phone: text("phone"),
        email: email
      ),
      district: visit.ownDistrict,
      visit.mark
    )
    return visit.goTo(visit.inPlan("people", record.person.id) + "?saved=1")
  }
}
