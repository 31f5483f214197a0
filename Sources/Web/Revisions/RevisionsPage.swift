import Almanac
import Planning
import Store

/// The revisions of a plan with what became of each, the latest first.
enum RevisionsPage {
  private struct Line {
    var path: String
    var number: String
    var status: String
    var mark: String
    var reason: String
    var steps: [String]
  }

  static func page(_ visit: Visit) throws -> Page {
    _ = try visit.site.store.plan(named: visit.plan)
    let revisions = try visit.site.store.revisions(of: visit.plan)
    return Page(
      template: "revisions",
      title: LocalizedText(vi: "Các bản kế hoạch", en: "Revisions"),
      words: [
        "none": LocalizedText(
          vi: "Chưa có bản nào; hãy lập kế hoạch.",
          en: "There is no revision yet; make a plan."
        ),
        "revision": LocalizedText(vi: "Bản số", en: "Revision"),
        "explained": LocalizedText(
          vi: "Dự thảo được trình, rồi được duyệt bằng một quyết định. Bản đã duyệt không bao giờ "
            + "thay đổi; một bản sau điều chỉnh nó bằng quyết định khác.",
          en: "A draft is submitted, then approved by a decision. What was approved never changes; "
            + "a later revision adjusts it by another decision."
        ),
      ],
      it: [
        "revisions": revisions.reversed().map { revision in
          Line(
            path: visit.inPlan("revisions", "\(revision.number)"),
            number: "\(revision.number)",
            status: visit.say(revision.status.name),
            mark: revision.status.rawValue,
            reason: revision.reason,
            steps: revision.steps.map { visit.say(text($0)) }
          )
        }
      ]
    )
  }

  /// A step in words.
  static func text(_ step: StoredRevision.Step) -> LocalizedText {
    var vi = "\(ShownTime.text(step.time, .vi)): \(step.status.name.vi)"
    var en = "\(ShownTime.text(step.time, .en)): \(step.status.name.en)"
    if !step.by.isEmpty {
      vi += ", người ghi \(step.by)"
      en += ", noted by \(step.by)"
    }
    if let decision = step.decision {
      let day = CivilDate(iso: decision.date)?.dayMonthYear ?? decision.date
      vi += "; quyết định \(decision.number) ngày \(day), \(decision.signer) ký"
      en += "; decision \(decision.number) of \(decision.date), signed by \(decision.signer)"
    }
    if let successor = step.successor {
      vi += "; thay bằng bản số \(successor)"
      en += "; followed by revision \(successor)"
    }
    return LocalizedText(vi: vi, en: en)
  }
}
