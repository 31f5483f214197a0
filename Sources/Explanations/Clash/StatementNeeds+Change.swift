import Problem

extension StatementNeeds {
  /// What the answer needs of a change, rounded up to its grain; nil: nothing of it.
  func needed(of change: Change) -> Change? {
    switch change {
    case .freeResource(let resource, _):
      let busy = problem.resources[resource].busy
      let needed = occupancy.uses[resource.position].map(\.session).filter { session in
        busy.contains { $0.meets(session) }
      }
      return needed.isEmpty ? nil : .freeResource(resource, ordered(needed))
    case .freePerson(let person, _):
      let busy = problem.participants[person].busy
      let needed = occupancy.runsOfPerson[person.position]
        .flatMap { occupancy.runs[$0].sessions }
        .filter { session in busy.contains { $0.meets(session) } }
      return needed.isEmpty ? nil : .freePerson(person, ordered(needed))
    default:
      guard let amount = amount(of: change) else { return change }
      return amount <= 0 ? nil : change.rounded(min(amount, change.amount))
    }
  }

  /// How much of a change the answer needs; nil where that is not read off so simply.
  private func amount(of change: Change) -> Int? {
    switch change {
    case .raiseCeiling(let ceiling, _):
      return occupancy.paid[ceiling].minus(problem.ceilings[ceiling].amount)
    case .raiseLimit(let limit, _):
      return problem.limits[limit].max.map { occupancy.counted[limit] - $0 }
    case .addMinutes(let resource, _):
      return problem.resources[resource].maxMinutes.map {
        occupancy.minutes[resource.position].minus($0)
      }
    case .addSeats(let resource, _):
      return problem.resources[resource].seats.map { seats in
        let held = occupancy.runs.filter { $0.resources.contains(resource) }
        return (held.map(\.people.count).max() ?? 0) - seats
      }
    case .raiseMostPeople(let activity, _):
      let most = occupancy.runsOf[activity.position].map { occupancy.runs[$0].people.count }.max()
      return (most ?? 0) - (problem.activities[activity].people?.max ?? 0)
    case .lowerFewestPeople(let activity, _):
      let least = occupancy.runsOf[activity.position].map { occupancy.runs[$0].people.count }.min()
      return least.map { (problem.activities[activity].people?.min ?? 0) - $0 } ?? 0
    case .raiseMostActivities(let person, _):
      return occupancy.runsOfPerson[person.position].count
        - problem.participants[person].maxActivities
    default: return nil
    }
  }

  private func ordered(_ sessions: [MinuteSpan]) -> [MinuteSpan] {
    var seen: Set<MinuteSpan> = []
    return sessions.filter { seen.insert($0).inserted }.sorted { $0.start < $1.start }
  }
}
