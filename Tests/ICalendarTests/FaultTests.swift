import Testing

@testable import ICalendar

@Suite("Values that make no lawful file")
struct FaultTests {
  private func causes(
    method: CalendarMethod? = .publish,
    _ change: (inout CalendarEvent) throws -> Void
  ) throws -> [CalendarFault.Cause] {
    var event = try Sample.session()
    try change(&event)
    var heading = try Sample.feedHeading()
    heading.method = method
    return CalendarFile(heading: heading, components: [.event(event)]).faults().map(\.cause)
  }

  @Test("The sample files have none")
  func none() throws {
    #expect(try Sample.feed().faults() == [])
    #expect(try Sample.invitation().faults() == [])
  }

  @Test("Missing and empty properties are named")
  func missing() throws {
    #expect(try causes { $0.uid = " " } == [.missing("UID")])
    #expect(try causes { $0.summary = "\u{7}" } == [.missing("SUMMARY")])
    #expect(try causes { $0.organizer = nil } == [.missing("ORGANIZER")])
    #expect(try causes(method: nil) { $0.organizer = nil } == [])
    #expect(try causes(method: .request) { _ in } == [.missing("ATTENDEE")])
  }

  @Test("Times must go forward in a zone that the file declares")
  func times() throws {
    let start = try Sample.time(2016, 3, 1, 7, 30)
    for (time, cause) in [
      (EventTime.timed(start: start, end: start, zone: .hoChiMinh), .endNotAfterStart),
      (
        .timed(start: start, end: try Sample.time(2016, 3, 1, 8, 0), zone: .floating),
        .zoneNotDeclared
      ),
      (
        .timed(start: start, end: try Sample.time(2016, 3, 1, 8, 0), zone: .named("Asia/Tokyo")),
        .zoneNotDeclared
      ),
      (.allDay(first: start.date, endExclusive: start.date), CalendarFault.Cause.endNotAfterStart),
    ] {
      #expect(try causes { $0.time = time } == [cause])
    }
  }

  @Test("A public feed has no attendees, a cancellation is cancelled and gives no alarm")
  func methods() throws {
    let attendee = Attendee(user: Sample.organizer)
    #expect(try causes { $0.attendees = [attendee] } == [.unexpected("ATTENDEE")])
    #expect(
      try causes(method: .cancel) { $0.attendees = [attendee] } == [.outOfRange("STATUS")]
    )
    #expect(
      try causes(method: .cancel) {
        $0.status = .cancelled
        $0.alarmMinutesBefore = 5
      } == [.unexpected("VALARM")]
    )
  }

  @Test("Numbers outside their range never reach the C library")
  func ranges() throws {
    #expect(try causes { $0.sequence = Int.max } == [.outOfRange("SEQUENCE")])
    #expect(try causes { $0.sequence = -1 } == [.outOfRange("SEQUENCE")])
    #expect(try causes { $0.alarmMinutesBefore = Int.max } == [.outOfRange("TRIGGER")])
    var heading = try Sample.feedHeading()
    heading.refreshIntervalMinutes = 0
    heading.productIdentifier = "Lịch"
    #expect(
      CalendarFile(heading: heading).faults().map(\.cause) == [
        .outOfRange("PRODID"), .outOfRange("REFRESH-INTERVAL"),
      ]
    )
  }

  @Test("All faults are told at once, with the identities, and nothing is written")
  func allAtOnce() throws {
    var file = try Sample.feed()
    file.components.append(.event(try Sample.session()))
    guard case .event(var fair) = file.components[2] else { return }
    fair.summary = ""
    file.components[2] = .event(fair)
    let expected = [
      CalendarFault(uid: fair.uid, cause: .missing("SUMMARY")),
      CalendarFault(uid: "dan-lat-1-s1@khuyencong.example", cause: .uidRepeated),
    ]
    #expect(throws: CalendarWritingError(faults: expected)) { try file.serialized() }
  }

  @Test("An invitation holds one identity")
  func severalUIDs() throws {
    var file = try Sample.invitation()
    guard case .event(var event) = file.components[0] else { return }
    event.uid = "other@khuyencong.example"
    file.components.append(.event(event))
    #expect(file.faults().map(\.cause) == [.severalUIDs])
  }

  @Test("A writer that declares no zone takes no entry timed in it")
  func undeclared() throws {
    var writer = try CalendarWriter(Sample.feedHeading(), declaresVietnamTime: false)
    let expected = CalendarFault(
      uid: "dan-lat-1-s1@khuyencong.example",
      cause: .zoneNotDeclared
    )
    let event = CalendarComponent.event(try Sample.session())
    do throws(CalendarWritingError) {
      try writer.append(event)
      Issue.record("the event was taken")
    } catch {
      #expect(error.faults == [expected])
    }
    #expect(!String(decoding: writer.finish(), as: UTF8.self).contains("VEVENT"))
  }

  @Test("There are no days and times that the calendar or clock does not have")
  func dates() {
    #expect(CalendarDate(year: 2015, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2016, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2016, month: 13, day: 1) == nil)
    #expect(CalendarDate(year: 0, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 3001, month: 1, day: 1) == nil)
    #expect(CalendarDateTime(year: 2016, month: 1, day: 1, hour: 24, minute: 0) == nil)
    #expect(CalendarDateTime(year: 2016, month: 1, day: 1, hour: 9, minute: 60) == nil)
    #expect(GeoPosition(latitude: 90.1, longitude: 0) == nil)
    #expect(GeoPosition(latitude: .nan, longitude: 0) == nil)
    #expect(CalendarColor(named: "Teal")?.hexadecimal == "#008080")
    #expect(CalendarColor(named: "vietnam") == nil)
    #expect(CalendarColor.names.count == 147)
  }
}
