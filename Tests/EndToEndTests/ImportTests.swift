import Foundation
import Testing

/// Busy times of other people's calendars: shown first, then kept, then planned around.
struct ImportTests {
  @Test("import busy shows the days, keeps them on demand without titles, and check reads them")
  func busy() throws {
    let folder = try TemporaryFolder()
    let plan = folder.path("plan")
    try YearUnderWay.makeExample(plan)
    let file = folder.path("trainer.ics")
    let text = """
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20270101T000000Z
      DTSTART:20270104T080000
      DURATION:PT2H
      RRULE:FREQ=YEARLY
      SUMMARY:At the dentist's
      END:VEVENT
      """
    try Data(text.utf8).write(to: URL(filePath: file))
    let shown = try Command.lichtrinh("import", "busy", file, plan, "--for", "gv-1")
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("1 busy, 0 free, 0 entries"))
    #expect(shown.output.contains("2027-01-04"))
    #expect(!FileManager.default.fileExists(atPath: plan + "/busy"))
    let kept = try Command.lichtrinh("import", "busy", file, plan, "--for", "gv-1", "--save")
    #expect(kept.status == 0, "\(kept.errors)")
    let saved = try String(contentsOfFile: plan + "/busy/gv-1.ics", encoding: .utf8)
    #expect(saved.contains("DTSTART;VALUE=DATE:20270104") && !saved.contains("dentist"))
    #expect(try Command.lichtrinh("check", plan).status == 0)
    #expect(try Command.lichtrinh("import", "busy", file, plan, "--for", "who").status == 2)
    #expect(
      try Command.lichtrinh("import", "busy", plan + "/people.csv", plan, "--for", "gv-1").status
        == 2
    )
    #expect(
      try Command.lichtrinh("import", "busy", folder.path("none"), plan, "--for", "gv-1").status
        == 73
    )
  }
}
