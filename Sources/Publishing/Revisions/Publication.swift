import Almanac
import ICalendar
public import Planning

/// A plan compared with what was last published: the new state, what changed, and what people have to be told.
///
/// Pure: the same plan, time, reason and earlier state give the same bytes.
public struct Publication: Sendable {
  /// The state after publishing; the earlier one where nothing changed.
  public let state: RevisionState
  /// Who was told what after publishing.
  public let people: PeopleState
  /// The changes of events, in the order of the plan, dropped ones last.
  public let changes: [EventChange]
  /// The messages, person by person.
  public let messages: [InvitationMessage]
  /// The people who should be told and have no address, by name.
  public let unreachable: [String]
  /// Whether anything is new.
  public let isChanged: Bool
  /// The plan, with the revision that it is published as.
  public let plan: Plan
  /// How many people come to an offering or leave it, by the offering's id.
  let arrivals: [String: Headcount]

  /// How many payments are new, dropped or otherwise than they were; nil: nothing was published before.
  let paymentChanges: Int?

  /// People who come and leave.
  struct Headcount: Hashable, Sendable {
    var coming = 0
    var leaving = 0
  }

  /// What was published before.
  public struct Earlier: Sendable {
    /// The events.
    public var state: RevisionState
    /// The people.
    public var people: PeopleState

    /// Makes an earlier state.
    public init(state: RevisionState, people: PeopleState) {
      self.state = state
      self.people = people
    }
  }

  /// Compares a plan with what was published before; nil: nothing was.
  ///
  /// - Throws: ``CalendarFailure`` where an id or a text cannot stand in a calendar.
  public init(
    of plan: Plan,
    at time: RevisionTime,
    reason: String,
    after earlier: Earlier?,
    number: Int,
    language: Language
  ) throws(CalendarFailure) {
    let events = PlanEvents(plan)
    let decided = RevisionTime(plan.programme.decision.date, minute: 0)
    let (state, changes) = RevisionState.next(
      after: earlier?.state,
      number: number,
      time: time,
      reason: reason,
      events: events.states(number: number, time: time, decided: decided),
      toDos: events.toDoStates(number: number, time: time, decided: decided)
    )
    let comparison = InvitationComparison(state: state, changes: changes, plan: events)
    let (people, invitations) = comparison.next(after: earlier?.people, guests: Guests(plan))
    let isChanged =
      earlier.map { earlier in
        earlier.state.events != state.events || earlier.people != people
          || (earlier.state.toDos ?? state.toDos) != state.toDos
      } ?? true
    let current = isChanged ? state : earlier?.state ?? state
    var dated = plan
    dated.programme.revision = Revision(
      number: current.number,
      date: current.time.date,
      minute: current.time.minute,
      status: .published
    )
    self.state = current
    self.people = isChanged ? people : earlier?.people ?? people
    self.changes = changes
    self.isChanged = isChanged
    self.plan = dated
    paymentChanges = Self.paymentChanges(from: earlier?.state.toDos, to: state.toDos)
    arrivals = Self.arrivals(invitations, offerings: state)
    var messages: [InvitationMessage] = []
    var unreachable: [String] = []
    if isChanged {
      let writer = InvitationWriter(state: state, plan: events, dated.programme, language)
      for invitation in invitations {
        if let address = invitation.person.address {
          if let message = try writer.message(invitation, to: address) { messages.append(message) }
        } else if unreachable.last != invitation.person.name {
          unreachable.append(invitation.person.name)
        }
      }
    }
    self.messages = messages
    self.unreachable = unreachable
  }

  private static func paymentChanges(from old: [ToDoState]?, to new: [ToDoState]?) -> Int? {
    guard let old, let new else { return nil }
    let known = Set(old)
    return new.count { !known.contains($0) }
  }

  /// Counts people by offering, each once, of those whose own place changed and not the event alone.
  private static func arrivals(
    _ invitations: [Invitation],
    offerings state: RevisionState
  ) -> [String: Headcount] {
    let offering = Dictionary(
      state.events.map { ($0.uid, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var seen: Set<[String]> = []
    var counts: [String: Headcount] = [:]
    for invitation in invitations {
      guard let event = offering[invitation.uid], invitation.cause != .moved,
        invitation.person.role == .participant, event.standing == .confirmed,
        seen.insert([invitation.person.id, event.offering]).inserted
      else { continue }
      if invitation.cause == .new {
        counts[event.offering, default: Headcount()].coming += 1
      } else {
        counts[event.offering, default: Headcount()].leaving += 1
      }
    }
    return counts
  }
}

/// Puts invitations into messages.
struct InvitationWriter {
  private let mail: InvitationMail
  private let events: [String: CalendarEvent]
  private let history: CalendarHistory
  private let states: [String: EventState]
  private let stamp: CalendarDateTime

  init(state: RevisionState, plan: PlanEvents, _ programme: Programme, _ language: Language) {
    let index = CalendarIndex(programme, language: language)
    let history = CalendarHistory(state, nil, index: index)
    var events: [String: CalendarEvent] = [:]
    for group in plan.groups {
      for event in language == .vi ? group.vi : group.en { events[event.uid] = event }
    }
    self.history = history
    self.events = events
    states = Dictionary(
      state.events.map { ($0.uid, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    stamp = state.time.stamp
    mail = InvitationMail(
      words: index.words,
      revision: state,
      sender: index.organizer,
      domain: programme.domain
    )
  }

  /// The message; nil where nothing is known of the event.
  func message(
    _ invitation: Invitation,
    to address: String
  ) throws(CalendarFailure) -> InvitationMessage? {
    guard var event = event(of: invitation) else { return nil }
    event.sequence = invitation.sequence
    event.dtstamp = stamp
    event.lastModified = stamp
    event.attendees = [
      Attendee(
        user: CalendarUser(name: invitation.person.name, address: address),
        role: invitation.person.role == .trainer ? .chair : .required,
        isAnswerRequested: invitation.cause != .dropped
      )
    ]
    do {
      return try mail.message(invitation, to: address, event: event)
    } catch {
      throw CalendarFailure(path: invitation.uid, error: error)
    }
  }

  private func event(of invitation: Invitation) -> CalendarEvent? {
    if invitation.cause == .dropped {
      return states[invitation.uid].flatMap { history.cancelled($0) }
    }
    guard var event = events[invitation.uid] else { return nil }
    event = history.stamped(event)
    event.status = .confirmed
    // The parent may be an event to which the person is not invited.
    event.parentUID = nil
    return event
  }
}
