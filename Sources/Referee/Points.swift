internal import Problem

/// The shortfall of the activities and the score by its parts.
struct Points {
  /// Σ activities max(0, minOfferings − offerings).
  private(set) var shortfall: Int128 = 0
  private(set) var parts: ScoreParts
  /// The number of participants with at least one served request.
  private(set) var served = 0

  init(_ answer: Answer, softLimits: Int128, changes: Int128) {
    var parts = ScoreParts(softLimits: 0 - softLimits, changes: 0 - changes)
    for (activity, runs) in zip(answer.problem.activities, answer.runsOf) {
      shortfall += Int128(max(0, activity.minOfferings - runs.count))
    }
    served = Self.forEachGain(answer) { _, part, points in parts.add(points, to: part) }
    self.parts = parts
  }

  /// Calls `body` for what each offering, a position among the answer's runs, adds to each part of the
  /// score; returns the number of participants with at least one served request.
  ///
  /// The k-th value of an activity is its k-th offering's, in the order of the answer; the bonus of a
  /// participant is the first offering's that serves one of the participant's requests, by activity,
  /// then in the order of the answer.
  @discardableResult
  static func forEachGain(
    _ answer: Answer,
    _ body: (_ run: Int, _ part: ScorePart, _ points: Int128) -> Void
  ) -> Int {
    for (activity, runs) in zip(answer.problem.activities, answer.runsOf) {
      for (run, value) in zip(runs, activity.values) { body(run, .offerings, Int128(value)) }
    }
    let served = forEachServed(answer, body)
    for (position, run) in answer.runs.enumerated() {
      if run.penalty != 0 { body(position, .penalties, 0 - run.penalty) }
      forEachJourney(of: run, answer) { body(position, .travel, 0 - $0) }
    }
    return served
  }

  /// Each request counts once, however often its participant is listed.
  private static func forEachServed(
    _ answer: Answer,
    _ body: (_ run: Int, _ part: ScorePart, _ points: Int128) -> Void
  ) -> Int {
    let bonus = Int128(answer.problem.weights.firstBonus)
    var served = 0
    var seenIn = Array(repeating: -1, count: answer.peopleCount)
    var isServed = Array(repeating: false, count: answer.peopleCount)
    for (activity, runs) in answer.runsOf.enumerated() {
      for run in runs {
        for person in answer.runs[run].people where seenIn[person] != activity {
          seenIn[person] = activity
          guard let weight = answer.weight(person, ListIndex(activity)) else { continue }
          body(run, .requests, Int128(weight))
          if !isServed[person] {
            isServed[person] = true
            served += 1
            body(run, .firsts, bonus)
          }
        }
      }
    }
    return served
  }

  private static func forEachJourney(
    of run: Answer.Run,
    _ answer: Answer,
    _ body: (_ points: Int128) -> Void
  ) {
    guard let place = run.place else { return }
    let problem = answer.problem
    for person in run.people {
      guard let home = answer.participant(person)?.home else { continue }
      let tens = Int128(problem.travelKm[home.position][place.position] / 10)
      body(tens * Int128(problem.weights.travelPer10Km))
    }
  }
}
