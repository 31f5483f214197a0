/// An event, RFC 5545 section 3.6.1 (VEVENT).
public struct CalendarEvent: Sendable, Hashable {
  /// The identity that the event keeps for ever (UID).
  public var uid: String
  /// The revision that the file was made from (DTSTAMP), in UTC.
  public var dtstamp: CalendarDateTime
  /// When the event first stood in a plan (CREATED), in UTC.
  public var created: CalendarDateTime?
  /// When anything of the event was last changed (LAST-MODIFIED), in UTC.
  public var lastModified: CalendarDateTime?
  /// How often time, place or status have changed (SEQUENCE), from 0.
  public var sequence: Int
  /// Whether the event stands (STATUS).
  public var status: EventStatus?
  /// When it takes place (DTSTART and DTEND).
  public var time: EventTime
  /// The title (SUMMARY).
  public var summary: String
  /// Plain text about the event (DESCRIPTION).
  public var description: String?
  /// Who organises it (ORGANIZER).
  public var organizer: CalendarUser?
  /// Whether the time stays free for others (TRANSP:TRANSPARENT).
  public var isTransparent: Bool
  /// Who may see it (CLASS).
  public var classification: Classification?
  /// The place in words (LOCATION).
  public var location: String?
  /// The place on the map (GEO).
  public var position: GeoPosition?
  /// Headings that it belongs to (CATEGORIES), in order.
  public var categories: [String]
  /// A page about it (URL).
  public var url: String?
  /// Whom to ask (CONTACT).
  public var contact: String?
  /// The UID of the event that it is part of (RELATED-TO;RELTYPE=PARENT).
  public var parentUID: String?
  /// Minutes before the start at which a display alarm is given (VALARM).
  public var alarmMinutesBefore: Int?
  /// Who is invited (ATTENDEE), in order; none in published files.
  public var attendees: [Attendee]
  /// How it comes again; read from foreign files, never written.
  public var recurrence: EventRecurrence?

  /// Makes an event; all that is left out is not written.
  public init(
    uid: String,
    dtstamp: CalendarDateTime,
    created: CalendarDateTime? = nil,
    lastModified: CalendarDateTime? = nil,
    sequence: Int = 0,
    status: EventStatus? = .confirmed,
    time: EventTime,
    summary: String,
    description: String? = nil,
    organizer: CalendarUser? = nil,
    isTransparent: Bool = false,
    classification: Classification? = .public,
    location: String? = nil,
    position: GeoPosition? = nil,
    categories: [String] = [],
    url: String? = nil,
    contact: String? = nil,
    parentUID: String? = nil,
    alarmMinutesBefore: Int? = nil,
    attendees: [Attendee] = []
  ) {
    self.uid = uid
    self.dtstamp = dtstamp
    self.created = created
    self.lastModified = lastModified
    self.sequence = sequence
    self.status = status
    self.time = time
    self.summary = summary
    self.description = description
    self.organizer = organizer
    self.isTransparent = isTransparent
    self.classification = classification
    self.location = location
    self.position = position
    self.categories = categories
    self.url = url
    self.contact = contact
    self.parentUID = parentUID
    self.alarmMinutesBefore = alarmMinutesBefore
    self.attendees = attendees
  }
}
