import Almanac
import ICalendar
import Planning

/// The events of one offering, the same in every feed that holds it.
///
/// Courses, workshops, contests and meetings: one timed event a session, the later ones related to the first. Fairs: one
/// all-day event. Tours: one transparent all-day event and, by its itinerary, a timed one for each visit and each way
/// between stops; without an itinerary a timed one a day. Works: a transparent all-day event for each
/// milestone.
struct OfferingEvents {
  let index: CalendarIndex
  let offering: Offering

  /// The events, in order of time.
  func events() -> [CalendarEvent] {
    guard let activity = index.activity(offering.activity) else { return [] }
    switch activity.kind {
    case .fair: return [wholeEvent(activity, session: 1, isTransparent: true)]
    case .tour: return tourEvents(activity)
    case .work: return milestoneEvents(activity)
    case .course, .workshop, .contest, .meeting: return sessionEvents(activity)
    }
  }

  private func sessionEvents(_ activity: Activity) -> [CalendarEvent] {
    let count = offering.sessions.count
    return offering.sessions.enumerated().map { position, session in
      var event = event(activity, session: position + 1, time: timed(session))
      if count > 1 { event.summary += " – " + index.words.session(position + 1, of: count) }
      if position > 0 { event.parentUID = uid(1) }
      return event
    }
  }

  private func tourEvents(_ activity: Activity) -> [CalendarEvent] {
    let days = offering.days
    let daily = days.enumerated().map { position, day in
      let sessions = offering.sessions.filter { $0.date == day }
      let start = sessions.map(\.startMinute).min() ?? 0
      let end = sessions.map(\.endMinute).max() ?? 1440
      let time = EventTime.timed(
        start: CalendarClock.local(day, minute: start),
        end: CalendarClock.local(day, minute: end),
        zone: .hoChiMinh
      )
      var event = event(activity, session: position + 1, time: time)
      // Where the tour is on which day only its itinerary knows.
      event.location = nil
      event.position = nil
      event.summary += " – " + index.words.day(position + 1, of: days.count)
      event.parentUID = uid(0)
      return event
    }
    let parts = offering.itinerary.map { itineraryEvents($0, activity) } ?? daily
    return [wholeEvent(activity, session: 0, isTransparent: true)] + parts
  }

  private func milestoneEvents(_ activity: Activity) -> [CalendarEvent] {
    offering.sessions.enumerated().map { position, session in
      let time = EventTime.allDay(
        first: CalendarClock.date(session.date),
        endExclusive: CalendarClock.date(session.date.adding(days: 1))
      )
      var event = event(activity, session: position + 1, time: time)
      if let milestone = session.milestone {
        event.summary = milestone[index.words.language] + ": " + event.summary
      }
      event.isTransparent = true
      if position > 0 { event.parentUID = uid(1) }
      return event
    }
  }

  private func wholeEvent(
    _ activity: Activity,
    session: Int,
    isTransparent: Bool
  ) -> CalendarEvent {
    let time = EventTime.allDay(
      first: CalendarClock.date(offering.firstDay),
      endExclusive: CalendarClock.date(offering.lastDay.adding(days: 1))
    )
    var event = event(activity, session: session, time: time)
    event.isTransparent = isTransparent
    return event
  }

  private func timed(_ session: Session) -> EventTime {
    .timed(
      start: CalendarClock.local(session.date, minute: session.startMinute),
      end: CalendarClock.local(session.date, minute: session.endMinute),
      zone: .hoChiMinh
    )
  }

  /// `<activity>-<offering>-s<session>@<domain>`: of stored ids alone, so that it lives as long as the offering.
  func uid(_ session: Int) -> String {
    "\(offering.id)-s\(session)@\(index.programme.domain)"
  }

  func event(_ activity: Activity, session: Int, time: EventTime) -> CalendarEvent {
    let programme = index.programme
    let stamp = CalendarClock.utc(programme.revision.date, minute: programme.revision.minute)
    let place = offering.place.flatMap(index.place)
    let title = activity.title[index.words.language]
    return CalendarEvent(
      uid: uid(session),
      dtstamp: stamp,
      created: min(stamp, CalendarClock.utc(programme.decision.date, minute: 0)),
      lastModified: stamp,
      sequence: programme.revision.number - 1,
      status: programme.revision.status == .published ? .confirmed : .tentative,
      time: time,
      summary: activity.values.count > 1 && activity.kind != .work
        ? "\(title) (\(index.words.offering(offering.number)))" : title,
      description: description(activity),
      organizer: index.organizer,
      location: location(place),
      position: place.flatMap {
        GeoPosition(latitude: $0.latitude, longitude: $0.longitude)
      },
      categories: [activity.kind.name[index.words.language], activity.group],
      url: programme.agency.url,
      contact: programme.agency.name[index.words.language] + ", " + programme.agency.email
    )
  }

  /// The venue with its address, or the place; nil where there is neither.
  ///
  /// The place is named only where the address does not name it already, in either language.
  private func location(_ place: Locality?) -> String? {
    let venue = offering.resources.compactMap { index.resource($0.resource) }
      .first { $0.kind == .venue }
    var parts: [String] = []
    for part in [venue?.name, venue?.address].compactMap(\.self) {
      if !parts.contains(where: { $0.contains(part) }) { parts.append(part) }
    }
    if let name = place?.name,
      !parts.contains(where: { $0.contains(name.vi) || $0.contains(name.en) })
    {
      parts.append(name[index.words.language])
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// What a stranger may know: no names of people.
  private func description(_ activity: Activity) -> String {
    let words = index.words
    var lines = [
      activity.kind.name[words.language] + " · "
        + (index.group(activity.group)?.name[words.language] ?? activity.group)
    ]
    if let note = activity.note { lines.append(note[words.language]) }
    if offering.firstDay != offering.lastDay {
      lines.append(
        words.say(
          "Từ \(words.date(offering.firstDay)) đến \(words.date(offering.lastDay))",
          "From \(words.date(offering.firstDay)) to \(words.date(offering.lastDay))"
        )
      )
    }
    if !offering.participants.isEmpty { lines.append(words.people(offering.participants.count)) }
    let decision = index.programme.decision
    lines.append(
      words.say(
        "Theo Quyết định \(decision.number) ngày \(words.date(decision.date))",
        "Under Decision \(decision.number) of \(words.date(decision.date))"
      )
    )
    if let notice = index.programme.notice { lines.append(notice[words.language]) }
    return lines.joined(separator: "\n")
  }
}
