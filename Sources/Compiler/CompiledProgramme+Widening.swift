import Almanac
import Planning
public import Problem

extension CompiledProgramme {
  /// The placements that an activity would have besides its own if each of its windows began and ended so many days
  /// further out, within the year and under all other rules of the calendar.
  public func placements(
    of activity: ListIndex<Problem.Activity>,
    widenedByDays days: Int
  ) -> [Placement] {
    var wider = programme.activities[activity.position]
    wider.windows = wider.windows.map { window in
      DateWindow(
        from: max(programme.firstDay, window.from.adding(days: -days)),
        to: min(programme.lastDay, window.to.adding(days: days))
      )
    }
    // Nothing but the calendar decides the placements.
    var alone = programme
    alone.activities = [wider]
    alone.orders = []
    alone.limits = []
    alone.requests = []
    let compilation = ProgrammeCompiler.compile(
      alone,
      sources: SourceMap(fallback: SourceLocation(file: "", line: 1, column: 1))
    )
    guard let set = compilation.compiled?.problem.placementSets.first else { return [] }
    let own = Set(
      problem.placementSets[problem.activities[activity].placements].placements.map(\.sessions)
    )
    return set.placements.filter { !own.contains($0.sessions) }
  }
}
