/// Shortfall that no plan avoids, as far as it is seen at once.
///
/// An activity that must run and cannot at any of its placements lacks its fewest offerings; and of the activities that
/// must run with someone who is enrolled in more of them than the person may attend, the rest cannot.
struct UnavoidableShortfall {
  /// The offerings that are missing in every plan.
  let count: Int

  init(_ times: PlacementTable, _ activities: ActivityTable, _ entries: EntryTable) {
    var sum = 0
    var isCounted = Array(repeating: false, count: activities.count)
    for activity in 0..<activities.count where activities.fewest[activity] > 0 {
      if !Self.canRun(activity, times, activities, entries) {
        sum += activities.fewest[activity]
        isCounted[activity] = true
      }
    }
    for person in 0..<entries.personCount {
      let most = max(0, entries.maxActivities[person])
      if entries.ofPerson[person].count <= most { continue }
      let bound = entries.ofPerson[person].map { entries.personEntry[$0] }
        .filter { entries.enrolled[$0] && activities.fewest[entries.activity[$0]] > 0 }
        .map { entries.activity[$0] }
      // Each activity counts once, so that those of two people are never the same offering.
      if bound.count <= most || bound.contains(where: { isCounted[$0] }) { continue }
      sum += bound.count - most
      for activity in bound { isCounted[activity] = true }
    }
    count = sum
  }

  /// Whether some placement has a candidate for each need and finds everyone enrolled free, whatever else runs.
  private static func canRun(
    _ activity: Int,
    _ times: PlacementTable,
    _ activities: ActivityTable,
    _ entries: EntryTable
  ) -> Bool {
    if !activities.possible[activity] { return false }
    let enrolled =
      activities.hasEnrolled[activity]
      ? entries.ofActivity[activity].filter { entries.enrolled[$0] } : []
    return (0..<activities.placements[activity].count).contains { local in
      let global = activities.placementFirst[activity] + local
      return activities.needs[activity].allSatisfy { need in
        activities.candidates[need].contains { candidate in
          !activities.blocked.has(local, row: activities.blockedFirst[candidate])
        }
      }
        && enrolled.allSatisfy { entry in
          !times.meets(global, entries.interval[entries.intervals[entries.person[entry]]])
        }
    }
  }
}
