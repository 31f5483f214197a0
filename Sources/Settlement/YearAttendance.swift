public import Almanac
public import Planning

/// Who came to what in a year, as far as it is recorded.
public struct YearAttendance: Hashable, Sendable {
  /// What is recorded of each offering, by its id; an offering without an entry has no record.
  public var offerings: [String: AttendedOffering]
  /// The day of the last record; nil: there is none.
  public var lastDay: CivilDate?

  /// Makes a record.
  public init(offerings: [String: AttendedOffering] = [:], lastDay: CivilDate? = nil) {
    self.offerings = offerings
    self.lastDay = lastDay
  }
}

/// Who came to an offering.
public struct AttendedOffering: Hashable, Sendable {
  /// Everyone who was expected or came, in no particular order.
  public var people: [AttendedPerson]

  /// Makes a record.
  public init(people: [AttendedPerson]) {
    self.people = people
  }

  /// Those who came to at least one session.
  public var present: [AttendedPerson] { people.filter { !$0.sessions.isEmpty } }
}

/// A person and the sessions in which they were there.
public struct AttendedPerson: Hashable, Sendable {
  /// How someone who was not expected came to be there.
  public enum Arrival: Hashable, Sendable {
    /// They were on the list.
    case expected
    /// In the place of someone else, by id.
    case substitute(for: String)
    /// By themselves.
    case walkIn
  }

  /// Who.
  public var person: Person
  /// The positions of the sessions, from 0, in which they were there, late or not.
  public var sessions: Set<Int>
  /// How they came to be there.
  public var arrival: Arrival

  /// Makes a record.
  public init(person: Person, sessions: Set<Int>, arrival: Arrival = .expected) {
    self.person = person
    self.sessions = sessions
    self.arrival = arrival
  }
}
