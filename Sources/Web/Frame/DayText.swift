import Almanac
import Attendance
import Planning

/// Days and times as pages write them.
struct DayText {
  let language: Language

  private static let weekdays = [
    LocalizedText(vi: "T2", en: "Mon"), LocalizedText(vi: "T3", en: "Tue"),
    LocalizedText(vi: "T4", en: "Wed"), LocalizedText(vi: "T5", en: "Thu"),
    LocalizedText(vi: "T6", en: "Fri"), LocalizedText(vi: "T7", en: "Sat"),
    LocalizedText(vi: "CN", en: "Sun"),
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// A date: `21/03/2016`, `21 March 2016`.
  func date(_ date: CivilDate) -> String {
    language == .vi ? date.dayMonthYear : "\(date.day) \(Self.months[date.month - 1]) \(date.year)"
  }

  /// A date with its weekday: `T2 21/03/2016`, `Mon 21 March 2016`.
  func day(_ day: CivilDate) -> String { "\(weekday(day)) \(date(day))" }

  /// The weekday in short: `T2`, `Mon`.
  func weekday(_ day: CivilDate) -> String {
    Self.weekdays[day.weekday.rawValue - 1][language]
  }

  /// From one day to another of the same year: `21/03`, `21/03–25/03/2016`.
  func days(_ first: CivilDate, _ last: CivilDate) -> String {
    if first == last { return day(first) }
    let start = language == .vi ? first.dayMonth : "\(first.day) \(Self.months[first.month - 1])"
    return "\(start) – \(date(last))"
  }

  /// A month: `Tháng 3/2016`, `March 2016`.
  func month(_ month: Int, of year: Int) -> String {
    language == .vi ? "Tháng \(month)/\(year)" : "\(Self.months[month - 1]) \(year)"
  }

  /// The times of a session: `07:30–11:30`.
  func times(_ session: Session) -> String {
    [session.startMinute, session.endMinute].map {
      ClockTime(minutesFromMidnight: $0)?.description ?? "24:00"
    }.joined(separator: "–")
  }

  /// A moment: `08:00 21/03/2016`, `21 March 2016, 08:00`.
  func moment(_ time: RecordedTime) -> String {
    let clock = String(time.clock.prefix(5))
    return language == .vi ? "\(clock) ngày \(date(time.date))" : "\(date(time.date)), \(clock)"
  }

  /// A moment of the store; the text itself where it is none.
  func moment(_ text: String) -> String { RecordedTime(text).map(moment) ?? text }
}
