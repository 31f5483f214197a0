import Almanac

/// How many days, nights and sessions an offering of a pattern has, as its cost lines count them.
public struct PatternShape: Hashable, Sendable {
  /// Days with a session; for half days the fewest that its placements have.
  public var days: Int
  /// Nights between days that follow each other in the pattern; none where people go home between them.
  public var nights: Int
  /// Sessions.
  public var sessions: Int

  /// The shape of a pattern; counts outside 0 … 36 600, a century of days, are taken as the nearest of these.
  public init(_ pattern: SessionPattern) {
    switch pattern {
    case .workingDays(let count, let halves), .calendarDays(let count, let halves):
      let days = Self.bounded(count)
      self.init(days: days, nights: max(0, days - 1), sessions: days * Set(halves).count)
    case .halfDays(let count, let halves):
      let sessions = halves.isEmpty ? 0 : Self.bounded(count)
      let perDay = max(1, Set(halves).count)
      let days = (sessions + perDay - 1) / perDay
      self.init(days: days, nights: max(0, days - 1), sessions: sessions)
    case .weekly(let count, _, let halves):
      let days = halves.isEmpty ? 0 : Self.bounded(count)
      self.init(days: days, nights: 0, sessions: days)
    case .evenings(let count):
      let days = Self.bounded(count)
      self.init(days: days, nights: 0, sessions: days)
    case .fixedDates(let list, let halves):
      let dates = Set(list)
      self.init(
        days: dates.count,
        nights: dates.count { dates.contains($0.adding(days: 1)) },
        sessions: dates.count * Set(halves).count
      )
    case .milestones(let list):
      self.init(days: list.count, nights: 0, sessions: list.count)
    case .monthly:
      self.init(days: 1, nights: 0, sessions: 1)
    }
  }

  private init(days: Int, nights: Int, sessions: Int) {
    self.days = days
    self.nights = nights
    self.sessions = sessions
  }

  private static func bounded(_ count: Int) -> Int { min(max(0, count), 36_600) }
}
