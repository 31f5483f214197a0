import Almanac
import ICalendar
import Planning

/// By when the settlements of projects must be filed, as things to do; for the organisers' own feed only.
///
/// A project is due so many days after its last acceptance: the last session of its last offering.
struct FilingToDos {
  let index: CalendarIndex
  let plan: Plan

  /// Days before the last day from which it is shown.
  private static let noticeDays = 15
  /// RFC 5545, section 3.8.1.9: higher than a payment, since the law sets the day.
  private static let highPriority = 3

  /// A filing with the offering whose acceptance sets its day.
  struct Filing {
    let offering: Offering
    let toDo: CalendarToDo
  }

  /// One thing to do for each project of which something runs, by day, then project.
  func filings() -> [Filing] {
    let programme = index.programme
    let words = index.words
    let stamp = CalendarClock.utc(programme.revision.date, minute: programme.revision.minute)
    var last: [String: Offering] = [:]
    for offering in plan.offerings {
      guard let activity = index.activity(offering.activity) else { continue }
      if let known = last[activity.project],
        (known.lastDay, known.id) >= (offering.lastDay, offering.id)
      {
        continue
      }
      last[activity.project] = offering
    }
    return last.sorted { ($0.value.lastDay, $0.key) < ($1.value.lastDay, $1.key) }.compactMap {
      project,
      offering in
      guard let activity = index.activity(offering.activity) else { return nil }
      let days = programme.settlement.filingDays
      let due = offering.lastDay.adding(days: days)
      let toDo = CalendarToDo(
        uid: "\(project)-filing@\(programme.domain)",
        dtstamp: stamp,
        created: min(stamp, CalendarClock.utc(programme.decision.date, minute: 0)),
        lastModified: stamp,
        sequence: programme.revision.number - 1,
        start: CalendarClock.date(due.adding(days: -min(days, Self.noticeDays))),
        due: CalendarClock.date(due),
        priority: Self.highPriority,
        summary: words.say("Nộp hồ sơ quyết toán: ", "File the settlement: ")
          + activity.title[words.language],
        description: words.say(
          "Trong \(days) ngày sau lần nghiệm thu cuối của đề án \(project)",
          "Within \(days) days after the last acceptance of project \(project)"
        ),
        organizer: index.organizer,
        classification: .private,
        categories: [activity.group]
      )
      return Filing(offering: offering, toDo: toDo)
    }
  }
}
