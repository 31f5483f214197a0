import Planning
import Problem
import Referee

/// What could have run and does not, with what certainly stands against one more offering.
///
/// A reason is given only where it holds whatever placement and resources one more offering had, everything else of the
/// plan staying as it is.
struct LeftOutReasons {
  let compiled: CompiledProgramme
  /// What the plan pays under each ceiling of the problem.
  let paid: [Int]
  private let running: [String: [PlannedOffering]]
  private let attended: [String: Int]
  private let asking: [[ListIndex<Participant>]]

  /// Weighs the answer that a plan tells; `entries` are the payments of its ledger.
  init(_ compiled: CompiledProgramme, _ solution: Solution, _ entries: [LedgerEntry]) {
    self.compiled = compiled
    let problem = compiled.problem
    running = Dictionary(grouping: solution.offerings, by: \.activity)
    attended = solution.offerings.flatMap(\.participants).reduce(into: [:]) {
      $0[$1, default: 0] += 1
    }
    asking = problem.requests.reduce(into: Array(repeating: [], count: problem.activities.count)) {
      $0[$1.activity.position].append($1.participant)
    }
    let members = problem.ceilings.map { ceiling in
      ceiling.activities.map { Set($0.map { problem.activities[$0].id }) }
    }
    paid = entries.reduce(into: Array(repeating: 0, count: members.count)) {
      sums,
      entry in
      for (position, ceiling) in problem.ceilings.enumerated()
      where ceiling.source == entry.source && ceiling.days.contains(entry.day)
        && members[position]?.contains(solution.offerings[entry.offering].activity) ?? true
      {
        sums[position] += entry.amount
      }
    }
  }

  /// One entry for each activity with fewer offerings than it may have.
  func entries() -> [LeftOut] {
    compiled.problem.activities.indices.compactMap { position in
      let activity = compiled.problem.activities[position]
      let count = running[activity.id, default: []].count
      guard count < activity.values.count else { return nil }
      let reasons = [
        people(ListIndex(position)), money(ListIndex(position)), worth(activity, after: count),
      ]
      return LeftOut(
        activity: activity.id,
        offerings: activity.values.count - count,
        shortfall: max(0, activity.minOfferings - count),
        reasons: reasons.compactMap(\.self)
      )
    }
  }

  /// Too few who asked are not served yet and may attend one more offering.
  private func people(_ index: ListIndex<Problem.Activity>) -> LocalizedText? {
    let activity = compiled.problem.activities[index]
    guard let rule = activity.people, activity.enrolled.isEmpty else { return nil }
    let served = Set(running[activity.id, default: []].flatMap(\.participants))
    let waiting = asking[index.position].map { compiled.problem.participants[$0] }.count {
      !served.contains($0.id) && attended[$0.id, default: 0] < $0.maxActivities
    }
    guard waiting < rule.min else { return nil }
    return LocalizedText(
      vi: "chỉ còn \(waiting) người đăng ký có thể dự thêm, cần ít nhất \(rule.min)",
      en: "of those who asked only \(waiting) can still come, at least \(rule.min) are needed"
    )
  }

  /// One more offering of a work, which serves no request, has no points of its own.
  private func worth(_ activity: Problem.Activity, after count: Int) -> LocalizedText? {
    guard activity.people == nil, count >= activity.minOfferings, activity.values[count] <= 0 else {
      return nil
    }
    return LocalizedText(
      vi: "thêm một đợt của \(activity.id) không được điểm nào",
      en: "one more offering of \(activity.id) is worth no points"
    )
  }
}
