import Almanac
import Attendance
import Planning
import Store

/// A revision: what became of it, what differs from the one in force, and the step that comes next.
enum RevisionPage {
  private struct View {
    var reasons: [String]
    var path: String
    var status: String
    var mark: String
    var reason: String
    var steps: [String]
    var isLawful: Bool
    var figures: [[String: String]]
    var against: String
    var changes: [RevisionDifference.Shown]
    var summary: String?
    var maySubmit: Bool
    var mayDecide: Bool
    var isAdjusting: Bool
    var decision: String
    var date: String
    var signer: String
  }

  static func page(
    _ revision: StoredRevision,
    _ visit: Visit,
    reasons: [LocalizedText] = []
  ) async throws -> Page {
    let plans = visit.site.plans
    let open =
      try await revision.status == .draft
      ? plans.current(visit.plan, revision: revision.number)
      : plans.frozen(visit.plan, revision: revision.number)
    let revisions = try visit.site.store.revisions(of: visit.plan)
    // What is in force now is compared with what it followed; everything else with what is in force.
    let base =
      revision.status == .approved
      ? revisions.last { $0.steps.last?.successor == revision.number }
      : revisions.first { $0.status == .approved && $0.number != revision.number }
    let before = try await base.asyncMap { base in
      try await plans.frozen(visit.plan, revision: base.number)
    }
    let difference = open.plan.map { RevisionDifference(from: before?.plan, to: $0) }
    return Page(
      template: "revision",
      title: LocalizedText(
        vi: "Bản kế hoạch số \(revision.number)",
        en: "Revision \(revision.number)"
      ),
      words: words,
      it: View(
        reasons: reasons.map(visit.say),
        path: visit.inPlan("revisions", "\(revision.number)"),
        status: visit.say(revision.status.name),
        mark: revision.status.rawValue,
        reason: revision.reason,
        steps: revision.steps.map { visit.say(RevisionsPage.text($0)) },
        isLawful: open.plan != nil,
        figures: figures(open, visit),
        against: visit.say(
          against(base, isDecided: [.approved, .adjusted].contains(revision.status))
        ),
        changes: difference?.shown(visit.language) ?? [],
        summary: difference.map { visit.say($0.summary) },
        maySubmit: revision.status == .draft && Audience.planners.admits(visit.account)
          && open.plan != nil,
        mayDecide: revision.status == .submitted && Audience.approvers.admits(visit.account),
        isAdjusting: revisions.contains { $0.status == .approved },
        decision: visit.form["decision"] ?? "",
        date: visit.form["date"] ?? visit.now.date.iso,
        signer: visit.form["signer"] ?? ""
      )
    )
  }

  private static func against(_ base: StoredRevision?, isDecided: Bool) -> LocalizedText {
    guard let base else {
      if isDecided {
        return LocalizedText(
          vi: "Đây là bản đầu tiên được duyệt: tất cả đều mới.",
          en: "This is the first revision that was approved: all is new."
        )
      }
      return LocalizedText(
        vi: "Chưa có bản nào có hiệu lực: tất cả đều mới.",
        en: "No revision is in force yet: all is new."
      )
    }
    return LocalizedText(
      vi: "So với bản số \(base.number).",
      en: "Against revision \(base.number)."
    )
  }

  private static func figures(_ open: OpenPlan, _ visit: Visit) -> [[String: String]] {
    guard let plan = open.plan else { return [] }
    let cost = plan.offerings.reduce(Money.zero) { $0 + $1.cost }
    let people = Set(plan.offerings.flatMap(\.participants)).count
    return [
      (LocalizedText(vi: "Số đợt", en: "Offerings"), "\(plan.offerings.count)"),
      (LocalizedText(vi: "Người được phục vụ", en: "People served"), "\(people)"),
      (LocalizedText(vi: "Chi phí", en: "Cost"), RevisionDifference.amount(cost, visit.language)),
      (LocalizedText(vi: "Điểm", en: "Score"), Money(plan.verdict.score).grouped(visit.language)),
    ].map { ["name": visit.say($0.0), "value": $0.1] }
  }

  private static let words: [String: LocalizedText] = [
    "history": LocalizedText(vi: "Quá trình", en: "History"),
    "differences": LocalizedText(vi: "Những thay đổi", en: "What changes"),
    "unlawful": LocalizedText(
      vi: "Bản này không hợp với tài liệu của kế hoạch nên không trình hay duyệt được.",
      en:
        "This revision does not fit the plan's documents: it can be neither submitted nor approved."
    ),
    "none": LocalizedText(vi: "Không có gì thay đổi.", en: "Nothing changes."),
    "offering": LocalizedText(vi: "Đợt", en: "Offering"),
    "what": LocalizedText(vi: "Thay đổi", en: "Change"),
    "submit": LocalizedText(vi: "Trình duyệt", en: "Submit for approval"),
    "submitNote": LocalizedText(
      vi: "Từ lúc trình, bản này và tài liệu của nó không đổi nữa.",
      en: "Once submitted, the revision and its documents change no more."
    ),
    "decide": LocalizedText(vi: "Ghi quyết định", en: "Note the decision"),
    "approveNote": LocalizedText(
      vi:
        "Khi ghi quyết định phê duyệt, bản này có hiệu lực, lịch năm và lịch đăng ký công khai được "
        + "công bố theo bản này. Quyết định đã ghi không sửa được.",
      en:
        "With the decision of approval this revision is in force: the public calendar and its feeds "
        + "show it. A decision that was noted never changes."
    ),
    "adjustNote": LocalizedText(
      vi:
        "Khi ghi quyết định điều chỉnh, bản này thay bản đang có hiệu lực; lịch công khai và đăng ký "
        + "theo bản này. Quyết định đã ghi không sửa được.",
      en:
        "With the decision of adjustment this revision follows the one in force; the public calendar, "
        + "its feeds and registrations follow it. A decision that was noted never changes."
    ),
    "number": LocalizedText(vi: "Số quyết định", en: "Number of the decision"),
    "date": LocalizedText(vi: "Ngày quyết định", en: "Date of the decision"),
    "signer": LocalizedText(vi: "Người ký", en: "Signed by"),
    "approve": LocalizedText(vi: "Phê duyệt và công bố", en: "Approve and publish"),
    "adjust": LocalizedText(vi: "Điều chỉnh và công bố", en: "Adjust and publish"),
  ]
}

extension Optional where Wrapped: Sendable {
  /// `map` with a transformation that waits.
  fileprivate func asyncMap<Value>(
    _ transform: (Wrapped) async throws -> Value
  ) async rethrows -> Value? {
    guard let self else { return nil }
    return try await transform(self)
  }
}
