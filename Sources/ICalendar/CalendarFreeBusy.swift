/// A taken span of time, RFC 5545 section 3.8.2.6 (FREEBUSY), in UTC.
public struct BusyPeriod: Sendable, Hashable {
  /// The start, in UTC.
  public var start: CalendarDateTime
  /// The end, in UTC, after the start.
  public var end: CalendarDateTime
  /// How certain it is.
  public var kind: BusyKind

  /// Makes a taken span.
  public init(start: CalendarDateTime, end: CalendarDateTime, kind: BusyKind = .busy) {
    self.start = start
    self.end = end
    self.kind = kind
  }
}

/// The taken times of a person or a place, RFC 5545 section 3.6.4 (VFREEBUSY), in UTC.
public struct CalendarFreeBusy: Sendable, Hashable {
  /// The identity of this statement (UID).
  public var uid: String
  /// The revision that the file was made from (DTSTAMP), in UTC.
  public var dtstamp: CalendarDateTime
  /// From when the statement holds (DTSTART), in UTC.
  public var start: CalendarDateTime
  /// Until when the statement holds (DTEND), in UTC.
  public var end: CalendarDateTime
  /// Whose times they are (ORGANIZER).
  public var organizer: CalendarUser?
  /// A page about them (URL).
  public var url: String?
  /// The taken spans, in order.
  public var periods: [BusyPeriod]

  /// Makes a statement of taken times.
  public init(
    uid: String,
    dtstamp: CalendarDateTime,
    start: CalendarDateTime,
    end: CalendarDateTime,
    organizer: CalendarUser? = nil,
    url: String? = nil,
    periods: [BusyPeriod] = []
  ) {
    self.uid = uid
    self.dtstamp = dtstamp
    self.start = start
    self.end = end
    self.organizer = organizer
    self.url = url
    self.periods = periods
  }
}
