import ICalendar
import Planning

/// What one person has to be told of one event.
struct Invitation {
  /// Why.
  enum Cause {
    case new
    case moved
    case dropped
  }

  let cause: Cause
  let person: PersonState
  let uid: String
  let sequence: Int
}

/// Compares who was told what with what a new plan has for them.
struct InvitationComparison {
  let state: RevisionState
  let changes: [EventChange]
  /// The UIDs to which people are invited, by offering, in order.
  let invited: [String: [String]]

  private let events: [String: EventState]
  /// UIDs whose news reach everybody who takes part.
  private let moved: Set<String>

  init(state: RevisionState, changes: [EventChange], plan: PlanEvents) {
    self.state = state
    self.changes = changes
    events = Dictionary(
      state.events.map { ($0.uid, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var invited: [String: [String]] = [:]
    for group in plan.groups {
      // A tour is one entry in a person's calendar; its days and stops are in the person's feed.
      let own = group.activity.kind == .tour ? group.vi.filter { $0.parentUID == nil } : group.vi
      invited[group.offering.id] = own.map(\.uid)
    }
    self.invited = invited
    let concerned = changes.filter { $0.concernsPeople && $0.kind != .dropped }
    var moved = Set(concerned.map(\.after.uid))
    for change in changes where change.concernsPeople && change.after.kind == .tour {
      moved.formUnion(invited[change.after.offering] ?? [])
    }
    self.moved = moved
  }

  /// The next state of every person, and what each has to be told, person by person.
  func next(after previous: PeopleState?, guests: Guests) -> (PeopleState, [Invitation]) {
    let known = Dictionary(
      (previous?.people ?? []).map { (Key($0), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var people: [PersonState] = []
    var invitations: [Invitation] = []
    for guest in guests.guests {
      let before = known[Key(guest.person)]
      let (person, own) = next(guest, after: before)
      if !person.invitations.isEmpty { people.append(person) }
      invitations += own
    }
    let present = Set(guests.guests.map { Key($0.person) })
    for before in previous?.people ?? [] where !present.contains(Key(before)) {
      let (person, own) = next(Guests.Guest(person: before, offerings: []), after: before)
      people.append(person)
      invitations += own
    }
    return (PeopleState(people: people), invitations)
  }

  private struct Key: Hashable {
    let role: PersonState.Role
    let id: String

    init(_ person: PersonState) {
      role = person.role
      id = person.id
    }
  }

  private func next(
    _ guest: Guests.Guest,
    after before: PersonState?
  ) -> (PersonState, [Invitation]) {
    var person = guest.person
    var told: [Invitation] = []
    var states: [InvitationState] = []
    let known = before?.invitations ?? []
    let wanted = invited.filter { guest.offerings.contains($0.key) }
    let present = Set(wanted.values.joined())
    let byUID = Dictionary(known.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    let gotAddress = before?.address == nil && person.address != nil
    for (offering, uids) in wanted.sorted(by: { $0.key < $1.key }) {
      for uid in uids {
        guard let event = events[uid] else { continue }
        let (invitation, cause) = invited(
          to: event,
          of: offering,
          after: byUID[uid],
          isUntold: gotAddress
        )
        states.append(invitation)
        if let cause {
          told.append(
            Invitation(cause: cause, person: person, uid: uid, sequence: invitation.sequence)
          )
        }
      }
    }
    for last in known where !present.contains(last.uid) {
      guard last.standing == .invited else {
        states.append(last)
        continue
      }
      let cancelled = InvitationState(
        uid: last.uid,
        offering: last.offering,
        sequence: max(events[last.uid]?.sequence ?? 0, last.sequence + 1),
        standing: .cancelled,
        modified: state.time
      )
      states.append(cancelled)
      told.append(
        Invitation(cause: .dropped, person: person, uid: last.uid, sequence: cancelled.sequence)
      )
    }
    person.invitations = states.sorted { $0.uid < $1.uid }
    return (person, told)
  }

  /// What a person knows of an event at which the person is expected, and why it has to be told now.
  private func invited(
    to event: EventState,
    of offering: String,
    after last: InvitationState?,
    isUntold: Bool
  ) -> (InvitationState, Invitation.Cause?) {
    var next = InvitationState(
      uid: event.uid,
      offering: offering,
      sequence: event.sequence,
      standing: .invited,
      modified: state.time
    )
    guard let last else { return (next, .new) }
    if last.standing == .cancelled {
      next.sequence = max(event.sequence, last.sequence + 1)
      return (next, .new)
    }
    if moved.contains(event.uid) {
      let rise = changes.contains { $0.after.uid == event.uid && $0.concernsPeople } ? 1 : 0
      next.sequence = max(event.sequence, last.sequence + rise)
      return (next, isUntold ? .new : .moved)
    }
    next.sequence = last.sequence
    next.modified = isUntold ? state.time : last.modified
    return (next, isUntold ? .new : nil)
  }
}
