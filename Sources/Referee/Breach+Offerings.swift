extension BrokenRule {
  /// The positions in the solution of the offerings that the text names, in its order; empty: it names none.
  public var offerings: [Int] { breach.offerings.map(\.position) }
}

extension Breach {
  /// The offerings that it names.
  public var offerings: [OfferingName] {
    switch self {
    case .unknownActivity(let name), .unknownPlacement(let name, _, _),
      .unwantedParticipants(let name, _), .unwantedEnrolments(let name, _),
      .repeatedParticipants(let name, _, _), .unknownParticipant(let name, _),
      .notAsked(let name, _), .enrolledAbsent(let name, _), .wrongNumber(let name, _, _, _),
      .tooFewSeats(let name, _, _, _), .tooManyOfOrganisation(let name, _, _, _),
      .tooManyWithoutTag(let name, _, _, _), .listedAgain(let name, _),
      .participantBusy(_, let name), .wrongResourceCount(let name, _, _),
      .noCandidate(let name, _, _), .resourceBusy(_, let name), .continuedTwice(let name, _),
      .continuedElsewhere(let name, _, _):
      [name]
    case .participantClash(_, let clash), .resourceClash(_, let clash):
      [clash.earlier, clash.later]
    case .tooManyOfferings, .tooManyActivities, .tooManyUses, .tooManyMinutes, .tooEarly,
      .requiredMissing, .overCeiling, .overLimit, .pinnedNotContinued, .pinnedPlacement,
      .pinnedResources, .pinnedParticipants:
      []
    }
  }
}
