/// Something to be done by a day, RFC 5545 section 3.6.2 (VTODO).
public struct CalendarToDo: Sendable, Hashable {
  /// The identity that the to-do keeps for ever (UID).
  public var uid: String
  /// The revision that the file was made from (DTSTAMP), in UTC.
  public var dtstamp: CalendarDateTime
  /// When it first stood in a plan (CREATED), in UTC.
  public var created: CalendarDateTime?
  /// When anything of it was last changed (LAST-MODIFIED), in UTC.
  public var lastModified: CalendarDateTime?
  /// How often its time or status has changed (SEQUENCE), from 0.
  public var sequence: Int
  /// How far it has come (STATUS).
  public var status: ToDoStatus?
  /// The day from which it can be done (DTSTART).
  public var start: CalendarDate?
  /// The day before which it must be done (DUE), as RFC 5545 has it for days.
  public var due: CalendarDate?
  /// 1 highest, 9 lowest, 0 none (PRIORITY, which RFC 5546 section 3.4.1 requires).
  public var priority: Int
  /// The title (SUMMARY).
  public var summary: String
  /// Plain text about it (DESCRIPTION).
  public var description: String?
  /// Who organises it (ORGANIZER).
  public var organizer: CalendarUser?
  /// Who may see it (CLASS).
  public var classification: Classification?
  /// Headings that it belongs to (CATEGORIES), in order.
  public var categories: [String]
  /// A page about it (URL).
  public var url: String?
  /// The UID of what it is part of (RELATED-TO;RELTYPE=PARENT).
  public var parentUID: String?

  /// Makes a to-do; all that is left out is not written.
  public init(
    uid: String,
    dtstamp: CalendarDateTime,
    created: CalendarDateTime? = nil,
    lastModified: CalendarDateTime? = nil,
    sequence: Int = 0,
    status: ToDoStatus? = .needsAction,
    start: CalendarDate? = nil,
    due: CalendarDate? = nil,
    priority: Int = 0,
    summary: String,
    description: String? = nil,
    organizer: CalendarUser? = nil,
    classification: Classification? = .public,
    categories: [String] = [],
    url: String? = nil,
    parentUID: String? = nil
  ) {
    self.uid = uid
    self.dtstamp = dtstamp
    self.created = created
    self.lastModified = lastModified
    self.sequence = sequence
    self.status = status
    self.start = start
    self.due = due
    self.priority = priority
    self.summary = summary
    self.description = description
    self.organizer = organizer
    self.classification = classification
    self.categories = categories
    self.url = url
    self.parentUID = parentUID
  }
}
