public import Problem

/// Why someone who asked for an activity is in none of its offerings, and what would seat the person.
public struct RequestExplanation: Sendable {
  /// What keeps a person out of an offering that stays as it is.
  public enum Reason: Hashable, Sendable {
    /// The person is busy otherwise during a session.
    case busy(MinuteSpan)
    /// The person is in another offering of the answer, by its position, at that time or on the way.
    case elsewhere(offering: Int)
    /// The person is in as many offerings as may be.
    case personFull(most: Int)
    /// The offering has as many people as the activity takes.
    case offeringFull(most: Int)
    /// Every seat of a resource of the offering is taken.
    case seatsFull(ListIndex<Resource>)
    /// As many of the person's organisation come as may.
    case organisationFull(most: Int)
    /// The seats that are left are kept for people with a tag; the position is the reservation's.
    case reserved(Int, tag: String)
    /// A ceiling lacks so much money for one more.
    case ceiling(Int, missing: Int)
  }

  /// An offering of the activity, by its position in the answer, with what keeps the person out.
  public struct Place: Sendable {
    /// The position in the answer.
    public var offering: Int
    /// What keeps the person out; nothing: there is room.
    public var reasons: [Reason]
  }

  /// Who asks.
  public var participant: ListIndex<Participant>
  /// For what.
  public var activity: ListIndex<Activity>
  /// The offering, by its position in the answer, that serves the request; nil: none does.
  public var servedBy: Int?
  /// What a seat would bring: request, bonus of a first one, less the journey to the nearest offering.
  public var points: Int
  /// The offerings of the activity that run; none: it does not run, and its own explanation says why.
  public var places: [Place]
  /// What seats the person, the cheapest first.
  public var remedies: [Remedy]
  /// What seating the person does with nothing changed but the answer.
  public var forced = ActivityExplanation.Forced.notTried
  /// Whether remedies were looked for to the end; false where they were not asked for.
  public var isFinished = false

  /// The place with the fewest reasons.
  public var nearest: Place? {
    places.enumerated().min {
      ($0.element.reasons.count, $0.offset) < ($1.element.reasons.count, $1.offset)
    }?
    .element
  }
}
