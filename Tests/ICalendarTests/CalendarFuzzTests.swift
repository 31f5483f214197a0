import CalendarExamples
import Chance
import Foundation
import Testing

@testable import ICalendar

/// Damaged files with recurrences: each is read or refused, and expanded within its bounds.
@Suite("Damaged recurrences")
struct CalendarFuzzTests {
  @Test("Whatever is read is expanded in bounded time, within the year, in order")
  func expanded() throws {
    let seeds =
      RecurrenceExamples.all.map { Array(RecurrenceExamples.file($0).utf8) }
      + ForeignCalendars.all.map { Array($0.text.utf8) }
    var mutation = CalendarMutation(SeededNumbers(seed: 20_270_105))
    let first = try Sample.date(1998, 1, 1)
    let last = try Sample.date(1998, 12, 31)
    var expandedCount = 0
    for round in 0..<300 {
      var octets = seeds[round % seeds.count]
      mutation.damage(&octets, most: 5)
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
    #expect(expandedCount > 300)
  }

  private func readUnlessRefused(_ octets: [UInt8]) -> CalendarReading? {
    do {
      return try CalendarReading(of: octets)
    } catch {
      return nil
    }
  }

  @Test(
    "Calendars in the manner of common programs are understood whole",
    arguments: ForeignCalendars.all.map(\.name)
  )
  func foreign(_ name: String) throws {
    let text = try #require(ForeignCalendars.all.first { $0.name == name }?.text)
    let reading = try CalendarReading(of: Array(text.utf8))
    #expect(reading.skippedEntryCount == 0)
    let first = try Sample.date(1998, 1, 1)
    let found = EventOccurrences(of: reading, from: first, through: try Sample.date(1998, 12, 31))
    #expect(found.problems.isEmpty)
    let counts = [
      "outlook": 29, "google": 10, "apple": 3, "holidays": 1, "free/busy": 0, "bare": 1,
    ]
    #expect(found.occurrences.count == counts[name])
  }
}
