/// One time at which an event of a file takes place, in Vietnam's time.
public struct EventOccurrence: Sendable, Hashable, Codable {
  /// The event's identity, of which a long one's beginning.
  public var uid: String
  /// The title, of which a long one's beginning.
  public var summary: String
  /// When it takes place: a local time of Vietnam, or days.
  public var time: EventTime
  /// Whether the time stays free: the event is transparent or cancelled.
  public var isFree: Bool
  /// Whether the event is cancelled.
  public var isCancelled: Bool
}

/// The times at which the events of a file take place within some days, their recurrences expanded by libical.
///
/// An endless rule ends with the last day. Rules are counted in the event's own zone, so that a weekly
/// meeting keeps its hour where clocks change; then every time is put into Vietnam's zone.
public struct EventOccurrences: Sendable {
  /// Why an event could not be expanded.
  public enum Problem: Sendable, Hashable, Codable {
    /// Its zone is not known; its name.
    case unknownZone(uid: String, name: String)
    /// It comes more often than is counted; what was counted stands.
    case tooOften(uid: String)
  }

  /// The occurrences, by time, then identity.
  public private(set) var occurrences: [EventOccurrence] = []
  /// What could not be expanded, in the order of the file.
  public private(set) var problems: [Problem] = []

  private var clock: ZoneClock
  private let first: Int
  private let end: Int
  private var stepsLeft: Int

  /// The most steps of one event's rules.
  private static let eventSteps = 100_000
  /// The most occurrences of one event, more than one an hour of a year, and of a file.
  private static let eventOccurrences = 10_000
  private static let occurrenceLimit = 200_000
  /// The most characters of a text that are kept with each occurrence.
  private static let textLimit = 200

  /// Expands the events of a file, from the first day to the last.
  ///
  /// - Parameters:
  ///   - reading: The file.
  ///   - first: The first day.
  ///   - last: The last day.
  ///   - stepLimit: The most steps of all rules together.
  public init(
    of reading: CalendarReading,
    from first: CalendarDate,
    through last: CalendarDate,
    stepLimit: Int = 2_000_000
  ) {
    Libical.prepare()
    self.first = first.dayNumber * 86_400
    end = (last.dayNumber + 1) * 86_400
    stepsLeft = stepLimit
    clock = ZoneClock(declared: reading.zones, through: end)
    let events = reading.calendars.flatMap(\.events)
    var changes: [String: SeriesChanges] = [:]
    for event in events {
      guard let moment = event.recurrence?.replaced, let start = start(moment) else { continue }
      let later = event.recurrence?.holdsForLater ?? false ? event : nil
      changes[event.uid, default: SeriesChanges()].add(start, later)
    }
    for uid in changes.keys { changes[uid]?.sort() }
    for event in events {
      let isChange = event.recurrence?.replaced != nil
      expand(event, isChange ? SeriesChanges() : changes[event.uid] ?? SeriesChanges())
    }
    occurrences.sort { left, right in
      (left.time.order, left.uid) < (right.time.order, right.uid)
    }
  }

  /// When an event starts and how long it lasts.
  private struct Shape {
    let zone: CalendarZone
    /// The local start, in seconds.
    let local: Int
    let span: Int
    let isAllDay: Bool
  }

  /// The shape of an event; nil, after telling why, where its zone is not known.
  private mutating func shape(_ event: CalendarEvent) -> Shape? {
    switch event.time {
    case .allDay(let first, let end):
      let local = first.dayNumber * 86_400
      return Shape(
        zone: .utc,
        local: local,
        span: end.dayNumber * 86_400 - local,
        isAllDay: true
      )
    case .timed(let start, let end, let zone):
      let local = ZoneClock.naive(start)
      guard let from = clock.moment(naive: local, zone),
        let to = clock.moment(naive: ZoneClock.naive(end), zone)
      else {
        if case .named(let name) = zone {
          problems.append(.unknownZone(uid: Self.short(event.uid), name: Self.short(name)))
        }
        return nil
      }
      return Shape(zone: zone, local: local, span: to - from, isAllDay: false)
    }
  }

  /// Adds an event's occurrences, those that changes name in their changed form.
  private mutating func expand(_ event: CalendarEvent, _ changes: SeriesChanges) {
    guard let shape = shape(event) else { return }
    let starts = starts(of: event, shape)
    var laters: [(start: Int, shift: Int, event: CalendarEvent, shape: Shape)] = []
    for (start, event) in changes.laters {
      guard let own = self.shape(event), let moment = clock.moment(naive: own.local, own.zone),
        let before = clock.naive(moment: start, shape.zone),
        let after = clock.naive(moment: moment, shape.zone)
      else { continue }
      laters.append((start, after - before, event, own))
    }
    let before = occurrences.count
    for start in starts where !changes.replaced.contains(start) {
      guard occurrences.count - before < Self.eventOccurrences else {
        tellTooOften(event)
        return
      }
      guard let later = laters.last(where: { $0.start <= start }) else {
        keep(event, from: start, shape)
        continue
      }
      guard let local = clock.naive(moment: start, shape.zone),
        let shifted = clock.moment(naive: local + later.shift, shape.zone)
      else { continue }
      keep(later.event, from: shifted, later.shape)
    }
  }

