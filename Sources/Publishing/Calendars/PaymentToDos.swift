import Almanac
import ICalendar
import Planning

/// What the State's sources must pay for one offering, as things to do; for the organisers' own feed only.
struct PaymentToDos {
  let index: CalendarIndex
  let offering: Offering

  /// Days before a payment from which it is shown.
  private static let noticeDays = 7
  /// RFC 5545, section 3.8.1.9; RFC 5546, section 3.4.1 demands that a published to-do bears one.
  static let mediumPriority = 5

  /// What of the offering is pinned, in words; nil: nothing.
  private var pins: String? {
    guard !offering.pins.isEmpty else { return nil }
    let words = index.words
    return words.say("Đã ghim: ", "Pinned: ")
      + offering.pins.map { $0.name[words.language] }.joined(separator: ", ")
  }

  /// One thing to do for each payment, by date.
  func toDos() -> [CalendarToDo] {
    guard let activity = index.activity(offering.activity) else { return [] }
    let programme = index.programme
    let words = index.words
    let stamp = CalendarClock.utc(programme.revision.date, minute: programme.revision.minute)
    let own = Set(programme.sources.filter(\.isState).map(\.id))
    return offering.payments.filter { own.contains($0.source) }.map { payment in
      let term = activity.payments[payment.term].name ?? LocalizedText(vi: "Chi", en: "Pay")
      let source = programme.sources.first { $0.id == payment.source }?.name[words.language]
      return CalendarToDo(
        uid: "\(offering.id)-pay-\(payment.source)-\(payment.term + 1)@\(programme.domain)",
        dtstamp: stamp,
        created: min(stamp, CalendarClock.utc(programme.decision.date, minute: 0)),
        lastModified: stamp,
        sequence: programme.revision.number - 1,
        start: CalendarClock.date(payment.date.adding(days: -Self.noticeDays)),
        due: CalendarClock.date(payment.date),
        priority: Self.mediumPriority,
        summary: "\(term[words.language]) \(payment.amount.text(words.language)): "
          + activity.title[words.language],
        description: [source, pins].compactMap(\.self).joined(separator: "\n"),
        organizer: index.organizer,
        classification: .private,
        categories: [activity.group]
      )
    }
  }
}
