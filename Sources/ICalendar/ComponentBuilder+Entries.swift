import CLibical

extension ComponentBuilder {
  /// The properties of a file, without entries.
  init(heading: CalendarHeading) {
    self.init(ICAL_VCALENDAR_COMPONENT)
    add(icalproperty_new_version("2.0"))
    addText(heading.productIdentifier, icalproperty_new_prodid)
    add(icalproperty_new_calscale("GREGORIAN"))
    if let method = heading.method { add(icalproperty_new_method(method.libicalValue)) }
    addText(heading.uid, icalproperty_new_uid)
    addText(heading.name, icalproperty_new_name)
    addExtension("X-WR-CALNAME", heading.name)
    addText(heading.description, icalproperty_new_description)
    addExtension("X-WR-CALDESC", heading.description)
    addExtension("X-WR-TIMEZONE", heading.timeZoneName)
    addStamp(heading.lastModified, icalproperty_new_lastmodified)
    addURI(heading.url, icalproperty_new_url)
    addURI(heading.source, icalproperty_new_source)
    if let minutes = heading.refreshIntervalMinutes {
      let duration = icaldurationtype_from_int(Int32(minutes * 60))
      add(icalproperty_new_refreshinterval(duration))
      if let text = icaldurationtype_as_ical_string_r(duration) {
        addExtension("X-PUBLISHED-TTL", String(cString: text))
        icalmemory_free_buffer(text)
      }
    }
    addText(heading.color?.name, icalproperty_new_color)
    addExtension("X-APPLE-CALENDAR-COLOR", heading.color?.hexadecimal)
  }

  /// An event.
  init(event: CalendarEvent) {
    self.init(ICAL_VEVENT_COMPONENT)
    addText(event.uid, icalproperty_new_uid)
    addStamp(event.dtstamp, icalproperty_new_dtstamp)
    addStamp(event.created, icalproperty_new_created)
    addStamp(event.lastModified, icalproperty_new_lastmodified)
    add(icalproperty_new_sequence(Int32(event.sequence)))
    if let status = event.status { add(icalproperty_new_status(status.libicalValue)) }
    switch event.time {
    case .timed(let start, let end, let zone):
      addTime(start, in: zone, icalproperty_new_dtstart)
      addTime(end, in: zone, icalproperty_new_dtend)
    case .allDay(let first, let endExclusive):
      add(icalproperty_new_dtstart(icaltimetype(first)))
      add(icalproperty_new_dtend(icaltimetype(endExclusive)))
      addExtension("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE")
    }
    addText(event.summary, icalproperty_new_summary)
    addText(event.description, icalproperty_new_description)
    if let organizer = event.organizer { addUser(organizer, icalproperty_new_organizer) }
    for attendee in event.attendees { add(attendee: attendee) }
    add(
      icalproperty_new_transp(event.isTransparent ? ICAL_TRANSP_TRANSPARENT : ICAL_TRANSP_OPAQUE)
    )
    add(classification: event.classification)
    addText(event.location, icalproperty_new_location)
    if let position = event.position {
      let degrees = icalgeotype(
        lat: Double(position.latitudeMicrodegrees) / 1e6,
        lon: Double(position.longitudeMicrodegrees) / 1e6
      )
      add(icalproperty_new_geo(degrees))
    }
    addCategories(event.categories)
    addURI(event.url, icalproperty_new_url)
    addText(event.contact, icalproperty_new_contact)
    addParent(event.parentUID)
    if let minutes = event.alarmMinutesBefore {
      add(ComponentBuilder(alarmMinutesBefore: minutes, summary: event.summary))
    }
  }

  /// Something to be done.
  init(toDo: CalendarToDo) {
    self.init(ICAL_VTODO_COMPONENT)
    addText(toDo.uid, icalproperty_new_uid)
    addStamp(toDo.dtstamp, icalproperty_new_dtstamp)
    addStamp(toDo.created, icalproperty_new_created)
    addStamp(toDo.lastModified, icalproperty_new_lastmodified)
    add(icalproperty_new_sequence(Int32(toDo.sequence)))
    if let status = toDo.status { add(icalproperty_new_status(status.libicalValue)) }
    if let start = toDo.start { add(icalproperty_new_dtstart(icaltimetype(start))) }
    if let due = toDo.due { add(icalproperty_new_due(icaltimetype(due))) }
    add(icalproperty_new_priority(Int32(toDo.priority)))
    addText(toDo.summary, icalproperty_new_summary)
    addText(toDo.description, icalproperty_new_description)
    if let organizer = toDo.organizer { addUser(organizer, icalproperty_new_organizer) }
    add(classification: toDo.classification)
    addCategories(toDo.categories)
    addURI(toDo.url, icalproperty_new_url)
    addParent(toDo.parentUID)
  }

  /// Taken times.
  init(freeBusy: CalendarFreeBusy) {
    self.init(ICAL_VFREEBUSY_COMPONENT)
    addText(freeBusy.uid, icalproperty_new_uid)
    addStamp(freeBusy.dtstamp, icalproperty_new_dtstamp)
    addStamp(freeBusy.start, icalproperty_new_dtstart)
    addStamp(freeBusy.end, icalproperty_new_dtend)
    if let organizer = freeBusy.organizer { addUser(organizer, icalproperty_new_organizer) }
    addURI(freeBusy.url, icalproperty_new_url)
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
  }

  /// Vietnam's time as RFC 5545 section 3.6.5 declares a zone: one offset since 13 June 1975.
  static func vietnamTime() -> ComponentBuilder {
    ComponentBuilder(
      parsing: """
        BEGIN:VTIMEZONE\r
        TZID:\(CalendarZone.vietnamIdentifier)\r
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

  private init(alarmMinutesBefore minutes: Int, summary: String) {
    self.init(ICAL_VALARM_COMPONENT)
    add(icalproperty_new_action(ICAL_ACTION_DISPLAY))
    var trigger = icaltriggertype_from_int(0)
    trigger.duration = icaldurationtype_from_int(Int32(-minutes * 60))
    add(icalproperty_new_trigger(trigger))
    addText(summary, icalproperty_new_description)
  }

  private func add(classification: Classification?) {
    guard let classification else { return }
    add(icalproperty_new_class(classification.libicalValue))
  }

  private func add(attendee: Attendee) {
    let parameters = [
      icalparameter_new_from_value_string(ICAL_CUTYPE_PARAMETER, attendee.kind.rawValue),
      icalparameter_new_from_value_string(ICAL_ROLE_PARAMETER, attendee.role.rawValue),
      icalparameter_new_from_value_string(ICAL_PARTSTAT_PARAMETER, attendee.answer.rawValue),
      icalparameter_new_rsvp(attendee.isAnswerRequested ? ICAL_RSVP_TRUE : ICAL_RSVP_FALSE),
    ]
    addUser(attendee.user, parameters: parameters, icalproperty_new_attendee)
  }
}
