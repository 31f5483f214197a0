import Foundation
import ICalendar

/// How many events a second one core writes and reads, beside Python's `icalendar`.
struct CalendarsTopic {
  private let runs: Int
  private let eventCount: Int
  private let pythonEventCount: Int
  private let feedEventCount: Int

  /// Chooses the numbers of events and runs.
  init(isQuick: Bool) {
    runs = isQuick ? 3 : 5
    eventCount = isQuick ? 5_000 : 20_000
    pythonEventCount = isQuick ? 300 : 1_000
    feedEventCount = isQuick ? 20_000 : 100_000
  }

  /// Prints the tables.
  func run() throws {
    Machine.forgetPeak()
    try memory()
    try speed()
    Machine.sayPeak(of: "calendars")
  }

  private func speed() throws {
    let usual = try own { BenchEvents.event($0) }
    let table = BenchTable(
      "Calendars: one core, processor time, median of the runs (least–most)",
      note: """
        Events of \(Figure.whole(usual.octets / eventCount)) octets with description. Written: from values to \
        octets, faults checked. Read: from octets to values. As in a feed: organiser, contact, halls and stamps \
        come again, and their lines are kept. Unlike: no two events have a line in common but METHOD's terms.
        """,
      [
        ("by", 22), ("events", 7), ("written/s", 24), ("ratio", 8), ("read/s", 24), ("ratio", 8),
      ]
    )
    table.row([
      "LichTrinh", Figure.whole(eventCount), usual.writing.rate(of: Double(eventCount)), "",
      usual.reading.rate(of: Double(eventCount)), "",
    ])
    let unlike = try own { BenchEvents.unlike($0) }
    table.row([
      "LichTrinh, unlike", Figure.whole(eventCount),
      unlike.writing.rate(of: Double(eventCount)), "",
      unlike.reading.rate(of: Double(eventCount)), "",
    ])
    let (writing, reading) = (usual.writing, usual.reading)
    let events = usual.events
    guard let python = try PythonCalendar() else { return }
    let theirs = try pythonRuns(python, Array(events.prefix(pythonEventCount)))
    let (theirWriting, theirReading) = (Timing(theirs.write), Timing(theirs.read))
    func ratio(_ theirs: Timing, _ ours: Timing) -> String {
      let perEvent = (theirs.seconds / Double(pythonEventCount), ours.seconds / Double(eventCount))
      return Figure.ratio(perEvent.0 / perEvent.1)
    }
    table.row([
      "icalendar \(python.version)", Figure.whole(theirs.events),
      theirWriting.rate(of: Double(theirs.events)), ratio(theirWriting, writing),
      theirReading.rate(of: Double(theirs.events)), ratio(theirReading, reading),
    ])
  }

  /// What the product itself needs for events.
  private func own(
    _ event: (Int) -> CalendarEvent
  ) throws -> (events: [CalendarComponent], octets: Int, writing: Timing, reading: Timing) {
    let events = (0..<eventCount).map { CalendarComponent.event(event($0)) }
    let file = CalendarFile(heading: BenchEvents.heading, components: events)
    let (writing, octets) = try Timing.ofProcessor(runs: runs) { try file.serialized() }
    let (reading, read) = try Timing.ofProcessor(runs: runs) { try CalendarFile.parse(octets) }
    guard read.events == file.canonical().events else {
      throw BenchFailure("the events that were read again are not those that were written")
    }
    return (events, octets.count, writing, reading)
  }

  private func pythonRuns(
    _ python: PythonCalendar,
    _ events: [CalendarComponent]
  ) throws -> PythonCalendar.Runs {
    try FileManager.default.createDirectory(
      atPath: BenchProblems.folder,
      withIntermediateDirectories: true
    )
    let path = "\(BenchProblems.folder)/events.ics"
    let file = CalendarFile(heading: BenchEvents.heading, components: events)
    try Data(file.serialized()).write(to: URL(filePath: path), options: .atomic)
    return try python.measure(path, runs: 3)
  }

  private func memory() throws {
    let table = BenchTable(
      "Memory of a feed of \(Figure.whole(feedEventCount)) events",
      note:
        "Growth of the process to its peak while the feed is written, and in parts of the feed's text.",
      [("how", 26), ("text MB", 8), ("growth MB", 9), ("÷ text", 7)]
    )
    for isStreamed in [true, false] {
      Machine.forgetPeak()
      let before = Machine.residentBytes ?? 0
      let octets = try feedOctets(isStreamed: isStreamed)
      let growth = Double((Machine.peakBytes ?? before) - before)
      table.row([
        isStreamed ? "handed on every megabyte" : "whole in memory",
        Figure.short(Double(octets) / 1e6), Figure.short(growth / 1e6),
        Figure.short(growth / Double(octets)),
      ])
    }
  }

  /// Writes the feed event by event; the number of octets.
  private func feedOctets(isStreamed: Bool) throws -> Int {
    var writer = try CalendarWriter(BenchEvents.heading)
    var handedOn = 0
    for number in 0..<feedEventCount {
      try writer.append(.event(BenchEvents.event(number)))
      if isStreamed, writer.waitingOctetCount >= 1 << 20 { handedOn += writer.drain().count }
    }
    return handedOn + writer.finish().count
  }
}
