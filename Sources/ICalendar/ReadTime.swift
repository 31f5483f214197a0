import CLibical

/// A day, or a moment with its zone, as it stands in a file; always one that there is.
struct ReadTime {
  let date: CalendarDate
  /// The moment, or nil where the file has a day.
  let time: CalendarDateTime?
  let zone: CalendarZone

  /// Takes what libical has read, or gives nil where the calendar or clock has no such time.
  ///
  /// libical takes month 13 and hour 99 for valid.
  init?(_ read: icaltimetype, zoneIdentifier: String?) {
    guard
      let date = CalendarDate(
        year: Int(read.year),
        month: Int(read.month),
        day: Int(read.day)
      )
    else { return nil }
    self.date = date
    if read.is_date != 0 {
      time = nil
      zone = .floating
      return
    }
    guard
      let time = CalendarDateTime(
        date,
        hour: Int(read.hour),
        minute: Int(read.minute),
        second: Int(read.second)
      )
    else { return nil }
    self.time = time
    if icaltime_is_utc(read) != 0 {
      zone = .utc
    } else if let zoneIdentifier {
      zone = CalendarZone(identifier: zoneIdentifier)
    } else {
      zone = .floating
    }
  }

  /// The time after a span, or nil where it leaves the calendar.
  func adding(_ duration: ReadDuration) -> ReadTime? {
    let start =
      time.map { icaltimetype($0, isUTC: zone == .utc) } ?? icaltimetype(date)
    var sum = icaltime_add(start, icaldurationtype_from_int(Int32(duration.seconds)))
    // A day plus some hours would be a moment; RFC 5545 section 3.6.1 allows whole days only.
    if time == nil, duration.seconds % 86_400 != 0 { return nil }
    sum.is_date = time == nil ? 1 : 0
    let identifier: String? =
      switch zone {
      case .hoChiMinh: CalendarZone.vietnamIdentifier
      case .named(let name): name
      case .utc, .floating: nil
      }
    return ReadTime(sum, zoneIdentifier: identifier)
  }
}

/// A span of time of at most ten years.
struct ReadDuration {
  let seconds: Int

  static let none = ReadDuration(seconds: 0)
  static let day = ReadDuration(seconds: 86_400)

  private init(seconds: Int) { self.seconds = seconds }

  /// Takes what libical has read, or gives nil for more than ten years or nonsense.
  ///
  /// Bounded part by part, since libical sums a duration in 32 bits and adds it month by month.
  init?(_ read: icaldurationtype) {
    guard icaldurationtype_is_bad_duration(read) == 0, read.weeks <= 520, read.days <= 3_660,
      read.hours <= 87_840, read.minutes <= 5_270_400, read.seconds <= 316_224_000
    else { return nil }
    let days = Int(read.weeks) * 7 + Int(read.days)
    let total =
      days * 86_400 + Int(read.hours) * 3_600 + Int(read.minutes) * 60 + Int(read.seconds)
    guard total <= 316_224_000 else { return nil }
    seconds = read.is_neg != 0 ? -total : total
  }
}
