/// The properties of a calendar file itself, RFC 5545 section 3.6 and RFC 7986 section 5.
public struct CalendarHeading: Sendable, Hashable {
  /// The program that wrote the file (PRODID), in ASCII.
  public var productIdentifier: String
  /// What the file asks of its reader (METHOD).
  public var method: CalendarMethod?
  /// The identity of the calendar (UID).
  public var uid: String?
  /// The calendar's name (NAME and X-WR-CALNAME); nil in invitations and single downloads.
  public var name: String?
  /// What the calendar holds (DESCRIPTION and X-WR-CALDESC).
  public var description: String?
  /// The zone that viewers should show (X-WR-TIMEZONE).
  public var timeZoneName: String?
  /// When anything in the calendar was last changed (LAST-MODIFIED), in UTC.
  public var lastModified: CalendarDateTime?
  /// A page about the calendar (URL).
  public var url: String?
  /// Where the feed is fetched from (SOURCE).
  public var source: String?
  /// How often to ask for a new version (REFRESH-INTERVAL and X-PUBLISHED-TTL), in minutes.
  public var refreshIntervalMinutes: Int?
  /// The colour to show the calendar in (COLOR and X-APPLE-CALENDAR-COLOR).
  public var color: CalendarColor?

  /// Makes a heading; all that is left out is not written.
  public init(
    productIdentifier: String,
    method: CalendarMethod? = .publish,
    uid: String? = nil,
    name: String? = nil,
    description: String? = nil,
    timeZoneName: String? = nil,
    lastModified: CalendarDateTime? = nil,
    url: String? = nil,
    source: String? = nil,
    refreshIntervalMinutes: Int? = nil,
    color: CalendarColor? = nil
  ) {
    self.productIdentifier = productIdentifier
    self.method = method
    self.uid = uid
    self.name = name
    self.description = description
    self.timeZoneName = timeZoneName
    self.lastModified = lastModified
    self.url = url
    self.source = source
    self.refreshIntervalMinutes = refreshIntervalMinutes
    self.color = color
  }
}
