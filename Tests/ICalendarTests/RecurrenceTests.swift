import CalendarExamples
import Foundation
import Testing

@testable import ICalendar

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
    let taken = try TakenTimes(
      of: found.occurrences,
      from: day((2027, 1, 1)),
      through: day((2027, 12, 31))
    )
    #expect(taken.takenCount == 3 && taken.freeCount == 1)
    #expect(
      try text(taken) == ["3-1 8:0…3-1 9:0", "3-4 8:0…3-4 9:0", "3-5 10:0…3-5 11:0"]
    )
  }

  /// The spans of taken times by month, day, hour and minute; year 2027's first minute is 29,979,360.
  private func text(_ taken: TakenTimes) throws -> [String] {
    let year = try day((2027, 1, 1)).dayNumber * 1_440
    #expect(year == 29_979_360)
    func text(_ minute: Int) -> String {
      var day = (minute - year) / 1_440
      let months = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      var month = 0
      while month < 11, day >= months[month] {
        day -= months[month]
        month += 1
      }
      let rest = (minute - year) % 1_440
      return "\(month + 1)-\(day + 1) \(rest / 60):\(rest % 60)"
    }
    return taken.spans.map { "\(text($0.start))…\(text($0.end))" }
  }

  @Test("Times are taken by the minute, joined where they touch, and bounded by the year")
  func takenTimes() throws {
    let found = try expanded(
      event("DTSTART;VALUE=DATE:20261230", "DTEND;VALUE=DATE:20270103"),
      event("DTSTART:20270110T220000", "DTEND:20270111T000000"),
      event("DTSTART:20270111T000000", "DTEND:20270111T003001"),
      event("DTSTART:20270120T080059", "DTEND:20270120T093000"),
      event("DTSTART:20270120T090000", "DTEND:20270120T100000"),
      event("DTSTART:20270121T080000"),
      event("DTSTART:20271231T080000", "DTEND:20280102T080000")
    )
    let taken = try TakenTimes(
      of: found.occurrences,
      from: day((2027, 1, 1)),
      through: day((2027, 12, 31))
    )
    #expect(
      try text(taken) == [
        "1-1 0:0…1-3 0:0", "1-10 22:0…1-11 0:31", "1-20 8:0…1-20 10:0", "12-31 8:0…12-32 0:0",
      ]
    )
    #expect(taken.takenCount == 6 && taken.freeCount == 1, "a moment takes no time")
  }

  private let northern = """
    BEGIN:VTIMEZONE
    TZID:Our own time
    BEGIN:STANDARD
    DTSTART:19701025T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:19700329T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
    END:DAYLIGHT
    END:VTIMEZONE
    """

  @Test("A zone known by the file's own VTIMEZONE alone changes its clocks as that says")
  func declaredZone() throws {
    // Standard time ends on 28 March 2027: 9:00 is 15:00 in Vietnam before and 14:00 after.
    let found = try expanded(
      northern,
      event(
        "DTSTART;TZID=Our own time:20270325T090000",
        "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;COUNT=2"
      ),
      event("DTSTART;TZID=\"our own time\":20271101T090000", "DURATION:PT1H")
    )
    #expect(starts(found) == ["3-25 15:0", "4-1 14:0", "11-1 15:0"])
    #expect(found.problems.isEmpty)
    let ended = northern.replacing(
      "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
      with: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20200329T010000Z"
    )
    let old = try expanded(
      ended,
      event("DTSTART;TZID=Our own time:20270701T090000Z", "DURATION:PT1H")
    )
    #expect(starts(old) == ["7-1 16:0"], "a time that ends in Z is UTC whatever its TZID says")
    let single = try expanded(
      ended,
      event("DTSTART;TZID=Our own time:20270701T090000", "DURATION:PT1H")
    )
    #expect(starts(single) == ["7-1 15:0"], "summer time was given up in 2020")
  }

  @Test(
    "A zone whose declaration makes no sense is told as unknown",
    arguments: [
      "BEGIN:VTIMEZONE\nTZID:X\nEND:VTIMEZONE",
      "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19700101T000000\nEND:STANDARD\nEND:VTIMEZONE",
      "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:nonsense\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE",
      "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETTO:+9999\nEND:STANDARD\nEND:VTIMEZONE",
      "BEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\nDTSTART:20300101T000000\nTZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE",
    ]
  )
  func brokenZone(_ zone: String) throws {
    let found = try expanded(zone, event("DTSTART;TZID=X:20270302T080000", "DURATION:PT1H"))
    #expect(found.occurrences.isEmpty && found.problems == [.unknownZone(uid: "u", name: "X")])
  }

  @Test("A change of this and all later occurrences moves them by as much and lasts as long")
  func thisAndFuture() throws {
    let found = try expanded(
      event("DTSTART:20270301T080000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=6"),
      event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20270303T080000",
        "DTSTART:20270303T140000",
        "DURATION:PT3H"
      ),
      event("RECURRENCE-ID:20270304T080000", "DTSTART:20270304T060000", "DURATION:PT1H"),
      event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20270306T080000",
        "DTSTART:20270306T080000",
        "DURATION:PT1H",
        "STATUS:CANCELLED"
      )
    )
    #expect(
      starts(found) == [
        "3-1 8:0", "3-2 8:0", "3-3 14:0", "3-4 6:0", "3-5 14:0", "3-6 8:0",
      ]
    )
    let taken = try TakenTimes(
      of: found.occurrences,
      from: day((2027, 1, 1)),
      through: day((2027, 12, 31))
    )
    #expect(try text(taken).suffix(2) == ["3-4 6:0…3-4 7:0", "3-5 14:0…3-5 17:0"])
    #expect(found.occurrences.map(\.isCancelled) == [false, false, false, false, false, true])
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
    "Forty-one rules of the kinds of RFC 5545 and series with changes give the same times as recurring-ical-events",
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
    let names = RecurrenceExamples.all.map(\.name) + RecurrenceExamples.series.map(\.name)
    let files =
      RecurrenceExamples.all.map { RecurrenceExamples.file($0) }
      + RecurrenceExamples.series.map(\.text)
    let list = String(decoding: try JSONEncoder().encode(files), as: UTF8.self)
    let run = try Self.python(script, [list])
    try #require(run.status == 0)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, name) in names.enumerated() {
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
      #expect(own == lines[index].split(separator: " ").map(String.init), "\(name)")
    }
    #expect(RecurrenceExamples.all.count == 41)
  }
}
