import Almanac
import ICalendar
public import Planning

/// The days on which somebody or something is away, as a plan folder keeps them.
public enum BusyFeed {
  /// A calendar of the days alone: no title, place or name of what takes them.
  ///
  /// - Throws: ``CalendarFailure`` where the id cannot stand in a calendar.
  public static func calendar(
    of id: String,
    _ programme: Programme,
    _ windows: [DateWindow]
  ) throws(CalendarFailure) -> PublishedCalendar {
    let stamp = CalendarClock.utc(programme.firstDay, minute: 0)
    let events = windows.map { window in
      CalendarEvent(
        uid: "busy-\(PathText.safe(id))-\(window.from.basicISO)@\(programme.domain)",
        dtstamp: stamp,
        time: .allDay(
          first: CalendarClock.date(window.from),
          endExclusive: CalendarClock.date(window.to.adding(days: 1))
        ),
        summary: "Bận",
        organizer: CalendarUser(
          name: programme.agency.name.vi,
          address: programme.agency.email
        ),
        classification: .private
      )
    }
    let heading = CalendarHeading(productIdentifier: PlanCalendars.productIdentifier)
    let file = CalendarFile(heading: heading, components: events.map { .event($0) })
    return try CalendarDraft("busy/\(PathText.safe(id))", file).written()
  }
}
