/// How an event of a foreign file comes again, RFC 5545 section 3.8.5; such events are read and never written.
public struct EventRecurrence: Sendable, Hashable {
  /// A moment or a day as it stands in the file.
  public enum Moment: Sendable, Hashable {
    /// A day.
    case day(CalendarDate)
    /// A local time of a zone.
    case time(CalendarDateTime, zone: CalendarZone)
  }

  /// Rules (RRULE), in libical's spelling.
  public var rules: [String] = []
  /// Further starts (RDATE).
  public var additions: [Moment] = []
  /// Starts that are left out (EXDATE).
  public var exceptions: [Moment] = []
  /// The start in whose place the event stands (RECURRENCE-ID).
  public var replaced: Moment?

  /// Whether the event stands in place of all later ones too (RANGE=THISANDFUTURE, section 3.2.13).
  public var holdsForLater = false

  /// Makes what comes never again.
  public init() {}

  /// Whether there is nothing of all this.
  public var isEmpty: Bool {
    rules.isEmpty && additions.isEmpty && exceptions.isEmpty && replaced == nil
  }
}
