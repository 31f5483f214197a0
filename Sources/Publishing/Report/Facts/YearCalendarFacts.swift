import Almanac
import Planning

/// The days that shape the year: holidays and periods to avoid.
struct YearCalendarFacts: Hashable, Sendable, Codable {
  /// Public holidays with their days in lieu, by first day; days that touch stand together.
  var holidays: [NamedDaysFacts]
  /// Weekly days off that are worked, by date.
  var makeUpWorkdays: [CivilDate]
  /// Harvests, tides and busy weeks, by first day.
  var avoided: [AvoidedDaysFacts]

  init(_ programme: Programme) {
    let year = programme.firstDay...max(programme.firstDay, programme.lastDay)
    let special = programme.holidays.specialDays(in: year).sorted { $0.date < $1.date }
    holidays = special.filter(\.isDayOff).reduce(into: []) { list, day in
      if let last = list.last, day.date <= last.to.adding(days: 1) {
        list[list.count - 1].to = max(last.to, day.date)
        let name = NamedDaysFacts.name(of: day)
        if !last.names.contains(name) { list[list.count - 1].names.append(name) }
      } else {
        list.append(
          NamedDaysFacts(from: day.date, to: day.date, names: [NamedDaysFacts.name(of: day)])
        )
      }
    }
    makeUpWorkdays = special.filter { !$0.isDayOff }.map(\.date)
    avoided = AvoidedDaysFacts.all(programme, in: year)
  }
}

/// Days off that touch, with what they are off for.
struct NamedDaysFacts: Hashable, Sendable, Codable {
  /// The first day.
  var from: CivilDate
  /// The last day.
  var to: CivilDate
  /// The holidays, each once, by date.
  var names: [LocalizedText]

  /// The holiday's own name for all its days, or that of the day where it has none.
  static func name(of day: SpecialDay) -> LocalizedText {
    guard let holiday = day.holiday else { return LocalizedText(vi: day.nameVi, en: day.nameEn) }
    return LocalizedText(vi: holiday.nameVi, en: holiday.nameEn)
  }
}
