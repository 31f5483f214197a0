public import Almanac
import ICalendar
public import Planning

/// Further days off of a plan, taken from somebody's calendar, as the plan folder keeps them.
public enum DaysOffFeed {
  /// A calendar of the days with their names, one event a day.
  ///
  /// - Throws: ``CalendarFailure`` where a name cannot stand in a calendar.
  public static func calendar(
    named name: String,
    _ programme: Programme,
    _ days: [(day: CivilDate, name: String)]
  ) throws(CalendarFailure) -> PublishedCalendar {
    let stamp = CalendarClock.utc(programme.firstDay, minute: 0)
    var numbers: [CivilDate: Int] = [:]
    let events = days.map { entry in
      // Two holidays may meet on a day.
      let number = numbers[entry.day, default: 0] + 1
      numbers[entry.day] = number
      return CalendarEvent(
        uid: "off-\(name)-\(entry.day.basicISO)-\(number)@\(programme.domain)",
        dtstamp: stamp,
        time: .allDay(
          first: CalendarClock.date(entry.day),
          endExclusive: CalendarClock.date(entry.day.adding(days: 1))
        ),
        summary: entry.name.isEmpty ? "Ngày nghỉ" : entry.name,
        organizer: CalendarUser(
          name: programme.agency.name.vi,
          address: programme.agency.email
        ),
        isTransparent: true
      )
    }
    let heading = CalendarHeading(productIdentifier: PlanCalendars.productIdentifier)
    let file = CalendarFile(heading: heading, components: events.map { .event($0) })
    return try CalendarDraft("holidays/\(name)", file).written()
  }
}
