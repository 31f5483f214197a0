import Problem

/// How far a statement has to give for an answer that breaks it alone.
struct StatementNeeds {
  let problem: PlanningProblem
  let occupancy: Occupancy

  init(_ problem: PlanningProblem, _ solution: Solution) {
    self.problem = problem
    occupancy = Occupancy(ProblemIndex(problem), solution)
  }

  /// The smallest change of a statement with which it holds for the answer; nil where no change of one is enough.
  func change(of statement: Statement) -> Change? {
    switch statement {
    case .fewestOfferings(let activity):
      let missing =
        problem.activities[activity].minOfferings - occupancy.runsOf[activity.position].count
      return .lowerFewestOfferings(activity, by: max(1, missing))
    case .fewestInLimit(let limit):
      return .lowerLimit(limit, by: max(1, problem.limits[limit].min - occupancy.counted[limit]))
    case .pin(let published, let pin): return .unpin(published, pin)
    case .ceiling(let ceiling):
      return .raiseCeiling(
        ceiling,
        by: max(1, occupancy.paid[ceiling].minus(problem.ceilings[ceiling].amount))
      )
    case .mostInLimit(let limit):
      let most = problem.limits[limit].max ?? 0
      return .raiseLimit(limit, by: max(1, occupancy.counted[limit] - most))
    case .precedence(let order): return gap(order)
    case .resourceBusy, .units, .minutes, .seats: return resource(statement)
    case .fewestPeople, .perOrganisation, .reserved, .enrolled, .personBusy, .mostActivities:
      return people(statement)
    }
  }

  private func gap(_ position: Int) -> Change? {
    let order = problem.precedences[position]
    let first = occupancy.runsOf[order.first.position].map { occupancy.runs[$0].end }.max()
    let then = occupancy.runsOf[order.then.position].map { occupancy.runs[$0].start }.min()
    guard let first, let then else { return nil }
    return .shortenGap(position, by: max(1, first + order.minGap - then))
  }

  private func resource(_ statement: Statement) -> Change? {
    switch statement {
    case .resourceBusy(let resource):
      let sessions = occupancy.uses[resource.position].map(\.session).sorted { $0.start < $1.start }
      return .freeResource(resource, sessions)
    case .units(let resource):
      let uses = occupancy.uses[resource.position].map(\.session)
      let most =
        uses.map { use in
          uses.count { $0.start <= use.start && use.start < $0.end }
        }.max() ?? 0
      let units = problem.resources[resource].units
      // One more frees it from journeys too.
      return .addUnits(resource, by: max(1, most - units))
    case .minutes(let resource):
      let most = problem.resources[resource].maxMinutes ?? 0
      return .addMinutes(resource, by: max(1, occupancy.minutes[resource.position] - most))
    case .seats(let resource):
      let seats = problem.resources[resource].seats ?? 0
      let most =
        occupancy.runs.filter { $0.resources.contains(resource) }.map(\.people.count).max() ?? 0
      return .addSeats(resource, by: max(1, most - seats))
    default: return nil
    }
  }

  private func people(_ statement: Statement) -> Change? {
    switch statement {
    case .fewestPeople(let activity):
      let fewest =
        occupancy.runsOf[activity.position].map { occupancy.runs[$0].people.count }.min() ?? 0
      let least = problem.activities[activity].people?.min ?? 0
      return .lowerFewestPeople(activity, by: max(1, least - fewest))
    case .perOrganisation(let activity):
      let most =
        occupancy.runsOf[activity.position].map { run -> Int in
          let own = occupancy.runs[run].people.compactMap { problem.participants[$0].organisation }
          return Dictionary(grouping: own, by: \.self).values.map(\.count).max() ?? 0
        }.max() ?? 0
      let cap = problem.activities[activity].people?.perOrganisation ?? 0
      return .raisePerOrganisation(activity, by: max(1, most - cap))
    case .reserved(let activity):
      guard let rule = problem.activities[activity].people, rule.reserved.count == 1 else {
        return nil
      }
      let tag = ExactText(rule.reserved[0].tag)
      let without =
        occupancy.runsOf[activity.position].map { run in
          occupancy.runs[run].people.count { person in
            !problem.participants[person].tags.contains { ExactText($0) == tag }
          }
        }.max() ?? 0
      let over = without - (rule.max - rule.reserved[0].seats)
      return .lowerReserved(activity, reservation: 0, by: max(1, over))
    case .personBusy(let person):
      let sessions = occupancy.runsOfPerson[person.position].flatMap { occupancy.runs[$0].sessions }
      return .freePerson(person, sessions.sorted { $0.start < $1.start })
    case .mostActivities(let person):
      let count = occupancy.runsOfPerson[person.position].count
      return .raiseMostActivities(
        person,
        by: max(1, count - problem.participants[person].maxActivities)
      )
    default: return nil
    }
  }
}
