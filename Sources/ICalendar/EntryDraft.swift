import CLibical

/// The properties of an entry while they are gathered; of a property that stands twice, the first.
struct EntryDraft {
  var uid: String?
  var dtstamp: CalendarDateTime?
  var created: CalendarDateTime?
  var lastModified: CalendarDateTime?
  var sequence = 0
  var status: icalproperty_status?
  var start: ReadTime?
  var end: ReadTime?
  var due: ReadTime?
  var duration: ReadDuration?
  var priority = 0
  var summary: String?
  var description: String?
  var organizer: CalendarUser?
  var attendees: [Attendee] = []
  var isTransparent = false
  var classification: Classification?
  var location: String?
  var position: GeoPosition?
  var categories: [String] = []
  var url: String?
  var contact: String?
  var parentUID: String?
  var periods: [BusyPeriod] = []
  var alarmMinutesBefore: Int?
  var recurrence = EventRecurrence()

  /// The names of properties whose values cannot be understood.
  private(set) var badProperties: [String] = []

  /// Notes that a property's value cannot be understood.
  mutating func markBad(_ name: String) {
    if !badProperties.contains(name) { badProperties.append(name) }
  }

  /// Takes a property of the entry itself.
  mutating func take(_ property: ParsedProperty) {
    switch property.kind {
    case ICAL_UID_PROPERTY: Self.keep(property.text, in: &uid, "UID", &badProperties)
    case ICAL_DTSTAMP_PROPERTY:
      Self.keep(property.time?.time, in: &dtstamp, "DTSTAMP", &badProperties)
    case ICAL_CREATED_PROPERTY:
      Self.keep(property.time?.time, in: &created, "CREATED", &badProperties)
    case ICAL_LASTMODIFIED_PROPERTY:
      Self.keep(property.time?.time, in: &lastModified, "LAST-MODIFIED", &badProperties)
    case ICAL_SEQUENCE_PROPERTY: sequence = max(0, property.integer ?? 0)
    case ICAL_STATUS_PROPERTY: Self.keep(property.status, in: &status, "STATUS", &badProperties)
    case ICAL_DTSTART_PROPERTY: Self.keep(property.time, in: &start, "DTSTART", &badProperties)
    case ICAL_DTEND_PROPERTY: Self.keep(property.time, in: &end, "DTEND", &badProperties)
    case ICAL_DUE_PROPERTY: Self.keep(property.time, in: &due, "DUE", &badProperties)
    case ICAL_DURATION_PROPERTY:
      Self.keep(property.duration, in: &duration, "DURATION", &badProperties)
    case ICAL_PRIORITY_PROPERTY: priority = min(9, max(0, property.integer ?? 0))
    case ICAL_TRANSP_PROPERTY: isTransparent = property.isTransparent ?? false
    case ICAL_CLASS_PROPERTY: classification = classification ?? property.classification
    case ICAL_GEO_PROPERTY: Self.keep(property.position, in: &position, "GEO", &badProperties)
    case ICAL_FREEBUSY_PROPERTY: takePeriod(property)
    case ICAL_RRULE_PROPERTY, ICAL_RDATE_PROPERTY, ICAL_EXDATE_PROPERTY, ICAL_RECURRENCEID_PROPERTY:
      takeRecurrence(property)
    default: takeText(property)
    }
  }

  /// Takes a property of the entry's alarm.
  mutating func takeOfAlarm(_ property: ParsedProperty) {
    guard property.kind == ICAL_TRIGGER_PROPERTY, alarmMinutesBefore == nil,
      let duration = property.duration, duration.seconds <= 0
    else { return }
    alarmMinutesBefore = -duration.seconds / 60
  }

  private mutating func takeText(_ property: ParsedProperty) {
    switch property.kind {
    case ICAL_SUMMARY_PROPERTY: Self.keep(property.text, in: &summary, "SUMMARY", &badProperties)
    case ICAL_DESCRIPTION_PROPERTY:
      Self.keep(property.text, in: &description, "DESCRIPTION", &badProperties)
    case ICAL_ORGANIZER_PROPERTY:
      Self.keep(property.user, in: &organizer, "ORGANIZER", &badProperties)
    case ICAL_ATTENDEE_PROPERTY: takeAttendee(property)
    case ICAL_LOCATION_PROPERTY: Self.keep(property.text, in: &location, "LOCATION", &badProperties)
    case ICAL_CATEGORIES_PROPERTY: categories += property.categories
    case ICAL_URL_PROPERTY: Self.keep(property.text, in: &url, "URL", &badProperties)
    case ICAL_CONTACT_PROPERTY: Self.keep(property.text, in: &contact, "CONTACT", &badProperties)
    case ICAL_RELATEDTO_PROPERTY:
      guard property.namesParent else { return }
      Self.keep(property.text, in: &parentUID, "RELATED-TO", &badProperties)
    default: break
    }
  }

  private mutating func takeRecurrence(_ property: ParsedProperty) {
    switch property.kind {
    case ICAL_RRULE_PROPERTY:
      if let rule = property.recurrenceRule {
        recurrence.rules.append(rule)
      } else {
        markBad("RRULE")
      }
    case ICAL_RDATE_PROPERTY:
      if let moment = property.moment {
        recurrence.additions.append(moment)
      } else {
        markBad("RDATE")
      }
    case ICAL_EXDATE_PROPERTY:
      if let moment = property.moment {
        recurrence.exceptions.append(moment)
      } else {
        markBad("EXDATE")
      }
    default:
      switch property.word(of: "RANGE") {
      case nil: break
      case "THISANDFUTURE": recurrence.holdsForLater = true
      // RFC 5545 has abandoned THISANDPRIOR; the one occurrence is changed.
      default: markBad("RECURRENCE-ID")
      }
      Self.keep(property.moment, in: &recurrence.replaced, "RECURRENCE-ID", &badProperties)
    }
  }

  private mutating func takeAttendee(_ property: ParsedProperty) {
    guard let user = property.user else {
      markBad("ATTENDEE")
      return
    }
    func term<Term: RawRepresentable<String>>(_ parameter: String, or term: Term) -> Term {
      property.word(of: parameter).flatMap { Term(rawValue: $0) } ?? term
    }
    attendees.append(
      Attendee(
        user: user,
        kind: term("CUTYPE", or: .individual),
        role: term("ROLE", or: .required),
        answer: term("PARTSTAT", or: .needsAction),
        isAnswerRequested: property.word(of: "RSVP") == "TRUE"
      )
    )
  }

  private mutating func takePeriod(_ property: ParsedProperty) {
    let name = property.word(of: "FBTYPE") ?? BusyKind.busy.rawValue
    if name == "FREE" { return }
    guard let (start, end) = property.period else {
      markBad("FREEBUSY")
      return
    }
    periods.append(BusyPeriod(start: start, end: end, kind: BusyKind(rawValue: name) ?? .busy))
  }

  private static func keep<Value>(
    _ value: Value?,
    in kept: inout Value?,
    _ name: String,
    _ badProperties: inout [String]
  ) {
    if value == nil {
      if !badProperties.contains(name) { badProperties.append(name) }
    } else if kept == nil {
      kept = value
    }
  }
}
