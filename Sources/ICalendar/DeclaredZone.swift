import CLibical

/// A zone as a file declares it, RFC 5545 section 3.6.5 (VTIMEZONE).
public struct DeclaredZone: Sendable, Hashable {
  /// A stretch of the year with one offset: standard or summer time.
  public struct Observance: Sendable, Hashable {
    /// When it first begins, by the clock before it.
    public var start: CalendarDateTime
    /// Seconds ahead of UTC before it begins.
    public var offsetBefore: Int
    /// Seconds ahead of UTC while it lasts.
    public var offset: Int
    /// Rules by which it begins again (RRULE), in libical's spelling.
    public var rules: [String] = []
    /// Further beginnings (RDATE), by the clock before them.
    public var additions: [CalendarDateTime] = []
  }

  /// The name (TZID).
  public var identifier: String
  /// Its observances, those of standard time first; at least one.
  public var observances: [Observance]

  /// The most observances that are read.
  private static let observanceLimit = 256

  /// Takes what libical has read; nil without a name or an observance that can be understood.
  init?(_ parsed: borrowing ParsedComponent) {
    var identifier: String?
    parsed.forEachProperty { property in
      if property.kind == ICAL_TZID_PROPERTY { identifier = property.text ?? identifier }
    }
    var observances: [Observance] = []
    parsed.forEachObservance { properties in
      guard observances.count < Self.observanceLimit else { return }
      var draft = ObservanceDraft()
      for property in properties { draft.take(property) }
      if let observance = draft.observance() { observances.append(observance) }
    }
    guard let identifier, !identifier.isEmpty, !observances.isEmpty else { return nil }
    self.identifier = identifier
    self.observances = observances
  }
}

/// The properties of an observance while they are gathered.
private struct ObservanceDraft {
  private var start: CalendarDateTime?
  private var offsetBefore: Int?
  private var offset: Int?
  private var rules: [String] = []
  private var additions: [CalendarDateTime] = []

  mutating func take(_ property: ParsedProperty) {
    switch property.kind {
    case ICAL_DTSTART_PROPERTY: start = start ?? property.time?.time
    case ICAL_TZOFFSETFROM_PROPERTY: offsetBefore = offsetBefore ?? property.offset
    case ICAL_TZOFFSETTO_PROPERTY: offset = offset ?? property.offset
    case ICAL_RRULE_PROPERTY: if let rule = property.recurrenceRule { rules.append(rule) }
    case ICAL_RDATE_PROPERTY:
      if case .time(let time, _) = property.moment { additions.append(time) }
    default: break
    }
  }

  func observance() -> DeclaredZone.Observance? {
    guard let start, let offset else { return nil }
    return DeclaredZone.Observance(
      start: start,
      offsetBefore: offsetBefore ?? offset,
      offset: offset,
      rules: rules,
      additions: additions
    )
  }
}

/// The moments at which a declared zone changes its offset, worked out up to some moment.
struct ZoneChanges {
  private let moments: [Int]
  private let offsets: [Int]
  private let first: Int

  /// The most beginnings of one observance.
  private static let limit = 2_000

  /// Follows a zone's rules up to a moment; nil where none of its observances begins before it.
  init?(_ zone: DeclaredZone, through end: Int) {
    var changes: [(moment: Int, offset: Int, before: Int)] = []
    for observance in zone.observances {
      let start = ZoneClock.naive(observance.start)
      var locals = [start] + observance.additions.map { ZoneClock.naive($0) }
      for text in observance.rules {
        guard var rule = RecurrenceRule(text) else { continue }
        rule.putEnd { $0 + observance.offsetBefore }
        locals +=
          rule.starts(from: start, isDay: false, before: end + 86_400, limit: Self.limit).found
      }
      for local in Set(locals) {
        changes.append(
          (local - observance.offsetBefore, observance.offset, observance.offsetBefore)
        )
      }
    }
    changes.sort { ($0.moment, $0.offset) < ($1.moment, $1.offset) }
    guard let earliest = changes.first, earliest.moment < end else { return nil }
    first = earliest.before
    moments = changes.map(\.moment)
    offsets = changes.map(\.offset)
  }

  /// Seconds ahead of UTC at a moment; before the first change the offset that it ended.
  func offset(at moment: Int) -> Int {
    var low = 0
    var high = moments.count
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? first : offsets[low - 1]
  }
}
