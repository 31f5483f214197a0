import Foundation
import ICalendar
import Testing

/// Recurrences of foreign files, worked out by hand and compared with PyPI's recurring-ical-events.
struct RecurrenceTests {
  private func expanded(
    _ lines: String...,
    from: (Int, Int, Int) = (2027, 1, 1),
    through: (Int, Int, Int) = (2027, 12, 31)
  ) throws -> EventOccurrences {
    let text =
      (["BEGIN:VCALENDAR", "VERSION:2.0"] + lines + ["END:VCALENDAR", ""]).joined(separator: "\n")
    return EventOccurrences(
      of: try CalendarReading(of: Array(text.utf8)),
      from: try day(from),
      through: try day(through)
    )
  }

  private func day(_ parts: (Int, Int, Int)) throws -> CalendarDate {
    try #require(CalendarDate(year: parts.0, month: parts.1, day: parts.2))
  }

  private func starts(_ occurrences: EventOccurrences) -> [String] {
    occurrences.occurrences.map { occurrence in
      switch occurrence.time {
      case .allDay(let first, _): "\(first.month)-\(first.day)"
      case .timed(let start, _, _):
        "\(start.date.month)-\(start.date.day) \(start.hour):\(start.minute)"
      }
    }
  }

  private func event(_ lines: String...) -> String {
    (["BEGIN:VEVENT", "UID:u", "DTSTAMP:20270101T000000Z"] + lines + ["END:VEVENT"])
      .joined(separator: "\n")
  }

  @Test("An endless rule ends with the plan's year, and begins within it")
  func endless() throws {
    let weekly = event("DTSTART:20200106T080000", "DURATION:PT2H", "RRULE:FREQ=WEEKLY")
    let found = try expanded(weekly)
    #expect(found.occurrences.count == 52)
    #expect(starts(found).first == "1-4 8:0" && starts(found).last == "12-27 8:0")
    #expect(found.problems.isEmpty)
  }

  @Test(
    "Names of Vietnam's zone, Windows' names and floating times come to the same hour",
    arguments: [
      "DTSTART;TZID=SE Asia Standard Time:20270302T080000",
      "DTSTART;TZID=Asia/Saigon:20270302T080000", "DTSTART:20270302T080000",
      "DTSTART:20270302T010000Z", "DTSTART;TZID=Tokyo Standard Time:20270302T100000",
      "DTSTART;TZID=Asia/Seoul:20270302T100000", "DTSTART;TZID=America/New_York:20270301T200000",
      "DTSTART;TZID=/mozilla.org/20070129_1/Europe/Berlin:20270302T020000",
    ]
  )
  func zones(_ start: String) throws {
    #expect(try starts(expanded(event(start, "DURATION:PT1H"))) == ["3-2 8:0"])
  }

  @Test("A meeting keeps its hour where its own clocks change, and so changes Vietnam's")
  func summerTime() throws {
    let found = try expanded(
      event(
        "DTSTART;TZID=Europe/Berlin:20270325T090000",
        "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;COUNT=2"
      )
    )
    #expect(starts(found) == ["3-25 15:0", "4-1 14:0"])
  }

  @Test("A zone that nobody knows is told, and the event left out")
  func unknownZone() throws {
    let found = try expanded(event("DTSTART;TZID=Nowhere/Town:20270302T080000", "DURATION:PT1H"))
    #expect(found.occurrences.isEmpty)
    #expect(found.problems == [.unknownZone(uid: "u", name: "Nowhere/Town")])
  }

