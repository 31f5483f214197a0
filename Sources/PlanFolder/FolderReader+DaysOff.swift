import Almanac
import ICalendar
import Planning

/// Calendars of further days off: `holidays/*.ics`, on which nothing is held.
extension FolderReader {
  /// Adds the days of each calendar to the periods to avoid, under the names that they bear there.
  func readHolidayCalendars() {
    let folder = FolderReader.join(directory, "holidays")
    guard let year = contents.year else { return }
    let paths = CalendarInput.names(in: folder, findings).map { FolderReader.join(folder, $0) }
    if paths.isEmpty { return }
    for extract in CalendarInput.extracts(of: paths, year, opener, findings) {
      guard let extract else { continue }
      contents.rules.avoidedPeriods += HolidayImport(extract, year).days.map(\.avoided)
    }
  }
}
