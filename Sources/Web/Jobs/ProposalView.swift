import Almanac
import Planning
import Problem
import Publishing
import Referee
import Replanning

/// A proposal as its page shows it.
struct ProposalView {
  struct Figure {
    var name: String
    var before: String
    var after: String
    var difference: String
  }

  struct Change {
    var offering: String
    var title: String
    var before: String
    var after: String
    var what: String
    var why: String
    var decides: String
    var isForApprover: Bool
    var approval: [String]
  }

  var wasStopped: Bool
  var figures: [Figure]
  /// What happened, numbered as the reasons name it.
  var events: [String]
  var changes: [Change]
  var hasChanges: Bool
  /// Whether there was no plan before.
  var isFirst: Bool
  var isOpen: Bool
  var accepted: Int?
  var isDropped: Bool
  var unchanged: String

  init(_ proposal: Proposal, _ decision: Job.Decision?, _ visit: Visit) {
    wasStopped = proposal.wasStopped
    isOpen = decision == nil
    isDropped = decision == .dropped
    if case .accepted(let number) = decision { accepted = number }
    figures = Self.figures(proposal, visit)
    events =
      proposal.account?.events.map { event in
        let reason = event.reason.map { " – " + visit.say($0) } ?? ""
        return "[\(event.number)] " + visit.say(event.text) + reason
      } ?? []
    changes = proposal.account?.changes.map { Self.change($0, visit) } ?? []
    hasChanges = !changes.isEmpty
    isFirst = proposal.account == nil
    let count = proposal.account?.unchanged ?? 0
    unchanged = visit.say(
      LocalizedText(
        vi: "\(count) đợt giữ nguyên.",
        en: "\(count) offerings stay as they are."
      )
    )
  }

  private static func figures(_ proposal: Proposal, _ visit: Visit) -> [Figure] {
    let before = proposal.before
    let after = proposal.after
    func count(_ name: LocalizedText, _ value: (OpenAnswer) -> Int) -> Figure {
      figure(name, before.map(value), value(after), visit) { Money($0).grouped(visit.language) }
    }
    func money(_ name: LocalizedText, _ value: (OpenAnswer) -> Money) -> Figure {
      figure(name, before.map { value($0).dong }, value(after).dong, visit) {
        Money($0).text(visit.language)
      }
    }
    return [
      count(LocalizedText(vi: "Điểm", en: "Score")) { $0.verdict.score },
      count(LocalizedText(vi: "Thiếu so với tối thiểu", en: "Shortfall")) { $0.verdict.shortfall },
      count(LocalizedText(vi: "Người được phục vụ", en: "People served")) {
        $0.facts.totals.peopleServed
      },
      count(LocalizedText(vi: "Đăng ký được đáp ứng", en: "Requests served")) {
        $0.facts.totals.requestsServed
      },
      count(LocalizedText(vi: "Đợt", en: "Offerings")) { $0.facts.totals.offeringsRun },
      money(LocalizedText(vi: "Kinh phí", en: "Money")) { $0.facts.totals.money.spent },
    ]
  }

  private static func figure(
    _ name: LocalizedText,
    _ before: Int?,
    _ after: Int,
    _ visit: Visit,
    _ text: (Int) -> String
  ) -> Figure {
    let difference = before.map { after - $0 } ?? 0
    let sign = difference > 0 ? "+" : "−"
    return Figure(
      name: visit.say(name),
      before: before.map(text) ?? "–",
      after: text(after),
      difference: before == nil || difference == 0
        ? "–" : sign + text(abs(difference))
    )
  }

  private static func change(_ change: ReplanAccount.Change, _ visit: Visit) -> Change {
    Change(
      offering: change.offering,
      title: change.title.map(visit.say) ?? "",
      before: days(change.before, visit),
      after: days(change.after, visit),
      what: visit.say(change.what),
      why: visit.say(change.why),
      decides: visit.say(
        change.decision == .approver
          ? LocalizedText(vi: "Phải trình cấp phê duyệt", en: "The approver")
          : LocalizedText(vi: "Đơn vị thực hiện", en: "The executing unit")
      ),
      isForApprover: change.decision == .approver,
      approval: change.approval.map(visit.say)
    )
  }

  private static func days(_ state: ReplanAccount.State?, _ visit: Visit) -> String {
    let sessions = state?.sessions.compactMap { SessionTime($0) } ?? []
    return sessions.isEmpty ? "–" : SessionWords.text(sessions, visit.language)
  }
}
