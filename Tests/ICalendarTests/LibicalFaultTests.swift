import CLibical
import Testing

@testable import ICalendar

/// What libical 3.0 does wrong, shown in its own words beside what the wrapper makes of it.
@Suite("Faults of libical and their mends")
struct LibicalFaultTests {
  private func text(_ property: OpaquePointer?) throws -> String {
    let property = try #require(property)
    defer { icalproperty_free(property) }
    let text = try #require(icalproperty_as_ical_string_r(property))
    defer { icalmemory_free_buffer(text) }
    return String(cString: text)
  }

  private func written(_ change: (inout CalendarHeading, inout CalendarEvent) -> Void) throws
    -> String
  {
    var heading = try Sample.feedHeading()
    var event = try Sample.session()
    change(&heading, &event)
    let file = CalendarFile(heading: heading, components: [.event(event)])
    return String(decoding: try file.serialized(), as: UTF8.self)
  }

  @Test("Commas and semicolons of X-properties stay bare; ours are escaped")
  func extensions() throws {
    let property = icalproperty_new_x("a,b;c")
    icalproperty_set_x_name(property, "X-WR-CALNAME")
    #expect(try text(property) == "X-WR-CALNAME:a,b;c\r\n")
    #expect(try written { heading, _ in heading.name = "a,b;c" }.contains(#"X-WR-CALNAME:a\,b\;c"#))
  }

  @Test("A comma inside a category splits it; ours is escaped")
  func categories() throws {
    #expect(try text(icalproperty_new_categories("a,b")) == "CATEGORIES:a,b\r\n")
    #expect(try text(icalproperty_new_categories(#"a\,b"#)) == #"CATEGORIES:a\\,b"# + "\r\n")
    #expect(
      try written { _, event in event.categories = ["a,b", "c"] }.contains(#"CATEGORIES:a\,b,c"#)
    )
  }

  @Test("A long value leaves the first line empty; ours begins beside its name")
  func folding() throws {
    let long = String(repeating: "x", count: 200)
    #expect(try text(icalproperty_new_description(long)).hasPrefix("DESCRIPTION:\r\n "))
    #expect(
      try written { _, event in event.description = long }
        .contains("DESCRIPTION:" + String(repeating: "x", count: 63) + "\r\n x")
    )
  }

  @Test("A circumflex in a name is not encoded as RFC 6868 has it; ours is")
  func circumflex() throws {
    let property = icalproperty_new_organizer("mailto:a@b.example")
    icalproperty_add_parameter(property, icalparameter_new_cn("^n"))
    #expect(try text(property).contains("CN=^n:"))
    let ours = try written { _, event in
      event.organizer = CalendarUser(name: "^n", address: "a@b.example")
    }
    #expect(ours.contains("CN=^^n:"))
  }

  @Test("A zone that libical knows bears a name of its own; ours is named as others know it")
  func zoneName() throws {
    Libical.prepare()
    let zone = icaltimezone_get_builtin_timezone("Asia/Ho_Chi_Minh")
    let name = icaltimezone_get_tzid(zone).map { String(cString: $0) }
    #expect(name == "/freeassociation.sourceforge.net/Asia/Ho_Chi_Minh")
    let ours = try written { _, _ in }
    #expect(ours.contains("DTSTART;TZID=Asia/Ho_Chi_Minh:2"))
    #expect(!ours.contains("freeassociation"))
  }

  @Test("Month 13 and hour 99 count as a time; ours is refused with its line")
  func noSuchTime() throws {
    Libical.prepare()
    #expect(icaltime_is_null_time(icaltime_from_string("20271345T990000")) == 0)
    let text =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20271345T990000\nEND:VEVENT\nEND:VCALENDAR\n"
    let reading = try CalendarReading(of: Array(text.utf8))
    #expect(reading.skippedEntryCount == 1)
    #expect(reading.problems.contains { $0.line == 4 && $0.isEntrySkipped })
  }

  @Test("An error is kept in the calendar as a property; ours writes none of it on")
  func errors() throws {
    Libical.prepare()
    var lines = Array("BEGIN:VEVENT\r\nDTSTART:nonsense\r\nEND:VEVENT\r\n".utf8CString)
    let component = try #require(icalparser_parse_string(&lines))
    defer { icalcomponent_free(component) }
    let text = try #require(icalcomponent_as_ical_string_r(component))
    defer { icalmemory_free_buffer(text) }
    #expect(String(cString: text).contains("X-LIC-ERROR"))
    let bad =
      "BEGIN:VEVENT\nUID:a\nDTSTART:20270105T080000Z\nDURATION:PT1H\nORGANIZER:mailto:a@b.example\nGEO:nonsense\nSUMMARY:b\nEND:VEVENT\n"
    var file = try #require(try CalendarReading(of: Array(bad.utf8)).calendars.first)
    file.heading.productIdentifier = "-//Example//EN"
    #expect(!String(decoding: try file.serialized(), as: UTF8.self).contains("X-LIC-ERROR"))
  }
}
