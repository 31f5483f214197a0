/// What was read from the octets of a calendar file, one's own or a foreign one.
public struct CalendarReading: Sendable, Hashable {
  /// The calendars, in the order of the file; entries outside any calendar make one more.
  public let calendars: [CalendarFile]
  /// The zones that the file declares, in its order.
  public let zones: [DeclaredZone]
  /// What was wrong, in the order of the file, up to the bound of ``ReadingLimits/problems``.
  public let problems: [CalendarProblem]
  /// How many entries were left out because of a problem.
  public let skippedEntryCount: Int

  /// Reads a file as far as it can be understood.
  ///
  /// Takes CR LF, LF or CR, a byte order mark, several calendars in a file and entries outside any
  /// calendar; a bad entry is left out, never the whole file.
  ///
  /// - Parameters:
  ///   - octets: The file.
  ///   - limits: The bounds above which the file is refused.
  /// - Throws: ``CalendarReadingError`` where the file is beyond the bounds or no calendar at all.
  public init(
    of octets: [UInt8],
    limits: ReadingLimits = .standard
  ) throws(CalendarReadingError) {
    guard octets.count <= limits.fileOctets else {
      throw .fileTooLarge(octets: octets.count, limit: limits.fileOctets)
    }
    var reader = CalendarReader(limits: limits)
    let failure = octets.withUnsafeBufferPointer { buffer -> CalendarReadingError? in
      do throws(CalendarReadingError) {
        try reader.read(buffer)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    guard !reader.calendars.isEmpty else { throw .notACalendar }
    calendars = reader.calendars
    zones = reader.zones
    problems = reader.problems
    skippedEntryCount = reader.skippedEntryCount
  }
}

extension CalendarFile {
  /// Reads a file that must hold one calendar without any problem, such as one's own.
  ///
  /// - Throws: ``CalendarReadingError``.
  public static func parse(
    _ octets: [UInt8],
    limits: ReadingLimits = .standard
  ) throws(CalendarReadingError) -> CalendarFile {
    let reading = try CalendarReading(of: octets, limits: limits)
    guard reading.problems.isEmpty else { throw .faulty(reading.problems) }
    guard reading.calendars.count == 1 else {
      throw .notOneCalendar(count: reading.calendars.count)
    }
    return reading.calendars[0]
  }
}
