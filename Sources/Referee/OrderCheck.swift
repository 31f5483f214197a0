internal import Problem

/// Rule 5: every precedence holds.
enum OrderCheck {
  static func check(_ answer: Answer, _ broken: inout BrokenRules) {
    for precedence in answer.problem.precedences {
      let first = answer.runsOf[precedence.first.position].map { answer.runs[$0] }
      let then = answer.runsOf[precedence.then.position].map { answer.runs[$0] }
      let names = (answer.name(precedence.first), answer.name(precedence.then))
      guard let start = then.map(\.start).min() else { continue }
      guard let end = first.map(\.end).max() else {
        if precedence.required {
          broken.add(.order, "\(names.1) runs, \(names.0), which it requires, does not")
        }
        continue
      }
      if start < end + precedence.minGap {
        broken.add(
          .order,
          """
          \(names.1) starts at minute \(start), \(names.0) ends at \(end), \
          the gap is at least \(precedence.minGap)
          """
        )
      }
    }
  }
}
