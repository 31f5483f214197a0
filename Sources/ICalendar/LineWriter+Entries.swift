import CLibical

extension LineWriter {
  /// Writes the properties of a file, without entries and without its end.
  mutating func write(_ heading: CalendarHeading) {
    add(lines: "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    addText("PRODID", heading.productIdentifier)
    add(icalproperty_new_calscale("GREGORIAN"))
    if let method = heading.method { add(icalproperty_new_method(method.libicalValue)) }
    // vdirsyncer takes the first line that begins with `UID` for the identity of every event of the
    // file, and so keeps one event of a feed. Names are the same in either case, RFC 5545 section
    // 1.3: in small letters all others read it, and vdirsyncer passes over it.
    addText("uid", heading.uid)
    addText("NAME", heading.name)
    addExtension("X-WR-CALNAME", heading.name)
    addText("DESCRIPTION", heading.description)
    addExtension("X-WR-CALDESC", heading.description)
    addExtension("X-WR-TIMEZONE", heading.timeZoneName)
    addStamp(heading.lastModified, as: .lastModified, icalproperty_new_lastmodified)
    addURI("URL", heading.url)
    if let source = heading.source, case let written = AddressText.uri(source), !written.isEmpty {
      add(icalproperty_new_source(written))
    }
    if let minutes = heading.refreshIntervalMinutes {
      let duration = icaldurationtype_from_int(Int32(minutes * 60))
      add(icalproperty_new_refreshinterval(duration))
      if let text = icaldurationtype_as_ical_string_r(duration) {
        addExtension("X-PUBLISHED-TTL", String(cString: text))
        icalmemory_free_buffer(text)
      }
    }
    addText("COLOR", heading.color?.name)
    addExtension("X-APPLE-CALENDAR-COLOR", heading.color?.hexadecimal)
  }

  /// Writes an entry.
  mutating func write(_ component: CalendarComponent) {
    switch component {
    case .event(let event): write(event)
    case .toDo(let toDo): write(toDo)
    case .freeBusy(let freeBusy): write(freeBusy)
    }
  }

  private mutating func write(_ event: CalendarEvent) {
    add(lines: "BEGIN:VEVENT\r\n")
    addText("UID", event.uid)
    addHistory(event.dtstamp, event.created, event.lastModified, event.sequence)
    if let status = event.status {
      add(Kept(property: .status, number: Int(status.libicalValue.rawValue))) {
        icalproperty_new_status(status.libicalValue)
      }
    }
    switch event.time {
    case .timed(let start, let end, let zone):
      addTime(start, in: zone, as: .start, icalproperty_new_dtstart)
      addTime(end, in: zone, as: .end, icalproperty_new_dtend)
    case .allDay(let first, let endExclusive):
      addDay(first, as: .day, icalproperty_new_dtstart)
      addDay(endExclusive, as: .lastDay, icalproperty_new_dtend)
      add(lines: "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE\r\n")
    }
    addText("SUMMARY", event.summary)
    addText("DESCRIPTION", event.description)
    addOrganizer(event.organizer)
    for attendee in event.attendees { add(attendee) }
    add(Kept(property: .transparency, number: event.isTransparent ? 1 : 0)) {
      icalproperty_new_transp(event.isTransparent ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE)
    }
    add(event.classification)
    addText("LOCATION", event.location, as: .location)
    if let position = event.position {
      let key = Kept(
        property: .position,
        number: position.latitudeMicrodegrees << 32 ^ position.longitudeMicrodegrees
      )
      add(key) {
        icalproperty_new_geo(
          icalgeotype(
            lat: Double(position.latitudeMicrodegrees) / 1e6,
            lon: Double(position.longitudeMicrodegrees) / 1e6
          )
        )
      }
    }
    addCategories(event.categories)
    addURI("URL", event.url)
    addText("CONTACT", event.contact, as: .contact)
    addParent(event.parentUID)
    if let minutes = event.alarmMinutesBefore {
      addAlarm(minutesBefore: minutes, summary: event.summary)
    }
    add(lines: "END:VEVENT\r\n")
  }

  private mutating func write(_ toDo: CalendarToDo) {
    add(lines: "BEGIN:VTODO\r\n")
    addText("UID", toDo.uid)
    addHistory(toDo.dtstamp, toDo.created, toDo.lastModified, toDo.sequence)
    if let status = toDo.status { add(icalproperty_new_status(status.libicalValue)) }
    if let start = toDo.start { addDay(start, as: .day, icalproperty_new_dtstart) }
    if let due = toDo.due { add(icalproperty_new_due(icaltimetype(due))) }
    add(Kept(property: .priority, number: toDo.priority)) {
      icalproperty_new_priority(Int32(toDo.priority))
    }
    addText("SUMMARY", toDo.summary)
    addText("DESCRIPTION", toDo.description)
    addOrganizer(toDo.organizer)
    add(toDo.classification)
    addCategories(toDo.categories)
    addURI("URL", toDo.url)
    addParent(toDo.parentUID)
    add(lines: "END:VTODO\r\n")
  }

  private mutating func write(_ freeBusy: CalendarFreeBusy) {
    add(lines: "BEGIN:VFREEBUSY\r\n")
    addText("UID", freeBusy.uid)
    addStamp(freeBusy.dtstamp, as: .dtstamp, icalproperty_new_dtstamp)
    add(icalproperty_new_dtstart(icaltimetype(freeBusy.start, isUTC: true)))
    add(icalproperty_new_dtend(icaltimetype(freeBusy.end, isUTC: true)))
    addOrganizer(freeBusy.organizer)
    addURI("URL", freeBusy.url)
    for period in freeBusy.periods {
      var span = icalperiodtype_null_period()
      span.start = icaltimetype(period.start, isUTC: true)
      span.end = icaltimetype(period.end, isUTC: true)
      let property = icalproperty_new_freebusy(span)
      icalproperty_add_parameter(
        property,
        icalparameter_new_fbtype(
          period.kind == .busy ? ICAL_FBTYPE_BUSY : ICAL_FBTYPE_BUSYTENTATIVE
        )
      )
      add(property)
    }
    add(lines: "END:VFREEBUSY\r\n")
  }

  /// Writes Vietnam's time as RFC 5545 section 3.6.5 declares a zone: one offset since 13 June 1975.
  mutating func writeVietnamTime() {
    add(
      lines: """
        BEGIN:VTIMEZONE\r
        TZID:Asia/Ho_Chi_Minh\r
        BEGIN:STANDARD\r
        DTSTART:19750613T000000\r
        TZOFFSETFROM:+0700\r
        TZOFFSETTO:+0700\r
        TZNAME:+07\r
        END:STANDARD\r
        END:VTIMEZONE\r

        """
    )
  }

  private mutating func addHistory(
    _ stamp: CalendarDateTime,
    _ created: CalendarDateTime?,
    _ lastModified: CalendarDateTime?,
    _ sequence: Int
  ) {
    addStamp(stamp, as: .dtstamp, icalproperty_new_dtstamp)
    addStamp(created, as: .created, icalproperty_new_created)
    addStamp(lastModified, as: .lastModified, icalproperty_new_lastmodified)
    add(Kept(property: .sequence, number: sequence)) {
      icalproperty_new_sequence(Int32(sequence))
    }
  }

  private mutating func addDay(
    _ day: CalendarDate,
    as property: Kept.Property,
    _ make: (icaltimetype) -> OpaquePointer?
  ) {
    add(Kept(property: property, number: day.packed)) { make(icaltimetype(day)) }
  }

  private mutating func addOrganizer(_ organizer: CalendarUser?) {
    guard let organizer else { return }
    add(Kept(property: .organizer, text: organizer.name, other: organizer.address)) {
      Self.property(organizer, icalproperty_new_organizer)
    }
  }

  private mutating func addParent(_ uid: String?) {
    guard let written = CalendarText.canonical(optional: uid) else { return }
    let property = icalproperty_new_relatedto(written)
    icalproperty_add_parameter(property, icalparameter_new_reltype(ICAL_RELTYPE_PARENT))
    add(property)
  }

  private mutating func addAlarm(minutesBefore minutes: Int, summary: String) {
    add(lines: "BEGIN:VALARM\r\n")
    add(icalproperty_new_action(ICAL_ACTION_DISPLAY))
    var trigger = icaltriggertype_from_int(0)
    trigger.duration = icaldurationtype_from_int(Int32(-minutes * 60))
    add(icalproperty_new_trigger(trigger))
    addText("DESCRIPTION", summary)
    add(lines: "END:VALARM\r\n")
  }

  private mutating func add(_ classification: Classification?) {
    guard let value = classification?.libicalValue else { return }
    add(Kept(property: .classification, number: Int(value.rawValue))) {
      icalproperty_new_class(value)
    }
  }

  private mutating func add(_ attendee: Attendee) {
    let parameters = [
      icalparameter_new_from_value_string(ICAL_CUTYPE_PARAMETER, attendee.kind.rawValue),
      icalparameter_new_from_value_string(ICAL_ROLE_PARAMETER, attendee.role.rawValue),
      icalparameter_new_from_value_string(ICAL_PARTSTAT_PARAMETER, attendee.answer.rawValue),
      icalparameter_new_rsvp(attendee.isAnswerRequested ? ICAL_RSVP_TRUE : ICAL_RSVP_FALSE),
    ]
    add(Self.property(attendee.user, parameters: parameters, icalproperty_new_attendee))
  }
}
