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
        if let year = contents.year { checkDates(activity, year, at: subject) }
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

  /// Payments that no placement brings into the year: the problem would count them on its first or last day.
  private func checkDates(_ activity: Activity, _ year: DateWindow, at subject: Subject) {
    guard let from = activity.windows.map(\.from).min(), let to = activity.windows.map(\.to).max(),
      year.from <= from, to <= year.to
    else { return }
    let firstEnd = from.adding(days: PaymentCheck.fewestDays(activity.pattern))
    for (position, term) in activity.payments.enumerated() {
      let earliest = (term.anchor == .start ? from : firstEnd).adding(days: term.days)
      let latest = to.adding(days: term.days)
      let place = subject[position]["days"]
      if earliest > year.to {
        let most = to.distance(to: year.to)
        findings.report(.paymentAfterYear(earliest, year, most: most), at: place)
      } else if latest < year.from {
        let least = from.distance(to: year.from)
        findings.report(.paymentBeforeYear(latest, year, least: least), at: place)
      }
    }
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

  static func paymentAfterYear(_ date: CivilDate, _ year: DateWindow, most: Int) -> Mistake {
    Mistake(
      "payment-outside-year",
      severity: .warning,
      vi: (
        "lần chi này sớm nhất vào \(date), sau năm kế hoạch; nó được tính vào \(year.to)",
        "đặt `days` nhiều nhất \(most)"
      ),
      en: (
        "this payment falls on \(date) at the earliest, after the year planned, "
          + "and is counted on \(year.to)", "set `days` to at most \(most)"
      )
    )
  }

  static func paymentBeforeYear(_ date: CivilDate, _ year: DateWindow, least: Int) -> Mistake {
    Mistake(
      "payment-outside-year",
      severity: .warning,
      vi: (
        "lần chi này muộn nhất vào \(date), trước năm kế hoạch; nó được tính vào \(year.from)",
        "đặt `days` ít nhất \(least)"
      ),
      en: (
        "this payment falls on \(date) at the latest, before the year planned, "
          + "and is counted on \(year.from)", "set `days` to at least \(least)"
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
