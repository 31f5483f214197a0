import ForeignPrograms
import Foundation
import Testing

@testable import ICalendar

extension CalendarReferee {
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
    let verdict = try check(paths)
    try FileManager.default.removeItem(at: folder)
    return verdict
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
