import ICalendar

/// Events of about 1.2 kB as a year's feeds hold them, the same for the same number.
enum BenchEvents {
  /// The heading of a feed.
  static let heading = CalendarHeading(
    productIdentifier: "-//LichTrinh//Benchmarks//VI",
    uid: "bench@lichtrinh.example",
    name: "Lịch đo tốc độ",
    timeZoneName: CalendarZone.vietnamIdentifier,
    refreshIntervalMinutes: 1_440
  )

  /// An event: a session of a course with description, venue, categories and contact.
  static func event(_ number: Int) -> CalendarEvent {
    let hour = number.isMultiple(of: 2) ? 7 : 13
    return CalendarEvent(
      uid: "G1-\(number)-2-s1@lichtrinh.example",
      dtstamp: stamp,
      created: stamp,
      lastModified: stamp,
      sequence: number % 3,
      time: .timed(
        start: time(number, hour: hour),
        end: time(number, hour: hour + 4),
        zone: .hoChiMinh
      ),
      summary: "Tập huấn khởi sự doanh nghiệp cho cơ sở nông thôn, khóa \(number) – Buổi 1/6",
      description: description(number),
      organizer: CalendarUser(name: "Trung tâm Khuyến công", address: "khuyencong@mau.example"),
      location: "Hội trường số \(number % 40 + 1), 12 đường Mẫu, phường Mẫu Trung, Vĩnh Long",
      position: GeoPosition(latitude: 10.25, longitude: 105.97),
      categories: ["Lớp học", "G1"],
      url: "https://lichtrinh.example/hoat-dong/G1-\(number)",
      contact: "Trung tâm Khuyến công, khuyencong@mau.example",
      parentUID: "G1-\(number)-2-s0@lichtrinh.example"
    )
  }

  /// An event of which nothing but terms such as `CONFIRMED` stands in another one too.
  static func unlike(_ number: Int) -> CalendarEvent {
    var event = event(number)
    let minute = number % 1_440
    let day = number / 1_440
    let stamp = CalendarDateTime(
      year: 2016 + day / 28,
      month: 5,
      day: day % 28 + 1,
      hour: minute / 60,
      minute: minute % 60
    )
    event.dtstamp = stamp ?? .epoch
    event.created = stamp
    event.lastModified = stamp
    event.sequence = number
    if let stamp, case .timed(_, _, let zone) = event.time,
      let end = CalendarDateTime(
        stamp.date,
        hour: stamp.hour,
        minute: stamp.minute,
        second: 30
      )
    {
      event.time = .timed(start: stamp, end: end, zone: zone)
    }
    event.organizer?.name += " \(number)"
    event.location = "\(number), " + (event.location ?? "")
    event.contact = "\(number), " + (event.contact ?? "")
    event.categories.append("\(number)")
    event.position = GeoPosition(
      latitudeMicrodegrees: 10_250_000 + number,
      longitudeMicrodegrees: 105_970_000
    )
    return event
  }

  /// What the event's reader is told, with line ends, commas and semicolons to be escaped.
  static func description(_ number: Int) -> String {
    """
    Lớp học · Đào tạo nghề, khởi sự và quản trị doanh nghiệp; khóa \(number)
    Mang theo sổ sách của cơ sở, giấy đăng ký và một mẫu sản phẩm; có chỗ để xe, có cơm trưa.
    Ai không đến được xin báo trước hai ngày.
    Từ 21/03/2016 đến 23/03/2016
    Số người: 35
    Theo Quyết định 123/QĐ-UBND ngày 05/01/2016
    """
  }

  private static let stamp = time(4, hour: 8)

  private static func time(_ number: Int, hour: Int) -> CalendarDateTime {
    day(number).flatMap { CalendarDateTime($0, hour: hour, minute: 30) } ?? .epoch
  }

  private static func day(_ number: Int) -> CalendarDate? {
    CalendarDate(year: 2016, month: number % 12 + 1, day: number % 28 + 1)
  }
}
