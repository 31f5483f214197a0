import Chance
import Testing

@testable import ICalendar

@Suite("Hostile files")
struct HostileFileTests {
  private static let fragments = [
    "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VALARM\r\n", "END:VALARM\r\n", "END:VCALENDAR",
    "\r\n ", "\r\n", "\n", "\r", ";", ":", "\"", "\\", ",", "=", "\u{0}", "\u{1F}", "^n", ";VALUE=",
    "DTSTART:", "TRIGGER:-P", "99999999999999999999", "-1", "P1W", "T", "Z", ";TZID=",
    "CATEGORIES:", "FREEBUSY:20160101T000000Z/", "GEO:", "1e308", "RRULE:FREQ=SECONDLY",
    ";CN=\"", "ATTENDEE;", "X-:", ":::", ";;;", "BEGIN:", "END:", "🎪",
  ]

  @Test("Thousands of mutated files are read or refused, and what is read can be written again")
  func mutations() throws {
    var alarmed = try Sample.session()
    alarmed.alarmMinutesBefore = 30
    let heading = try Sample.feedHeading()
    let seeds = try [
      Sample.feed(), Sample.invitation(),
      CalendarFile(heading: heading, components: [.event(alarmed)]),
      CalendarFile(heading: heading, components: [.toDo(Sample.deadline())]),
      CalendarFile(heading: heading, components: [.freeBusy(Sample.busyTimes())]),
    ].map { try $0.serialized() }
    var generator = SeededNumbers(seed: 20_160_208)
    var readCount = 0
    for round in 0..<4_000 {
      var octets = seeds[round % seeds.count]
      for _ in 0...Int.random(in: 0...6, using: &generator) { mutate(&octets, &generator) }
      guard let reading = readUnlessRefused(octets) else { continue }
      readCount += 1
      for file in reading.calendars where file.faults().isEmpty {
        #expect(try CalendarFile.parse(file.serialized()) == file.canonical())
      }
    }
    #expect(readCount > 3_000)
  }

  private func readUnlessRefused(_ octets: [UInt8]) -> CalendarReading? {
    do {
      return try CalendarReading(of: octets)
    } catch {
      return nil
    }
  }

  private func mutate(_ octets: inout [UInt8], _ generator: inout SeededNumbers) {
    guard !octets.isEmpty else { return }
    let place = Int.random(in: 0..<octets.count, using: &generator)
    let length = min(Int.random(in: 1...40, using: &generator), octets.count - place)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: octets[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: octets.removeSubrange(place..<(place + length))
    case 2:
      let copy = octets[place..<(place + length)]
      octets.insert(contentsOf: copy, at: Int.random(in: 0...octets.count, using: &generator))
    case 3: octets.removeSubrange(place...)
    default:
      let fragment = Self.fragments.randomElement(using: &generator) ?? ""
      octets.insert(contentsOf: fragment.utf8, at: place)
    }
  }
}
