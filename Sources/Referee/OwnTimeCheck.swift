internal import Problem

/// Rule 3: a participant's own time, journeys and number of offerings.
enum OwnTimeCheck {
  static func check(_ answer: Answer, _ travel: TravelTimes, _ broken: inout BrokenRules) {
    let (starts, entries) = offerings(answer)
    for (person, participant) in answer.problem.participants.enumerated() {
      let runs = entries[starts[person]..<starts[person + 1]]
      if runs.count > participant.maxActivities {
        broken.add(
          .tooManyActivities(
            participant: participant.id,
            count: runs.count,
            most: participant.maxActivities
          )
        )
      }
      for run in runs where meets(answer.runs[run].sessions, participant.busy) {
        broken.add(.participantBusy(participant: participant.id, answer.name(answer.runs[run])))
      }
      guard runs.count > 1 else { continue }
      let attendances = runs.flatMap { run in
        answer.runs[run].sessions.map { Attendance(session: $0, run: run) }
      }
      travel.conflicts(among: attendances, of: answer.runs) { earlier, later, travel in
        broken.add(
          .participantClash(
            participant: participant.id,
            answer.clash(earlier, later, travel: travel)
          )
        )
      }
    }
  }

  /// For each participant the offerings that list them, each once: those of p are
  /// `entries[starts[p]..<starts[p + 1]]`.
  private static func offerings(_ answer: Answer) -> (starts: [Int], entries: [Int]) {
    let count = answer.problem.participants.count
    var starts = Array(repeating: 0, count: count + 1)
    forEachAttendance(answer) { person, _ in starts[person + 1] += 1 }
    for person in 0..<count {
      starts[person + 1] += starts[person]
    }
    var entries = Array(repeating: 0, count: starts[count])
    var next = starts
    forEachAttendance(answer) { person, run in
      entries[next[person]] = run
      next[person] += 1
    }
    return (starts, entries)
  }

  private static func forEachAttendance(
    _ answer: Answer,
    _ body: (_ person: Int, _ run: Int) -> Void
  ) {
    var latest = Array(repeating: -1, count: answer.peopleCount)
    for (position, run) in answer.runs.enumerated() {
      for person in run.people where latest[person] != position {
        latest[person] = position
        if person < answer.problem.participants.count {
          body(person, position)
        }
      }
    }
  }
}

extension Answer {
  /// Two sessions too close to each other.
  func clash(_ earlier: Attendance, _ later: Attendance, travel: Int) -> SessionClash {
    SessionClash(
      earlier: name(runs[earlier.run]),
      end: earlier.session.end,
      later: name(runs[later.run]),
      start: later.session.start,
      travel: travel
    )
  }
}
