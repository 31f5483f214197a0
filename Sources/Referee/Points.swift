internal import Problem

/// The shortfall of the activities and the score by its parts.
struct Points {
  /// Σ activities max(0, minOfferings − offerings).
  private(set) var shortfall: Int128 = 0
  private(set) var parts: ScoreParts
  /// The number of participants with at least one served request.
  private(set) var served = 0

  init(_ answer: Answer, softLimits: Int128, changes: Int128) {
    let problem = answer.problem
    parts = ScoreParts(softLimits: 0 - softLimits, changes: 0 - changes)
    for (activity, runs) in zip(problem.activities, answer.runsOf) {
      shortfall += Int128(max(0, activity.minOfferings - runs.count))
      for value in activity.values.prefix(runs.count) {
        parts.offerings += Int128(value)
      }
    }
    addRequests(answer)
    for run in answer.runs {
      parts.penalties -= run.penalty
      addTravel(to: run, answer)
    }
    parts.firsts = Int128(problem.weights.firstBonus) * Int128(served)
  }

  /// Each request counts once, however often its participant is listed.
  private mutating func addRequests(_ answer: Answer) {
    var seenIn = Array(repeating: -1, count: answer.peopleCount)
    var isServed = Array(repeating: false, count: answer.peopleCount)
    for (activity, runs) in answer.runsOf.enumerated() {
      for person in runs.lazy.flatMap({ answer.runs[$0].people }) where seenIn[person] != activity {
        seenIn[person] = activity
        guard let weight = answer.weight(person, ListIndex(activity)) else { continue }
        parts.requests += Int128(weight)
        if !isServed[person] {
          isServed[person] = true
          served += 1
        }
      }
    }
  }

  private mutating func addTravel(to run: Answer.Run, _ answer: Answer) {
    guard let place = run.place else { return }
    let problem = answer.problem
    for person in run.people {
      guard let home = answer.participant(person)?.home else { continue }
      let tens = Int128(problem.travelKm[home.position][place.position] / 10)
      parts.travel = parts.travel.saturatingSubtract(tens * Int128(problem.weights.travelPer10Km))
    }
  }
}
