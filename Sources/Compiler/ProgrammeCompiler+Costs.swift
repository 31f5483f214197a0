import Planning
import Problem

extension ProgrammeCompiler {
  /// The payers; the caps of the first bound what it supports of the lines too.
  func funding(of activity: Planning.Activity, price: OfferingPrice) -> [FundingLine] {
    activity.funding.enumerated().compactMap { position, payer in
      guard let source = sourceIndex[payer.source] else { return nil }
      if position == activity.funding.count - 1 { return FundingLine(source: source) }
      if position == 0 {
        let cap = price.firstPayerCap(activity)
        return FundingLine(
          source: source,
          share: payer.share?.thousandths,
          capFixed: cap?.fixed.dong,
          capPerParticipant: cap?.perPerson.dong
        )
      }
      return FundingLine(
        source: source,
        share: payer.share?.thousandths,
        capFixed: payer.cap?.dong,
        capPerParticipant: payer.capPerPerson?.dong
      )
    }
  }

  /// What the first payer does not support of the lines needs a second one.
  mutating func checkSupport(of activity: Planning.Activity, price: OfferingPrice) {
    guard price.isSupportedInPart && activity.funding.count == 1 else { return }
    findings.note(
      .error,
      "support-without-payer",
      Subject("activities", activity.id)["funding"],
      cause: LocalizedText(
        vi: "\(activity.id) có chi phí chỉ được hỗ trợ một phần nhưng chỉ có một nguồn chi trả",
        en: "\(activity.id) has costs that are supported in part, but a single payer"
      ),
      mend: LocalizedText(
        vi: "thêm nguồn chi trả phần còn lại",
        en: "add the payer of the rest"
      )
    )
  }

  /// All possible offerings together cost less than the exact problem can state, so that no sum of money overflows.
  mutating func checkCosts() {
    var sum = Money.zero
    for activity in programme.activities {
      sum = sum.added(greatestCost(of: activity))
      guard sum == .exactBound else { continue }
      findings.note(
        .error,
        "cost-too-large",
        Subject("activities", activity.id)["costs"],
        cause: LocalizedText(
          vi: "chi phí của mọi đợt có thể có, tính đến \(activity.id), vượt "
            + Money.exactBound.text(.vi),
          en: "all possible offerings up to those of \(activity.id) cost more than "
            + Money.exactBound.text(.en)
        ),
        mend: LocalizedText(
          vi: "kiểm tra số lượng và đơn giá",
          en: "check quantities and unit costs"
        )
      )
      return
    }
  }

  /// What the most offerings cost with the most people and the dearest resources.
  private func greatestCost(of activity: Planning.Activity) -> Money {
    let sessions = PatternShape(activity.pattern).sessions
    let people = max(activity.people?.max ?? 0, activity.enrolled.count)
    let offering = activity.needs.reduce(OfferingPrice(activity).total(people: people)) {
      sum,
      need in
      let hires = programme.resources.filter(need.fits).map { profile in
        profile.costPerUse.added(profile.costPerSession.multiplied(by: sessions))
      }
      return sum.added(hires.max() ?? .zero)
    }
    return offering.multiplied(by: activity.values.count)
  }
}
