import Almanac
import Attendance
import Hummingbird
import Planning
import Store

/// Revisions on their way from draft to decision.
///
/// Who plans submits, who approves decides: no account does both but in two roles. A revision that breaks a rule is
/// neither submitted nor approved.
enum RevisionRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/plans/{plan}/revisions", for: .staff) { visit in
      try visit.page(try RevisionsPage.page(visit))
    }
    routes.get("/plans/{plan}/revisions/{n}", for: .staff) { visit in
      try visit.page(try await RevisionPage.page(try revision(visit), visit))
    }
    routes.post("/plans/{plan}/revisions/{n}/submit", for: .planners) { try await submit($0) }
    routes.post("/plans/{plan}/revisions/{n}/decide", for: .approvers) { try await decide($0) }
  }

  private static func revision(_ visit: Visit) throws -> StoredRevision {
    _ = try visit.site.store.plan(named: visit.plan)
    let revisions = try visit.site.store.revisions(of: visit.plan)
    guard let number = Int(visit.part("n")),
      let revision = revisions.first(where: { $0.number == number })
    else { throw WebFault.absent }
    return revision
  }

  private static func submit(_ visit: Visit) async throws -> Response {
    let revision = try revision(visit)
    let open = try await visit.site.plans.current(visit.plan, revision: revision.number)
    guard open.plan != nil else { throw WebFault.conflict(unlawful(revision.number)) }
    try visit.site.store.submit(revision.number, of: visit.plan, visit.mark)
    return visit.goTo(visit.inPlan("revisions", "\(revision.number)"))
  }

  private static func decide(_ visit: Visit) async throws -> Response {
    let revision = try revision(visit)
    guard revision.status == .submitted else {
      let refusal = StoreRefusal.wrongStatus(
        revision.number,
        is: revision.status,
        needs: .submitted
      )
      throw WebFault.conflict(refusal.text)
    }
    let decision = RevisionDecision(
      number: visit.form["decision"] ?? "",
      date: visit.form["date"] ?? "",
      signer: visit.form["signer"] ?? ""
    )
    let reasons = mistakes(in: decision, today: visit.now.date)
    guard reasons.isEmpty else {
      return try visit.page(
        try await RevisionPage.page(revision, visit, reasons: reasons),
        status: .badRequest
      )
    }
    let open = try await visit.site.plans.frozen(visit.plan, revision: revision.number)
    guard let plan = open.plan else { throw WebFault.conflict(unlawful(revision.number)) }
    let store = visit.site.store
    let isFirst = try !store.revisions(of: visit.plan).contains { $0.status == .approved }
    if isFirst {
      try store.approve(
        revision.number,
        of: visit.plan,
        by: decision,
        running: plan,
        visit.mark
      )
    } else {
      _ = try store.adjust(
        to: revision.number,
        of: visit.plan,
        by: decision,
        running: plan,
        visit.mark
      )
    }
    return visit.goTo(visit.inPlan("revisions", "\(revision.number)"))
  }

  private static func mistakes(in decision: RevisionDecision, today: CivilDate) -> [LocalizedText] {
    var reasons: [LocalizedText] = []
    if decision.number.isEmpty {
      reasons.append(
        LocalizedText(vi: "Thiếu số quyết định.", en: "The decision's number is missing.")
      )
    }
    if decision.signer.isEmpty {
      reasons.append(LocalizedText(vi: "Thiếu người ký.", en: "The signer is missing."))
    }
    switch CivilDate(iso: decision.date) {
    case nil:
      reasons.append(
        LocalizedText(
          vi: "Ngày quyết định cần có dạng năm-tháng-ngày, như 2016-01-05.",
          en: "The date of the decision is written year-month-day, as 2016-01-05."
        )
      )
    case let date? where date > today:
      reasons.append(
        LocalizedText(
          vi: "Ngày quyết định \(decision.date) còn ở tương lai.",
          en: "The date of the decision, \(decision.date), is still to come."
        )
      )
    default: break
    }
    if [decision.number, decision.signer].contains(where: { $0.utf8.count > 200 }) {
      reasons.append(
        LocalizedText(vi: "Mỗi ô dài nhất 200 byte.", en: "Each field has 200 octets at most.")
      )
    }
    return reasons
  }

  private static func unlawful(_ number: Int) -> LocalizedText {
    LocalizedText(
      vi: "Bản số \(number) không hợp với tài liệu của kế hoạch: nó vi phạm quy tắc; hãy lập lại.",
      en: "Revision \(number) does not fit the plan's documents: it breaks rules; plan anew."
    )
  }
}
