import ICalendar
import Planning

extension PlanCalendars {
  /// A feed for each participant: the sessions of the person alone, private, each with one alarm.
  ///
  /// `token` gives the unguessable name under which a person's feed is published, by the person's id.
  ///
  /// - Throws: ``CalendarFailure`` where an id or a text cannot stand in a calendar.
  public func personal(
    token: (String) -> String
  ) throws(CalendarFailure) -> [PublishedCalendar] {
    try written(personalDrafts(token: token))
  }

  /// A feed and the taken times of each trainer, venue and vehicle that is used, at unguessable names.
  ///
  /// `token` gives the name by the resource's id.
  ///
  /// - Throws: ``CalendarFailure`` where an id or a text cannot stand in a calendar.
  public func resources(
    token: (String) -> String
  ) throws(CalendarFailure) -> [PublishedCalendar] {
    try written(resourceDrafts(token: token))
  }

  /// The values of the personal files, in the order of the programme's people.
  func personalDrafts(token: (String) -> String) -> [CalendarDraft] {
    var byPerson: [String: [CalendarEvent]] = [:]
    for entry in entries {
      for person in entry.participants { byPerson[person, default: []] += entry.events }
    }
    return plan.programme.people.compactMap { person in
      let draft = personalDraft(of: person.id, byPerson[person.id] ?? []) { token(person.id) }
      return draft.file.components.isEmpty ? nil : draft
    }
  }

  /// The feed of somebody who has a seat in some offerings, whomever the plan names there; it may hold nothing.
  ///
  /// - Throws: ``CalendarFailure`` where an id or a text cannot stand in a calendar.
  public func personal(
    of person: String,
    in offerings: Set<String>,
    name: String
  ) throws(CalendarFailure) -> PublishedCalendar {
    // What was dropped of late is shown to whom the plan named in it.
    let events = entries.filter { entry in
      offerings.contains(entry.id) && entry.events.contains { $0.status != .cancelled }
    }.flatMap(\.events)
    return try personalDraft(of: person, events) { name }.written()
  }

  private func personalDraft(
    of person: String,
    _ events: [CalendarEvent],
    name: () -> String
  ) -> CalendarDraft {
    let standing = events.map { history?.numbered($0, for: .participant, person) ?? $0 }
    let shown = Set(standing.map(\.uid))
    let cancelled = (history?.cancelled(for: .participant, person) ?? [])
      .filter { !shown.contains($0.uid) }
    let all = standing + cancelled
    return feed(
      all.isEmpty ? "people/none" : "people/\(name())",
      name: index.words.say("Lịch của tôi", "My calendar"),
      isListed: false,
      events: all.map(Self.personal)
    )
  }

  /// The values of the feeds and taken times of resources, in the order of the programme's resources.
  func resourceDrafts(token: (String) -> String) -> [CalendarDraft] {
    let folders: [ResourceKind: String] = [
      .trainer: "trainers", .venue: "venues", .vehicle: "vehicles",
    ]
    return plan.programme.resources.flatMap { resource -> [CalendarDraft] in
      guard let folder = folders[resource.kind] else { return [] }
      var events = entries.filter { $0.resources.contains(resource.id) }.flatMap(\.events)
      if resource.kind == .trainer, let history {
        let shown = Set(events.map(\.uid))
        events = events.map { history.numbered($0, for: .trainer, resource.id) }
        events += history.cancelled(for: .trainer, resource.id).filter { !shown.contains($0.uid) }
      }
      if events.isEmpty { return [] }
      let name = token(resource.id)
      let feed = feed(
        "\(folder)/\(name)",
        name: resource.name,
        isListed: false,
        events: events.map(Self.personal)
      )
      guard resource.kind != .vehicle else { return [feed] }
      return [feed, FreeBusyTimes(plan: plan, index: index, resource: resource).draft(name: name)]
    }
  }

  /// The event as its participant sees it.
  private static func personal(_ event: CalendarEvent) -> CalendarEvent {
    var event = event
    event.classification = .private
    if case .timed = event.time, event.status != .cancelled { event.alarmMinutesBefore = 1440 }
    return event
  }
}
