internal import Problem

/// Travel between places, and the longest from each.
struct TravelTimes {
  private let minutes: [[Int]]
  private let longest: [Int]

  init(_ problem: PlanningProblem) {
    minutes = problem.travelMinutes
    longest = problem.travelMinutes.map { $0.max() ?? 0 }
  }

  /// The minutes from one place to another; 0 where either is nowhere.
  func minutes(from: ListIndex<Place>?, to: ListIndex<Place>?) -> Int {
    guard let from, let to else { return 0 }
    return minutes[from.position][to.position]
  }

  /// The most minutes from a place to any.
  func longest(from: ListIndex<Place>?) -> Int {
    from.map { longest[$0.position] } ?? 0
  }
}

/// One session of an offering, as someone or something takes part in it.
struct Attendance {
  let session: MinuteSpan
  /// The position of the offering among the answer's.
  let run: Int
}

extension TravelTimes {
  /// Calls `report` for every two sessions of different offerings that overlap or leave too little
  /// time to travel.
  ///
  /// Sorted by start, a session concerns only those that start before its end and its longest
  /// journey.
  func conflicts(
    among attendances: [Attendance],
    of runs: [Answer.Run],
    report: (_ earlier: Attendance, _ later: Attendance, _ travel: Int) -> Void
  ) {
    let ordered = attendances.sorted {
      ($0.session.start, $0.session.end, $0.run) < ($1.session.start, $1.session.end, $1.run)
    }
    for (position, earlier) in ordered.enumerated() {
      let from = runs[earlier.run].place
      let reach = earlier.session.end + longest(from: from)
      for later in ordered[(position + 1)...] {
        if later.session.start >= reach {
          break
        }
        if later.run == earlier.run {
          continue
        }
        let travel = minutes(from: from, to: runs[later.run].place)
        if later.session.start < earlier.session.end + travel {
          report(earlier, later, travel)
        }
      }
    }
  }
}

/// Whether a session, of those in order and disjoint, meets a busy interval.
///
/// - Complexity: O(b log s) for b busy intervals and s sessions.
func meets(_ sessions: [MinuteSpan], _ busy: [MinuteSpan]) -> Bool {
  busy.contains { interval in
    var low = 0
    var high = sessions.count
    while low < high {
      let middle = (low + high) / 2
      if sessions[middle].end <= interval.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < sessions.count && sessions[low].start < interval.end
  }
}
