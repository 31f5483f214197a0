import Almanac
import Planning

/// What a person's sessions come to, in half days and nights.
struct AttendedTime {
  /// The half days, by day in order: 0, 1 or 2 each.
  let halfDays: [Int]
  /// The nights, from 1, on both sides of which the person was there.
  let nights: [Int]

  /// Counts the sessions in which a person was there.
  ///
  /// A day with two sessions is two half days; on one with another number of sessions the person has the
  /// nearest number of halves to the part attended, so that all sessions of a day are always a whole day.
  init(_ sessions: Set<Int>, of offering: Offering) {
    let byDay = Dictionary(grouping: offering.sessions.indices) { offering.sessions[$0].date }
    let days = offering.days
    let halfDays = days.map { day in
      let all = byDay[day] ?? []
      let attended = all.count(where: sessions.contains)
      return all.isEmpty ? 0 : (4 * attended + all.count) / (2 * all.count)
    }
    self.halfDays = halfDays
    nights = days.indices.dropLast().filter { halfDays[$0] > 0 && halfDays[$0 + 1] > 0 }
      .flatMap { position in
        let first = days[0].days(until: days[position]) + 1
        return first..<(first + days[position].days(until: days[position + 1]))
      }
  }

  /// The half days of all days.
  var allHalfDays: Int { halfDays.reduce(0, +) }
}
