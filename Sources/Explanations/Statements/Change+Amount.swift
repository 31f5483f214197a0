import Problem

extension Change {
  /// How much it gives, in its own unit: đồng, minutes, seats, people, offerings, days; 1 where there is nothing to count.
  public var amount: Int {
    switch self {
    case .raiseCeiling(_, let amount), .raiseLimit(_, let amount), .lowerLimit(_, let amount),
      .addUnits(_, let amount), .addMinutes(_, let amount), .addSeats(_, let amount),
      .lowerFewestPeople(_, let amount), .raiseMostPeople(_, let amount),
      .raisePerOrganisation(_, let amount), .lowerReserved(_, _, let amount),
      .raiseMostActivities(_, let amount), .shortenGap(_, let amount),
      .addPlacements(_, _, let amount), .lowerFewestOfferings(_, let amount):
      amount
    case .freeResource, .freePerson, .unpin, .displace, .release: 1
    }
  }

  /// The same change by so much; of windows and of what has nothing to count the change itself.
  func by(_ amount: Int) -> Change {
    switch self {
    case .raiseCeiling(let ceiling, _): .raiseCeiling(ceiling, by: amount)
    case .raiseLimit(let limit, _): .raiseLimit(limit, by: amount)
    case .lowerLimit(let limit, _): .lowerLimit(limit, by: amount)
    case .addUnits(let resource, _): .addUnits(resource, by: amount)
    case .addMinutes(let resource, _): .addMinutes(resource, by: amount)
    case .addSeats(let resource, _): .addSeats(resource, by: amount)
    case .lowerFewestPeople(let activity, _): .lowerFewestPeople(activity, by: amount)
    case .raiseMostPeople(let activity, _): .raiseMostPeople(activity, by: amount)
    case .raisePerOrganisation(let activity, _): .raisePerOrganisation(activity, by: amount)
    case .lowerReserved(let activity, let reservation, _):
      .lowerReserved(activity, reservation: reservation, by: amount)
    case .raiseMostActivities(let person, _): .raiseMostActivities(person, by: amount)
    case .shortenGap(let order, _): .shortenGap(order, by: amount)
    case .lowerFewestOfferings(let activity, _): .lowerFewestOfferings(activity, by: amount)
    case .addPlacements, .freeResource, .freePerson, .unpin, .displace, .release: self
    }
  }

  /// Whether it concerns the same statement as another, whatever the amounts, times and placements.
  func isOfSameStatement(as other: Change) -> Bool {
    switch (self, other) {
    case (.addPlacements(let one, _, _), .addPlacements(let two, _, _)): one == two
    case (.freeResource(let one, _), .freeResource(let two, _)): one == two
    case (.freePerson(let one, _), .freePerson(let two, _)): one == two
    case (.displace(let one), .displace(let two)): one == two
    default: by(0) == other.by(0)
    }
  }

  /// The smallest part of it that is told: money in round sums, working time in half hours.
  var grain: Int {
    switch self {
    case .raiseCeiling: amount >= 16 * Self.roundSum ? Self.roundSum : max(1, amount / 16)
    case .addMinutes, .shortenGap: 30
    default: 1
    }
  }

  private static let roundSum = 100_000

  /// The same change by so much rounded up to its grain, and never by more than it was.
  func rounded(_ less: Int) -> Change {
    let grain = grain
    let rest = less % grain
    let up = rest == 0 ? less : less.plus(grain - rest)
    return by(min(amount, up))
  }
}
