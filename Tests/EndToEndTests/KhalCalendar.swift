import Foundation
import Testing

/// A calendar of Debian's khal.
final class KhalCalendar {
  private let settings: String
  /// The folder in which khal, or whoever synchronises it, keeps one file an event.
  let store: String

  init(_ folder: TemporaryFolder, _ name: String) throws {
    store = folder.path(name)
    settings = folder.path(name + ".conf")
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
    let text = """
      [calendars]
      [[plan]]
      path = \(store)
      type = calendar
      [locale]
      timeformat = %H:%M
      dateformat = %Y-%m-%d
      longdateformat = %Y-%m-%d
      datetimeformat = %Y-%m-%d %H:%M
      longdatetimeformat = %Y-%m-%d %H:%M
      local_timezone = Asia/Ho_Chi_Minh
      default_timezone = Asia/Ho_Chi_Minh
      [sqlite]
      path = \(folder.path(name + ".db"))
      [default]
      default_calendar = plan

      """
    try Data(text.utf8).write(to: URL(filePath: settings))
  }

  /// Takes a file in, as a person does who is sent it.
  func take(_ file: String) throws {
    let run = try Command.run(
      "/usr/bin/env",
      ["khal", "-c", settings, "import", "--batch", "-a", "plan", file]
    )
    try #require(run.status == 0, "\(run.errors)")
  }

  /// Identity, start and status of all that khal shows of the year 2027, each event once, in order.
  func events() throws -> [String] {
    let run = try Command.run(
      "/usr/bin/env",
      [
        "khal", "-c", settings, "list", "--day-format", "", "--once", "--format",
        "{uid} {start-date} {start-time} {status}|", "2027-01-01", "2027-12-31",
      ]
    )
    try #require(run.status == 0, "\(run.errors)")
    return run.output.split(separator: "\n").filter { $0.hasSuffix("|") }.map { line in
      line.dropLast().split(separator: " ").joined(separator: " ")
    }.sorted()
  }
}

extension ReadEvent {
  /// The event as ``KhalCalendar`` tells it.
  var asKhalTells: String {
    // `2027-03-29 07:30:00+07:00`, or a day alone.
    let clock = start.count > 10 ? " " + start.dropFirst(11).prefix(5) : ""
    return "\(uid) \(start.prefix(10))\(clock) \(status)"
  }
}
