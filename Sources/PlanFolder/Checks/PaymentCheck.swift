import Almanac
import Planning

/// The shares of payments, and how much is paid in advance.
struct PaymentCheck {
  /// The norm whose rate limits what is paid before the work is accepted.
  static let advanceNorm = "payments.advance"

  let findings: Findings

  func run(_ contents: FolderContents) {
    for activity in contents.activities where !activity.payments.isEmpty {
      let subject = Subject("activities", activity.id)["payments"]
      let sum = activity.payments.reduce(0) { $0 + $1.share.thousandths }
      if sum > 1000 {
        findings.report(.sharesAboveWhole(Share(thousandths: sum)), at: subject)
      } else if sum < 1000 {
        findings.report(.sharesBelowWhole(Share(thousandths: sum)), at: subject)
      }
      if !contents.partlyRead.contains(activity.id) {
        checkAdvance(activity, contents, at: subject)
      }
    }
  }

  private func checkAdvance(_ activity: Activity, _ contents: FolderContents, at subject: Subject) {
    guard let norm = NormInForce(contents.norms, activity).version(of: PaymentCheck.advanceNorm),
      let most = norm.rate
    else { return }
    let span = PaymentCheck.fewestDays(activity.pattern)
    let advances = activity.payments.enumerated().filter { _, term in
      switch term.anchor {
      case .start: term.days < span
      case .end: term.days < 0
      }
    }
    let sum = Share(thousandths: advances.reduce(0) { $0 + $1.element.share.thousandths })
    guard let first = advances.first, sum > most else { return }
    findings.report(.advanceTooLarge(sum, most, norm), at: subject[first.offset])
  }

  /// The fewest days from the first to the last session of an offering.
  static func fewestDays(_ pattern: SessionPattern) -> Int {
    switch pattern {
    case .workingDays(let count, _), .calendarDays(let count, _), .evenings(let count): count - 1
    case .halfDays(let count, let halves): (count - 1) / max(1, halves.count)
    case .weekly(let count, _, _): (count - 1) * 7
    case .fixedDates(let dates, _):
      dates.first.flatMap { first in dates.last.map { first.distance(to: $0) } } ?? 0
    case .milestones(let list): list.last?.offsetDays ?? 0
    case .monthly: 0
    }
  }
}

extension Mistake {
  static func sharesBelowWhole(_ shares: Share) -> Mistake {
    Mistake(
      "shares-below-whole",
      severity: .warning,
      vi: (
        "các tỷ lệ chi trả cộng lại thành \(shares.text(.vi)); lần cuối chi phần còn lại",
        "sửa cho đủ 100 % hoặc bỏ `share` của lần cuối"
      ),
      en: (
        "the payments sum to \(shares.text(.en)), and the last takes the rest",
        "make them 100% or leave out the last `share`"
      )
    )
  }

  static func advanceTooLarge(_ share: Share, _ most: Share, _ norm: Norm) -> Mistake {
    Mistake(
      "advance-too-large",
      severity: norm.binding == .cap ? .error : .warning,
      vi: (
        "tạm ứng \(share.text(.vi)), quá \(most.text(.vi)) (\(norm.citation))",
        "tạm ứng nhiều nhất \(most.text(.vi))"
      ),
      en: (
        "\(share.text(.en)) is paid in advance, more than \(most.text(.en)) (\(norm.citation))",
        "advance at most \(most.text(.en))"
      )
    )
  }
}
