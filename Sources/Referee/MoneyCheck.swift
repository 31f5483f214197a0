internal import Problem

/// Rule 6: what every offering costs, who pays it on which day, and the ceilings.
enum MoneyCheck {
  /// Returns what each source pays, nil where no line of funding names it.
  static func check(_ answer: Answer, _ broken: inout BrokenRules) -> [SourceSpending] {
    let problem = answer.problem
    let ceilings = CeilingsByActivity(problem)
    var paid = Array(repeating: Int128(0), count: problem.ceilings.count)
    var spent: [Int128?] = Array(repeating: nil, count: problem.sources.count)
    for run in answer.runs {
      forEachPayment(of: run, in: problem) { source, _, day, amount in
        spent[source.position] = (spent[source.position] ?? 0).saturatingAdd(amount)
        ceilings.forEach(of: run.activity, source) { ceiling in
          if problem.ceilings[ceiling].days.contains(day) {
            paid[ceiling] = paid[ceiling].saturatingAdd(amount)
          }
        }
      }
    }
    for (position, ceiling) in problem.ceilings.enumerated() where paid[position] > ceiling.amount {
      broken.add(
        .overCeiling(
          ceiling: position,
          source: problem.sources[ceiling.source].id,
          paid: paid[position],
          days: ceiling.days,
          most: ceiling.amount
        )
      )
    }
    return zip(problem.sources, spent).compactMap { source, amount in
      amount.map { SourceSpending(source: source.id, exactAmount: $0) }
    }
  }

  /// The whole cost of an offering.
  static func cost(of run: Answer.Run, in problem: PlanningProblem) -> Int128 {
    cost(
      of: run.activity,
      people: run.people.count,
      sessions: run.sessions.count,
      run.resources,
      in: problem
    )
  }

  /// What an offering with so many people and sessions and these resources costs.
  static func cost(
    of activity: ListIndex<Activity>,
    people: Int,
    sessions: Int,
    _ resources: [ListIndex<Resource>],
    in problem: PlanningProblem
  ) -> Int128 {
    let cost = problem.activities[activity].cost
    var total = Int128(cost.fixed) + Int128(cost.perParticipant) * Int128(people)
    for resource in resources.lazy.map({ problem.resources[$0] }) {
      total += Int128(resource.costPerUse)
      total += Int128(resource.costPerSession) * Int128(sessions)
    }
    return total
  }

  /// Calls `body` for each part of each line of funding, zero amounts too; `term` is the position of
  /// the payment.
  static func forEachPayment(
    of run: Answer.Run,
    in problem: PlanningProblem,
    _ body: (_ source: ListIndex<Source>, _ term: Int, _ day: Int, _ amount: Int128) -> Void
  ) {
    let activity = problem.activities[run.activity]
    forEachPayment(
      of: activity,
      costing: cost(of: run, in: problem),
      people: run.people.count,
      days: (run.startDay, run.endDay, problem.days),
      body
    )
  }

  /// The same for what an offering of an activity costs with so many people; `days` are those of its
  /// start and its end, and the number of all.
  static func forEachPayment(
    of activity: Activity,
    costing total: Int128,
    people: Int,
    days: (start: Int, end: Int, count: Int),
    _ body: (_ source: ListIndex<Source>, _ term: Int, _ day: Int, _ amount: Int128) -> Void
  ) {
    var unpaid = total
    for (position, line) in activity.funding.enumerated() {
      let isLast = position == activity.funding.count - 1
      let amount = isLast ? unpaid : share(of: line, total, unpaid, people: people)
      unpaid -= amount
      var rest = amount
      for (term, payment) in activity.payments.enumerated() {
        let isLast = term == activity.payments.count - 1
        let part = isLast ? rest : amount.thousandths(payment.share)
        rest = rest.saturatingSubtract(part)
        let anchor = payment.anchor == .start ? days.start : days.end
        let day = min(max(anchor + payment.days, 0), days.count - 1)
        body(line.source, term, day, part)
      }
    }
  }

  /// What a line that is not the last pays: the least of what is left, its share and its cap.
  private static func share(
    of line: FundingLine,
    _ total: Int128,
    _ unpaid: Int128,
    people: Int
  ) -> Int128 {
    var amount = unpaid
    if let share = line.share {
      amount = min(amount, total.thousandths(share))
    }
    if line.capFixed != nil || line.capPerParticipant != nil {
      let perParticipant = Int128(line.capPerParticipant ?? 0) * Int128(people)
      amount = min(amount, Int128(line.capFixed ?? 0) + perParticipant)
    }
    return amount
  }
}

/// The ceilings that an activity's payments from a source fall under.
private struct CeilingsByActivity {
  private var forAll: [[Int]]
  private var listed: [[Int]]
  private let sources: [ListIndex<Source>]

  init(_ problem: PlanningProblem) {
    forAll = Array(repeating: [], count: problem.sources.count)
    listed = Array(repeating: [], count: problem.activities.count)
    sources = problem.ceilings.map(\.source)
    for (position, ceiling) in problem.ceilings.enumerated() {
      guard let activities = ceiling.activities else {
        forAll[ceiling.source.position].append(position)
        continue
      }
      for activity in activities where listed[activity.position].last != position {
        listed[activity.position].append(position)
      }
    }
  }

  func forEach(
    of activity: ListIndex<Activity>,
    _ source: ListIndex<Source>,
    _ body: (Int) -> Void
  ) {
    forAll[source.position].forEach(body)
    for ceiling in listed[activity.position] where sources[ceiling] == source {
      body(ceiling)
    }
  }
}
