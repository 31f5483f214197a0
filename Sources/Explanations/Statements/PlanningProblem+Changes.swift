public import Problem

extension PlanningProblem {
  /// The problem with changes made; those of the answer alone leave it as it is.
  public func applying(_ changes: [Change]) -> PlanningProblem {
    var problem = self
    for change in changes { problem.apply(change) }
    return problem
  }

  private mutating func apply(_ change: Change) {
    switch change {
    case .raiseCeiling(let ceiling, let amount):
      ceilings[ceiling].amount = Self.sum(ceilings[ceiling].amount, amount)
    case .raiseLimit(let limit, let count):
      limits[limit].max = limits[limit].max.map { Self.sum($0, count) }
    case .lowerLimit(let limit, let count):
      limits[limit].min = max(0, limits[limit].min - count)
    case .addUnits(let resource, let count):
      resources[resource.position].units = Self.sum(resources[resource].units, count)
    case .addMinutes(let resource, let minutes):
      resources[resource.position].maxMinutes = resources[resource].maxMinutes.map {
        Self.sum($0, minutes)
      }
    case .addSeats(let resource, let seats):
      resources[resource.position].seats = resources[resource].seats.map { Self.sum($0, seats) }
    case .freeResource(let resource, let sessions):
      let busy = resources[resource].busy
      resources[resource.position].busy = busy.flatMap { Self.rest(of: $0, without: sessions) }
    case .freePerson(let person, let sessions):
      let busy = participants[person].busy
      participants[person.position].busy = busy.flatMap { Self.rest(of: $0, without: sessions) }
    case .raiseMostActivities(let person, let count):
      let most = participants[person].maxActivities
      participants[person.position].maxActivities = Self.sum(most, count)
    case .shortenGap(let precedence, let minutes):
      precedences[precedence].minGap -= minutes
    case .unpin(let published, let pin):
      baseline?.offerings[published].pinned.removeAll { $0 == pin }
    case .displace, .release:
      return
    case .lowerFewestPeople, .raiseMostPeople, .raisePerOrganisation, .lowerReserved,
      .addPlacements, .lowerFewestOfferings:
      applyToActivity(change)
    }
  }

  private mutating func applyToActivity(_ change: Change) {
    switch change {
    case .lowerFewestPeople(let activity, let count):
      let least = activities[activity].people?.min ?? 0
      activities[activity.position].people?.min = max(0, least - count)
    case .raiseMostPeople(let activity, let count):
      let most = activities[activity].people?.max ?? 0
      activities[activity.position].people?.max = Self.sum(most, count)
    case .raisePerOrganisation(let activity, let count):
      let most = activities[activity].people?.perOrganisation
      activities[activity.position].people?.perOrganisation = most.map { Self.sum($0, count) }
    case .lowerReserved(let activity, let reservation, let count):
      let seats = activities[activity].people?.reserved[reservation].seats ?? 0
      activities[activity.position].people?.reserved[reservation].seats = max(0, seats - count)
    case .addPlacements(let activity, let placements, _):
      // Other activities may share the set.
      let own = placementSets[activities[activity].placements]
      let set = PlacementSet(
        name: own.name + "+" + activities[activity].id,
        placements: own.placements + placements
      )
      activities[activity.position].placements = ListIndex(placementSets.count)
      placementSets.append(set)
    case .lowerFewestOfferings(let activity, let count):
      let fewest = activities[activity].minOfferings
      activities[activity.position].minOfferings = max(0, fewest - count)
    default:
      return
    }
  }

  private static func sum(_ number: Int, _ more: Int) -> Int {
    let (sum, isOver) = number.addingReportingOverflow(more)
    return isOver ? number : sum
  }

  /// What of a busy time lies outside sessions, which are in order and disjoint.
  private static func rest(of busy: MinuteSpan, without sessions: [MinuteSpan]) -> [MinuteSpan] {
    var rest: [MinuteSpan] = []
    var start = busy.start
    for session in sessions where session.meets(busy) {
      if start < session.start { rest.append(MinuteSpan(start, session.start)) }
      start = max(start, session.end)
    }
    if start < busy.end { rest.append(MinuteSpan(start, busy.end)) }
    return rest
  }
}
