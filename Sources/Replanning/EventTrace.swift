import Almanac
import Planning
import Problem
import Referee

/// Finds which events made which changes: those that hit what was published, and from there whatever made room.
struct EventTrace {
  /// Where a change comes from.
  struct Origin: Equatable {
    /// The positions of events; empty: none is found, and the change only brings points.
    var events: [Int]
    /// Whether they touch it only through other changes.
    var isKnockOn: Bool
  }

  private let changes: [OfferingChange]
  private let causes: [ChangeCause]
  private let events: [YearEvent]
  private let sessions: OfferingSessions

  init(
    _ changes: [OfferingChange],
    _ causes: [ChangeCause],
    _ events: [YearEvent],
    _ sessions: OfferingSessions
  ) {
    self.changes = changes
    self.causes = causes
    self.events = events
    self.sessions = sessions
  }

  /// The origin of each change, in order.
  func eventsByChange() -> [Origin] {
    var origins = zip(changes, causes).map { change, cause in
      Origin(
        events: events.indices.filter { isHit(change, cause, by: events[$0].kind) },
        isKnockOn: false
      )
    }
    var reached = origins.indices.filter { !origins[$0].events.isEmpty }
    while !reached.isEmpty {
      var next: [Int] = []
      for position in origins.indices where origins[position].events.isEmpty {
        guard let from = reached.first(where: { makesRoom(changes[$0], changes[position]) }) else {
          continue
        }
        next.append(position)
        origins[position] = Origin(events: origins[from].events, isKnockOn: true)
      }
      reached = next
    }
    return origins
  }

  private func isHit(
    _ change: OfferingChange,
    _ cause: ChangeCause,
    by kind: YearEvent.Kind
  ) -> Bool {
    let before = change.before
    switch kind {
    case .budget(let budget):
      return budget.isCut
        ? cause.broken.contains { $0.rule == .money }
        : cause.broken.isEmpty && cause.gain + cause.mended > 0
          && (change.isNew || !change.joined.isEmpty)
    case .unavailable(let resource, let windows):
      guard let before, before.resources.contains(resource) else { return false }
      return windows.isEmpty || meets(before, windows)
    case .absent(let person, _): return change.released.contains(person)
    case .withdrawn(let person, _): return change.released.contains(person)
    case .joined(let person, _): return change.joined.contains(person.id)
    case .requested(let request):
      return request.activity == change.activity && change.joined.contains(request.person)
    case .rescheduled(let activity, _), .dropped(let activity), .offerings(let activity, _, _):
      return activity == change.activity
    case .added(let profile): return change.after?.resources.contains(profile.id) ?? false
    case .closed(let weekdays, _):
      return change.isMoved || change.isCancelled
        ? before.map { sessions.of($0).contains { weekdays.contains($0.date.weekday) } } ?? false
        : false
    case .moved(let offering, _): return offering == change.id
    case .weights, .held, .contracted, .paid, .refunded: return false
    }
  }

  private func meets(_ offering: PlannedOffering, _ windows: [DateWindow]) -> Bool {
    sessions.of(offering).contains { session in windows.contains { $0.contains(session.date) } }
  }

  /// Whether one change takes what the other offering had, or leaves what it has now.
  private func makesRoom(_ one: OfferingChange, _ other: OfferingChange) -> Bool {
    if one.activity == other.activity { return true }
    if !Set(one.joined).isDisjoint(with: other.released) { return true }
    if !Set(one.released).isDisjoint(with: other.joined) { return true }
    return shares(one.after, other.before) || shares(one.before, other.after)
      || (one.isCancelled && other.isNew)
  }

  /// Whether two offerings use something in common on a day in common.
  private func shares(_ one: PlannedOffering?, _ other: PlannedOffering?) -> Bool {
    guard let one, let other, !Set(one.resources).isDisjoint(with: other.resources) else {
      return false
    }
    let days = Set(sessions.of(one).map(\.date))
    return sessions.of(other).contains { days.contains($0.date) }
  }
}

extension BudgetChange {
  /// Whether there is less money.
  var isCut: Bool {
    switch amount {
    case .by(let change): change < .zero
    case .byShare(let thousandths): thousandths < 0
    case .to: true
    }
  }
}
