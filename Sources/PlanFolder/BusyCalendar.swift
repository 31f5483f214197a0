import Almanac
import ICalendar
public import Planning

/// A calendar of someone's or something's busy times, reduced to the days of a year that it takes.
public struct BusyCalendar: Sendable {
  /// The days, in order, touching runs joined.
  public let windows: [DateWindow]
  /// How many occurrences take time.
  public let takenCount: Int
  /// How many leave it free.
  public let freeCount: Int
  /// How many entries could not be understood.
  public let skippedCount: Int

  /// Reads a calendar file; nil where it is none.
  ///
  /// What was doubtful or wrong is told by line.
  ///
  /// Endless recurrences end with the year; transparent and cancelled events leave time free; a day that
  /// an event touches is taken whole.
  public static func read(
    _ bytes: [UInt8],
    named path: String,
    year: DateWindow
  ) -> (calendar: BusyCalendar?, diagnostics: [Diagnostic]) {
    let findings = Findings(fallback: SourceLocation(file: path, line: 1, column: 1))
    let calendar = read(bytes, path, year, findings)
    return (calendar, findings.sorted())
  }

  static func read(
    _ bytes: [UInt8],
    _ path: String,
    _ year: DateWindow,
    _ findings: Findings
  ) -> BusyCalendar? {
    func at(_ line: Int) -> SourceLocation { SourceLocation(file: path, line: line, column: 1) }
    guard let first = date(year.from), let last = date(year.to) else { return nil }
    do throws(CalendarReadingError) {
      let reading = try CalendarReading(of: bytes)
      for problem in reading.problems {
        findings.report(.calendarProblem(problem), at: at(problem.line))
      }
      let occurrences = EventOccurrences(of: reading, from: first, through: last)
      for problem in occurrences.problems { findings.report(.expansionProblem(problem), at: at(1)) }
      let days = TakenDays(of: occurrences, from: first, through: last)
      return BusyCalendar(
        windows: days.runs.compactMap { window($0) },
        takenCount: days.takenCount,
        freeCount: days.freeCount,
        skippedCount: reading.skippedEntryCount
      )
    } catch {
      findings.report(.badCalendar(error), at: at(error.line))
      return nil
    }
  }

  private static func date(_ date: CivilDate) -> CalendarDate? {
    let parts = date.parts
    return CalendarDate(year: parts.year, month: parts.month, day: parts.day)
  }

  private static func window(_ run: TakenDays.Run) -> DateWindow? {
    guard
      let from = CivilDate(year: run.first.year, month: run.first.month, day: run.first.day),
      let to = CivilDate(year: run.last.year, month: run.last.month, day: run.last.day)
    else { return nil }
    return DateWindow(from: from, to: to)
  }
}
