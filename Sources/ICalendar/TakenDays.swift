/// The days on which the events of a file leave no time, and how they were counted.
public struct TakenDays: Sendable, Hashable {
  /// A run of days.
  public struct Run: Sendable, Hashable {
    /// The first day.
    public var first: CalendarDate
    /// The last day.
    public var last: CalendarDate
  }

  /// The days, in order, touching runs joined.
  public var runs: [Run] = []
  /// How many occurrences take time.
  public var takenCount = 0
  /// How many leave it free: transparent or cancelled ones.
  public var freeCount = 0

  /// Takes the days that any occurrence touches, from the first day to the last.
  ///
  /// A day is taken as a whole, since plans know whole days alone on which somebody is away.
  public init(
    of occurrences: EventOccurrences,
    from first: CalendarDate,
    through last: CalendarDate
  ) {
    var days: Set<Int> = []
    let bounds = Self.number(first)...Self.number(last)
    for occurrence in occurrences.occurrences {
      if occurrence.isFree {
        freeCount += 1
        continue
      }
      takenCount += 1
      let touched = Self.touched(occurrence.time).clamped(to: bounds)
      if touched.overlaps(bounds), Self.touched(occurrence.time).overlaps(bounds) {
        days.formUnion(touched)
      }
    }
    for day in days.sorted() {
      guard let date = Self.date(day) else { continue }
      if let end = runs.indices.last, Self.number(runs[end].last) + 1 == day {
        runs[end].last = date
      } else {
        runs.append(Run(first: date, last: date))
      }
    }
  }

  private static func touched(_ time: EventTime) -> ClosedRange<Int> {
    switch time {
    case .allDay(let first, let end): return number(first)...max(number(first), number(end) - 1)
    case .timed(let start, let end, _):
      let from = ZoneClock.naive(start)
      let to = max(from, ZoneClock.naive(end) - 1)
      return quotient(from)...quotient(to)
    }
  }

  private static func number(_ day: CalendarDate) -> Int {
    CalendarDateTime(day, hour: 0, minute: 0).map { quotient(ZoneClock.naive($0)) } ?? 0
  }

  private static func date(_ number: Int) -> CalendarDate? {
    ZoneClock.time(naive: number * 86_400)?.date
  }

  private static func quotient(_ seconds: Int) -> Int {
    seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
  }
}
