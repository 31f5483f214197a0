import Testing

@testable import ICalendar

/// Calendar files that the tests share; every person and address in them is invented.
enum Sample {
  static let organizer = CalendarUser(
    name: "Trung tâm Khuyến công (ví dụ)",
    address: "lich@khuyencong.example"
  )

  static func date(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
  }

  static func time(
    _ year: Int,
    _ month: Int,
    _ day: Int,
    _ hour: Int,
    _ minute: Int,
    _ second: Int = 0
  ) throws -> CalendarDateTime {
    try #require(
      CalendarDateTime(
        year: year,
        month: month,
        day: day,
        hour: hour,
        minute: minute,
        second: second
      )
    )
  }

  static func feedHeading() throws -> CalendarHeading {
    CalendarHeading(
      productIdentifier: "-//LichTrinh//LichTrinh 1.0//EN",
      method: .publish,
      uid: "year-2016@khuyencong.example",
      name: "Khuyến công Vĩnh Long, 2016; lịch năm",
      description: "Lớp, hội thảo, hội chợ và chuyến tham quan.\nDữ liệu ví dụ.",
      timeZoneName: CalendarZone.vietnamIdentifier,
      lastModified: try time(2016, 1, 4, 1, 0),
      url: "https://khuyencong.example/2016",
      source: "https://khuyencong.example/2016.ics",
      refreshIntervalMinutes: 360,
      color: CalendarColor(named: "teal")
    )
  }

  /// A session of a course, with every property that a published event may bear.
  static func session(_ number: Int = 1) throws -> CalendarEvent {
    CalendarEvent(
      uid: "dan-lat-1-s\(number)@khuyencong.example",
      dtstamp: try time(2016, 1, 4, 1, 0),
      created: try time(2015, 12, 1, 2, 3, 4),
      lastModified: try time(2016, 1, 3, 23, 59, 59),
      sequence: 2,
      status: .confirmed,
      time: .timed(
        start: try time(2016, 3, number, 7, 30),
        end: try time(2016, 3, number, 11, 30),
        zone: .hoChiMinh
      ),
      summary: "Lớp đan lát lục bình, buổi \(number)",
      description: "Mang theo: kéo, dao; găng tay.\nĐường dẫn C:\\lớp\\1 \"ghi chú\"",
      organizer: organizer,
      isTransparent: false,
      classification: .public,
      location: "Nhà văn hoá xã Mỹ Phước, huyện Mang Thít",
      position: GeoPosition(latitude: 10.177012, longitude: 106.102),
      categories: ["Đào tạo nghề", "Mây, tre, lá"],
      url: "https://khuyencong.example/o/dan-lat-1?a=1,2;3",
      contact: "Nguyễn Văn Ví Dụ, 0270 0000 000",
      parentUID: number == 1 ? nil : "dan-lat-1-s1@khuyencong.example"
    )
  }

  /// A fair of three days.
  static func fair() throws -> CalendarEvent {
    CalendarEvent(
      uid: "hoi-cho-1-s1@khuyencong.example",
      dtstamp: try time(2016, 1, 4, 1, 0),
      sequence: 0,
      status: .tentative,
      time: .allDay(first: try date(2016, 4, 29), endExclusive: try date(2016, 5, 2)),
      summary: "Hội chợ hàng công nghiệp nông thôn 🎪",
      organizer: organizer,
      isTransparent: true
    )
  }

  static func feed() throws -> CalendarFile {
    CalendarFile(
      heading: try feedHeading(),
      components: [.event(try session(1)), .event(try session(2)), .event(try fair())]
    )
  }

  /// A to-do of the organisers.
  static func deadline() throws -> CalendarToDo {
    CalendarToDo(
      uid: "nghiem-thu-1@khuyencong.example",
      dtstamp: try time(2016, 1, 4, 1, 0),
      created: try time(2015, 12, 1, 2, 3, 4),
      lastModified: try time(2016, 1, 3, 0, 0),
      sequence: 1,
      status: .inProcess,
      start: try date(2016, 11, 1),
      due: try date(2016, 12, 1),
      priority: 1,
      summary: "Nghiệm thu, thanh lý; quyết toán",
      description: "Gửi hồ sơ.",
      organizer: organizer,
      classification: .private,
      categories: ["Hạn chót"],
      url: "https://khuyencong.example/n/1",
      parentUID: "dan-lat-1-s1@khuyencong.example"
    )
  }

  /// The taken times of a trainer.
  static func busyTimes() throws -> CalendarFreeBusy {
    CalendarFreeBusy(
      uid: "busy-t1@khuyencong.example",
      dtstamp: try time(2016, 1, 4, 1, 0),
      start: try time(2015, 12, 31, 17, 0),
      end: try time(2016, 12, 31, 17, 0),
      organizer: organizer,
      url: "https://khuyencong.example/t1.ifb",
      periods: [
        BusyPeriod(start: try time(2016, 3, 1, 0, 30), end: try time(2016, 3, 1, 4, 30)),
        BusyPeriod(
          start: try time(2016, 3, 2, 0, 30),
          end: try time(2016, 3, 2, 4, 30),
          kind: .tentative
        ),
      ]
    )
  }

  /// The session of a course as an invitation to one person.
  static func invitation() throws -> CalendarFile {
    var event = try session()
    event.attendees = [
      Attendee(
        user: CalendarUser(name: "Lê Thị \"Ví\" Dụ; ^n", address: "le.thi+vi.du@mail.example")
      )
    ]
    return CalendarFile(
      heading: CalendarHeading(
        productIdentifier: "-//LichTrinh//LichTrinh 1.0//EN",
        method: .request
      ),
      components: [.event(event)]
    )
  }
}

extension CalendarFile {
  /// The file as text.
  func text() throws -> String {
    String(decoding: try serialized(), as: UTF8.self)
  }

  /// The content lines, unfolded.
  func contentLines() throws -> [String] {
    try text().replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }
}
