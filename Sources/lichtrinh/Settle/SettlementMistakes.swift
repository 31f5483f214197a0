import PlanFolder
import Planning

/// What settlement.yaml and payments.csv say of offerings and lines that the plan does not have, each at its place.
struct SettlementMistakes {
  /// One line each, as every mistake of the folder is told.
  let lines: [String]

  /// Looks whether everything that is settled is part of the plan.
  init(_ plan: Plan, folder: String) {
    let terms = plan.programme.settlement
    let sources = LoadedFolder.read(folder).sources
    let offerings = plan.offerings.reduce(into: [:]) { $0[$1.id] = $1 }
    var lines: [String] = []
    func report(_ subject: Subject, _ vi: String, _ en: String) {
      let place = sources.location(of: subject)
      lines.append("\(place.file):\(place.line):\(place.column): " + say(vi, en))
    }
    func demand(_ id: String, _ subject: Subject) {
      guard offerings[id] == nil else { return }
      report(
        subject,
        "kế hoạch không có đợt `\(id)`; sửa mã hoặc bỏ dòng này",
        "the plan has no offering `\(id)`; mend the id or remove the line"
      )
    }
    for (position, override) in terms.overrides.enumerated() {
      demand(override.offering, Subject("settlement", "overrides")[override.position ?? position])
    }
    for (position, cost) in terms.costs.enumerated() {
      let subject = Subject("settlement", "costs")[cost.position ?? position]
      demand(cost.offering, subject)
      guard let offering = offerings[cost.offering], cost.line > offering.costLines.count else {
        continue
      }
      report(
        subject["line"],
        "đợt `\(cost.offering)` có \(offering.costLines.count) dòng dự toán, không có dòng \(cost.line)",
        "offering `\(cost.offering)` has \(offering.costLines.count) lines and no line \(cost.line)"
      )
    }
    for payment in terms.payments {
      let subject = Subject("payments", String(payment.position ?? 0))
      demand(payment.offering, subject["offering"])
      guard let offering = offerings[payment.offering],
        let activity = plan.programme.activities.first(where: { $0.id == offering.activity }),
        !activity.funding.contains(where: { $0.source == payment.source })
      else { continue }
      report(
        subject["source"],
        "nguồn `\(payment.source)` không chi cho `\(payment.offering)`; dùng một trong: \(activity.funding.map(\.source).joined(separator: ", "))",
        "source `\(payment.source)` does not pay for `\(payment.offering)`; use one of: \(activity.funding.map(\.source).joined(separator: ", "))"
      )
    }
    self.lines = lines
  }
}
