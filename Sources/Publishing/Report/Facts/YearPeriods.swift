import Almanac
import Planning

extension DateWindow {
  /// The quarters of the calendar that the programme's year touches, cut to it.
  static func quarters(of programme: Programme) -> [DateWindow] {
    periods(from: programme.firstDay, to: programme.lastDay, months: 3)
  }

  /// The months that the programme's year touches, cut to it.
  static func months(of programme: Programme) -> [DateWindow] {
    periods(from: programme.firstDay, to: programme.lastDay, months: 1)
  }

  /// Periods of so many months that begin with January, cut to the range.
  static func periods(from: CivilDate, to: CivilDate, months: Int) -> [DateWindow] {
    var list: [DateWindow] = []
    var start = from.startOfMonth.adding(months: -((from.month - 1) % months))
    while start <= to {
      let next = start.adding(months: months)
      list.append(DateWindow(from: max(from, start), to: min(to, next.adding(days: -1))))
      start = next
    }
    return list
  }

  /// Days in order as runs of days that follow each other.
  static func runs(of days: [CivilDate]) -> [DateWindow] {
    days.reduce(into: []) { runs, day in
      if let last = runs.last, day <= last.to.adding(days: 1) {
        runs[runs.count - 1].to = max(last.to, day)
      } else {
        runs.append(DateWindow(from: day, to: day))
      }
    }
  }
}

extension PlanIndex {
  /// The day itself, or the nearest of the programme's year, as payments are dated.
  func clamped(_ date: CivilDate) -> CivilDate {
    max(programme.firstDay, min(programme.lastDay, date))
  }
}
