import Almanac
import Planning

/// Unit costs stay within the lawful rates that their lines name.
///
/// A norm with an `amount` limits the unit cost. One with a `rate` limits the share of the whole estimate
/// where its unit is a project, a programme or a class (management), and otherwise the share that the
/// first source supports of the line (booths).
struct NormCheck {
  private static let wholeUnits = ["project", "programme", "class"]

  let findings: Findings

  func run(_ contents: FolderContents) {
    for activity in contents.activities {
      let inForce = NormInForce(contents.norms, activity)
      for (position, line) in activity.costs.enumerated() {
        let subject = Subject("activities", activity.id)["costs"][position]
        guard let id = line.norm else { continue }
        guard let norm = inForce.version(of: id) else {
          if let last = inForce.versions(of: id).last, let day = inForce.day {
            findings.report(.normNotInForce(last, day), at: subject["norm"])
          }
          continue
        }
        if let most = norm.amount, line.unitCost > most {
          findings.report(.normExceeded(line.unitCost, most, norm), at: subject["unit-cost"])
        }
        guard let rate = norm.rate else { continue }
        if norm.unit.map(NormCheck.wholeUnits.contains) ?? false {
          // The share of a whole that was not wholly read cannot be told.
          if contents.partlyRead.contains(activity.id) { continue }
          checkManagement(line, of: activity, rate, norm, at: subject["unit-cost"])
        } else if line.support > rate {
          findings.report(.supportExceeded(line.support, rate, norm), at: subject["support"])
        }
      }
    }
  }

  /// The line's amount as a share of the whole estimate, both at the greatest headcount.
  private func checkManagement(
    _ line: CostLine,
    of activity: Activity,
    _ rate: Share,
    _ norm: Norm,
    at subject: Subject
  ) {
    let people = activity.people?.max ?? 0
    let shape = PatternShape(activity.pattern)
    let multiple = line.multiple(days: shape.days, nights: shape.nights, sessions: shape.sessions)
    let once = line.unitCost.multiplied(by: multiple)
    let amount = line.basis.isPerPerson ? once.multiplied(by: people) : once
    let total = OfferingPrice(activity).total(people: people)
    guard amount > rate.of(total) else { return }
    findings.report(
      .managementExceeded(amount, total, rate, norm),
      at: subject
    )
  }
}

extension Mistake {
  static func normExceeded(_ cost: Money, _ most: Money, _ norm: Norm) -> Mistake {
    Mistake(
      "norm-exceeded",
      severity: norm.binding == .cap ? .error : .warning,
      vi: (
        "đơn giá \(cost.text(.vi)) vượt định mức `\(norm.id)` \(most.text(.vi)) (\(norm.citation))",
        norm.binding == .cap ? "hạ đơn giá xuống định mức" : "hạ đơn giá hoặc nêu lý do"
      ),
      en: (
        "unit cost \(cost.text(.en)) exceeds norm `\(norm.id)` of \(most.text(.en)) "
          + "(\(norm.citation))",
        norm.binding == .cap ? "lower it to the norm" : "lower it or give the reason"
      )
    )
  }

  static func normNotInForce(_ norm: Norm, _ day: CivilDate) -> Mistake {
    Mistake(
      "norm-not-in-force",
      severity: .warning,
      vi: (
        "định mức `\(norm.id)` không có hiệu lực vào ngày \(day) (\(norm.citation))",
        "dùng định mức đang có hiệu lực"
      ),
      en: (
        "norm `\(norm.id)` is not in force on \(day) (\(norm.citation))",
        "use the norm that is in force"
      )
    )
  }

  static func supportExceeded(_ share: Share, _ most: Share, _ norm: Norm) -> Mistake {
    Mistake(
      "support-exceeded",
      severity: norm.binding == .cap ? .error : .warning,
      vi: (
        "hỗ trợ \(share.text(.vi)) vượt mức \(most.text(.vi)) của `\(norm.id)` (\(norm.citation))",
        "hỗ trợ nhiều nhất \(most.text(.vi))"
      ),
      en: (
        "support of \(share.text(.en)) exceeds the \(most.text(.en)) of `\(norm.id)` "
          + "(\(norm.citation))", "support at most \(most.text(.en))"
      )
    )
  }

  static func managementExceeded(
    _ amount: Money,
    _ total: Money,
    _ rate: Share,
    _ norm: Norm
  ) -> Mistake {
    let most = rate.of(total)
    return Mistake(
      "management-exceeded",
      severity: norm.binding == .cap ? .error : .warning,
      vi: (
        "\(amount.text(.vi)) vượt \(rate.text(.vi)) của dự toán \(total.text(.vi)) "
          + "(\(norm.citation))", "chi nhiều nhất \(most.text(.vi))"
      ),
      en: (
        "\(amount.text(.en)) exceeds \(rate.text(.en)) of the estimate of \(total.text(.en)) "
          + "(\(norm.citation))", "spend at most \(most.text(.en))"
      )
    )
  }
}
