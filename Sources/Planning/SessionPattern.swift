public import Almanac

/// How the sessions of an offering lie in the calendar.
public enum SessionPattern: Hashable, Sendable {
  /// Consecutive working days, each with these half days.
  case workingDays(count: Int, halves: [HalfDay])
  /// Consecutive calendar days, over weekends but not over public holidays, each with these half days.
  case calendarDays(count: Int, halves: [HalfDay])
  /// Half days one after the other on working days, beginning with any of these half days.
  case halfDays(count: Int, halves: [HalfDay])
  /// One half day a week on the same weekday, for so many weeks; each half day named is an alternative.
  case weekly(count: Int, weekdays: [Weekday], halves: [HalfDay])
  /// Evenings of consecutive working days.
  case evenings(count: Int)
  /// Exactly these days, each with these half days.
  case fixedDates([CivilDate], halves: [HalfDay])
  /// Milestones of a work, at most one a day, each so many days after the first and moved on to a working day.
  case milestones([Milestone])
  /// One milestone a month, on the last working day at or before this day of the month.
  case monthly(day: Int, Milestone)

  /// The names of its sessions where they have any.
  public var milestoneNames: [LocalizedText] {
    switch self {
    case .milestones(let list): list.map(\.name)
    case .monthly(_, let milestone): [milestone.name]
    default: []
    }
  }
}

/// A day on which something of a work is due.
public struct Milestone: Hashable, Sendable {
  /// What is due, such as `Nghiệm thu`.
  public var name: LocalizedText
  /// Days after the first milestone.
  public var offsetDays: Int

  /// Makes a milestone.
  public init(name: LocalizedText, offsetDays: Int) {
    self.name = name
    self.offsetDays = offsetDays
  }
}
