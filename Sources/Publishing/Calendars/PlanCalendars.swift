import Almanac
public import ICalendar
public import Planning

/// The calendar files of a plan: feeds for everybody, a download of each offering, and feeds of people and resources.
///
/// The same plan and history give the same octets: stamps come from the plan's recorded revisions.
public struct PlanCalendars: Sendable {
  let plan: Plan
  let index: CalendarIndex
  let entries: [OfferingEntry]
  let history: CalendarHistory?

  /// One offering's events as feeds show them; without an offering, what is left of a dropped one.
  struct OfferingEntry: Sendable {
    let id: String
    let kind: ActivityKind
    let group: String
    let place: String?
    let resources: [String]
    let participants: [String]
    let events: [CalendarEvent]
  }

  /// Prepares a plan's events in a language.
  ///
  /// With the state that was published, each event bears its own history, and what was dropped of late
  /// is shown as cancelled; without it, every event bears the number and time of the plan's revision.
  public init(
    _ plan: Plan,
    language: Language,
    state: RevisionState? = nil,
    people: PeopleState? = nil
  ) {
    self.plan = plan
    let index = CalendarIndex(plan.programme, language: language)
    let history = state.map { CalendarHistory($0, people, index: index) }
    self.index = index
    self.history = history
    let standing = plan.offerings.compactMap { offering in
      index.activity(offering.activity).map { activity in
        let events = OfferingEvents(index: index, offering: offering).events()
        return OfferingEntry(
          id: offering.id,
          kind: activity.kind,
          group: activity.group,
          place: offering.place,
          resources: offering.resources.map(\.resource),
          participants: offering.participants,
          events: events.map { history?.stamped($0) ?? $0 }
        )
      }
    }
    entries = standing + (history?.dropped() ?? [])
  }

  /// The events of the year feed, in its order, for a calendar that keeps each by itself.
  public var events: [CalendarEvent] { entries.flatMap(\.events) }

  /// The files for everybody and the organisers' own: no name of a file names a person.
  ///
  /// The year feed, a feed for each kind, group and district that has offerings, a download of each
  /// offering, and what must be paid and filed as things to do.
  ///
  /// - Throws: ``CalendarFailure`` where an id or a text cannot stand in a calendar.
  public func published() throws(CalendarFailure) -> [PublishedCalendar] {
    try written(publishedDrafts())
  }

  /// The values of the published files, before they are written.
  func publishedDrafts() -> [CalendarDraft] {
    let words = index.words
    let title = plan.programme.title[words.language]
    var drafts = [feed("year", name: title, entries)]
    for kind in ActivityKind.allCases {
      let own = entries.filter { $0.kind == kind }
      if own.isEmpty { continue }
      drafts.append(
        feed(
          "kind-\(kind.rawValue)",
          name: "\(kind.name[words.language]) – \(title)",
          color: CalendarPalette.color(of: kind),
          own
        )
      )
    }
    for group in plan.programme.groups {
      let own = entries.filter { $0.group == group.id }
      if own.isEmpty { continue }
      let name = "\(group.name[words.language]) – \(title)"
      drafts.append(feed("group-\(PathText.safe(group.id))", name: name, own))
    }
    for district in plan.programme.places where district.isDistrict {
      let own = entries.filter { $0.place == district.id }
      if own.isEmpty { continue }
      let name = "\(district.name[words.language]) – \(title)"
      drafts.append(feed("district-\(PathText.safe(district.id))", name: name, own))
    }
    drafts += downloads()
    drafts.append(organisers(name: title))
    return drafts
  }

  func feed(
    _ name: String,
    name title: String,
    color: CalendarColor? = nil,
    isListed: Bool = true,
    _ entries: [OfferingEntry]
  ) -> CalendarDraft {
    feed(name, name: title, color: color, isListed: isListed, events: entries.flatMap(\.events))
  }

  func feed(
    _ name: String,
    name title: String,
    color: CalendarColor? = nil,
    isListed: Bool = true,
    events: [CalendarEvent]
  ) -> CalendarDraft {
    let heading = heading(path: name, title: title, color: color, isListed: isListed)
    return CalendarDraft(
      name,
      CalendarFile(heading: heading, components: events.map { .event($0) })
    )
  }

  /// A file for each offering; what is left of a dropped one joins what stands of the same.
  private func downloads() -> [CalendarDraft] {
    var order: [String] = []
    var events: [String: [CalendarEvent]] = [:]
    for entry in entries {
      if events[entry.id] == nil { order.append(entry.id) }
      events[entry.id, default: []] += entry.events
    }
    // A name would make Outlook open a new calendar for it.
    let heading = CalendarHeading(productIdentifier: Self.productIdentifier)
    return order.map { id in
      CalendarDraft(
        "offerings/\(PathText.safe(id))",
        CalendarFile(heading: heading, components: (events[id] ?? []).map { .event($0) })
      )
    }
  }

  private func organisers(name: String) -> CalendarDraft {
    let title = index.words.say("Thanh toán, quyết toán – ", "Payments and settlements – ") + name
    let standing =
      plan.offerings.flatMap { PaymentToDos(index: index, offering: $0).toDos() }
      + FilingToDos(index: index, plan: plan).filings().map(\.toDo)
    let toDos = standing.map { history?.stamped($0) ?? $0 } + (history?.droppedToDos() ?? [])
    let heading = heading(path: "organisers", title: title, color: nil, isListed: false)
    return CalendarDraft(
      "organisers",
      CalendarFile(heading: heading, components: toDos.map { .toDo($0) })
    )
  }

  func written(_ drafts: [CalendarDraft]) throws(CalendarFailure) -> [PublishedCalendar] {
    var files: [PublishedCalendar] = []
    for draft in drafts { files.append(try draft.written()) }
    return files
  }

  /// The name under which files say who wrote them.
  public static let productIdentifier = "-//LichTrinh//lichtrinh 0.1//VI"

  /// Minutes after which readers should look again, as the profile asks.
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
