import Foundation
import Testing

/// Busy times of other people's calendars: shown first, then kept, then planned around.
struct ImportTests {
  @Test("import busy shows the times, keeps them on demand without titles, and check reads them")
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
    #expect(shown.output.contains("  2027-01-04 08:00-10:00\n"))
    #expect(!FileManager.default.fileExists(atPath: plan + "/busy"))
    let kept = try Command.lichtrinh("import", "busy", file, plan, "--for", "gv-1", "--save")
    #expect(kept.status == 0, "\(kept.errors)")
    let saved = try String(contentsOfFile: plan + "/busy/gv-1.ics", encoding: .utf8)
    #expect(
      saved.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20270104T080000") && !saved.contains("dentist")
    )
    let again = try Command.lichtrinh("import", "busy", file, plan, "--for", "gv-1", "--save")
    #expect(again.output.contains("gv-1.ics (in place of what was kept before)"))
    #expect(!kept.output.contains("in place of"))
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

  private func save(_ text: String, _ folder: TemporaryFolder, _ name: String) throws -> String {
    let path = folder.path(name)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  @Test(
    "An hour that is busy every day leaves the day: trainers who are away from six to seven still lead"
  )
  func hours() throws {
    let folder = try TemporaryFolder()
    let plan = folder.path("plan")
    try YearUnderWay.makeExample(plan)
    let hour = """
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20270101T000000Z
      DTSTART:20270101T060000
      DTEND:20270101T070000
      RRULE:FREQ=DAILY
      SUMMARY:Elsewhere
      END:VEVENT
      """
    let file = try save(hour, folder, "hours.ics")
    let trainers = try String(contentsOfFile: plan + "/trainers.csv", encoding: .utf8)
      .split(separator: "\n").dropFirst().compactMap { $0.split(separator: ",").first }
    for trainer in trainers {
      let kept = try Command.lichtrinh(
        "import",
        "busy",
        file,
        plan,
        "--for",
        String(trainer),
        "--save"
      )
      #expect(kept.status == 0 && kept.output.contains("365 busy"), "\(kept.errors)")
    }
    let problem = folder.path("problem.json")
    let run = try Command.lichtrinh(
      "plan",
      plan,
      "--steps",
      "100",
      "--problem",
      problem,
      "--out",
      folder.path("out"),
      "--only",
      "plan"
    )
    try #require(run.status == 0, "\(run.errors)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: problem)))
        as? [String: Any]
    )
    let resources = try #require(json["resources"] as? [[String: Any]])
    let led = resources.filter {
      ($0["id"] as? String).map { trainers.contains(Substring($0)) } ?? false
    }
    #expect(led.count == trainers.count && !led.isEmpty)
    for trainer in led {
      let busy = try #require(trainer["busy"] as? [[Int]])
      let hours = busy.filter { $0[1] - $0[0] == 60 && $0[0] % 1440 == 360 }
      #expect(hours.count == 365)
    }
  }

  private let holidays = """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Somebody//EN
    BEGIN:VEVENT
    UID:a
    DTSTAMP:20270101T000000Z
    DTSTART;VALUE=DATE:20270101
    TRANSP:TRANSPARENT
    SUMMARY:New Year's Day
    END:VEVENT
    BEGIN:VEVENT
    UID:b
    DTSTAMP:20270101T000000Z
    DTSTART;VALUE=DATE:20270308
    TRANSP:TRANSPARENT
    SUMMARY:Women's Day
    END:VEVENT
    BEGIN:VEVENT
    UID:c
    DTSTAMP:20270101T000000Z
    DTSTART;VALUE=DATE:20270517
    DTEND;VALUE=DATE:20270519
    SUMMARY:Village feast
    END:VEVENT
    END:VCALENDAR
    """

  @Test(
    "import holidays tells new days from days off by law, keeps those asked for, and plans avoid them"
  )
  func holidayCalendar() throws {
    let folder = try TemporaryFolder()
    let plan = folder.path("plan")
    try YearUnderWay.makeExample(plan)
    let file = try save(holidays, folder, "feasts.ics")
    let shown = try Command.lichtrinh("import", "holidays", file, plan)
    #expect(shown.status == 0, "\(shown.errors)")
    #expect(shown.output.contains("3 holidays, 3 new days"))
    #expect(shown.output.contains("2027-01-01 New Year's Day (off already or left out)"))
    #expect(shown.output.contains("2027-05-17..2027-05-18 Village feast (new)"))
    #expect(!FileManager.default.fileExists(atPath: plan + "/holidays"))
    let kept = try Command.lichtrinh(
      "import",
      "holidays",
      file,
      plan,
      "--skip",
      "2027-03-08",
      "--save"
    )
    #expect(kept.status == 0, "\(kept.errors)")
    let saved = try String(contentsOfFile: plan + "/holidays/feasts.ics", encoding: .utf8)
    #expect(saved.components(separatedBy: "BEGIN:VEVENT").count == 3)
    #expect(saved.contains("Village feast") && !saved.contains("Women's Day"))
    #expect(try Command.lichtrinh("check", plan).status == 0)
    let wrong = try Command.lichtrinh("import", "holidays", file, plan, "--skip", "8.3.")
    #expect(wrong.status == 64)
  }

  /// Rules that take libical some seconds, so that there is time to do something to the reader.
  private var slow: String {
    let event = """
      BEGIN:VEVENT
      UID:a
      DTSTAMP:20270101T000000Z
      DTSTART:20000101T000000
      DURATION:PT1S
      RRULE:FREQ=HOURLY;BYMINUTE=1,2,3,4,5,6,7,8,9,10;BYSECOND=1,2,3
      SUMMARY:Often
      END:VEVENT

      """
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + String(repeating: event, count: 2_000)
      + "END:VCALENDAR\n"
  }

  /// Runs `import busy` on a file that takes long and sends a signal to its reader.
  private func importing(
    _ file: String,
    _ plan: String,
    signal number: Int32,
    environment: [String: String] = [:]
  ) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = Command.executable
    process.arguments = ["import", "busy", file, plan, "--for", "gv-1"]
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LICHTRINH_LANG": "en"].merging(environment) { $1 }) { $1 }
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    var reader: pid_t?
    while reader == nil, process.isRunning {
      let found = try Command.run("/usr/bin/env", ["pgrep", "-P", "\(process.processIdentifier)"])
      reader = found.output.split(separator: "\n").first.flatMap { pid_t($0) }
    }
    if let reader { kill(reader, number) } else { Issue.record("there is no reader") }
    let text = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }

  @Test(
    "A reader that crashes, is killed or hangs loses its file with a clear error, and nothing else"
  )
  func readerOfItsOwn() throws {
    let folder = try TemporaryFolder()
    let plan = folder.path("plan")
    try YearUnderWay.makeExample(plan)
    let file = try save(slow, folder, "often.ics")
    for number in [SIGSEGV, SIGKILL, SIGABRT] {
      let run = try importing(file, plan, signal: number)
      #expect(run.status == 2)
      #expect(
        run.errors.contains(
          "often.ics:1:1: the calendar cannot be read: the process that reads calendars was ended by signal \(number)"
        ),
        "\(run.errors)"
      )
    }
    let hung = try importing(
      file,
      plan,
      signal: SIGSTOP,
      environment: ["LICHTRINH_READER_SECONDS": "20"]
    )
    #expect(hung.status == 2)
    #expect(hung.errors.contains("reading took more than 20 seconds and was stopped"))
  }
}
