/// How many days, nights and sessions an offering of a pattern has; the same for each of its placements.
public struct PatternShape: Hashable, Sendable {
  /// Days with a session.
  public var days: Int
  /// Nights between the first and the last day.
  public var nights: Int
  /// Sessions.
  public var sessions: Int

  /// The shape of a pattern.
  public init(_ pattern: SessionPattern) {
    switch pattern {
    case .workingDays(let count, let halves), .calendarDays(let count, let halves):
      self.init(days: count, nights: max(0, count - 1), sessions: count * halves.count)
    case .halfDays(let count, let halves):
      let days = (count + max(1, halves.count) - 1) / max(1, halves.count)
      self.init(days: days, nights: max(0, days - 1), sessions: count)
    case .weekly(let count, _, _):
      self.init(days: count, nights: 0, sessions: count)
    case .evenings(let count):
      self.init(days: count, nights: 0, sessions: count)
    case .fixedDates(let dates, let halves):
      self.init(days: dates.count, nights: 0, sessions: dates.count * halves.count)
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
}
