import Almanac
import ICalendar
import Planning

/// When a trainer or venue is taken, as a file of its own.
struct FreeBusyTimes {
  let plan: Plan
  let index: CalendarIndex
  let resource: ResourceProfile

  /// The file: the sessions of the plan that take the last unit, and the times in which the resource is away.
  func draft(name: String) -> CalendarDraft {
    let programme = plan.programme
    let stamp = CalendarClock.utc(programme.revision.date, minute: programme.revision.minute)
    let statement = CalendarFreeBusy(
      uid: "\(programme.id)-freebusy-\(resource.id)@\(programme.domain)",
      dtstamp: stamp,
      start: CalendarClock.utc(programme.firstDay, minute: 0),
      end: CalendarClock.utc(programme.lastDay.adding(days: 1), minute: 0),
      organizer: CalendarUser(name: resource.name, address: programme.agency.email),
      periods: periods()
    )
    let heading = CalendarHeading(productIdentifier: PlanCalendars.productIdentifier)
    return CalendarDraft(
      "freebusy/\(name)",
      CalendarFile(heading: heading, components: [.freeBusy(statement)])
    )
  }

  /// The taken times in order, each kind merged for itself.
  func periods() -> [BusyPeriod] {
    let sessions = plan.offerings.filter { offering in
      offering.resources.contains { $0.resource == resource.id }
    }.flatMap(\.sessions)
    let taken = Self.merged(
      sessions.map {
        Span(
          start: minutes($0.date, $0.startMinute),
          end: minutes($0.date, $0.endMinute)
        )
      },
      units: resource.units
    )
    let away = Self.merged(
      resource.busy.map { Span(start: minutes($0.from, 0), end: minutes($0.to, 1440)) }
        + resource.busyTimes.map {
          Span(
            start: minutes($0.firstDay, $0.startMinute),
            end: minutes($0.lastDay, $0.endMinute)
          )
        },
      units: 1
    )
    let isPublished = plan.programme.revision.status == .published
    if isPublished {
      return Self.merged(taken + away, units: 1).map { period($0, .busy) }
    }
    return (taken.map { ($0, BusyKind.tentative) } + away.map { ($0, BusyKind.busy) })
      .sorted { ($0.0.start, $0.0.end) < ($1.0.start, $1.0.end) }
      .map { period($0.0, $0.1) }
  }

  /// A stretch of time in minutes since the beginning of 1970, local.
  struct Span: Hashable {
    var start: Int
    var end: Int
  }

  /// The times at which at least so many spans overlap, in order, touching ones joined.
  static func merged(_ spans: [Span], units: Int) -> [Span] {
    // Where one span ends as another starts, the start counts first, so that the two join.
    let edges = spans.filter { $0.start < $0.end }
      .flatMap { [(at: $0.start, step: 1), (at: $0.end, step: -1)] }
      .sorted { ($0.at, -$0.step) < ($1.at, -$1.step) }
    var merged: [Span] = []
    var depth = 0
    for edge in edges {
      let before = depth
      depth += edge.step
      if before < units, depth >= units {
        merged.append(Span(start: edge.at, end: edge.at))
      } else if before >= units, depth < units, let last = merged.indices.last {
        merged[last].end = edge.at
      }
    }
    return merged.filter { $0.start < $0.end }
  }

  private func minutes(_ date: CivilDate, _ minute: Int) -> Int { date.dayNumber * 1440 + minute }

  private func period(_ span: Span, _ kind: BusyKind) -> BusyPeriod {
    let epoch = CivilDate(dayNumber: 0)
    func utc(_ minutes: Int) -> CalendarDateTime {
      CalendarClock.utc(epoch.adding(days: minutes / 1440), minute: minutes % 1440)
    }
    return BusyPeriod(start: utc(span.start), end: utc(span.end), kind: kind)
  }
}
