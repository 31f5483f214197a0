/// A half-open interval of minutes since 00:00 local time on the problem's first day: `start` ≤ t <
/// `end`.
public struct MinuteSpan: Hashable, Sendable {
  /// The first minute.
  public var start: Int
  /// The first minute after.
  public var end: Int

  /// Makes an interval; the caller keeps `start` below `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// Whether the two share a minute.
  public func meets(_ other: MinuteSpan) -> Bool {
    start < other.end && other.start < end
  }
}

/// A half-open range of days counted from the problem's first day: `start` ≤ d < `end`; it may be
/// empty.
public struct DayRange: Hashable, Sendable {
  /// The first day.
  public var start: Int
  /// The first day after.
  public var end: Int

  /// Makes a range of days.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// Whether the day lies in the range.
  public func contains(_ day: Int) -> Bool {
    start <= day && day < end
  }
}

/// Minutes in a day.
public let minutesPerDay = 1440

/// One lawful set of times for a whole offering.
public struct Placement: Sendable, Equatable {
  /// One or more sessions, in order and disjoint.
  public var sessions: [MinuteSpan]
  /// Points lost by choosing it.
  public var penalty: Int

  /// Makes a placement.
  public init(sessions: [MinuteSpan], penalty: Int) {
    self.sessions = sessions
    self.penalty = penalty
  }
}

/// A named list of placements that offerings choose from.
public struct PlacementSet: Sendable, Equatable {
  /// The name, defined once.
  public var name: String
  /// The placements; a solution refers to them by position.
  public var placements: [Placement]

  /// Makes a set of placements.
  public init(name: String, placements: [Placement]) {
    self.name = name
    self.placements = placements
  }
}
