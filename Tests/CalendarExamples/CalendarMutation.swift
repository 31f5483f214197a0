/// Damage done to a calendar file by chance, mostly where it hurts.
public struct CalendarMutation<Numbers: RandomNumberGenerator> {
  private var numbers: Numbers

  /// Takes its chance from these numbers.
  public init(_ numbers: Numbers) { self.numbers = numbers }

  /// Damages a file in one to `most` places.
  public mutating func damage(_ octets: inout [UInt8], most: Int) {
    for _ in 0..<Int.random(in: 1...most, using: &numbers) { damage(&octets) }
  }

  private mutating func damage(_ octets: inout [UInt8]) {
    guard !octets.isEmpty else { return }
    let place = Int.random(in: 0..<octets.count, using: &numbers)
    let length = min(Int.random(in: 1...40, using: &numbers), octets.count - place)
    switch Int.random(in: 0..<9, using: &numbers) {
    case 0: octets[place] = UInt8.random(in: 0...255, using: &numbers)
    case 1: octets.removeSubrange(place..<(place + length))
    case 2:
      let copy = octets[place..<(place + length)]
      octets.insert(contentsOf: copy, at: Int.random(in: 0...octets.count, using: &numbers))
    case 3 where place > octets.count / 2: octets.removeSubrange(place...)
    case 4: octets.insert(contentsOf: fragment(of: calendarFragments), at: place)
    case 5: repeatLine(&octets)
    default:
      // At the end of a line, where recurrences stand.
      let ends = octets.indices.filter { octets[$0] == UInt8(ascii: "\r") }
      let end = ends.randomElement(using: &numbers) ?? place
      let fragment = fragment(of: recurrenceFragments)
      let isParameter = fragment.first == UInt8(ascii: ";")
      if !isParameter { octets.insert(contentsOf: "\r\n".utf8, at: end) }
      octets.insert(contentsOf: fragment, at: isParameter ? end : end + 2)
    }
  }

  /// Puts a line somewhere else too, many times perhaps.
  private mutating func repeatLine(_ octets: inout [UInt8]) {
    var lines = octets.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let line = lines.randomElement(using: &numbers) else { return }
    let count = Int.random(in: 0..<8, using: &numbers) == 0 ? 60 : 1
    let place = Int.random(in: 0...lines.count, using: &numbers)
    lines.insert(contentsOf: Array(repeating: line, count: count), at: place)
    octets = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  private mutating func fragment(of list: [String]) -> [UInt8] {
    Array((list.randomElement(using: &numbers) ?? "").utf8)
  }
}

/// Pieces of calendars that stand where they should not.
private let calendarFragments = [
  "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VALARM\r\n", "END:VALARM\r\n", "END:VCALENDAR",
  "\r\n ", "\r\n", "\n", "\r", ";", ":", "\"", "\\", ",", "=", "\u{0}", "\u{1F}", "^n", ";VALUE=",
  "DTSTART:", "TRIGGER:-P", "99999999999999999999", "-1", "P1W", "T", "Z", ";TZID=",
  "CATEGORIES:", "FREEBUSY:20160101T000000Z/", "GEO:", "1e308", "RRULE:FREQ=SECONDLY",
  ";CN=\"", "ATTENDEE;", "X-:", ":::", ";;;", "BEGIN:", "END:", "🎪",
]

/// Pieces of recurrences and zones that make little sense.
private let recurrenceFragments = [
  "RRULE:FREQ=SECONDLY\r\n", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n", ";BYSETPOS=-366",
  ";BYYEARDAY=366,-366", ";BYWEEKNO=53,-53", ";BYDAY=-53SU,53MO", ";INTERVAL=2147483647",
  ";COUNT=-1", ";UNTIL=99991231", ";BYSECOND=60", ";BYHOUR=23,0", ";WKST=XX", ";RSCALE=CHINESE",
  ";SKIP=BACKWARD", "RDATE;VALUE=PERIOD:19970902T090000Z/PT9999999H\r\n", "RDATE:",
  "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n",
  "TZOFFSETTO:+9959\r\n", "TZOFFSETFROM:-0001\r\n", "END:STANDARD\r\nEND:VTIMEZONE\r\n",
  ";TZID=X", "EXDATE;VALUE=DATE:19970902\r\n",
  "RECURRENCE-ID;RANGE=THISANDFUTURE:19970902T090000\r\n",
  "TZID=/", "TZID=GMT+99", "DTSTART:00010101T000000Z\r\n", "DURATION:P9999W\r\n", "FREQ=", ",",
  ";",
]