  /// The moments at which an event starts by its rules, in order; a day counts as its beginning in UTC.
  private mutating func starts(of event: CalendarEvent, _ shape: Shape) -> [Int] {
    let zone = shape.zone
    var starts: Set<Int> = []
    if let start = clock.moment(naive: shape.local, zone) { starts.insert(start) }
    guard let recurrence = event.recurrence, recurrence.replaced == nil else {
      return starts.sorted()
    }
    for rule in recurrence.rules {
      for local in locals(rule, shape, of: event) {
        if let start = clock.moment(naive: local, zone) { starts.insert(start) }
      }
    }
    for addition in recurrence.additions {
      if let start = start(addition) { starts.insert(start) }
    }
    var left: Set<Int> = []
    var leftDays: Set<Int> = []
    for exception in recurrence.exceptions {
      if case .day(let day) = exception, !shape.isAllDay {
        leftDays.insert(day.dayNumber)
      } else if let start = start(exception) {
        left.insert(start)
      }
    }
    return starts.sorted().filter { start in
      if left.contains(start) { return false }
      guard !leftDays.isEmpty, let local = clock.naive(moment: start, zone) else { return true }
      return !leftDays.contains(TakenTimes.quotient(local, 86_400))
    }
  }

  /// The local starts that a rule gives, in seconds, up to the last day.
  private mutating func locals(_ text: String, _ shape: Shape, of event: CalendarEvent) -> [Int] {
    guard var rule = RecurrenceRule(text) else { return [] }
    rule.putEnd { clock.naive(moment: $0, shape.zone) }
    // A day on either side holds whatever zone there is.
    let (found, areAll) = rule.starts(
      from: shape.local,
      isDay: shape.isAllDay,
      before: end + 86_400,
      limit: min(Self.eventSteps, max(stepsLeft, 0))
    )
    stepsLeft -= found.count
    if !areAll { tellTooOften(event) }
    return found
  }

  /// The moment at which an occurrence starts; a day counts as its beginning in UTC.
  private mutating func start(_ moment: EventRecurrence.Moment) -> Int? {
    switch moment {
    case .day(let day): day.dayNumber * 86_400
    case .time(let time, let zone): clock.moment(naive: ZoneClock.naive(time), zone)
    }
  }

  private mutating func keep(_ event: CalendarEvent, from start: Int, _ shape: Shape) {
    let local =
      shape.isAllDay
      ? TakenTimes.quotient(start, 86_400) * 86_400 : clock.naive(moment: start, .hoChiMinh)
    guard let local, local < end, local + max(shape.span, 1) > first,
      let from = ZoneClock.time(naive: local), let to = ZoneClock.time(naive: local + shape.span)
    else { return }
    guard occurrences.count < Self.occurrenceLimit else {
      tellTooOften(event)
      return
    }
    occurrences.append(
      EventOccurrence(
        uid: Self.short(event.uid),
        summary: Self.short(event.summary),
        time: shape.isAllDay
          ? .allDay(first: from.date, endExclusive: to.date)
          : .timed(start: from, end: to, zone: .hoChiMinh),
        isFree: event.isTransparent || event.status == .cancelled,
        isCancelled: event.status == .cancelled
      )
    )
  }

  /// Tells once of an event that it comes more often than is counted.
  private mutating func tellTooOften(_ event: CalendarEvent) {
    let problem = Problem.tooOften(uid: Self.short(event.uid))
    if problems.last != problem { problems.append(problem) }
  }

  private static func short(_ text: String) -> String {
    text.utf8.count <= textLimit ? text : String(text.prefix(textLimit))
  }
}

/// What the changes of a series replace.
private struct SeriesChanges {
  /// The starts in whose place another event stands.
  private(set) var replaced: Set<Int> = []
  /// Changes that hold for all later starts too, by the start where they begin.
  private(set) var laters: [(start: Int, event: CalendarEvent)] = []

  /// The most changes of that kind; who would make more has a file that means harm.
  private static let laterLimit = 1_000

  mutating func add(_ start: Int, _ later: CalendarEvent?) {
    replaced.insert(start)
    if let later, laters.count < Self.laterLimit { laters.append((start, later)) }
  }

  mutating func sort() { laters.sort { $0.start < $1.start } }
}

extension EventTime {
  /// The beginning, for sorting.
  fileprivate var order: CalendarDateTime {
    switch self {
    case .timed(let start, _, _): start
    case .allDay(let first, _): CalendarDateTime(first, hour: 0, minute: 0) ?? .epoch
    }
  }
}
