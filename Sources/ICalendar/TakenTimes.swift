/// The times in which the events of a file leave no time, and how they were counted.
public struct TakenTimes: Sendable, Hashable {
  /// A stretch of Vietnam's local time in minutes since the beginning of 1970, half-open.
  public struct Span: Sendable, Hashable {
    /// The first minute.
    public var start: Int
    /// The minute after the last.
    public var end: Int
  }

  /// The times, in order, overlapping and touching ones joined.
  public private(set) var spans: [Span] = []
  /// How many occurrences take time.
  public private(set) var takenCount = 0
  /// How many leave it free: transparent or cancelled ones, and those that last no time at all.
  public private(set) var freeCount = 0

  /// Takes the minutes that any occurrence touches, from the first day to the last.
  public init(
    of occurrences: [EventOccurrence],
    from first: CalendarDate,
    through last: CalendarDate
  ) {
    let bounds = first.dayNumber * 1_440..<(last.dayNumber + 1) * 1_440
    var taken: [Span] = []
    for occurrence in occurrences {
      let span = Self.touched(occurrence.time)
      if occurrence.isFree || span.start >= span.end {
        freeCount += 1
        continue
      }
      takenCount += 1
      let start = max(span.start, bounds.lowerBound)
      let end = min(span.end, bounds.upperBound)
      if start < end { taken.append(Span(start: start, end: end)) }
    }
    taken.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    for span in taken {
      if let end = spans.indices.last, spans[end].end >= span.start {
        spans[end].end = max(spans[end].end, span.end)
      } else {
        spans.append(span)
      }
    }
  }

  private static func touched(_ time: EventTime) -> Span {
    switch time {
    case .allDay(let first, let end):
      Span(start: first.dayNumber * 1_440, end: end.dayNumber * 1_440)
    case .timed(let start, let end, _):
      Span(
        start: quotient(ZoneClock.naive(start), 60),
        end: quotient(ZoneClock.naive(end) + 59, 60)
      )
    }
  }

  /// The quotient rounded down.
  static func quotient(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : (number - divisor + 1) / divisor
  }
}
