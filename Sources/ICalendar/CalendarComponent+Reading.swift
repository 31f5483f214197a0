/// Takes a problem, its line, and whether the entry is left out because of it.
typealias ProblemSink = (CalendarProblem.Cause, Int, Bool) -> Void

extension CalendarComponent {
  /// Makes an entry of its lines; nil, after telling why, where it cannot be understood.
  static func read(
    _ lines: inout EntryLines,
    _ memory: inout LineMemory,
    _ tell: ProblemSink
  ) -> CalendarComponent? {
    var draft = EntryDraft()
    guard let parsed = lines.parsed(&draft, memory) else {
      tell(.malformedLine, lines.beginLine, true)
      return nil
    }
    if parsed.hasErrors { lines.unreadableProperties().forEach { draft.markBad($0) } }
    parsed.forEachProperty { property in draft.take(property) }
    parsed.forEachAlarmProperty { property in draft.takeOfAlarm(property) }
    if !parsed.hasErrors, draft.badProperties.isEmpty { lines.remember(draft, in: &memory) }
    for name in draft.badProperties where lines.name != "VEVENT" || !eventBounds.contains(name) {
      tell(.badValue(name), lines.number(of: name), false)
    }
    if draft.uid == nil { tell(.missing("UID"), lines.beginLine, false) }
    if draft.dtstamp == nil { tell(.missing("DTSTAMP"), lines.beginLine, false) }
    switch lines.name {
    case "VEVENT": return draft.event(lines, tell).map { .event($0) }
    case "VTODO": return .toDo(draft.toDo())
    default: return draft.freeBusy(lines, tell).map { .freeBusy($0) }
    }
  }

  /// The properties without which an event is left out; told when it is.
  private static let eventBounds = ["DTSTART", "DTEND", "DURATION"]
}

extension EntryDraft {
  /// The event, or nil, after telling why, where its time cannot be understood.
  fileprivate func event(_ lines: EntryLines, _ tell: ProblemSink) -> CalendarEvent? {
    func refuse(_ cause: CalendarProblem.Cause, at name: String) -> CalendarEvent? {
      tell(cause, lines.number(of: name), true)
      return nil
    }
    for name in ["DTSTART", "DTEND", "DURATION"] where badProperties.contains(name) {
      return refuse(.badValue(name), at: name)
    }
    guard let start else { return refuse(.missing("DTSTART"), at: "DTSTART") }
    let endName = end == nil && duration != nil ? "DURATION" : "DTEND"
    guard let time = eventTime(from: start) else {
      return refuse(.badValue(endName), at: endName)
    }
    switch time {
    case .timed(let first, let last, _) where last < first:
      return refuse(.endBeforeStart, at: endName)
    case .allDay(let first, let last) where last <= first:
      return refuse(.endBeforeStart, at: endName)
    default: break
    }
    var event = CalendarEvent(
      uid: uid ?? "",
      dtstamp: dtstamp ?? .epoch,
      created: created,
      lastModified: lastModified,
      sequence: sequence,
      status: status.flatMap { EventStatus($0) },
      time: time,
      summary: summary ?? ""
    )
    event.description = description
    event.organizer = organizer
    event.isTransparent = isTransparent
    event.classification = classification
    event.location = location
    event.position = position
    event.categories = categories
    event.url = url
    event.contact = contact
    event.parentUID = parentUID
    event.alarmMinutesBefore = alarmMinutesBefore
    event.attendees = attendees
    event.recurrence = recurrence.isEmpty ? nil : recurrence
    return event
  }

  fileprivate func toDo() -> CalendarToDo {
    CalendarToDo(
      uid: uid ?? "",
      dtstamp: dtstamp ?? .epoch,
      created: created,
      lastModified: lastModified,
      sequence: sequence,
      status: status.flatMap { ToDoStatus($0) },
      start: start?.date,
      due: due?.date,
      priority: priority,
      summary: summary ?? "",
      description: description,
      organizer: organizer,
      classification: classification,
      categories: categories,
      url: url,
      parentUID: parentUID
    )
  }

  /// The taken times, or nil, after telling why, where their bounds cannot be understood.
  fileprivate func freeBusy(_ lines: EntryLines, _ tell: ProblemSink) -> CalendarFreeBusy? {
    guard let first = start?.time, let last = end?.time else {
      let name = start?.time == nil ? "DTSTART" : "DTEND"
      tell(.missing(name), lines.number(of: name), true)
      return nil
    }
    return CalendarFreeBusy(
      uid: uid ?? "",
      dtstamp: dtstamp ?? .epoch,
      start: first,
      end: last,
      organizer: organizer,
      url: url,
      periods: periods
    )
  }

  /// The interval, RFC 5545 section 3.6.1: by its end, its duration, or a day or moment alone.
  private func eventTime(from start: ReadTime) -> EventTime? {
    let fallback = start.time == nil ? ReadDuration.day : ReadDuration.none
    guard let end = end ?? start.adding(duration ?? fallback) else { return nil }
    switch (start.time, end.time) {
    case (nil, nil): return .allDay(first: start.date, endExclusive: end.date)
    case (.some(let first), .some(let last)) where start.zone == end.zone:
      return .timed(start: first, end: last, zone: start.zone)
    default: return nil
    }
  }
}
