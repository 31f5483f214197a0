import Problem

/// The moments at which the bound looks whether a resource is in too many places.
///
/// Two sessions overlap only if one of them runs when the other starts, so the starts of all
/// sessions are moments enough; where there are too many, a part of them: fewer moments give a
/// weaker bound and no wrong one.
struct TimeGrid {
  /// The moments, in order.
  let moments: [Int]

  /// Collects the starts of the sessions of all placements, at most so many.
  init(_ problem: PlanningProblem, most: Int) {
    var starts = Set<Int>()
    for set in problem.placementSets {
      for placement in set.placements {
        for session in placement.sessions { starts.insert(session.start) }
      }
    }
    let ordered = starts.sorted()
    let step = max(1, (ordered.count + most - 1) / max(1, most))
    moments = stride(from: 0, to: ordered.count, by: step).map { ordered[$0] }
  }

  /// The positions of the moments that lie in a session.
  func range(_ session: MinuteSpan) -> Range<Int> {
    let first = position(of: session.start)
    return first..<max(first, position(of: session.end))
  }

  /// The position of the first moment that is not before a minute.
  private func position(of minute: Int) -> Int {
    var low = 0
    var high = moments.count
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] < minute { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The placements of one set as the bound needs them.
struct PlacementColumns {
  /// Points of each placement, as a gain.
  let gain: [Int]
  /// The day on which each one's first session starts.
  let startDay: [Int]
  /// The day of each one's last minute.
  let endDay: [Int]
  /// The number of sessions of each.
  let sessions: [Int]
  /// The session minutes of each.
  let minutes: [Int]
  /// Where the ranges of each placement begin in `ranges`, and the end of all.
  let firstRange: [Int]
  /// The moments that the sessions cover, neighbouring ranges as one.
  let ranges: [Range<Int>]

  init(_ set: PlacementSet, _ grid: TimeGrid, _ units: PointUnits) {
    var firstRange = [0]
    var ranges: [Range<Int>] = []
    for placement in set.placements {
      for session in placement.sessions {
        let range = grid.range(session)
        if range.isEmpty { continue }
        if ranges.count > firstRange[firstRange.count - 1],
          let last = ranges.last, last.upperBound == range.lowerBound
        {
          ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
        } else {
          ranges.append(range)
        }
      }
      firstRange.append(ranges.count)
    }
    self.firstRange = firstRange
    self.ranges = ranges
    gain = set.placements.map { units.up(-Int128($0.penalty)) }
    startDay = set.placements.map { ($0.sessions.first?.start ?? 0) / minutesPerDay }
    endDay = set.placements.map { (($0.sessions.last?.end ?? 1) - 1) / minutesPerDay }
    sessions = set.placements.map(\.sessions.count)
    minutes = set.placements.map { $0.sessions.reduce(0) { $0 + ($1.end - $1.start) } }
  }
}
