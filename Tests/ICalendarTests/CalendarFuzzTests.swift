import Chance
import Foundation
import Testing

@testable import ICalendar

/// Mutated files with recurrences: each is read or refused, and expanded within its bounds.
@Suite("Mutated recurrences")
struct CalendarFuzzTests {
  private static let fragments = [
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

  /// How long to go on, as `make fuzz` asks; nil: so many rounds that the tests stay quick.
  private static let seconds = ProcessInfo.processInfo.environment["LICHTRINH_FUZZ_SECONDS"]
    .flatMap { Double($0) }

  @Test("Whatever is read is expanded in bounded time, within the year, in order")
  func expanded() throws {
    let seeds = RecurrenceExamples.all.map { Array(RecurrenceExamples.file($0).utf8) }
    var generator = SeededNumbers(seed: 20_270_105)
    let start = ContinuousClock.now
    let first = try Sample.date(1998, 1, 1)
    let last = try Sample.date(1998, 12, 31)
    var rounds = 0
    var expandedCount = 0
    while Self.seconds.map({ start.duration(to: .now) < .seconds($0) }) ?? (rounds < 300) {
      var octets = seeds[rounds % seeds.count]
      for _ in 0...Int.random(in: 0...4, using: &generator) { mutate(&octets, &generator) }
      rounds += 1
      guard let reading = readUnlessRefused(octets) else { continue }
      let found = EventOccurrences(of: reading, from: first, through: last, stepLimit: 20_000)
      let taken = TakenTimes(of: found.occurrences, from: first, through: last)
      expandedCount += found.occurrences.count
      let year = first.dayNumber * 1_440...(last.dayNumber + 1) * 1_440
      var end = year.lowerBound - 1
      for span in taken.spans {
        #expect(end < span.start && span.start < span.end && span.end <= year.upperBound)
        end = span.end
      }
    }
    #expect(expandedCount > rounds)
    if Self.seconds != nil {
      FileHandle.standardError.write(
        Data("\(rounds) mutated files, \(expandedCount) occurrences\n".utf8)
      )
    }
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
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: octets[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
    case 1:
      let length = min(Int.random(in: 1...20, using: &generator), octets.count - place)
      octets.removeSubrange(place..<(place + length))
    default:
      // Mostly where recurrences stand: at the end of a line.
      let ends = octets.indices.filter { octets[$0] == 0x0D }
      let end = ends.randomElement(using: &generator) ?? place
      let fragment = Self.fragments.randomElement(using: &generator) ?? ""
      octets.insert(contentsOf: (fragment.hasPrefix(";") ? "" : "\r\n").utf8, at: end)
      octets.insert(contentsOf: fragment.utf8, at: fragment.hasPrefix(";") ? end : end + 2)
    }
  }
}
