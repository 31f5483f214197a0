import Almanac
import Planning
import Problem

/// The year's days and minutes, counted from 00:00 local time on its first day.
///
/// The zones that a programme may have keep one offset all year, so that local and elapsed minutes agree.
struct YearClock: Equatable {
  /// The first day.
  let firstDay: CivilDate
  /// The number of days.
  let days: Int

  /// The clock of a programme's year.
  init(_ programme: Programme) {
    firstDay = programme.firstDay
    days = max(0, programme.firstDay.days(until: programme.lastDay) + 1)
  }

  /// The day's number, from 0; outside the year it is negative or at least `days`.
  func day(_ date: CivilDate) -> Int { firstDay.days(until: date) }

  /// The date of a day.
  func date(_ day: Int) -> CivilDate { firstDay.adding(days: day) }

  /// The minute at which a day starts.
  func startMinute(_ date: CivilDate) -> Int { day(date) * minutesPerDay }

  /// All minutes of a window's days.
  func span(_ window: DateWindow) -> MinuteSpan {
    MinuteSpan(startMinute(window.from), startMinute(window.to) + minutesPerDay)
  }

  /// The minutes of a busy time.
  func span(_ time: BusyTime) -> MinuteSpan {
    MinuteSpan(
      startMinute(time.firstDay) + time.startMinute,
      startMinute(time.lastDay) + time.endMinute
    )
  }

  /// The minutes of busy days and times.
  func spans(_ days: [DateWindow], _ times: [BusyTime]) -> [MinuteSpan] {
    days.map { span($0) } + times.map { span($0) }
  }

  /// The days of a window whose ends may be open, as a half-open range.
  func range(from: CivilDate?, to: CivilDate?) -> DayRange {
    DayRange(from.map(day) ?? 0, to.map { day($0) + 1 } ?? days)
  }
}
