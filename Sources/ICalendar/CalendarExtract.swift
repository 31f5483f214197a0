/// What a plan takes from somebody else's calendar within some days.
///
/// It is all values, so that the file can be read in one process and used in another.
public struct CalendarExtract: Sendable, Hashable, Codable {
  /// The occurrences, by time, then identity.
  public let occurrences: [EventOccurrence]
  /// What was wrong with the file, in its order.
  public let problems: [CalendarProblem]
  /// What could not be expanded, in the order of the file.
  public let expansionProblems: [EventOccurrences.Problem]
  /// How many entries were left out because of a problem.
  public let skippedEntryCount: Int

  /// Reads a file and expands its recurrences, from the first day to the last.
  ///
  /// - Throws: ``CalendarReadingError`` where the file is beyond the bounds or no calendar at all.
  public init(
    of octets: [UInt8],
    from first: CalendarDate,
    through last: CalendarDate,
    limits: ReadingLimits = .standard
  ) throws(CalendarReadingError) {
    let reading = try CalendarReading(of: octets, limits: limits)
    let expanded = EventOccurrences(of: reading, from: first, through: last)
    occurrences = expanded.occurrences
    problems = reading.problems
    expansionProblems = expanded.problems
    skippedEntryCount = reading.skippedEntryCount
  }
}

/// What came of reading one calendar file.
public enum CalendarOutcome: Sendable, Hashable, Codable {
  /// The file was read.
  case read(CalendarExtract)
  /// It was refused.
  case refused(CalendarReadingError)
}

/// How other people's calendars are opened: in this process, or in one of their own.
public protocol CalendarOpening: Sendable {
  /// What each file holds from the first day to the last, in the order of the paths.
  func outcomes(
    of paths: [String],
    from first: CalendarDate,
    through last: CalendarDate
  ) -> [CalendarOutcome]
}
