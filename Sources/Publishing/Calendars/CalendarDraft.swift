import ICalendar

/// The values of a calendar file with its place.
struct CalendarDraft: Equatable {
  /// The path below the folder of calendars.
  let path: String
  /// What the file holds.
  let file: CalendarFile

  /// Names a file without its ending.
  init(_ name: String, _ file: CalendarFile) {
    path = name + ".ics"
    self.file = file
  }

  /// The file's octets.
  func written() throws(CalendarFailure) -> PublishedCalendar {
    do {
      guard !file.components.isEmpty else {
        // A calendar holds something (RFC 5545, 3.6): one without entries declares its zone.
        return PublishedCalendar(path: path, bytes: try CalendarWriter(file.heading).finish())
      }
      return PublishedCalendar(path: path, bytes: try file.serialized())
    } catch {
      throw CalendarFailure(path: path, error: error)
    }
  }
}

/// A calendar that cannot be written.
public struct CalendarFailure: Error, Sendable {
  /// The file's path.
  public let path: String
  /// What is wrong with its values.
  public let reasons: [String]

  init(path: String, error: CalendarWritingError) {
    self.path = path
    reasons = error.faults.map { "\($0.uid ?? path): \($0.cause)" }
  }
}
