public import Problem

/// An offering as texts name it: its position in the solution and its activity's id.
public struct OfferingName: Sendable, Equatable {
  /// Its position in the solution, from 0.
  public let position: Int
  /// The id of its activity, as the solution says it.
  public let activity: String
}

/// Two sessions with too little time between them.
public struct SessionClash: Sendable, Equatable {
  /// The offering of the earlier session.
  public let earlier: OfferingName
  /// The first minute after the earlier session.
  public let end: Int
  /// The offering of the later session.
  public let later: OfferingName
  /// The first minute of the later session.
  public let start: Int
  /// The minutes that the journey takes.
  public let travel: Int
}

/// What breaks a rule, in ids and numbers; texts are made of it only when somebody reads them.
public enum Breach: Sendable, Equatable {
  // Rule 1.
  case unknownActivity(OfferingName)
  case unknownPlacement(OfferingName, placement: Int, count: Int)
  case tooManyOfferings(activity: String, count: Int, most: Int)
  // Rule 2.
  case unwantedParticipants(OfferingName, count: Int)
  case unwantedEnrolments(OfferingName, count: Int)
  case repeatedParticipants(OfferingName, listed: Int, different: Int)
  case unknownParticipant(OfferingName, participant: String)
  case notAsked(OfferingName, participant: String)
  case enrolledAbsent(OfferingName, participant: String)
  case wrongNumber(OfferingName, count: Int, min: Int, max: Int)
  case tooFewSeats(OfferingName, count: Int, resource: String, seats: Int)
  case tooManyOfOrganisation(OfferingName, count: Int, organisation: String, most: Int)
  case tooManyWithoutTag(OfferingName, count: Int, tag: String, most: Int)
  case listedAgain(OfferingName, participant: String)
  // Rule 3.
  case tooManyActivities(participant: String, count: Int, most: Int)
  case participantBusy(participant: String, OfferingName)
  case participantClash(participant: String, SessionClash)
  // Rule 4.
  case wrongResourceCount(OfferingName, count: Int, needs: Int)
  case noCandidate(OfferingName, resource: String, role: String)
  case resourceBusy(resource: String, OfferingName)
  case tooManyUses(resource: String, count: Int, minute: Int, units: Int)
  case tooManyMinutes(resource: String, minutes: Int128, most: Int)
  case resourceClash(resource: String, SessionClash)
  // Rule 5.
  case tooEarly(then: String, start: Int, first: String, end: Int, gap: Int)
  case requiredMissing(then: String, first: String)
  // Rule 6.
  case overCeiling(ceiling: Int, source: String, paid: Int128, days: DayRange, most: Int)
  // Rule 7.
  case overLimit(limit: Int, count: Int, days: DayRange, most: Int)
  // Rule 8.
  case pinnedNotContinued(id: String)
  case continuedTwice(OfferingName, id: String)
  case continuedElsewhere(OfferingName, id: String, activity: String)
  case pinnedPlacement(id: String)
  case pinnedResources(id: String, changed: Int)
  case pinnedParticipants(id: String, gone: Int)

  /// The rule that is broken.
  public var rule: Rule {
    switch self {
    case .unknownActivity, .unknownPlacement, .tooManyOfferings:
      .count
    case .unwantedParticipants, .unwantedEnrolments, .repeatedParticipants, .unknownParticipant,
      .notAsked, .enrolledAbsent, .wrongNumber, .tooFewSeats, .tooManyOfOrganisation,
      .tooManyWithoutTag, .listedAgain:
      .people
    case .tooManyActivities, .participantBusy, .participantClash:
      .ownTime
    case .wrongResourceCount, .noCandidate, .resourceBusy, .tooManyUses, .tooManyMinutes,
      .resourceClash:
      .resources
    case .tooEarly, .requiredMissing:
      .order
    case .overCeiling:
      .money
    case .overLimit:
      .limits
    case .pinnedNotContinued, .continuedTwice, .continuedElsewhere, .pinnedPlacement,
      .pinnedResources, .pinnedParticipants:
      .pins
    }
  }
}
