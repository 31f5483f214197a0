import Almanac
import Foundation
import Planning
import Testing

@testable import PlanFolder

/// Calendars of busy times in a plan folder.
struct BusyCalendarTests {
  private static let calendar = """
    BEGIN:VCALENDAR
    VERSION:2.0
    BEGIN:VEVENT
    UID:a
    DTSTAMP:20270101T000000Z
    DTSTART;TZID=SE Asia Standard Time:20270104T080000
    DURATION:PT2H
    RRULE:FREQ=WEEKLY;COUNT=3
    EXDATE;TZID=SE Asia Standard Time:20270111T080000
    SUMMARY:Secret
    END:VEVENT
    BEGIN:VEVENT
    UID:b
    DTSTAMP:20270101T000000Z
    DTSTART;VALUE=DATE:20270201
    TRANSP:TRANSPARENT
    SUMMARY:Free
    END:VEVENT
    BEGIN:VEVENT
    UID:c
    DTSTART:nonsense
    END:VEVENT
    END:VCALENDAR
    """

  @Test("The days of a calendar, its counts, and the line of what is not understood")
  func read() throws {
    let year = DateWindow(from: CivilDate(2027, 1, 1), to: CivilDate(2027, 12, 31))
    let (calendar, diagnostics) = BusyCalendar.read(
      Array(Self.calendar.utf8),
      named: "a.ics",
      year: year
    )
    let busy = try #require(calendar)
    let fourth = CivilDate(2027, 1, 4)
    let eighteenth = CivilDate(2027, 1, 18)
    #expect(
      busy.windows == [
        DateWindow(from: fourth, to: fourth), DateWindow(from: eighteenth, to: eighteenth),
      ]
    )
    #expect(busy.takenCount == 2 && busy.freeCount == 1 && busy.skippedCount == 1)
    #expect(diagnostics.contains { $0.location.line == 21 && $0.severity == .warning })
    let nothing = BusyCalendar.read(Array("hello".utf8), named: "a.ics", year: year)
    #expect(nothing.calendar == nil && nothing.diagnostics.map(\.code) == ["bad-calendar"])
  }

  @Test("A calendar under an id adds its days; one of nobody is an error with its file")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "busy-\(UUID().uuidString)")
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    _ = try PlanFolderTemplate.write(to: folder.path, language: .en)
    let busy = folder.appending(path: "busy")
    try FileManager.default.createDirectory(at: busy, withIntermediateDirectories: false)
    let before = try #require(LoadedFolder.read(folder.path).programme)
    try Data(Self.calendar.utf8).write(to: busy.appending(path: "gv-1.ics"))
    let loaded = LoadedFolder.read(folder.path)
    let after = try #require(loaded.programme)
    #expect(!loaded.hasErrors)
    let old = try #require(before.resources.first { $0.id == "gv-1" }).busy
    let new = try #require(after.resources.first { $0.id == "gv-1" }).busy
    #expect(new.count == old.count + 2 && Array(new.prefix(old.count)) == old)
    try Data(Self.calendar.utf8).write(to: busy.appending(path: "nobody.ics"))
    let wrong = LoadedFolder.read(folder.path).diagnostics.filter { $0.severity == .error }
    #expect(wrong.map(\.code) == ["busy-of-nobody"])
    #expect(wrong[0].location.file.hasSuffix("busy/nobody.ics"))
  }
}
