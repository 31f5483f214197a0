public import Almanac
public import Planning

/// One line of the journal: something that was recorded, when, by whom, and under which revision of the plan.
///
/// Facts are never changed or taken away; a later fact about the same person and session corrects an earlier one.
public struct AttendanceFact: Hashable, Sendable {
  /// What was recorded.
  public enum Content: Hashable, Sendable {
    /// How a person was in a session.
    case mark(SessionMark)
    /// The mark of a person in a session was a mistake and counts no longer.
    case cleared(person: String, session: Int, day: CivilDate)
    /// Someone who was not on the list came and is a person of the programme from now on.
    case joined(Person)
  }

  /// The offering's id.
  public var offering: String
  /// The revision of the plan under which it was recorded; 0: none was published.
  public var revision: Int
  /// When it was recorded.
  public var time: RecordedTime
  /// Who recorded it, as the command was told.
  public var recorder: String
  /// How it came to be known.
  public var way: AttendanceWay
  /// What was recorded.
  public var content: Content

  /// Makes a fact.
  public init(
    offering: String,
    revision: Int,
    time: RecordedTime,
    recorder: String,
    way: AttendanceWay,
    content: Content
  ) {
    self.offering = offering
    self.revision = revision
    self.time = time
    self.recorder = recorder
    self.way = way
    self.content = content
  }
}

/// How a person was in a session.
public struct SessionMark: Hashable, Sendable {
  /// The person's id.
  public var person: String
  /// The position of the session in the offering, from 0.
  public var session: Int
  /// The session's local date as it stood in the plan.
  public var day: CivilDate
  /// How the person was there.
  public var mark: AttendanceMark
  /// Who came in the person's place; set exactly where the mark is ``AttendanceMark/substituted``.
  public var substitute: Substitute?
  /// Why, such as the reason of an excuse or of a correction.
  public var note: String?

  /// Makes a mark.
  public init(
    person: String,
    session: Int,
    day: CivilDate,
    mark: AttendanceMark,
    substitute: Substitute? = nil,
    note: String? = nil
  ) {
    self.person = person
    self.session = session
    self.day = day
    self.mark = mark
    self.substitute = substitute
    self.note = note
  }
}
