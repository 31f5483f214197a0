import Foundation
import Testing

@testable import ICalendar

/// The independent check of calendar files, which stands beside the package.
///
/// It reads each file with a lint of its own and four Python libraries. Where it or one of them is
/// absent, its tests are skipped and say so.
enum CalendarReferee {
  static let script = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/referee/check_ics.py").standardizedFileURL

  static let isPresent: Bool = {
    guard FileManager.default.fileExists(atPath: script.path) else { return false }
    do {
      return try run(["-c", "import icalendar, vobject, ics, ical"]).status == 0
    } catch {
      return false
    }
  }()

  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// Runs the check over files and gives what it printed, and whether all are right.
  static func check(_ files: [CalendarFile]) throws -> (isRight: Bool, output: String) {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "icalendar-tests-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var paths: [String] = []
    for (index, file) in files.enumerated() {
      let url = folder.appending(path: "\(index).ics")
      try Data(file.serialized()).write(to: url)
      paths.append(url.path)
    }
    let (status, output) = try run([script.path] + paths)
    try FileManager.default.removeItem(at: folder)
    return (status == 0, output)
  }
}

@Suite("The independent check of calendar files")
struct RefereeTests {
  // Skipped where the check or one of its Python libraries is not installed.
  @Test(
    "Four foreign libraries and the lint find nothing wrong, not even a warning",
    .enabled(if: CalendarReferee.isPresent, "needs ../shared/referee and its Python libraries")
  )
  func files() throws {
    let heading = try Sample.feedHeading()
    var alarmed = try Sample.session()
    alarmed.classification = .private
    alarmed.alarmMinutesBefore = 60
    var cancelled = try Sample.invitation()
    cancelled.heading.method = .cancel
    var dropped = try Sample.session()
    dropped.status = .cancelled
    dropped.summary = "HUỶ: " + dropped.summary
    cancelled.components = [.event(dropped)]
    let files = try [
      Sample.feed(), Sample.invitation(), cancelled,
      CalendarFile(heading: heading, components: [.event(alarmed)]),
      CalendarFile(heading: heading, components: [.toDo(Sample.deadline())]),
      CalendarFile(heading: heading, components: [.freeBusy(Sample.busyTimes())]),
      CalendarFile(heading: heading, components: awkwardEvents()),
    ]
    let (isRight, output) = try CalendarReferee.check(files)
    #expect(isRight, "\(output)")
    #expect(!output.contains("warning"), "\(output)")
  }

  /// Events with every kind of text that has broken a calendar.
  ///
  /// A backslash before an n is not among them: one of the libraries takes it for a line feed.
  private func awkwardEvents() throws -> [CalendarComponent] {
    let texts = [
      "a,b;c\\d", "ends with a backslash \\", "two\nlines, three\n\nempty ones\n", "\"quoted\"",
      "Khuyến công ".decomposedStringWithCanonicalMapping, "👩🏽‍🌾🎪 ⚙️", "BEGIN:VEVENT",
      String(repeating: "Đan lát lục bình, ", count: 600), String(repeating: "x", count: 10_000),
      String(repeating: "ab ", count: 300), "line\u{2028}separator\u{85}next", "^n ^' ^^ %41",
      "\\d \\, \\;", "a:b;c=d", "'", "tab\tinside",
    ]
    return try texts.enumerated().map { index, text in
      var event = try Sample.session()
      event.uid = "awkward-\(index)@khuyencong.example"
      event.summary = text
      event.description = text
      event.location = text
      event.contact = text
      event.categories = [text, "b"]
      return .event(event)
    }
  }
}
