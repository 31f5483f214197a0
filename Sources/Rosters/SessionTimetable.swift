import Almanac
import Planning

/// The sessions of an offering as a reader is told of them.
struct SessionTimetable {
  let sessions: [Session]
  let times: SessionTimes
  let language: Language

  /// When it is held, such as `07:30–11:30, 13:30–17:00; từ ngày 21/03/2016 đến ngày 23/03/2016`.
  var text: String {
    let days = self.days
    guard let first = days.first, let last = days.last else { return "" }
    guard days.allSatisfy({ $0.hours == first.hours }) else {
      return days.map { "\(date($0.date)) (\($0.hours))" }.joined(separator: "; ")
    }
    let dates: String
    if days.count == 1 {
      dates = language == .vi ? "ngày \(date(first.date))" : date(first.date)
    } else if first.date.days(until: last.date) == days.count - 1 {
      let (from, to) = (date(first.date), date(last.date))
      dates = language == .vi ? "từ ngày \(from) đến ngày \(to)" : "\(from) to \(to)"
    } else {
      let list = days.map { date($0.date) }.joined(separator: ", ")
      dates = language == .vi ? "các ngày \(list)" : list
    }
    return "\(first.hours); \(dates)"
  }

  private func date(_ date: CivilDate) -> String { RosterWords.date(date, language) }

  /// The days with the hours of their sessions.
  private var days: [(date: CivilDate, hours: String)] {
    var days: [(date: CivilDate, hours: String)] = []
    for session in sessions {
      let hours =
        "\(RosterWords.clock(session.startMinute))–\(RosterWords.clock(session.endMinute))"
      if let last = days.last, last.date == session.date {
        days[days.count - 1].hours += ", " + hours
      } else {
        days.append((session.date, hours))
      }
    }
    return days
  }

  /// The titles of the sessions' columns: the half of the day, or the time where two of a day share it.
  var titles: [String] {
    let halves = sessions.map { RosterWords.half(of: $0, times) }
    return sessions.indices.map { index in
      let sameHalf = sessions.indices.count {
        sessions[$0].date == sessions[index].date && halves[$0] == halves[index]
      }
      return sameHalf == 1
        ? halves[index][language] : RosterWords.clock(sessions[index].startMinute)
    }
  }

  /// The heading over the columns of a day: `T2 21/03`.
  func heading(of date: CivilDate) -> String {
    let weekday = language == .vi ? date.weekday.shortNameVi : date.weekday.shortNameEn
    return "\(weekday) \(date.dayMonth)"
  }
}
