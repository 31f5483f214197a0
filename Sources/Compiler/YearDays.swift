import Almanac
import Planning
import Problem

/// The days of a programme's year, looked up once: which are worked, which are holidays, which belong to a period to avoid.
struct YearDays {
  /// The year's days and minutes.
  let clock: YearClock
  private let calendar: HolidayCalendar
  private let working: [Bool]
  private let publicHolidays: [Bool]
  private let avoided: [[Bool]]

  /// Looks up the year of a programme.
  init(_ programme: Programme) {
    let clock = YearClock(programme)
    let dates = (0..<clock.days).map(clock.date)
    self.clock = clock
    calendar = programme.holidays
    working = dates.map(programme.holidays.isWorkingDay)
    publicHolidays = dates.map { date in
      programme.holidays.specialDays(on: date).contains(where: \.isDayOff)
    }
    avoided = programme.avoidedPeriods.map { period in dates.map(period.includes) }
  }

  /// The days, from 0.
  var all: Range<Int> { working.indices }

  /// The days of the year that lie in a window.
  func days(in window: DateWindow) -> Range<Int> {
    let from = max(clock.day(window.from), all.lowerBound)
    let end = min(clock.day(window.to) + 1, all.upperBound)
    return from < end ? from..<end : 0..<0
  }

  /// Whether offices work on a day of the year.
  func isWorking(_ day: Int) -> Bool { working[day] }

  /// Whether a day of the year is off because of a holiday, whatever the day of the week.
  func isPublicHoliday(_ day: Int) -> Bool { publicHolidays[day] }

  /// Whether a day of the year belongs to the programme's period to avoid at a position.
  func isAvoided(_ day: Int, by period: Int) -> Bool { avoided[period][day] }

  /// Whether a day of the year is the last working day of its month at or before a day of the month.
  func isLastWorkingDay(_ day: Int, atOrBefore dayOfMonth: Int) -> Bool {
    let date = clock.date(day)
    let offset = min(max(dayOfMonth, 1), 31) - 1
    let wanted = min(date.startOfMonth.adding(days: offset), date.endOfMonth)
    return date == calendar.previousWorkingDay(before: wanted.adding(days: 1))
  }
}
