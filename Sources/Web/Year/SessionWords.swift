import Almanac
import Planning

/// Sessions in words, and as forms carry them.
enum SessionWords {
  /// Days and times: `T2 21/03 07:30–11:30, T3 22/03 …`; of more than four sessions the first and the last day.
  static func text(_ sessions: [SessionTime], _ language: Language) -> String {
    guard let first = sessions.first, let last = sessions.last else { return "" }
    if sessions.count > 4 {
      return "\(day(first.date, language)) \(clock(first.startMinute)) – "
        + "\(day(last.date, language)) \(clock(last.endMinute))"
    }
    var parts: [String] = []
    var previous: CivilDate?
    for session in sessions {
      let times = "\(clock(session.startMinute))–\(clock(session.endMinute))"
      parts.append(
        session.date == previous ? times : "\(day(session.date, language)) \(times)"
      )
      previous = session.date
    }
    return parts.joined(separator: ", ")
  }

  /// `T2 21/03` or `Mon 21/03`.
  static func day(_ date: CivilDate, _ language: Language) -> String {
    let weekday = language == .vi ? date.weekday.shortNameVi : date.weekday.shortNameEn
    return "\(weekday) \(date.dayMonth)"
  }

  /// `Tháng 3/2016` or `2016-03`.
  static func month(_ date: CivilDate, _ language: Language) -> String {
    language == .vi ? "Tháng \(date.month)/\(date.year)" : String(date.iso.prefix(7))
  }

  /// The sessions as a form's field: their texts with spaces between.
  static func form(_ sessions: [SessionTime]) -> String {
    sessions.map(\.text).joined(separator: " ")
  }

  /// The sessions of a form's field; nil where it holds none, or anything else.
  static func sessions(_ text: String) -> [SessionTime]? {
    let times = text.split(separator: " ").map { SessionTime($0) }
    return times.isEmpty || times.contains(nil) ? nil : times.compactMap(\.self)
  }

  private static func clock(_ minute: Int) -> String {
    let hour = minute / 60
    let rest = minute % 60
    return (hour < 10 ? "0" : "") + "\(hour)" + (rest < 10 ? ":0" : ":") + "\(rest)"
  }
}
