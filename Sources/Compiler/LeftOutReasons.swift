import Almanac
import Planning
import Problem
import Referee

/// What could have run and does not, with what certainly stands against one more offering.
///
/// A reason is given only where it holds whatever placement and resources one more offering had, everything else of the
/// plan staying as it is.
struct LeftOutReasons {
  private let compiled: CompiledProgramme
  private let solution: Solution
  private let paid: [Int]

  init(_ compiled: CompiledProgramme, _ solution: Solution) {
    self.compiled = compiled
    self.solution = solution
    paid = Self.paid(compiled.problem, ledger(compiled.problem, solution), solution)
  }

  /// One entry for each activity with fewer offerings than it may have.
  func entries() -> [LeftOut] {
    var running: [String: Int] = [:]
    for offering in solution.offerings { running[offering.activity, default: 0] += 1 }
    return zip(compiled.programme.activities, compiled.problem.activities).compactMap {
      told,
      exact in
      let count = running[exact.id, default: 0]
      guard count < exact.values.count else { return nil }
      return LeftOut(
        activity: exact.id,
        offerings: exact.values.count - count,
        shortfall: max(0, exact.minOfferings - count),
        reasons: [people(exact), money(exact)].compactMap(\.self)
          + (count > 0 && exact.values[count] <= 0 ? [Self.worthless(told)] : [])
      )
    }
  }

  /// Too few people left who asked.
  private func people(_ activity: Problem.Activity) -> LocalizedText? {
    guard let rule = activity.people, activity.enrolled.isEmpty else { return nil }
    let served = Set(
      solution.offerings.filter { $0.activity == activity.id }.flatMap(\.participants)
    )
    let problem = compiled.problem
    let waiting = problem.requests.count {
      problem.activities[$0.activity].id == activity.id
        && !served.contains(problem.participants[$0.participant].id)
    }
    guard waiting < rule.min else { return nil }
    return LocalizedText(
      vi: "chỉ còn \(waiting) người đăng ký chưa được xếp, cần ít nhất \(rule.min)",
      en: "only \(waiting) people who asked are left, at least \(rule.min) are needed"
    )
  }

  /// A ceiling that even the cheapest offering at any placement would break; the one least broken at the best placement.
  private func money(_ activity: Problem.Activity) -> LocalizedText? {
    let problem = compiled.problem
    let people = max(activity.people?.min ?? 0, activity.enrolled.count)
    let cheapest = activity.needs.map { need in
      need.candidates.map { problem.resources[$0.resource] }
        .min {
          ($0.costPerUse, $0.costPerSession, $0.id) < ($1.costPerUse, $1.costPerSession, $1.id)
        }
    }
    guard cheapest.allSatisfy({ $0 != nil }) else { return nil }
    var least: (ceiling: Int, missing: Int)?
    for placement in problem.placementSets[activity.placements].placements.indices {
      let trial = Solution(
        problem: problem.name,
        offerings: [
          PlannedOffering(
            activity: activity.id,
            placement: placement,
            resources: cheapest.compactMap { $0?.id },
            participants: (0..<people).map { "?\($0)" }
          )
        ]
      )
      let added = Self.paid(problem, ledger(problem, trial), trial)
      let worst = problem.ceilings.indices.filter { added[$0] > 0 }
        .map { (ceiling: $0, missing: paid[$0] + added[$0] - problem.ceilings[$0].amount) }
        .max { $0.missing < $1.missing }
      guard let worst, worst.missing > 0 else { return nil }
      if worst.missing < least?.missing ?? .max { least = worst }
    }
    return least.map { text($0.ceiling, missing: Money($0.missing)) }
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

  private static func worthless(_ activity: Planning.Activity) -> LocalizedText {
    LocalizedText(
      vi: "thêm một đợt của \(activity.id) không được điểm nào",
      en: "one more offering of \(activity.id) is worth no points"
    )
  }

  /// What the ledger pays under each ceiling.
  private static func paid(
    _ problem: PlanningProblem,
    _ entries: [LedgerEntry],
    _ solution: Solution
  ) -> [Int] {
    problem.ceilings.map { ceiling in
      let members = ceiling.activities.map { Set($0.map { problem.activities[$0].id }) }
      return entries.reduce(0) { sum, entry in
        let isCounted =
          entry.source == ceiling.source && ceiling.days.contains(entry.day)
          && (members?.contains(solution.offerings[entry.offering].activity) ?? true)
        return isCounted ? sum + entry.amount : sum
      }
    }
  }
}
