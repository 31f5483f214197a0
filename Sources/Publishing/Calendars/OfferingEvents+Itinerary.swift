import Almanac
import ICalendar
import Planning

/// The visits and ways of a study tour.
extension OfferingEvents {
  /// A timed event for each visit and each way, in order of time, all of them parts of the whole tour's event.
  func itineraryEvents(_ itinerary: TourItinerary, _ activity: Activity) -> [CalendarEvent] {
    itinerary.days.enumerated().flatMap { position, day in
      let legs = day.legs.map { (start: $0.startMinute, event: event(of: $0, on: day, activity)) }
      let visits = day.visits.map { visit in
        let count = itinerary.visits.count
        return (start: visit.startMinute, event: event(of: visit, of: count, on: day, activity))
      }
      return (legs + visits).sorted { $0.start < $1.start }.map { part in
        var event = part.event
        event.parentUID = uid(0)
        let days = index.words.day(position + 1, of: itinerary.days.count)
        event.description = [days, event.description].compactMap(\.self).joined(separator: "\n")
        return event
      }
    }
  }

  private func event(
    of visit: TourItinerary.Visit,
    of count: Int,
    on day: TourItinerary.Day,
    _ activity: Activity
  ) -> CalendarEvent {
    let words = index.words
    let site = index.site(visit.site)
    var event = part("visit-\(visit.site)", visit.startMinute, visit.endMinute, day, activity)
    let name = site?.name[words.language] ?? visit.site
    event.summary =
      words.say("Điểm \(visit.number)/\(count): ", "Stop \(visit.number) of \(count): ") + name
    event.location = place(of: .site(visit.site))
    event.position = site.flatMap { GeoPosition(latitude: $0.latitude, longitude: $0.longitude) }
    return event
  }

  private func event(
    of leg: TourItinerary.Leg,
    on day: TourItinerary.Day,
    _ activity: Activity
  ) -> CalendarEvent {
    var event = part(
      "leg-\(target(of: leg, on: day))",
      leg.startMinute,
      leg.endMinute,
      day,
      activity
    )
    event.summary = index.words.say(
      "Đi xe: \(name(of: leg.from)) → \(name(of: leg.to)) (\(leg.km) km)",
      "Coach: \(name(of: leg.from)) → \(name(of: leg.to)) (\(leg.km) km)"
    )
    event.location = place(of: leg.from)
    event.position = nil
    return event
  }

  /// What names a way for ever: the site that it goes to, which is visited once, or the day that it ends.
  private func target(of leg: TourItinerary.Leg, on day: TourItinerary.Day) -> String {
    switch leg.to {
    case .site(let id): id
    case .place: "end-\(offering.firstDay.days(until: day.date) + 1)"
    }
  }

  private func part(
    _ name: String,
    _ start: Int,
    _ end: Int,
    _ day: TourItinerary.Day,
    _ activity: Activity
  ) -> CalendarEvent {
    let time = EventTime.timed(
      start: CalendarClock.local(day.date, minute: start),
      end: CalendarClock.local(day.date, minute: end),
      zone: .hoChiMinh
    )
    var event = event(activity, session: 0, time: time)
    event.uid = "\(offering.id)-\(name)@\(index.programme.domain)"
    return event
  }

  private func name(of point: TourPoint) -> String {
    let language = index.words.language
    return switch point {
    case .place(let id): index.place(id)?.name[language] ?? id
    case .site(let id): index.site(id)?.name[language] ?? id
    }
  }

  /// A site with the place that it belongs to, unless its name says that already.
  private func place(of point: TourPoint) -> String {
    let own = name(of: point)
    guard case .site(let id) = point, let site = index.site(id), let place = index.place(site.place)
    else { return own }
    let name = place.name[index.words.language]
    return own.contains(name) ? own : "\(own), \(name)"
  }
}
