internal import Problem

/// Rule 5: every precedence holds.
enum OrderCheck {
  static func check(_ answer: Answer, _ broken: inout BrokenRules) {
    for precedence in answer.problem.precedences {
      let first = answer.runsOf[precedence.first.position].map { answer.runs[$0] }
      let then = answer.runsOf[precedence.then.position].map { answer.runs[$0] }
      let names = (
        first: answer.problem.activities[precedence.first].id,
        then: answer.problem.activities[precedence.then].id
      )
      guard let start = then.map(\.start).min() else { continue }
      guard let end = first.map(\.end).max() else {
        if precedence.required {
          broken.add(.requiredMissing(then: names.then, first: names.first))
        }
        continue
      }
      if start < end + precedence.minGap {
        broken.add(
          .tooEarly(
            then: names.then,
            start: start,
            first: names.first,
            end: end,
            gap: precedence.minGap
          )
        )
      }
    }
  }
}
