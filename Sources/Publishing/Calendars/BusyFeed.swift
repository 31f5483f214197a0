import Almanac
import ICalendar
public import Planning

/// The times in which somebody or something is away, as a plan folder keeps them.
public enum BusyFeed {
  /// A calendar of the times alone: no title, place or name of what takes them.
  ///
  /// - Throws: ``CalendarFailure`` where the id cannot stand in a calendar.
  public static func calendar(
    of id: String,
    _ programme: Programme,
    _ times: [BusyTime]
  ) throws(CalendarFailure) -> PublishedCalendar {
    let stamp = CalendarClock.utc(programme.firstDay, minute: 0)
    let events = times.map { time in
      CalendarEvent(
        uid: "busy-\(PathText.safe(id))-\(name(time))@\(programme.domain)",
        dtstamp: stamp,
        time: eventTime(time),
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

  private static func eventTime(_ time: BusyTime) -> EventTime {
    if let days = time.wholeDays {
      return .allDay(
        first: CalendarClock.date(days.from),
        endExclusive: CalendarClock.date(days.to.adding(days: 1))
      )
    }
    return .timed(
      start: CalendarClock.local(time.firstDay, minute: time.startMinute),
      end: CalendarClock.local(time.lastDay, minute: time.endMinute),
      zone: .hoChiMinh
    )
  }

  /// The beginning, which no other time of the same calendar has.
  private static func name(_ time: BusyTime) -> String {
    time.wholeDays == nil
      ? "\(time.firstDay.basicISO)-\(time.startMinute)" : time.firstDay.basicISO
  }
}
