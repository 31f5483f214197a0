import CLibical

/// One time at which an event of a file takes place, in Vietnam's time.
public struct EventOccurrence: Sendable, Hashable {
  /// The event's identity.
  public var uid: String
  /// The title.
  public var summary: String
  /// When it takes place: a local time of Vietnam, or days.
  public var time: EventTime
  /// Whether the time stays free: the event is transparent or cancelled.
  public var isFree: Bool
}

/// The times at which the events of a file take place within some days, their recurrences expanded by libical.
///
/// An endless rule ends with the last day. Rules are counted in the event's own zone, so that a weekly
/// meeting keeps its hour where clocks change; then every time is put into Vietnam's zone.
public struct EventOccurrences: Sendable {
  /// Why an event could not be expanded.
  public enum Problem: Sendable, Hashable {
    /// Its zone is not known; its name.
    case unknownZone(uid: String, name: String)
    /// It comes more often than is counted; what was counted stands.
    case tooOften(uid: String)
  }

  /// The occurrences, by time, then identity.
  public private(set) var occurrences: [EventOccurrence] = []
  /// What could not be expanded, in the order of the file.
  public private(set) var problems: [Problem] = []

  private var clock = ZoneClock()
  private let first: Int
  private let end: Int
  private var stepsLeft: Int

  /// The most steps of one event's rules.
  private static let eventSteps = 100_000

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
    self.first = Self.seconds(first)
    end = Self.seconds(last) + 86_400
    stepsLeft = stepLimit
    let events = reading.calendars.flatMap(\.events)
    var replaced: [String: Set<Int>] = [:]
    for event in events {
      guard let moment = event.recurrence?.replaced else { continue }
      if let start = start(moment) { replaced[event.uid, default: []].insert(start) }
    }
    for event in events {
      let isOverride = event.recurrence?.replaced != nil
      expand(event, without: isOverride ? [] : replaced[event.uid] ?? [])
    }
    occurrences.sort { left, right in
      (Self.order(left.time), left.uid) < (Self.order(right.time), right.uid)
    }
  }

  /// Adds an event's occurrences, but those that start at some moments.
  private mutating func expand(_ event: CalendarEvent, without replaced: Set<Int>) {
    let zone: CalendarZone
    let localStart: Int
    let span: Int
    switch event.time {
    case .allDay(let first, let end):
      zone = .utc
      localStart = Self.seconds(first)
      span = Self.seconds(end) - localStart
    case .timed(let start, let end, let own):
      zone = own
      localStart = ZoneClock.naive(start)
      guard let from = clock.moment(naive: localStart, zone),
        let to = clock.moment(naive: ZoneClock.naive(end), zone)
      else {
        if case .named(let name) = own { problems.append(.unknownZone(uid: event.uid, name: name)) }
        return
      }
      span = to - from
    }
    let isAllDay = if case .allDay = event.time { true } else { false }
    var starts: Set<Int> = []
    var left = Set(replaced)
    var leftDays: Set<Int> = []
    if let start = clock.moment(naive: localStart, zone) { starts.insert(start) }
    if let recurrence = event.recurrence, recurrence.replaced == nil {
      for rule in recurrence.rules {
        for local in locals(rule, from: localStart, zone, isAllDay: isAllDay, uid: event.uid) {
          if let start = clock.moment(naive: local, zone) { starts.insert(start) }
        }
      }
      for addition in recurrence.additions {
        if let start = start(addition) { starts.insert(start) }
      }
      for exception in recurrence.exceptions {
        if case .day(let day) = exception, !isAllDay {
          leftDays.insert(Self.seconds(day) / 86_400)
        } else if let start = start(exception) {
          left.insert(start)
        }
      }
    }
    for start in starts.sorted() where !left.contains(start) {
      if !leftDays.isEmpty, let local = clock.naive(moment: start, zone),
        leftDays.contains(local / 86_400)
      {
        continue
      }
      keep(event, from: start, span: span, isAllDay: isAllDay)
    }
  }

  /// The local starts that a rule gives, in seconds, up to the last day.
  private mutating func locals(
    _ rule: String,
    from start: Int,
    _ zone: CalendarZone,
    isAllDay: Bool,
    uid: String
  ) -> [Int] {
    var recurrence = icalrecurrencetype_from_string(rule)
    guard recurrence.freq != ICAL_NO_RECURRENCE else { return [] }
    if icaltime_is_null_time(recurrence.until) == 0, icaltime_is_utc(recurrence.until) != 0,
      let local = clock.naive(moment: Int(icaltime_as_timet(recurrence.until)), zone)
    {
      recurrence.until = Self.libical(local, isDay: false)
    }
    guard
      let iterator = icalrecur_iterator_new(recurrence, Self.libical(start, isDay: isAllDay))
    else { return [] }
    defer { icalrecur_iterator_free(iterator) }
    // A day on either side holds whatever zone there is.
    let last = end + 86_400
    var found: [Int] = []
    for _ in 0..<Self.eventSteps {
      let next = icalrecur_iterator_next(iterator)
      if icaltime_is_null_time(next) != 0 { return found }
      let seconds = Int(icaltime_as_timet(next))
      if seconds >= last { return found }
      stepsLeft -= 1
      if stepsLeft < 0 { break }
      found.append(seconds)
    }
    problems.append(.tooOften(uid: uid))
    return found
  }

  /// The moment at which an occurrence starts; a day counts as its beginning in UTC.
  private mutating func start(_ moment: EventRecurrence.Moment) -> Int? {
    switch moment {
    case .day(let day): Self.seconds(day)
    case .time(let time, let zone): clock.moment(naive: ZoneClock.naive(time), zone)
    }
  }

  private mutating func keep(_ event: CalendarEvent, from start: Int, span: Int, isAllDay: Bool) {
    guard let local = isAllDay ? start : clock.naive(moment: start, .hoChiMinh),
      local < end, local + max(span, 1) > first,
      let from = ZoneClock.time(naive: local), let to = ZoneClock.time(naive: local + span)
    else { return }
    occurrences.append(
      EventOccurrence(
        uid: event.uid,
        summary: event.summary,
        time: isAllDay
          ? .allDay(first: from.date, endExclusive: to.date)
          : .timed(start: from, end: to, zone: .hoChiMinh),
        isFree: event.isTransparent || event.status == .cancelled
      )
    )
  }

  private static func order(_ time: EventTime) -> CalendarDateTime {
    switch time {
    case .timed(let start, _, _): start
    case .allDay(let first, _): CalendarDateTime(first, hour: 0, minute: 0) ?? .epoch
    }
  }

  private static func seconds(_ day: CalendarDate) -> Int {
    CalendarDateTime(day, hour: 0, minute: 0).map { ZoneClock.naive($0) } ?? 0
  }

  private static func libical(_ seconds: Int, isDay: Bool) -> icaltimetype {
    icaltime_from_timet_with_zone(time_t(seconds), isDay ? 1 : 0, nil)
  }
}
