import Planning

/// Estimates are amounts of money that plans can hold.
struct EstimateCheck {
  let findings: Findings

  func run(_ contents: FolderContents) {
    for activity in contents.activities {
      let total = OfferingPrice(activity).total(people: activity.people?.max ?? 0)
      guard total >= Money.largest else { continue }
      findings.report(.estimateTooLarge, at: Subject("activities", activity.id)["costs"])
    }
  }
}

extension Mistake {
  static let estimateTooLarge = Mistake(
    "money-too-large",
    vi: ("dự toán lớn hơn \(Money.largest.text(.vi))", "xem lại số lượng và đơn giá"),
    en: ("the estimate is above \(Money.largest.text(.en))", "look at quantities and unit costs")
  )
}
