/// How one event differs from what was last published.
public struct EventChange: Hashable, Sendable {
  /// What became of it.
  public enum Kind: String, Sendable {
    /// It was not there before.
    case added
    /// It was dropped before and stands again.
    case reinstated
    /// Its time or place changed.
    case moved
    /// Something else that it shows changed.
    case edited
    /// It no longer stands.
    case dropped
  }

  /// What became of it.
  public let kind: Kind
  /// What it showed; nil: nothing.
  public let before: EventState?
  /// What it shows now.
  public let after: EventState

  /// Whether whoever takes part has to know.
  var concernsPeople: Bool { kind != .edited }
}

extension RevisionState {
  /// The next state and what changed, given the events of the plan as ``PlanEvents`` has them.
  ///
  /// SEQUENCE rises by one with each change of time, place or status, RFC 5546 section 2.1.4; any
  /// edit renews the stamps; what did not change stays as it is.
  static func next(
    after previous: RevisionState?,
    number: Int,
    time: RevisionTime,
    reason: String,
    events: [EventState],
    toDos: [ToDoState] = []
  ) -> (state: RevisionState, changes: [EventChange]) {
    let known = Dictionary(
      (previous?.events ?? []).map { ($0.uid, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var changes: [EventChange] = []
    var next: [EventState] = []
    for event in events {
      guard let before = known[event.uid] else {
        changes.append(EventChange(kind: .added, before: nil, after: event))
        next.append(event)
        continue
      }
      let (after, kind) = succeeded(before, by: event, at: time)
      if let kind { changes.append(EventChange(kind: kind, before: before, after: after)) }
      next.append(after)
    }
    let present = Set(events.map(\.uid))
    for before in previous?.events ?? [] where !present.contains(before.uid) {
      guard before.standing == .confirmed else {
        next.append(before)
        continue
      }
      var after = before
      after.standing = .cancelled
      after.sequence += 1
      after.modified = time
      changes.append(EventChange(kind: .dropped, before: before, after: after))
      next.append(after)
    }
    next.sort { $0.uid < $1.uid }
    let state = RevisionState(
      number: number,
      time: time,
      reason: reason,
      events: next,
      toDos: ToDoState.next(after: previous?.toDos ?? [], by: toDos, at: time)
    )
    return (state, changes)
  }

  /// An event that was known before, as it stands now.
  private static func succeeded(
    _ before: EventState,
    by event: EventState,
    at time: RevisionTime
  ) -> (EventState, EventChange.Kind?) {
    var after = event
    after.created = before.created
    after.sequence = before.sequence
    if before.standing == .cancelled {
      after.sequence += 1
      return (after, .reinstated)
    }
    if before.time != event.time || before.location != event.location {
      after.sequence += 1
      return (after, .moved)
    }
    if before.digest != event.digest { return (after, .edited) }
    after.modified = before.modified
    // What is known of an event beside what it shows may change without notice.
    return (after, nil)
  }
}
