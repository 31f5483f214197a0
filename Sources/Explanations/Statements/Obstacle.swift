public import Problem

/// What keeps one more offering of an activity, or one more person, out of an answer that stays as it is.
public enum Obstacle: Hashable, Sendable {
  /// A ceiling lacks so much money.
  case ceiling(Int, missing: Int)
  /// As many offerings as a limit allows start in its days.
  case limitFull(Int)
  /// A precedence would be missed by so many minutes.
  case tooEarly(Int, missing: Int)
  /// What a precedence requires does not run.
  case requiredMissing(Int)
  /// No resource can fill a need: it has no candidate.
  case noCandidate(need: Int)
  /// A resource for a need is busy otherwise during a session.
  case resourceBusy(ListIndex<Resource>, need: Int, MinuteSpan)
  /// A resource for a need is held by an offering of the answer, or on the way to or from it.
  case resourceTaken(ListIndex<Resource>, need: Int, by: Int)
  /// Two needs would hold a resource that has too few units.
  case resourceTwice(ListIndex<Resource>, need: Int)
  /// A resource for a need would work so many minutes too long.
  case resourceWorn(ListIndex<Resource>, need: Int, missing: Int)
  /// A resource has so many seats too few for the fewest people.
  case tooFewSeats(ListIndex<Resource>, need: Int, missing: Int)
  /// Too few people can come.
  case tooFewPeople(PeopleShortage)
  /// The activity takes no more people than are enrolled in it.
  case tooManyEnrolled(missing: Int)
  /// More of one organisation are enrolled than may come from it.
  case enrolledOfOrganisation(missing: Int)
  /// More without a tag are enrolled than its reservation, by its position, leaves seats for.
  case enrolledReserved(reservation: Int, missing: Int)
  /// Someone who must be there is busy otherwise during a session.
  case enrolledBusy(ListIndex<Participant>, MinuteSpan)
  /// Someone who must be there is in an offering of the answer at that time, or on the way.
  case enrolledElsewhere(ListIndex<Participant>, offering: Int)
  /// Someone who must be there is in as many offerings as may be.
  case enrolledFull(ListIndex<Participant>)
}

/// Why too few people can come to one more offering.
public struct PeopleShortage: Hashable, Sendable {
  /// How many can come, by the organisations' and the reserved seats too.
  public var available: Int
  /// How many have to.
  public var needed: Int
  /// How many asked or are enrolled.
  public var asked: Int
  /// How many of them an offering of the activity serves already.
  public var served: Int
  /// How many are in as many offerings as may be.
  public var full: Int
  /// How many are busy at the time.
  public var busy: Int
  /// How many are in another offering at the time, or on the way.
  public var elsewhere: Int
}

extension Obstacle {
  /// What it is about, whatever its figures: obstacles of different placements with the same cause are one.
  public enum Cause: Hashable, Sendable {
    /// A ceiling.
    case ceiling(Int)
    /// A limit.
    case limit(Int)
    /// A precedence.
    case precedence(Int)
    /// A resource for a need.
    case resource(ListIndex<Resource>, need: Int)
    /// A need without candidates.
    case need(Int)
    /// The number of people.
    case people
    /// Someone who must be there.
    case enrolled(ListIndex<Participant>)
  }

  /// What it is about.
  public var cause: Cause {
    switch self {
    case .ceiling(let ceiling, _): .ceiling(ceiling)
    case .limitFull(let limit): .limit(limit)
    case .tooEarly(let order, _), .requiredMissing(let order): .precedence(order)
    case .noCandidate(let need): .need(need)
    case .resourceBusy(let resource, let need, _), .resourceTaken(let resource, let need, _),
      .resourceTwice(let resource, let need), .resourceWorn(let resource, let need, _),
      .tooFewSeats(let resource, let need, _):
      .resource(resource, need: need)
    case .tooFewPeople, .tooManyEnrolled, .enrolledOfOrganisation, .enrolledReserved: .people
    case .enrolledBusy(let person, _), .enrolledElsewhere(let person, _),
      .enrolledFull(let person):
      .enrolled(person)
    }
  }

  /// The money that is missing.
  public var missingMoney: Int {
    if case .ceiling(_, let missing) = self { missing } else { 0 }
  }

  /// The smallest change of the agency's statements that takes it away for an offering of an activity with these
  /// sessions; nil where none does.
  func change(for activity: ListIndex<Activity>, at sessions: [MinuteSpan]) -> Change? {
    switch self {
    case .ceiling(let ceiling, let missing): .raiseCeiling(ceiling, by: missing)
    case .limitFull(let limit): .raiseLimit(limit, by: 1)
    case .tooEarly(let order, let missing): .shortenGap(order, by: missing)
    case .resourceBusy(let resource, _, _): .freeResource(resource, sessions)
    case .resourceTaken(let resource, _, _), .resourceTwice(let resource, _):
      .addUnits(resource, by: 1)
    case .resourceWorn(let resource, _, let missing): .addMinutes(resource, by: missing)
    case .tooFewSeats(let resource, _, let missing): .addSeats(resource, by: missing)
    case .tooFewPeople(let shortage):
      .lowerFewestPeople(activity, by: shortage.needed - shortage.available)
    case .tooManyEnrolled(let missing): .raiseMostPeople(activity, by: missing)
    case .enrolledOfOrganisation(let missing): .raisePerOrganisation(activity, by: missing)
    case .enrolledReserved(let reservation, let missing):
      .lowerReserved(activity, reservation: reservation, by: missing)
    case .enrolledBusy(let person, _): .freePerson(person, sessions)
    case .enrolledFull(let person): .raiseMostActivities(person, by: 1)
    case .requiredMissing, .noCandidate, .enrolledElsewhere: nil
    }
  }
}
