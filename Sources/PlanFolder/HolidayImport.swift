import Almanac
public import ICalendar
public import Planning

/// The days that somebody's calendar of holidays names within a year.
///
/// Such calendars mark their days as free time, so that they do not fill a diary: here they count all the
/// same. Events with hours are no holidays and are left out.
public struct HolidayImport: Sendable {
  /// One or more days under one name.
  public struct Holiday: Hashable, Sendable {
    /// The days.
    public var days: DateWindow
    /// The name that the calendar gives them.
    public var name: String

    /// The days as a period in which nothing is held.
    var avoided: AvoidedPeriod {
      AvoidedPeriod(
        nameVi: name,
        nameEn: name,
        rule: .dates(days.from...days.to),
        effect: .forbidden
      )
    }
  }

  /// The holidays by their first day, each once.
  public let days: [Holiday]
  /// How many events have hours and were left out.
  public let timedCount: Int
  /// How many events are cancelled and were left out.
  public let cancelledCount: Int
  /// How many entries could not be understood.
  public let skippedCount: Int

  /// Reads a calendar file; nil where it is none.
  ///
  /// What was doubtful or wrong is told by line.
  public static func read(
    _ path: String,
    year: DateWindow,
    opener: any CalendarOpening
  ) -> (holidays: HolidayImport?, diagnostics: [Diagnostic]) {
    let findings = Findings(fallback: SourceLocation(file: path, line: 1, column: 1))
    let extract = CalendarInput.extracts(of: [path], year, opener, findings)[0]
    return (extract.map { HolidayImport($0, year) }, findings.sorted())
  }

  init(_ extract: CalendarExtract, _ year: DateWindow) {
    var days: [Holiday] = []
    var known: Set<Holiday> = []
    var timedCount = 0
    var cancelledCount = 0
    for occurrence in extract.occurrences {
      if occurrence.isCancelled {
        cancelledCount += 1
        continue
      }
      guard case .allDay(let first, let end) = occurrence.time else {
        timedCount += 1
        continue
      }
      guard let from = Self.date(first), let after = Self.date(end), from < after else { continue }
      let holiday = Holiday(
        days: DateWindow(
          from: max(from, year.from),
          to: min(after.adding(days: -1), year.to)
        ),
        name: occurrence.summary
      )
      if holiday.days.from <= holiday.days.to, known.insert(holiday).inserted {
        days.append(holiday)
      }
    }
    self.days = days
    self.timedCount = timedCount
    self.cancelledCount = cancelledCount
    skippedCount = extract.skippedEntryCount
  }

  private static func date(_ date: CalendarDate) -> CivilDate? {
    CivilDate(year: date.year, month: date.month, day: date.day)
  }
}
