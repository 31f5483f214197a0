public import Almanac
import ICalendar
import Planning

/// Vietnam's public holidays as a calendar of their own.
public enum HolidayFeed {
  /// The feed of the holidays, days in lieu and swapped days of some years, both languages in each event.
  ///
  /// Stamps are midnight of the first year's first day, so that the same years give the same octets.
  ///
  /// - Throws: ``CalendarFailure`` never for years 1 … 9999.
  public static func calendar(
    years: ClosedRange<Int>,
    holidays: HolidayCalendar
  ) throws(CalendarFailure) -> PublishedCalendar {
    let domain = "holidays.lichtrinh.example"
    let stamp = CalendarClock.utc(CivilDate(years.lowerBound, 1, 1), minute: 420)
    let days = years.flatMap { holidays.specialDays(ofYear: $0) }
    let events = days.map { day in
      CalendarEvent(
        uid:
          "\(day.date.basicISO)-\(day.kind.rawValue)-\(day.holiday?.rawValue ?? "swap")@\(domain)",
        dtstamp: stamp,
        created: stamp,
        lastModified: stamp,
        time: .allDay(
          first: CalendarClock.date(day.date),
          endExclusive: CalendarClock.date(day.date.adding(days: 1))
        ),
        summary: "\(day.nameVi) · \(day.nameEn)",
        description: description(day),
        organizer: CalendarUser(name: "LichTrinh", address: "holidays@\(domain)"),
        isTransparent: true,
        categories: [day.isDayOff ? "Ngày nghỉ" : "Ngày làm bù"]
      )
    }
    let heading = CalendarHeading(
      productIdentifier: PlanCalendars.productIdentifier,
      uid: "vietnam-holidays@\(domain)",
      name: "Ngày nghỉ lễ Việt Nam · Public holidays of Vietnam",
      description: "\(years.lowerBound)–\(years.upperBound)",
      timeZoneName: CalendarZone.vietnamIdentifier,
      lastModified: stamp,
      refreshIntervalMinutes: 7 * 1440,
      color: CalendarColor(named: "crimson")
    )
    let file = CalendarFile(heading: heading, components: events.map { .event($0) })
    return try CalendarDraft("vietnam-holidays", file).written()
  }

  private static func description(_ day: SpecialDay) -> String {
    let lunar = day.lunarDate.map { "Âm lịch \($0.dayMonth)\n" } ?? ""
    return "\(lunar)\(day.source)"
  }
}
