/// One entry of a calendar file.
public enum CalendarComponent: Sendable, Hashable {
  /// An event.
  case event(CalendarEvent)
  /// Something to be done by a day.
  case toDo(CalendarToDo)
  /// Taken times.
  case freeBusy(CalendarFreeBusy)

  /// The identity of the entry.
  public var uid: String {
    switch self {
    case .event(let event): event.uid
    case .toDo(let toDo): toDo.uid
    case .freeBusy(let freeBusy): freeBusy.uid
    }
  }
}

/// A calendar file as values, RFC 5545 section 3.4 (VCALENDAR).
public struct CalendarFile: Sendable, Hashable {
  /// The properties of the file itself.
  public var heading: CalendarHeading
  /// The entries, in the order of the file.
  public var components: [CalendarComponent]

  /// Makes a calendar file.
  public init(heading: CalendarHeading, components: [CalendarComponent] = []) {
    self.heading = heading
    self.components = components
  }

  /// The events, in the order of the file.
  public var events: [CalendarEvent] {
    components.compactMap { component in
      guard case .event(let event) = component else { return nil }
      return event
    }
  }
}
