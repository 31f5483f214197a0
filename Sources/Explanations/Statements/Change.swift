public import Problem

/// A change of the agency's own statements, or of the answer, that a remedy asks for.
public enum Change: Equatable, Sendable {
  /// A ceiling is raised by so much money.
  case raiseCeiling(Int, by: Int)
  /// A limit's greatest number is raised.
  case raiseLimit(Int, by: Int)
  /// A limit's fewest number is lowered.
  case lowerLimit(Int, by: Int)
  /// A resource has more units: another hall, vehicle or trainer of the same kind.
  case addUnits(ListIndex<Resource>, by: Int)
  /// A resource may work more minutes.
  case addMinutes(ListIndex<Resource>, by: Int)
  /// A resource has more seats.
  case addSeats(ListIndex<Resource>, by: Int)
  /// A resource, busy otherwise, is free during these sessions.
  case freeResource(ListIndex<Resource>, [MinuteSpan])
  /// An activity is content with fewer people.
  case lowerFewestPeople(ListIndex<Activity>, by: Int)
  /// An activity takes more people.
  case raiseMostPeople(ListIndex<Activity>, by: Int)
  /// More people of one organisation may come to an activity.
  case raisePerOrganisation(ListIndex<Activity>, by: Int)
  /// Fewer of an activity's seats are kept for a tag; the position is the reservation's.
  case lowerReserved(ListIndex<Activity>, reservation: Int, by: Int)
  /// A person may take part in more activities.
  case raiseMostActivities(ListIndex<Participant>, by: Int)
  /// A person, busy otherwise, is free during these sessions.
  case freePerson(ListIndex<Participant>, [MinuteSpan])
  /// The gap of a precedence is shortened by so many minutes.
  case shortenGap(Int, by: Int)
  /// An activity's window is so many days wider on both sides: these placements come after its own.
  case addPlacements(ListIndex<Activity>, [Placement], days: Int)
  /// An activity has fewer offerings that should run.
  case lowerFewestOfferings(ListIndex<Activity>, by: Int)
  /// A published offering loses a pin.
  case unpin(Int, PublishedOffering.Pin)
  /// An offering of the current answer, by its position, does not run.
  case displace(Int)
  /// A person leaves an offering of the current answer, by its position.
  case release(ListIndex<Participant>, from: Int)
}

extension Change {
  /// The money that it asks for.
  public var money: Int {
    if case .raiseCeiling(_, let amount) = self { amount } else { 0 }
  }

  /// Whether it changes the answer alone and none of the agency's statements.
  public var isOfAnswer: Bool {
    switch self {
    case .displace, .release: true
    default: false
    }
  }
}
