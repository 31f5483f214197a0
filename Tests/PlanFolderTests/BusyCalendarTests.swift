import Almanac
import Foundation
import ICalendar
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

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "busy-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    try body(folder)
  }

  private let year = DateWindow(from: CivilDate(2027, 1, 1), to: CivilDate(2027, 12, 31))

  @Test("The times of a calendar by the minute, its counts, and the line of what is not understood")
  func read() throws {
    try inFolder { folder in
      let path = folder.appending(path: "a.ics").path
      try Data(Self.calendar.utf8).write(to: URL(filePath: path))
      let (calendar, diagnostics) = BusyCalendar.read(path, year: year, opener: CalendarFiles())
      let busy = try #require(calendar)
      let minutes = [4, 18].map { CivilDate(2027, 1, $0).dayNumber * 1440 }
      #expect(busy.times == minutes.map { BusyTime(minutes: $0 + 480..<$0 + 600) })
      #expect(busy.times.first?.firstDay == CivilDate(2027, 1, 4))
      #expect(busy.times.first?.startMinute == 480 && busy.times.first?.endMinute == 600)
      #expect(busy.takenCount == 2 && busy.freeCount == 1 && busy.skippedCount == 1)
      #expect(diagnostics.contains { $0.location.line == 21 && $0.severity == .warning })
      try Data("hello".utf8).write(to: URL(filePath: path))
      let nothing = BusyCalendar.read(path, year: year, opener: CalendarFiles())
      #expect(nothing.calendar == nil && nothing.diagnostics.map(\.code) == ["bad-calendar"])
      for (name, text) in [("none.ics", "No such file"), ("", "not a regular file")] {
        let path = folder.appending(path: name).path
        let absent = BusyCalendar.read(path, year: year, opener: CalendarFiles())
        #expect(absent.calendar == nil)
        #expect(absent.diagnostics.first?.cause.en.contains(text) ?? false)
      }
    }
  }

  @Test("A calendar under an id adds its times; one of nobody is an error with its file")
  func folder() throws {
    try inFolder { folder in
      let plan = folder.appending(path: "plan")
      _ = try PlanFolderTemplate.write(to: plan.path, language: .en)
      let busy = plan.appending(path: "busy")
      try FileManager.default.createDirectory(at: busy, withIntermediateDirectories: false)
      let before = try #require(LoadedFolder.read(plan.path).programme)
      #expect(before.resources.allSatisfy { $0.busyTimes.isEmpty })
      try Data(Self.calendar.utf8).write(to: busy.appending(path: "gv-1.ics"))
      let loaded = LoadedFolder.read(plan.path)
      let after = try #require(loaded.programme)
      #expect(!loaded.hasErrors)
      let new = try #require(after.resources.first { $0.id == "gv-1" })
      #expect(new.busyTimes.map(\.startMinute) == [480, 480])
      #expect(new.busy == before.resources.first { $0.id == "gv-1" }?.busy)
      try Data(Self.calendar.utf8).write(to: busy.appending(path: "nobody.ics"))
      let wrong = LoadedFolder.read(plan.path).diagnostics.filter { $0.severity == .error }
      #expect(wrong.map(\.code) == ["busy-of-nobody"])
      #expect(wrong[0].location.file.hasSuffix("busy/nobody.ics"))
    }
  }

  @Test(
    "A calendar of holidays makes its days forbidden under its names; hours and cancelled days do not count"
  )
  func holidays() throws {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20270101T000000Z
      DTSTART;VALUE=DATE:20270308
      RRULE:FREQ=YEARLY
      TRANSP:TRANSPARENT
      SUMMARY:Women's Day
      END:VEVENT
      BEGIN:VEVENT
      UID:b
      DTSTAMP:20270101T000000Z
      DTSTART;VALUE=DATE:20261230
      DTEND;VALUE=DATE:20270103
      SUMMARY:Turn of the year
      END:VEVENT
      BEGIN:VEVENT
      UID:c
      DTSTAMP:20270101T000000Z
      DTSTART:20270401T080000
      DURATION:PT1H
      SUMMARY:A meeting
      END:VEVENT
      BEGIN:VEVENT
      UID:d
      DTSTAMP:20270101T000000Z
      DTSTART;VALUE=DATE:20270501
      STATUS:CANCELLED
      SUMMARY:Called off
      END:VEVENT
      END:VCALENDAR
      """
    try inFolder { folder in
      let plan = folder.appending(path: "plan")
      _ = try PlanFolderTemplate.write(to: plan.path, language: .en)
      let before = try #require(LoadedFolder.read(plan.path).programme).avoidedPeriods
      let holidays = plan.appending(path: "holidays")
      try FileManager.default.createDirectory(at: holidays, withIntermediateDirectories: false)
      let file = holidays.appending(path: "office.ics")
      try Data(text.utf8).write(to: file)
      let found = try #require(
        HolidayImport.read(file.path, year: year, opener: CalendarFiles()).holidays
      )
      #expect(found.days.map(\.name) == ["Turn of the year", "Women's Day"])
      #expect(found.timedCount == 1 && found.cancelledCount == 1 && found.skippedCount == 0)
      let loaded = LoadedFolder.read(plan.path)
      #expect(!loaded.hasErrors)
      let new = try #require(loaded.programme).avoidedPeriods.dropFirst(before.count)
      #expect(new.map(\.nameEn) == ["Turn of the year", "Women's Day"])
      #expect(new.allSatisfy { $0.effect == .forbidden })
      #expect(new.first?.includes(CivilDate(2027, 1, 2)) ?? false)
      #expect(!(new.first?.includes(CivilDate(2026, 12, 31)) ?? true))
      #expect(new.last?.includes(CivilDate(2027, 3, 8)) ?? false)
    }
  }
}
