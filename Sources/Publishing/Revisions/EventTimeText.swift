import ICalendar

/// The times of events as states keep them: local, without a zone.
enum EventTimeText {
  static func text(_ time: EventTime) -> String {
    switch time {
    case .timed(let start, let end, _): "\(text(start))/\(text(end))"
    case .allDay(let first, let end): "\(text(first))/\(text(end))"
    }
  }

  /// The time that a text stands for, or nil where it is none.
  static func time(_ text: String) -> EventTime? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    if let start = moment(parts[0]), let end = moment(parts[1]) {
      return .timed(start: start, end: end, zone: .hoChiMinh)
    }
    guard let first = day(parts[0]), let end = day(parts[1]) else { return nil }
    return .allDay(first: first, endExclusive: end)
  }

  private static func text(_ date: CalendarDate) -> String {
    padded(date.year, 4) + padded(date.month, 2) + padded(date.day, 2)
  }

  private static func text(_ time: CalendarDateTime) -> String {
    text(time.date) + "T" + padded(time.hour, 2) + padded(time.minute, 2) + padded(time.second, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func day(_ text: Substring) -> CalendarDate? {
    guard text.utf8.count == 8, let number = Int(text), number > 0 else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  private static func moment(_ text: Substring) -> CalendarDateTime? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = day(parts[0]), parts[1].utf8.count == 6,
      let number = Int(parts[1]), number >= 0
    else { return nil }
    return CalendarDateTime(
      date,
      hour: number / 10_000,
      minute: number / 100 % 100,
      second: number % 100
    )
  }
}
