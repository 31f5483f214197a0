import Almanac
import Planning
import Problem
import Referee

extension LeftOutReasons {
  /// A ceiling that even the cheapest offering would break at every placement; the one least broken at the best placement.
  func money(_ index: ListIndex<Problem.Activity>) -> LocalizedText? {
    let ceilings = certainCeilings(of: index)
    guard !ceilings.isEmpty, let trial = cheapestAtEveryPlacement(index) else { return nil }
    let problem = compiled.problem
    var added = [[Int: Int]](repeating: [:], count: trial.offerings.count)
    for entry in ledger(problem, trial) {
      for ceiling in ceilings
      where problem.ceilings[ceiling].source == entry.source
        && problem.ceilings[ceiling].days.contains(entry.day)
      {
        added[entry.offering][ceiling, default: 0] += entry.amount
      }
    }
    let rounding = problem.activities[index].payments.count
    var least: (ceiling: Int, missing: Int)?
    for placement in added {
      let broken = ceilings.compactMap { ceiling in
        placement[ceiling].map { (ceiling, paid[ceiling] + $0 - problem.ceilings[ceiling].amount) }
      }
      let worst = broken.max { $0.1 < $1.1 }
      guard let (ceiling, missing) = worst, missing > rounding else { return nil }
      if missing < least?.missing ?? .max { least = (ceiling, missing) }
    }
    return least.map { text($0.ceiling, missing: Money($0.missing)) }
  }

  /// The ceilings over an activity under which an offering with more people or dearer resources pays no less.
  ///
  /// Where a payer's cap grows with the people, the payers after it may pay less for more people; then only the ceilings of
  /// the first count, if it pays nothing later.
  private func certainCeilings(of index: ListIndex<Problem.Activity>) -> [Int] {
    let problem = compiled.problem
    let funding = problem.activities[index].funding
    let growing = funding.contains { $0.capPerParticipant ?? 0 > 0 }
    let certain = funding.indices.filter { position in
      !growing
        || (position == 0 && !funding.dropFirst().contains { $0.source == funding[0].source })
    }
    let sources = certain.map { funding[$0].source }
    return problem.ceilings.indices.filter { position in
      let ceiling = problem.ceilings[position]
      return sources.contains(ceiling.source) && ceiling.activities?.contains(index) ?? true
    }
  }

  /// One offering at each placement with the fewest people and the cheapest resources; nil where some need has none or the
  /// programme has too few people.
  private func cheapestAtEveryPlacement(_ index: ListIndex<Problem.Activity>) -> Solution? {
    let problem = compiled.problem
    let activity = problem.activities[index]
    let placements = problem.placementSets[activity.placements].placements
    let count = max(activity.people?.min ?? 0, activity.enrolled.count)
    guard count <= problem.participants.count, let sessions = placements.first?.sessions.count
    else { return nil }
    let resources = activity.needs.compactMap { need in
      need.candidates.map { problem.resources[$0.resource] }.min {
        $0.costPerUse + $0.costPerSession * sessions < $1.costPerUse + $1.costPerSession * sessions
      }?.id
    }
    guard resources.count == activity.needs.count else { return nil }
    let people = problem.participants.prefix(count).map(\.id)
    return Solution(
      problem: problem.name,
      offerings: placements.indices.map {
        PlannedOffering(
          activity: activity.id,
          placement: $0,
          resources: resources,
          participants: people
        )
      }
    )
  }

  private func text(_ ceiling: Int, missing: Money) -> LocalizedText {
    let rule = compiled.problem.ceilings[ceiling]
    let source = compiled.programme.sources[rule.source.position].name
    let clock = YearClock(compiled.programme)
    let from = clock.date(rule.days.start)
    let to = clock.date(rule.days.end - 1)
    return LocalizedText(
      vi: "\(source.vi) thiếu \(missing.text(.vi)) dưới mức trần \(Money(rule.amount).text(.vi)) "
        + "(\(from.dayMonthYear) đến \(to.dayMonthYear))",
      en: "\(source.en) lacks \(missing.text(.en)) under its ceiling of "
        + "\(Money(rule.amount).text(.en)) (\(from.iso) to \(to.iso))"
    )
  }
}
