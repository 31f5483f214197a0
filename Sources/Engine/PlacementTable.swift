import Problem

/// All placements of all sets, one after another, with their sessions and the travel between places.
struct PlacementTable {
  /// The first minute of the first session.
  let start: Column<Int>
  /// The first minute after the last session.
  let end: Column<Int>
  /// Day of the first session's start.
  let startDay: Column<Int>
  /// Day of the last session's last minute.
  let endDay: Column<Int>
  /// Minutes of all sessions.
  let minutes: Column<Int>
  /// Points lost.
  let penalty: Column<Int>
  /// Where each placement's sessions lie in the year.
  let touched: Column<TimeMarks>
  /// The same with the longest travel before and after each session.
  let near: Column<TimeMarks>
  /// The sessions of each placement.
  let sessions: Rows
  /// First minutes of sessions.
  let sessionStart: Column<Int>
  /// First minutes after sessions.
  let sessionEnd: Column<Int>
  /// The placements of each set.
  let sets: Rows
  /// Minutes between places; the row and column after the last place stand for no place.
  let travel: Column<Int>
  /// Points lost between home and place: a row for each place, with a column for each home.
  let trip: Column<Int>
  /// The longest travel between two places.
  let longestTravel: Int
  /// The number of places with the one that stands for none.
  let width: Int

  /// The index that stands for no place.
  var nowhere: Int { width &- 1 }

  init(_ problem: PlanningProblem, _ scale: PointScale, _ storage: Storage) {
    var starts: [Int] = []
    var ends: [Int] = []
    var penalties: [Int] = []
    var lengths: [Int] = []
    var minuteSums: [Int] = []
    var sessionStarts: [Int] = []
    var sessionEnds: [Int] = []
    for set in problem.placementSets {
      for placement in set.placements {
        starts.append(placement.sessions.first?.start ?? 0)
        ends.append(placement.sessions.last?.end ?? 0)
        penalties.append(scale.points(placement.penalty))
        lengths.append(placement.sessions.count)
        minuteSums.append(placement.sessions.reduce(0) { $0 + $1.end - $1.start })
        for session in placement.sessions {
          sessionStarts.append(session.start)
          sessionEnds.append(session.end)
        }
      }
    }
    start = storage.column(starts)
    end = storage.column(ends)
    startDay = storage.column(starts.map { $0 / minutesPerDay })
    endDay = storage.column(ends.map { max(0, $0 - 1) / minutesPerDay })
    minutes = storage.column(minuteSums)
    let longest = problem.travelMinutes.reduce(0) { max($0, $1.max() ?? 0) }
    longestTravel = longest
    touched = storage.column(
      problem.placementSets.flatMap(\.placements).map {
        TimeMarks($0.sessions, travel: 0, days: problem.days)
      }
    )
    near = storage.column(
      problem.placementSets.flatMap(\.placements).map {
        TimeMarks($0.sessions, travel: longest, days: problem.days)
      }
    )
    penalty = storage.column(penalties)
    sessions = storage.rows(lengths)
    sessionStart = storage.column(sessionStarts)
    sessionEnd = storage.column(sessionEnds)
    sets = storage.rows(problem.placementSets.map(\.placements.count))
    width = problem.places.count + 1
    travel = storage.column(width * width, 0)
    trip = storage.column(width * width, 0)
    for (from, row) in problem.travelMinutes.enumerated() {
      for (to, minutes) in row.enumerated() {
        travel[from * width + to] = minutes
        trip[to * width + from] = scale.points(
          problem.travelKm[from][to] / 10,
          times: problem.weights.travelPer10Km
        )
      }
    }
  }

  /// Whether sessions of two placements meet, or lie closer than the travel between their places.
  @inline(__always)
  func clash(_ one: Int, at here: Int, _ other: Int, at there: Int) -> Bool {
    let forth = travel[here &* width &+ there]
    let back = travel[there &* width &+ here]
    if end[one] &+ forth <= start[other] || end[other] &+ back <= start[one] { return false }
    return sessionsClash(one, other, forth, back)
  }

  /// Points lost on the way from a home to a place.
  @inline(__always)
  func trip(from home: Int, to place: Int) -> Int { trip[place &* width &+ home] }

  /// Merges the two lists of sessions; exact for any travel, since it is the same between all pairs.
  @inline(never)
  private func sessionsClash(_ one: Int, _ other: Int, _ forth: Int, _ back: Int) -> Bool {
    let ones = sessions[one]
    let others = sessions[other]
    var i = ones.lowerBound
    var j = others.lowerBound
    while i < ones.upperBound && j < others.upperBound {
      if sessionEnd[i] &+ forth <= sessionStart[j] {
        i &+= 1
      } else if sessionEnd[j] &+ back <= sessionStart[i] {
        j &+= 1
      } else {
        return true
      }
    }
    return false
  }

  /// Whether a session of the placement meets one of the intervals, which are sorted and disjoint.
  func meets(_ placement: Int, _ busy: ArraySlice<MinuteSpan>) -> Bool {
    var low = busy.startIndex
    var high = busy.endIndex
    let first = start[placement]
    while low < high {
      let middle = (low + high) / 2
      if busy[middle].end <= first { low = middle + 1 } else { high = middle }
    }
    var session = sessions[placement].lowerBound
    let last = sessions[placement].upperBound
    while low < busy.endIndex && session < last {
      if busy[low].end <= sessionStart[session] {
        low += 1
      } else if sessionEnd[session] <= busy[low].start {
        session += 1
      } else {
        return true
      }
    }
    return false
  }
}

extension [MinuteSpan] {
  /// The same minutes as sorted, disjoint intervals.
  func merged() -> [MinuteSpan] {
    var result: [MinuteSpan] = []
    for span in sorted(by: { $0.start < $1.start }) where span.start < span.end {
      if let last = result.last, span.start <= last.end {
        result[result.count - 1].end = Swift.max(last.end, span.end)
      } else {
        result.append(span)
      }
    }
    return result
  }
}
