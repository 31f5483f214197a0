/// Somebody who organises events, RFC 5545 section 3.8.4.3 (ORGANIZER).
public struct CalendarUser: Sendable, Hashable {
  /// The name shown, written as the parameter CN; empty where there is none.
  public var name: String
  /// The mail address without a scheme, or a whole address with another scheme, such as `tel:`.
  public var address: String

  /// The most octets of a name: written, it stays below ``ReadingLimits/parameterOctets``.
  static let nameLimit = 8_000

  /// Makes a calendar user.
  public init(name: String, address: String) {
    self.name = name
    self.address = address
  }
}

/// Somebody or something invited to an event, RFC 5545 section 3.8.4.1 (ATTENDEE).
public struct Attendee: Sendable, Hashable {
  /// What is invited, RFC 5545 section 3.2.3 (CUTYPE).
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One person.
    case individual = "INDIVIDUAL"
    /// Several people under one address.
    case group = "GROUP"
    /// A thing, such as a vehicle.
    case resource = "RESOURCE"
    /// A room.
    case room = "ROOM"
  }

  /// The part that the attendee plays, RFC 5545 section 3.2.16 (ROLE).
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// Leads the event; a trainer.
    case chair = "CHAIR"
    /// Is expected.
    case required = "REQ-PARTICIPANT"
    /// May come.
    case optional = "OPT-PARTICIPANT"
    /// Is told only.
    case informed = "NON-PARTICIPANT"
  }

  /// The attendee's answer, RFC 5545 section 3.2.12 (PARTSTAT).
  public enum Answer: String, Sendable, Hashable, CaseIterable {
    /// None so far.
    case needsAction = "NEEDS-ACTION"
    /// Comes.
    case accepted = "ACCEPTED"
    /// Does not come.
    case declined = "DECLINED"
    /// May come.
    case tentative = "TENTATIVE"
    /// Sends somebody else.
    case delegated = "DELEGATED"
  }

  /// The name and address.
  public var user: CalendarUser
  /// What is invited.
  public var kind: Kind
  /// The part played.
  public var role: Role
  /// The answer.
  public var answer: Answer
  /// Whether an answer is asked for, the parameter RSVP.
  public var isAnswerRequested: Bool

  /// Makes an attendee; by default a person who is expected and has not answered.
  public init(
    user: CalendarUser,
    kind: Kind = .individual,
    role: Role = .required,
    answer: Answer = .needsAction,
    isAnswerRequested: Bool = true
  ) {
    self.user = user
    self.kind = kind
    self.role = role
    self.answer = answer
    self.isAnswerRequested = isAnswerRequested
  }
}
