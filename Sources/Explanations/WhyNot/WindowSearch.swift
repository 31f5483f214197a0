import Problem
import Referee

/// Looks for the smallest widening of an activity's window that lets one more offering in.
struct WindowSearch {
  private let explainer: ActivityExplainer
  private let activity: Int

  init(_ explainer: ActivityExplainer, _ activity: Int) {
    self.explainer = explainer
    self.activity = activity
  }

  /// The placements that a window wider by so many days on both sides adds.
  func placements(_ days: Int) -> [Placement] {
    explainer.widening(ListIndex(activity), days)
  }

  /// The widest window that is asked for; nil where it adds no placement.
  var widest: Change? {
    let days = ActivityExplainer.mostDays
    let placements = placements(days)
    return placements.isEmpty
      ? nil : .addPlacements(ListIndex(activity), placements, days: days)
  }

  /// The smallest widening, in days, with which the item fits in and nothing else changes; nil where even the widest
  /// window has no room.
  ///
  /// It is the least where every way was looked at: windows of fewer days hold none that nothing stands against.
  func beside(_ widest: Change) -> Remedy? {
    let changed = explainer.problem.applying([widest])
    let own = explainer.index.problem.placementSets[
      explainer.problem.activities[activity].placements
    ].placements.count
    let wider = examination(of: changed, from: own)
    let open = wider.ways.filter { $0.obstacles.isEmpty && !$0.isUncertain }
    guard !open.isEmpty else { return nil }
    let sessions = Set(open.map(\.sessions))
    guard let placements = narrowest(with: sessions, at: widest.amount) else { return nil }
    let change = Change.addPlacements(
      ListIndex(activity),
      placements.list,
      days: placements.days
    )
    return remedy(change, from: own, isLeast: wider.isComplete)
  }

  private func remedy(_ change: Change, from own: Int, isLeast: Bool) -> Remedy? {
    let changed = explainer.problem.applying([change])
    let ways = examination(of: changed, from: own).ways
    let open = ways.filter { $0.obstacles.isEmpty && !$0.isUncertain }
    guard let way = open.min(by: { $0.isBetter(than: $1) }) else { return nil }
    var solution = explainer.answer.solution
    solution.offerings.append(way.offering(in: changed, activity: activity))
    let found = JudgedAnswer(changed, solution)
    guard found.verdict.lawful else { return nil }
    return Remedy(
      changes: [change],
      solution: solution,
      shortfall: found.verdict.shortfall,
      score: found.verdict.score,
      origin: .examination,
      isLeast: isLeast
    )
  }

  /// The placements of a problem's wider window, against the answer as it is.
  private func examination(of changed: PlanningProblem, from own: Int) -> Examination {
    let all = changed.placementSets[changed.activities[activity].placements].placements.count
    return Examination(
      Occupancy(ProblemIndex(changed), explainer.answer.solution),
      activity,
      at: own..<all,
      stop: { explainer.resolver.isCancelled }
    )
  }

  /// The fewest days that give one of the placements, with all that they give.
  private func narrowest(
    with open: Set<[MinuteSpan]>,
    at most: Int
  ) -> (days: Int, list: [Placement])? {
    var low = 0
    var high = most
    var best: (days: Int, list: [Placement])?
    while low < high {
      let days = low + (high - low) / 2
      let list = days > 0 ? placements(days) : []
      if list.contains(where: { open.contains($0.sessions) }) {
        best = (days, list)
        high = days
      } else {
        low = days + 1
      }
    }
    return best ?? (most > 0 ? (most, placements(most)) : nil)
  }
}
