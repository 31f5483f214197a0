import Almanac
import ICalendar
public import Planning

/// The calendar files of a plan: feeds for everybody, a download of each offering, and feeds of single people.
///
/// The same plan gives the same octets: stamps come from the plan's recorded revision.
public struct PlanCalendars {
  private let plan: Plan
  private let index: CalendarIndex
  private let events: [(offering: Offering, activity: Activity, events: [CalendarEvent])]

  /// Prepares a plan's events in a language.
  public init(_ plan: Plan, language: Language) {
    self.plan = plan
    let index = CalendarIndex(plan.programme, language: language)
    self.index = index
    events = plan.offerings.compactMap { offering in
      index.activity(offering.activity).map {
        (offering, $0, OfferingEvents(index: index, offering: offering).events())
      }
    }
  }

  /// The files for everybody and the organisers' own: no name of a file names a person.
  ///
  /// The year feed, a feed for each kind and each group that has offerings, a download of each offering, and the payments
  /// as things to do.
  ///
  /// - Throws: ``CalendarFailure`` where an id or a text cannot stand in a calendar.
  public func published() throws(CalendarFailure) -> [PublishedCalendar] {
    try written(publishedDrafts())
  }

  /// The values of the published files, before they are written.
  func publishedDrafts() -> [CalendarDraft] {
    let words = index.words
    let title = plan.programme.title[words.language]
    var drafts = [feed("year", name: title, events.flatMap(\.events))]
    for kind in ActivityKind.allCases {
      let own = events.filter { $0.activity.kind == kind }
      if own.isEmpty { continue }
      drafts.append(
        feed(
          "kind-\(kind.rawValue)",
          name: "\(kind.name[words.language]) – \(title)",
          color: CalendarPalette.color(of: kind),
          own.flatMap(\.events)
        )
      )
    }
    for group in plan.programme.groups {
      let own = events.filter { $0.activity.group == group.id }
      if own.isEmpty { continue }
      let name = "\(group.name[words.language]) – \(title)"
      drafts.append(feed("group-\(PathText.safe(group.id))", name: name, own.flatMap(\.events)))
    }
    drafts += events.map { download("offerings/\(PathText.safe($0.offering.id))", $0.events) }
    drafts.append(organisers(name: title))
    return drafts
  }

  /// A feed for each participant: the sessions of the person alone, private, each with one alarm.
  ///
  /// `token` gives the unguessable name under which a person's feed is published, by the person's id.
  ///
  /// - Throws: ``CalendarFailure`` where an id or a text cannot stand in a calendar.
  public func personal(
    token: (String) -> String
  ) throws(CalendarFailure) -> [PublishedCalendar] {
    try written(personalDrafts(token: token))
  }

  /// The values of the personal files, in the order of the programme's people.
  func personalDrafts(token: (String) -> String) -> [CalendarDraft] {
    var byPerson: [String: [CalendarEvent]] = [:]
    for (offering, _, events) in events {
      let own = events.map(Self.personal)
      for person in offering.participants { byPerson[person, default: []] += own }
    }
    let name = index.words.say("Lịch của tôi", "My calendar")
    return plan.programme.people.compactMap { person in
      byPerson[person.id].map {
        feed("people/\(token(person.id))", name: name, isListed: false, $0)
      }
    }
  }

  /// The event as its participant sees it.
  private static func personal(_ event: CalendarEvent) -> CalendarEvent {
    var event = event
    event.classification = .private
    if case .timed = event.time { event.alarmMinutesBefore = 1440 }
    return event
  }

  private func feed(
    _ name: String,
    name title: String,
    color: CalendarColor? = nil,
    isListed: Bool = true,
    _ events: [CalendarEvent]
  ) -> CalendarDraft {
    let heading = heading(path: name, title: title, color: color, isListed: isListed)
    return CalendarDraft(
      name,
      CalendarFile(heading: heading, components: events.map { .event($0) })
    )
  }

  private func download(_ name: String, _ events: [CalendarEvent]) -> CalendarDraft {
    // A name would make Outlook open a new calendar for it.
    let heading = CalendarHeading(productIdentifier: Self.productIdentifier)
    return CalendarDraft(
      name,
      CalendarFile(heading: heading, components: events.map { .event($0) })
    )
  }

  private func organisers(name: String) -> CalendarDraft {
    let title = index.words.say("Thanh toán – ", "Payments – ") + name
    let toDos = plan.offerings.flatMap { PaymentToDos(index: index, offering: $0).toDos() }
    let heading = heading(path: "organisers", title: title, color: nil, isListed: false)
    return CalendarDraft(
      "organisers",
      CalendarFile(heading: heading, components: toDos.map { .toDo($0) })
    )
  }

  private func written(_ drafts: [CalendarDraft]) throws(CalendarFailure) -> [PublishedCalendar] {
    var files: [PublishedCalendar] = []
    for draft in drafts { files.append(try draft.written()) }
    return files
  }

  static let productIdentifier = "-//LichTrinh//lichtrinh 0.1//VI"

  /// Hours after which readers should look again, as the profile asks.
  private static let refreshMinutes = 360

  private func heading(
    path: String,
    title: String,
    color: CalendarColor?,
    isListed: Bool
  ) -> CalendarHeading {
    let programme = plan.programme
    let url = programme.agency.url
    return CalendarHeading(
      productIdentifier: Self.productIdentifier,
      uid: "\(programme.id)-\(path.replacing("/", with: "-"))@\(programme.domain)",
      name: title,
      description: programme.notice?[index.words.language] ?? title,
      timeZoneName: programme.timeZone,
      lastModified: CalendarClock.utc(programme.revision.date, minute: programme.revision.minute),
      url: url,
      source: isListed ? url.map { "\($0.trimmingSlash)/calendars/\(path).ics" } : nil,
      refreshIntervalMinutes: Self.refreshMinutes,
      color: color ?? CalendarPalette.year
    )
  }
}

extension String {
  fileprivate var trimmingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
