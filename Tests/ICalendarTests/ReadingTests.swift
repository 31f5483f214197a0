import Testing

@testable import ICalendar

@Suite("Foreign files")
struct ReadingTests {
  private func read(_ text: String, limits: ReadingLimits = .standard) throws -> CalendarReading {
    try CalendarReading(of: Array(text.utf8), limits: limits)
  }

  private func calendar(_ entries: String) -> String {
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n" + entries + "\nEND:VCALENDAR\n"
  }

  private let good =
    "BEGIN:VEVENT\nUID:good\nDTSTAMP:20160101T000000Z\nDTSTART:20160102T010000Z\n"
    + "DTEND:20160102T020000Z\nSUMMARY:Tốt\nEND:VEVENT"

  @Test("CR LF, LF and CR end a line alike, and a byte order mark is passed over")
  func lineEnds() throws {
    let text = calendar(good)
    let expected = try read(text)
    #expect(expected.problems == [])
    #expect(expected.calendars[0].events.map(\.summary) == ["Tốt"])
    #expect(try read(text.replacing("\n", with: "\r\n")) == expected)
    #expect(try read(text.replacing("\n", with: "\r")) == expected)
    #expect(try read("\u{FEFF}" + text) == expected)
    #expect(try read("\n\n" + text.replacing("\n", with: "\n\n")).calendars == expected.calendars)
  }

  @Test("A fold may fall inside a character and be of a tab")
  func folds() throws {
    let octets = Array(calendar(good).utf8)
    let split = try #require(octets.firstIndex(of: 0xE1)) + 1
    let folded = octets[..<split] + [0x0D, 0x0A, 0x09] + octets[split...]
    #expect(try CalendarReading(of: Array(folded)).calendars[0].events[0].summary == "Tốt")
  }

