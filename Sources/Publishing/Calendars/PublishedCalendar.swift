/// A calendar file ready to be written.
public struct PublishedCalendar: Sendable, Equatable {
  /// The path below the folder of calendars, such as `group-G1.ics`; ASCII letters, digits, `-`, `_`, `.` and `/` only.
  public let path: String
  /// The octets of the file.
  public let bytes: [UInt8]
}
