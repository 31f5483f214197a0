import CLibical

/// The properties of an entry while they are gathered; of a property that stands twice, the first.
struct EntryDraft {
  var uid: String?
  var dtstamp: CalendarDateTime?
  var created: CalendarDateTime?
  var lastModified: CalendarDateTime?
  var sequence = 0
  var status: String?
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

  /// The names of properties whose values cannot be understood.
  private(set) var badProperties: [String] = []

  /// Notes that a property's value cannot be understood.
  mutating func markBad(_ name: String) {
    if !badProperties.contains(name) { badProperties.append(name) }
  }

  /// Takes a property of the entry itself.
  mutating func take(_ property: ParsedProperty) {
    switch property.kind {
    case ICAL_UID_PROPERTY: keep(property.text, in: \.uid, "UID")
    case ICAL_DTSTAMP_PROPERTY: keep(property.time?.time, in: \.dtstamp, "DTSTAMP")
    case ICAL_CREATED_PROPERTY: keep(property.time?.time, in: \.created, "CREATED")
    case ICAL_LASTMODIFIED_PROPERTY:
      keep(property.time?.time, in: \.lastModified, "LAST-MODIFIED")
    case ICAL_SEQUENCE_PROPERTY: sequence = max(0, property.integer ?? 0)
    case ICAL_STATUS_PROPERTY: keep(property.status, in: \.status, "STATUS")
    case ICAL_DTSTART_PROPERTY: keep(property.time, in: \.start, "DTSTART")
    case ICAL_DTEND_PROPERTY: keep(property.time, in: \.end, "DTEND")
    case ICAL_DUE_PROPERTY: keep(property.time, in: \.due, "DUE")
    case ICAL_DURATION_PROPERTY: keep(property.duration, in: \.duration, "DURATION")
    case ICAL_PRIORITY_PROPERTY: priority = min(9, max(0, property.integer ?? 0))
    case ICAL_TRANSP_PROPERTY: isTransparent = property.isTransparent ?? false
    case ICAL_CLASS_PROPERTY: classification = classification ?? property.classification
    case ICAL_GEO_PROPERTY: keep(property.position, in: \.position, "GEO")
    case ICAL_FREEBUSY_PROPERTY: takePeriod(property)
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
    case ICAL_SUMMARY_PROPERTY: keep(property.text, in: \.summary, "SUMMARY")
    case ICAL_DESCRIPTION_PROPERTY: keep(property.text, in: \.description, "DESCRIPTION")
    case ICAL_ORGANIZER_PROPERTY: keep(property.user, in: \.organizer, "ORGANIZER")
    case ICAL_ATTENDEE_PROPERTY: takeAttendee(property)
    case ICAL_LOCATION_PROPERTY: keep(property.text, in: \.location, "LOCATION")
    case ICAL_CATEGORIES_PROPERTY: categories += property.categories
    case ICAL_URL_PROPERTY: keep(property.text, in: \.url, "URL")
    case ICAL_CONTACT_PROPERTY: keep(property.text, in: \.contact, "CONTACT")
    case ICAL_RELATEDTO_PROPERTY:
      guard ["", "PARENT"].contains(property.word(of: "RELTYPE") ?? "") else {
        return
      }
      keep(property.text, in: \.parentUID, "RELATED-TO")
    default: break
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

  private mutating func keep<Value>(
    _ value: Value?,
    in path: WritableKeyPath<EntryDraft, Value?>,
    _ name: String
  ) {
    if value == nil {
      markBad(name)
    } else if self[keyPath: path] == nil {
      self[keyPath: path] = value
    }
  }
}
