import Testing

@testable import ICalendar

@Suite("The year feed, property by property")
struct PublishedFeedTests {
  /// The content lines of the feed's heading.
  private func heading() throws -> [String] {
    let lines = try Sample.feed().contentLines()
    let end = try #require(lines.firstIndex(of: "BEGIN:VTIMEZONE"))
    return Array(lines[..<end])
  }

  /// The content lines of the event with that UID.
  private func event(_ uid: String) throws -> [String] {
    let lines = try Sample.feed().contentLines()
    let start = try #require(lines.firstIndex(of: "UID:" + uid))
    let end = try #require(lines[start...].firstIndex(of: "END:VEVENT"))
    return Array(lines[start..<end])
  }

  @Test("The heading bears the properties of RFC 5545 section 3.7 and RFC 7986 section 5 in order")
  func headingProperties() throws {
    #expect(
      try heading() == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//LichTrinh//LichTrinh 1.0//EN",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "uid:year-2016@khuyencong.example",
        #"NAME:Khuyến công Vĩnh Long\, 2016\; lịch năm"#,
        #"X-WR-CALNAME:Khuyến công Vĩnh Long\, 2016\; lịch năm"#,
        #"DESCRIPTION:Lớp\, hội thảo\, hội chợ và chuyến tham quan.\nDữ liệu ví dụ."#,
        #"X-WR-CALDESC:Lớp\, hội thảo\, hội chợ và chuyến tham quan.\nDữ liệu ví dụ."#,
        "X-WR-TIMEZONE:Asia/Ho_Chi_Minh", "LAST-MODIFIED:20160104T010000Z",
        "URL:https://khuyencong.example/2016",
        "SOURCE;VALUE=URI:https://khuyencong.example/2016.ics",
        "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H", "COLOR:teal",
        "X-APPLE-CALENDAR-COLOR:#008080",
      ]
    )
  }

  @Test(
    "The first line that begins with UID is an event's: vdirsyncer takes it for all events' identity"
  )
  func identity() throws {
    let lines = try Sample.feed().contentLines()
    let first = try #require(lines.first { $0.hasPrefix("UID") })
    #expect(first == "UID:" + (try Sample.feed().components[0].uid))
    #expect(
      try CalendarFile.parse(Sample.feed().serialized()).heading.uid
        == "year-2016@khuyencong.example"
    )
  }

  @Test("Vietnam's zone is declared once, with a single STANDARD, RFC 5545 section 3.6.5")
  func zone() throws {
    let lines = try Sample.feed().contentLines()
    let start = try #require(lines.firstIndex(of: "BEGIN:VTIMEZONE"))
    #expect(
      lines[start..<(start + 9)] == [
        "BEGIN:VTIMEZONE", "TZID:Asia/Ho_Chi_Minh", "BEGIN:STANDARD", "DTSTART:19750613T000000",
        "TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE",
      ]
    )
    #expect(lines.count { $0 == "BEGIN:VTIMEZONE" } == 1)
  }

  @Test("A session bears the properties of RFC 5545 section 3.8 in order")
  func sessionProperties() throws {
    #expect(
      try event("dan-lat-1-s2@khuyencong.example") == [
        "UID:dan-lat-1-s2@khuyencong.example", "DTSTAMP:20160104T010000Z",
        "CREATED:20151201T020304Z", "LAST-MODIFIED:20160103T235959Z", "SEQUENCE:2",
        "STATUS:CONFIRMED", "DTSTART;TZID=Asia/Ho_Chi_Minh:20160302T073000",
        "DTEND;TZID=Asia/Ho_Chi_Minh:20160302T113000",
        #"SUMMARY:Lớp đan lát lục bình\, buổi 2"#,
        #"DESCRIPTION:Mang theo: kéo\, dao\; găng tay.\nĐường dẫn C:\\lớp\\1 "ghi chú""#,
        "ORGANIZER;CN=Trung tâm Khuyến công (ví dụ):mailto:lich@khuyencong.example",
        "TRANSP:OPAQUE", "CLASS:PUBLIC", #"LOCATION:Nhà văn hoá xã Mỹ Phước\, huyện Mang Thít"#,
        "GEO:10.177012;106.102000", #"CATEGORIES:Đào tạo nghề,Mây\, tre\, lá"#,
        "URL:https://khuyencong.example/o/dan-lat-1?a=1,2;3",
        #"CONTACT:Nguyễn Văn Ví Dụ\, 0270 0000 000"#,
        "RELATED-TO;RELTYPE=PARENT:dan-lat-1-s1@khuyencong.example",
      ]
    )
  }

  @Test("A fair is one all-day event with an exclusive end, transparent, and marked for Outlook")
  func allDayProperties() throws {
    let lines = try event("hoi-cho-1-s1@khuyencong.example")
    #expect(
      lines[4...6] == [
        "DTSTART;VALUE=DATE:20160429", "DTEND;VALUE=DATE:20160502",
        "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
      ]
    )
    #expect(lines.contains("TRANSP:TRANSPARENT"))
    #expect(lines.contains("STATUS:TENTATIVE"))
  }

  @Test("A feed of all-day events alone declares no zone")
  func noZone() throws {
    let file = CalendarFile(
      heading: try Sample.feedHeading(),
      components: [.event(try Sample.fair())]
    )
    #expect(try !file.text().contains("VTIMEZONE"))
  }

  @Test("The download of one offering has METHOD:PUBLISH, no name and no X-WR properties")
  func download() throws {
    let heading = CalendarHeading(productIdentifier: "-//LichTrinh//LichTrinh 1.0//EN")
    let file = CalendarFile(heading: heading, components: [.event(try Sample.session())])
    let lines = try file.contentLines()
    #expect(
      lines.prefix { $0 != "BEGIN:VTIMEZONE" } == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//LichTrinh//LichTrinh 1.0//EN",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      ]
    )
  }

  @Test("A personal feed's event is private and gives one alarm, RFC 5545 section 3.6.6")
  func alarm() throws {
    var event = try Sample.session()
    event.classification = .private
    event.alarmMinutesBefore = 60
    let file = CalendarFile(heading: try Sample.feedHeading(), components: [.event(event)])
    let lines = try file.contentLines()
    #expect(lines.contains("CLASS:PRIVATE"))
    let start = try #require(lines.firstIndex(of: "BEGIN:VALARM"))
    #expect(
      lines[start..<(start + 5)] == [
        "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT1H",
        #"DESCRIPTION:Lớp đan lát lục bình\, buổi 1"#, "END:VALARM",
      ]
    )
    #expect(try CalendarFile.parse(file.serialized()) == file)
  }

  @Test("The same values give the same octets, whole or entry by entry")
  func determinism() throws {
    let file = try Sample.feed()
    let whole = try file.serialized()
    var writer = try CalendarWriter(file.heading)
    var octets: [UInt8] = []
    for component in file.components {
      octets += writer.drain()
      try writer.append(component)
    }
    octets += writer.finish()
    #expect(octets == whole)
    #expect(try file.serialized() == whole)
  }

  @Test("libical's tables of RFC 5546 find nothing wrong, whatever the method")
  func restrictions() throws {
    let heading = try Sample.feedHeading()
    var cancellation = try Sample.invitation()
    cancellation.heading.method = .cancel
    guard case .event(var event) = cancellation.components[0] else { return }
    event.status = .cancelled
    event.sequence += 1
    cancellation.components = [.event(event)]
    let files = [
      try Sample.feed(), try Sample.invitation(), cancellation,
      CalendarFile(heading: heading, components: [.toDo(try Sample.deadline())]),
      CalendarFile(heading: heading, components: [.freeBusy(try Sample.busyTimes())]),
    ]
    for file in files {
      #expect(try CalendarConformance.violations(in: file.serialized()) == [])
      #expect(try CalendarFile.parse(file.serialized()) == file)
    }
  }

  @Test("libical's tables of RFC 5546 find an organiser missing")
  func restrictionsBroken() throws {
    let octets = try Array(
      Sample.feed().contentLines().filter { !$0.hasPrefix("ORGANIZER") }
        .joined(separator: "\r\n").utf8
    )
    let violations = try CalendarConformance.violations(in: octets)
    #expect(violations.contains { $0.contains("ORGANIZER") })
  }
}
