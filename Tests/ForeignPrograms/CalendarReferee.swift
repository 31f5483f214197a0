import Foundation

/// The independent check of calendar files, which stands beside the package.
///
/// It reads each file with a lint of its own and four Python libraries. Where it or one of them is
/// absent, its tests are skipped and say so.
public enum CalendarReferee {
  private static let script = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/referee/check_ics.py").standardizedFileURL.path

  /// Whether it and its libraries are there.
  public static let isPresent =
    FileManager.default.fileExists(atPath: script) && Python.has("icalendar, vobject, ics, ical")

  /// Runs the check over files and gives whether all are right, and what it printed.
  public static func check(_ files: [String]) throws -> (isRight: Bool, output: String) {
    let (status, output) = try Python.run([script] + files)
    return (status == 0, output)
  }
}
