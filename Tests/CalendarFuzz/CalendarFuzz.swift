import CalendarExamples
import Chance
import Foundation
import ICalendar

/// Damages calendar files by chance and reads, expands, writes and checks what is left, for so many seconds.
///
/// `make fuzz` builds it with the address sanitizer, which ends the process where memory is misused. The same
/// seed damages in the same way; a file that breaks a promise is kept.
@main
enum CalendarFuzz {
  private struct Broken: Error {
    let promise: String
  }

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
    let seconds = Int(arguments.first ?? 60)
    let seed = arguments.dropFirst().first ?? 20_270_105
    let seeds = try files()
    var mutation = CalendarMutation(SeededNumbers(seed: seed))
    var counts = (files: 0, octets: 0, read: 0, problems: 0, occurrences: 0, written: 0)
    var slowest = (milliseconds: 0, octets: 0)
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      var octets = seeds[counts.files % seeds.count]
      mutation.damage(&octets, most: 8)
      counts.files += 1
      counts.octets += octets.count
      let start = processorMilliseconds
      do {
        let (read, occurrences, written) = try tried(octets)
        counts.read += read == nil ? 0 : 1
        counts.problems += read ?? 0
        counts.occurrences += occurrences
        counts.written += written
      } catch let broken as Broken {
        try keep(octets, "fuzz-\(seed)-\(counts.files).ics", broken.promise)
      }
      let took = processorMilliseconds - start
      if took > slowest.milliseconds { slowest = (took, octets.count) }
      if took > patience { try keep(octets, "fuzz-\(seed)-\(counts.files).ics", "took \(took) ms") }
    }
    say(
      """
      \(counts.files) damaged files (\(counts.octets / 1_000_000) MB, seed \(seed)) in \(seconds) s, \(processorMilliseconds / 1_000) of \
      the processor: \(counts.read) read \
      with \(counts.problems) problems told, the others refused; \(counts.occurrences) occurrences expanded, \
      \(counts.written) calendars written and read again alike; slowest \(slowest.milliseconds) ms of the processor for \
      \(slowest.octets) octets.
      """
    )
  }

  /// Does all that the product does with a file; nil problems: it was refused.
  private static func tried(
    _ octets: [UInt8]
  ) throws -> (problems: Int?, occurrences: Int, written: Int) {
    let reading: CalendarReading
    do {
      reading = try CalendarReading(of: octets)
    } catch {
      return (nil, 0, 0)
    }
    guard let first = CalendarDate(year: 1998, month: 1, day: 1),
      let last = CalendarDate(year: 1998, month: 12, day: 31)
    else { throw Broken(promise: "1998 has no days") }
    let found = EventOccurrences(of: reading, from: first, through: last, stepLimit: 20_000)
    let taken = TakenTimes(of: found.occurrences, from: first, through: last)
    var end = Int.min
    for span in taken.spans {
      guard end < span.start, span.start < span.end else {
        throw Broken(promise: "taken times are not in order")
      }
      end = span.end
    }
    let outcome = CalendarOutcome.read(try CalendarExtract(of: octets, from: first, through: last))
    let line = try JSONEncoder().encode(outcome)
    guard try JSONDecoder().decode(CalendarOutcome.self, from: line) == outcome else {
      throw Broken(promise: "what a reader says is not understood")
    }
    var written = 0
    for file in reading.calendars where file.faults().isEmpty {
      let bytes = try file.serialized()
      guard try CalendarFile.parse(bytes) == file.canonical() else {
        throw Broken(promise: "a calendar is not read as it was written")
      }
      _ = try CalendarConformance.violations(in: bytes)
      written += 1
    }
    return (reading.problems.count, found.occurrences.count, written)
  }

  /// The files that are damaged: recurrences, foreign calendars and the calendars that ship.
  private static func files() throws -> [[UInt8]] {
    var files = RecurrenceExamples.all.map { Array(RecurrenceExamples.file($0).utf8) }
    files += ForeignCalendars.all.map { Array($0.text.utf8) }
    let names = FileManager.default.enumerator(atPath: "Calendars")?.compactMap { $0 as? String }
    for name in (names ?? []).sorted() where name.hasSuffix(".ics") {
      let data = try Data(contentsOf: URL(filePath: "Calendars/" + name))
      if data.count <= 20_000 { files.append(Array(data)) }
    }
    return files
  }

  /// The most milliseconds of processor time that a small file may take.
  private static let patience = 5_000

  private static var processorMilliseconds: Int { Int(clock()) / (Int(CLOCKS_PER_SEC) / 1_000) }

  /// Keeps a file that breaks a promise, and ends.
  private static func keep(_ octets: [UInt8], _ path: String, _ promise: String) throws -> Never {
    try Data(octets).write(to: URL(filePath: path))
    say("\(path): \(promise)")
    exit(1)
  }

  private static func say(_ text: String) {
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }
}
