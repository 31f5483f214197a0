import Almanac
import Foundation
public import ICalendar
public import Planning

/// A calendar of someone's or something's busy times, reduced to the times of a year that it takes.
public struct BusyCalendar: Sendable {
  /// The times, in order, overlapping and touching ones joined.
  public let times: [BusyTime]
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
  /// Endless recurrences end with the year; transparent and cancelled events leave time free; what begins
  /// or ends within a minute takes it whole.
  public static func read(
    _ path: String,
    year: DateWindow,
    opener: any CalendarOpening
  ) -> (calendar: BusyCalendar?, diagnostics: [Diagnostic]) {
    let findings = Findings(fallback: SourceLocation(file: path, line: 1, column: 1))
    let extract = CalendarInput.extracts(of: [path], year, opener, findings)[0]
    return (extract.map { BusyCalendar($0, year) }, findings.sorted())
  }

  init(_ extract: CalendarExtract, _ year: DateWindow) {
    let taken = TakenTimes(
      of: extract.occurrences,
      from: CalendarInput.date(year.from),
      through: CalendarInput.date(year.to)
    )
    times = taken.spans.compactMap { BusyTime(minutes: $0.start..<$0.end) }
    takenCount = taken.takenCount
    freeCount = taken.freeCount
    skippedCount = extract.skippedEntryCount
  }
}

/// Files of other people's calendars, with what is wrong with them told.
enum CalendarInput {
  /// What each file holds of a year; nil, after telling why, where it cannot be read.
  static func extracts(
    of paths: [String],
    _ year: DateWindow,
    _ opener: any CalendarOpening,
    _ findings: Findings
  ) -> [CalendarExtract?] {
    let outcomes = opener.outcomes(of: paths, from: date(year.from), through: date(year.to))
    return zip(paths, outcomes).map { path, outcome in
      func at(_ line: Int) -> SourceLocation { SourceLocation(file: path, line: line, column: 1) }
      switch outcome {
      case .refused(let error):
        findings.report(.badCalendar(error), at: at(error.line))
        return nil
      case .read(let extract):
        for problem in extract.problems {
          findings.report(.calendarProblem(problem), at: at(problem.line))
        }
        for problem in extract.expansionProblems {
          findings.report(.expansionProblem(problem), at: at(1))
        }
        return extract
      }
    }
  }

  /// The date in a calendar file; dates of a programme lie in years that it has.
  static func date(_ date: CivilDate) -> CalendarDate {
    let parts = date.parts
    guard let found = CalendarDate(year: parts.year, month: parts.month, day: parts.day) else {
      preconditionFailure("no calendar date for \(date.iso)")
    }
    return found
  }

  /// The calendars in a folder, by name; empty where there is none.
  static func names(in folder: String, _ findings: Findings) -> [String] {
    guard InputFile.isDirectory(folder) else { return [] }
    do {
      return try InputFile.names(in: folder).filter { $0.hasSuffix(".ics") && !$0.hasPrefix(".") }
    } catch {
      findings.report(
        .unreadable(error.localizedDescription),
        at: SourceLocation(file: folder, line: 1, column: 1)
      )
      return []
    }
  }
}
