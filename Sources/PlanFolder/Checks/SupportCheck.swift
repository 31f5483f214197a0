import Planning

/// The first payer of an activity stays within the rate and cap of the support that it names.
struct SupportCheck {
  let findings: Findings

  func run(_ contents: FolderContents) {
    for activity in contents.activities where !contents.partlyRead.contains(activity.id) {
      guard let id = activity.support else { continue }
      let subject = Subject("activities", activity.id)
      let inForce = NormInForce(contents.norms, activity)
      if let norm = inForce.version(of: id) {
        check(activity, norm, at: subject)
      } else if let last = inForce.versions(of: id).last, let day = inForce.day {
        findings.report(.normNotInForce(last, day), at: subject["support"])
      }
    }
  }

  private func check(_ activity: Activity, _ norm: Norm, at subject: Subject) {
    guard let payer = activity.funding.first else { return }
    let place = subject["funding"][0]
    if let rate = norm.rate {
      let lines = activity.costs.map(\.support).max() ?? .whole
      let share = min(payer.share ?? .whole, lines)
      if share > rate {
        let written = payer.share == nil ? place : place["share"]
        findings.report(.supportExceeded(share, rate, norm), at: written)
      }
    }
    guard let most = norm.cap ?? norm.amount else { return }
    if let cap = payer.cap, cap > most {
      findings.report(.capExceeded(cap, most, norm), at: place["cap"])
    } else if payer.cap == nil, payer.capPerPerson == nil {
      let people = activity.people?.max ?? 0
      let price = OfferingPrice(activity)
      guard price.total(people: people) < .largest else { return }
      let amount = price.firstPayerShare(activity, people: people)
      if amount > most { findings.report(.capExceeded(amount, most, norm), at: place) }
    }
  }
}

extension Mistake {
  static func capExceeded(_ amount: Money, _ most: Money, _ norm: Norm) -> Mistake {
    Mistake(
      "support-exceeded",
      severity: norm.binding == .cap ? .error : .warning,
      vi: (
        "hỗ trợ \(amount.text(.vi)) vượt mức \(most.text(.vi)) của `\(norm.id)` (\(norm.citation))",
        "đặt `cap` nhiều nhất \(most.dong)"
      ),
      en: (
        "support of \(amount.text(.en)) exceeds the \(most.text(.en)) of `\(norm.id)` "
          + "(\(norm.citation))", "set `cap` to at most \(most.dong)"
      )
    )
  }
}