  @Test("Entries outside a calendar and several calendars in a file are all read")
  func severalCalendars() throws {
    let reading = try read(good + "\n" + calendar(good) + calendar(good))
    #expect(reading.calendars.map(\.events.count) == [1, 1, 1])
    #expect(try read(good).calendars[0].events.map(\.uid) == ["good"])
    #expect(throws: CalendarReadingError.notOneCalendar(count: 2)) {
      try CalendarFile.parse(Array((calendar(good) + calendar(good)).utf8))
    }
  }

  @Test(
    "A bad event is left out with its line, and the others stay",
    arguments: [
      ("DTSTART:20271345T990000", CalendarProblem.Cause.badValue("DTSTART")),
      ("DTSTART:20160230T080000", .badValue("DTSTART")),
      ("DTSTART:rubbish", .badValue("DTSTART")),
      ("DTSTART;VALUE=INTEGER:12345", .badValue("DTSTART")),
      ("DTSTART:20160102T010000Z\nDTEND:20160102T003000Z", .endBeforeStart),
      ("DTSTART:20160102T010000Z\nDTEND;VALUE=DATE:20160103", .badValue("DTEND")),
      ("DTSTART;VALUE=DATE:20160102\nDTEND;VALUE=DATE:20160102", .endBeforeStart),
      ("DTSTART:20160102T010000Z\nDURATION:P99999999W", .badValue("DURATION")),
      ("COMMENT:no start", .missing("DTSTART")),
    ]
  )
  func badEvent(lines: String, cause: CalendarProblem.Cause) throws {
    let bad = "BEGIN:VEVENT\nUID:bad\nDTSTAMP:20160101T000000Z\n" + lines + "\nEND:VEVENT\n"
    let reading = try read(calendar(bad + good))
    #expect(reading.calendars[0].events.map(\.uid) == ["good"])
    #expect(reading.skippedEntryCount == 1)
    let line = cause == .missing("DTSTART") ? 4 : lines.contains("\n") ? 8 : 7
    #expect(
      reading.problems == [CalendarProblem(line: line, cause: cause, isEntrySkipped: true)]
    )
  }

  @Test("A duration or nothing at all stands for the end, RFC 5545 section 3.6.1")
  func ends() throws {
    func time(_ lines: String) throws -> EventTime {
      let event = "BEGIN:VEVENT\nUID:u\nDTSTAMP:20160101T000000Z\n" + lines + "\nEND:VEVENT"
      return try #require(read(calendar(event)).calendars[0].events.first).time
    }
    let start = try Sample.time(2016, 2, 28, 23, 30)
    #expect(
      try time("DTSTART:20160228T233000Z\nDURATION:PT45M")
        == .timed(start: start, end: Sample.time(2016, 2, 29, 0, 15), zone: .utc)
    )
    #expect(
      try time("DTSTART:20160228T233000") == .timed(start: start, end: start, zone: .floating)
    )
    #expect(
      try time("DTSTART;VALUE=DATE:20160228")
        == .allDay(first: Sample.date(2016, 2, 28), endExclusive: Sample.date(2016, 2, 29))
    )
    #expect(
      try time("DTSTART;VALUE=DATE:20160228\nDURATION:P1W")
        == .allDay(first: Sample.date(2016, 2, 28), endExclusive: Sample.date(2016, 3, 6))
    )
  }

  @Test(
    "Vietnam's zone goes by several names",
    arguments: ["Asia/Ho_Chi_Minh", "Asia/Saigon", "SE Asia Standard Time"]
  )
  func zones(name: String) throws {
    let event = good.replacing("DTSTART:", with: "DTSTART;TZID=\(name):")
      .replacing("DTEND:", with: "DTEND;TZID=\"\(name)\":").replacing(
        "0000Z\nDTEND",
        with: "0000\nDTEND"
      )
      .replacing("0000Z\nSUMMARY", with: "0000\nSUMMARY")
    let time = try #require(read(calendar(event)).calendars[0].events.first).time
    guard case .timed(_, _, let zone) = time else {
      Issue.record("not timed")
      return
    }
    #expect(zone == .hoChiMinh)
  }

  @Test("Lines that are no properties and components that do not match are told, not fatal")
  func brokenStructure() throws {
    let text = calendar(
      "no property at all\nBEGIN:VEVENT\nUID:open\nDTSTART:20160101T000000Z\nEND:VTODO\n"
        + "END:VEVENT\nBEGIN:VEVENT\nUID:cut"
    )
    let reading = try read(good + "\n" + text)
    #expect(reading.calendars.map(\.events.count) == [1, 1])
    #expect(
      reading.problems.map(\.cause) == [
        .malformedLine, .unexpectedEnd(found: "VTODO", expected: "VEVENT"), .missing("DTSTAMP"),
        .unexpectedEnd(found: "VCALENDAR", expected: "VEVENT"), .unclosed("VEVENT"),
      ]
    )
    #expect(reading.skippedEntryCount == 1)
  }

  @Test("Recurrence is read and never written; what the standard has abandoned is told")
  func recurrence() throws {
    let event = good.replacing("SUMMARY", with: "RRULE:FREQ=DAILY\nEXRULE:FREQ=WEEKLY\nSUMMARY")
    let reading = try read(calendar(event))
    #expect(
      reading.problems == [
        CalendarProblem(line: 10, cause: .unsupported("EXRULE"), isEntrySkipped: false)
      ]
    )
    #expect(reading.problems[0].vietnameseText == "EXRULE không được tính đến")
    #expect(reading.problems[0].englishText == "EXRULE is not taken into account")
    let read = try #require(reading.calendars[0].events.first)
    #expect(read.recurrence?.rules == ["FREQ=DAILY"])
    #expect(reading.calendars[0].faults().map(\.cause).contains(.unexpected("RRULE")))
  }

  @Test(
    "What is no calendar is refused",
    arguments: ["", "hello", "a,b\n1,2", "\u{0}\u{1}", "END:"]
  )
  func noCalendar(text: String) {
    #expect(throws: CalendarReadingError.notACalendar) { try read(text) }
  }

  @Test("Size, nesting, length of a line and number of entries are bounded")
  func bounds() throws {
    let deep = String(repeating: "BEGIN:VEVENT\n", count: 30_000)
    #expect(throws: CalendarReadingError.nestedTooDeep(line: 9, limit: 8)) { try read(deep) }
    #expect(throws: CalendarReadingError.fileTooLarge(octets: 5, limit: 4)) {
      try read("hello", limits: ReadingLimits(fileOctets: 4))
    }
    let long = calendar("X:" + String(repeating: "y", count: 200))
    #expect(throws: CalendarReadingError.lineTooLong(line: 4, limit: 100)) {
      try read(long, limits: ReadingLimits(lineOctets: 100))
    }
    let folded = calendar("X:y" + String(repeating: "\n y", count: 200))
    #expect(throws: CalendarReadingError.lineTooLong(line: 4, limit: 100)) {
      try read(folded, limits: ReadingLimits(lineOctets: 100))
    }
    #expect(throws: CalendarReadingError.tooManyEntries(line: 11, limit: 1)) {
      try read(calendar(good + "\n" + good), limits: ReadingLimits(entries: 1))
    }
    let crowded = good.replacing(
      "SUMMARY",
      with: String(repeating: "CATEGORIES:x\n", count: 50) + "SUMMARY"
    )
    let reading = try read(
      calendar(crowded + "\n" + good),
      limits: ReadingLimits(propertiesPerEntry: 40)
    )
    #expect(reading.problems.map(\.cause) == [.tooManyProperties])
    #expect(reading.calendars[0].events.count == 1)
  }

  @Test("A property with thousands of parameters is passed over and told")
  func parameterBounds() throws {
    for parameters in [
      String(repeating: ";A=1", count: 65), ";CN=" + String(repeating: "x", count: 40_000),
    ] {
      let event = good.replacing("SUMMARY", with: "LOCATION\(parameters):x\nSUMMARY")
      let reading = try read(calendar(event))
      #expect(reading.problems.map(\.cause) == [.badValue("LOCATION")])
      #expect(reading.calendars[0].events.map(\.summary) == ["Tốt"])
    }
  }

  @Test(
    "Values of a foreign type are never taken for another",
    arguments: [
      "UID", "DTSTAMP", "CREATED", "SEQUENCE", "STATUS", "DTEND", "DURATION", "DUE", "PRIORITY",
      "SUMMARY", "DESCRIPTION", "ORGANIZER", "ATTENDEE", "TRANSP", "CLASS", "LOCATION", "GEO",
      "CATEGORIES", "URL", "CONTACT", "RELATED-TO", "FREEBUSY", "DTSTART",
    ]
  )
  func foreignTypes(property: String) throws {
    let kinds = [
      "TEXT", "INTEGER", "FLOAT", "BOOLEAN", "DATE", "DATE-TIME", "DURATION", "PERIOD", "RECUR",
      "URI", "CAL-ADDRESS", "UTC-OFFSET", "BINARY", "X", "NONSENSE", "",
    ]
    let values = ["12345", "20160101", "P1D", "FREQ=DAILY", "x;y,z\\", "-1", "TRUE", "1;2"]
    for kind in kinds {
      for value in values {
        let lines = "\(property);VALUE=\(kind):\(value)\n"
        let event = good.replacing("UID:good", with: lines + "UID:good")
        let reading = try read(calendar(event))
        #expect(reading.calendars[0].events.count + reading.skippedEntryCount == 1)
      }
    }
  }

  @Test(
    "Lines that were met before mean the same again, and of a property that stands twice the first counts"
  )
  func repeatedLines() throws {
    func event(_ uid: String, _ lines: String...) -> String {
      (["BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:20270101T000000Z", "DTSTART:20270105T080000Z"]
        + lines
        + ["END:VEVENT"]).joined(separator: "\r\n")
    }
    let texts = [
      event("a", "STATUS:CONFIRMED", "LOCATION:Hall", "CATEGORIES:x,y", "SEQUENCE:3"),
      event("b", "STATUS:CANCELLED", "STATUS:CONFIRMED", "LOCATION:Yard", "LOCATION:Hall"),
      event("c", "STATUS:CONFIRMED", "LOCATION:Hall", "CATEGORIES:x,y", "SEQUENCE:3"),
      event("d", "CATEGORIES:x,y", "CATEGORIES:z", "SEQUENCE:nonsense"),
      event("e", "CATEGORIES:x,y", "SEQUENCE:nonsense", "STATUS:NOSUCH"),
      event("f", "DTSTAMP:20270101T000000Z", "STATUS:CONFIRMED"),
    ]
    func events(_ text: String) throws -> [CalendarEvent] {
      let file = "BEGIN:VCALENDAR\r\n\(text)\r\nEND:VCALENDAR\r\n"
      return try CalendarReading(of: Array(file.utf8)).calendars.flatMap(\.events)
    }
    let together = try events(texts.joined(separator: "\r\n"))
    #expect(together == (try texts.flatMap { try events($0) }))
    #expect(together.map(\.status) == [.confirmed, .cancelled, .confirmed, nil, nil, .confirmed])
    #expect(together.map(\.location) == ["Hall", "Yard", "Hall", nil, nil, nil])
    #expect(together[3].categories == ["x", "y", "z"])
  }
}
