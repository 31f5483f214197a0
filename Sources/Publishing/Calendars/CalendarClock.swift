import Almanac
import ICalendar
import Planning

/// Local dates and minutes as calendar files write them.
enum CalendarClock {
  /// Minutes by which Vietnam's time is ahead of UTC, all year since 1975.
  private static let offsetMinutes = 420

  /// The date in a calendar file; dates of a programme lie in years 1 … 9999.
  static func date(_ date: CivilDate) -> CalendarDate {
    let parts = date.parts
    guard let result = CalendarDate(year: parts.year, month: parts.month, day: parts.day) else {
      preconditionFailure("no calendar date for \(date.iso)")
    }
    return result
  }

  /// A local time; minute 1440 is the next day's first.
  static func local(_ date: CivilDate, minute: Int) -> CalendarDateTime {
    let day = date.adding(days: minute.quotient(1440))
    let rest = minute - minute.quotient(1440) * 1440
    guard
      let result = CalendarDateTime(Self.date(day), hour: rest / 60, minute: rest % 60)
    else { preconditionFailure("no time for minute \(minute) of \(date.iso)") }
    return result
  }

  /// A local time as UTC.
  static func utc(_ date: CivilDate, minute: Int) -> CalendarDateTime {
    local(date, minute: minute - offsetMinutes)
  }
}

extension Int {
  /// The quotient rounded down.
  fileprivate func quotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
