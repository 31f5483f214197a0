import ICalendar
import Planning

/// What was published before, as the feeds of a plan need it.
struct CalendarHistory {
  let state: RevisionState
  let index: CalendarIndex
  let toDos: [String: ToDoState]
  private let events: [String: EventState]
  private let invitations: [PersonState.Role: [String: [InvitationState]]]

  init(_ state: RevisionState, _ people: PeopleState?, index: CalendarIndex) {
    self.state = state
    self.index = index
    events = Dictionary(
      state.events.map { ($0.uid, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    toDos = Dictionary(
      (state.toDos ?? []).map { ($0.uid, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var invitations: [PersonState.Role: [String: [InvitationState]]] = [:]
    for person in people?.people ?? [] {
      invitations[person.role, default: [:]][person.id] = person.invitations
    }
    self.invitations = invitations
  }

  /// The event with the number and stamps of its own history.
  func stamped(_ event: CalendarEvent) -> CalendarEvent {
    guard let own = events[event.uid] else { return event }
    var event = event
    event.sequence = own.sequence
    event.created = own.created.stamp
    event.dtstamp = own.modified.stamp
    event.lastModified = own.modified.stamp
    return event
  }

  /// What was dropped and is still shown, by offering.
  func dropped() -> [PlanCalendars.OfferingEntry] {
    let shown = state.events.filter { $0.standing == .cancelled && $0.isShown(at: state.time) }
    let byOffering = Dictionary(grouping: shown, by: \.offering)
    return byOffering.keys.sorted().compactMap { id in
      guard let own = byOffering[id], let first = own.first else { return nil }
      return PlanCalendars.OfferingEntry(
        id: id,
        kind: first.kind,
        group: first.group,
        place: first.place,
        resources: first.resources,
        participants: [],
        events: own.compactMap { cancelled($0) }
      )
    }
  }

  /// The event with the number that one person's calendar knows.
  func numbered(
    _ event: CalendarEvent,
    for role: PersonState.Role,
    _ person: String
  ) -> CalendarEvent {
    guard
      let own = invitations[role]?[person]?.first(where: {
        $0.uid == event.uid && $0.standing == .invited
      })
    else { return event }
    var event = event
    event.sequence = max(event.sequence, own.sequence)
    return event
  }

  /// What a person is no longer expected at, as far as it is still shown.
  func cancelled(for role: PersonState.Role, _ person: String) -> [CalendarEvent] {
    let last = invitations[role]?[person] ?? []
    return last.compactMap { invitation in
      guard invitation.standing == .cancelled,
        state.time < invitation.modified.adding(days: EventState.noticeDays),
        let own = events[invitation.uid]
      else { return nil }
      return cancelled(own, sequence: invitation.sequence, at: invitation.modified)
    }
  }

  /// A dropped event: transparent, with `HUỶ: ` before its title.
  func cancelled(
    _ own: EventState,
    sequence: Int? = nil,
    at time: RevisionTime? = nil
  ) -> CalendarEvent? {
    guard let when = EventTimeText.time(own.time) else { return nil }
    let language = index.words.language
    let programme = index.programme
    let time = time ?? own.modified
    return CalendarEvent(
      uid: own.uid,
      dtstamp: time.stamp,
      created: own.created.stamp,
      lastModified: time.stamp,
      sequence: sequence ?? own.sequence,
      status: .cancelled,
      time: when,
      summary: "HUỶ: " + own.summary[language],
      organizer: index.organizer,
      isTransparent: true,
      location: own.location?[language],
      categories: [own.kind.name[language], own.group],
      url: programme.agency.url
    )
  }
}