  @Test("A changed occurrence stands in place of the old, a cancelled one leaves its time free")
  func overrides() throws {
    let found = try expanded(
      event("DTSTART:20270301T080000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4"),
      event("RECURRENCE-ID:20270302T080000", "DTSTART:20270305T100000", "DURATION:PT1H"),
      event(
        "RECURRENCE-ID:20270303T080000",
        "DTSTART:20270303T080000",
        "DURATION:PT1H",
        "STATUS:CANCELLED"
      )
    )
    #expect(starts(found) == ["3-1 8:0", "3-3 8:0", "3-4 8:0", "3-5 10:0"])
    #expect(found.occurrences.map(\.isFree) == [false, true, false, false])
    let taken = try TakenDays(of: found, from: day((2027, 1, 1)), through: day((2027, 12, 31)))
    #expect(taken.takenCount == 3 && taken.freeCount == 1)
    let runs = taken.runs.map { "\($0.first.day)-\($0.last.day)" }
    #expect(runs == ["1-1", "4-5"])
  }

  @Test("Days are taken whole, an end at midnight takes no further day, the year bounds both ends")
  func takenDays() throws {
    let found = try expanded(
      event("DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270103"),
      event("DTSTART:20270110T220000", "DTEND:20270111T000000"),
      event("DTSTART:20270120T220000", "DTEND:20270121T003000"),
      event("DTSTART:20271231T080000", "DTEND:20280102T080000")
    )
    let taken = try TakenDays(of: found, from: day((2027, 1, 1)), through: day((2027, 12, 31)))
    let runs = taken.runs.map {
      "\($0.first.month)-\($0.first.day)…\($0.last.month)-\($0.last.day)"
    }
    #expect(runs == ["1-1…1-2", "1-10…1-10", "1-20…1-21", "12-31…12-31"])
  }

  @Test(
    "Rules that never end or never come are bounded and told",
    arguments: ["FREQ=SECONDLY", "FREQ=MINUTELY;BYSECOND=0,1,2,3", "FREQ=HOURLY"]
  )
  func bounded(_ rule: String) throws {
    let found = try expanded(
      event("DTSTART:19700101T000000Z", "DURATION:PT1S", "RRULE:\(rule)")
    )
    #expect(found.problems == [.tooOften(uid: "u")])
    let never = try expanded(
      event(
        "DTSTART:20270101T000000Z",
        "DURATION:PT1S",
        "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"
      )
    )
    #expect(never.occurrences.count == 1)
  }

  private static let hasPeer: Bool = {
    do { return try python("import recurring_ical_events", []).status == 0 } catch { return false }
  }()

  private static func python(
    _ script: String,
    _ arguments: [String]
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test(
    "Forty-one rules of the kinds of RFC 5545 give the same times as recurring-ical-events",
    .enabled(if: hasPeer, "PyPI's recurring-ical-events is not installed")
  )
  func peer() throws {
    let script = """
      import sys, json, datetime, icalendar, recurring_ical_events
      zone = datetime.timezone(datetime.timedelta(hours=7))
      for text in json.loads(sys.argv[1]):
          calendar = icalendar.Calendar.from_ical(text)
          first = datetime.datetime(1997, 1, 1, tzinfo=zone)
          end = datetime.datetime(2003, 1, 1, tzinfo=zone)
          found = recurring_ical_events.of(calendar).between(first, end)
          starts = sorted(event['DTSTART'].dt.astimezone(zone) for event in found)
          print(' '.join(start.strftime('%Y%m%dT%H%M%S') for start in starts))
      """
    let files = RecurrenceExamples.all.map { RecurrenceExamples.file($0) }
    let list = String(decoding: try JSONEncoder().encode(files), as: UTF8.self)
    let run = try Self.python(script, [list])
    try #require(run.status == 0)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, example) in RecurrenceExamples.all.enumerated() {
      let reading = try CalendarReading(of: Array(files[index].utf8))
      let found = try EventOccurrences(
        of: reading,
        from: day((1997, 1, 1)),
        through: day((2002, 12, 31))
      )
      let own = found.occurrences.map { occurrence -> String in
        guard case .timed(let start, _, _) = occurrence.time else { return "" }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(start.date.year)\(two(start.date.month))\(two(start.date.day))"
          + "T\(two(start.hour))\(two(start.minute))\(two(start.second))"
      }
      #expect(own == lines[index].split(separator: " ").map(String.init), "\(example.name)")
    }
    #expect(RecurrenceExamples.all.count == 41)
  }
}
