import Almanac
import ICalendar
import Planning

extension CalendarWords {
  /// When an event takes place, for people: `21/03/2016 13:30–17:00`, `10/11/2016–14/11/2016`.
  func range(_ time: EventTime) -> String {
    switch time {
    case .timed(let start, let end, _):
      let first = date(start.date)
      if start.date == end.date { return "\(first) \(clock(start))–\(clock(end))" }
      return "\(first) \(clock(start)) – \(date(end.date)) \(clock(end))"
    case .allDay(let first, let end):
      let last = civil(end)?.adding(days: -1)
      guard let last, let start = civil(first), start < last else { return date(first) }
      return "\(date(first))–\(date(last))"
    }
  }

  private func date(_ day: CalendarDate) -> String { civil(day).map { date($0) } ?? "" }

  private func civil(_ day: CalendarDate) -> CivilDate? {
    CivilDate(year: day.year, month: day.month, day: day.day)
  }

  private func clock(_ time: CalendarDateTime) -> String {
    ClockTime(minutesFromMidnight: time.hour * 60 + time.minute)?.description ?? ""
  }
}
