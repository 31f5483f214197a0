import CLibical
import Testing

@testable import ICalendar

@Suite("Content lines, RFC 5545 section 3.1")
struct FoldingTests {
  /// The physical lines of an event with that summary, from SUMMARY on.
  private func summaryLines(_ summary: String) throws -> [[UInt8]] {
    var event = try Sample.fair()
    event.summary = summary
    event.organizer = Sample.organizer
    let file = CalendarFile(heading: try Sample.feedHeading(), components: [.event(event)])
    let lines = try physicalLines(file.serialized())
    let start = try #require(lines.firstIndex { $0.starts(with: "SUMMARY:".utf8) })
    let end = try #require(lines[(start + 1)...].firstIndex { $0.first != 0x20 })
    return Array(lines[start..<end])
  }

  private func physicalLines(_ octets: [UInt8]) -> [[UInt8]] {
    octets.split(separator: 0x0A).map { line in
      precondition(line.last == 0x0D)
      return Array(line.dropLast())
    }
  }

  @Test("A line of exactly 75 octets is not folded, one of 76 is")
  func bounds() throws {
    let fits = try summaryLines(String(repeating: "x", count: 75 - 8))
    #expect(fits.map(\.count) == [75])
    let folded = try summaryLines(String(repeating: "x", count: 76 - 8))
    #expect(folded.map(\.count) == [75, 2])
  }

  @Test("Every line after the first holds 74 octets and the blank before them")
  func manyLines() throws {
    let lines = try summaryLines(String(repeating: "x", count: 67 + 74 * 2))
    #expect(lines.map(\.count) == [75, 75, 75])
  }

  @Test("No character is split, wherever the fold would fall", arguments: 0..<8)
  func characters(shift: Int) throws {
    let text = String(repeating: "y", count: shift) + String(repeating: "ế😀ơ", count: 60)
    for line in try summaryLines(text) {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
  }

  @Test("No fold falls beside a blank or inside an escape, wherever it would fall")
  func blanks() throws {
    for shift in 0..<80 {
      let text = String(repeating: "z", count: shift) + String(repeating: " a, b\n", count: 40)
      let lines = try summaryLines(text)
      for (index, line) in lines.enumerated() {
        #expect(line.count <= 75)
        if index > 0 { #expect(line[1] != 0x20) }
        if index < lines.count - 1 {
          #expect(line.last != 0x20)
          #expect(line.last != UInt8(ascii: "\\"))
        }
      }
    }
  }

  @Test("A text of blanks alone in the middle is still folded within 75 octets")
  func blanksOnly() throws {
    let text = "a" + String(repeating: " ", count: 300) + "b"
    let lines = try summaryLines(text)
    #expect(lines.allSatisfy { $0.count <= 75 })
    #expect(lines.count == 5)
  }

  @Test("libical folds right after the colon; our first line is never empty")
  func firstLine() throws {
    let word = String(repeating: "x", count: 300)
    let property = icalproperty_new_uid(word)
    defer { icalproperty_free(property) }
    let written = try #require(icalproperty_as_ical_string_r(property))
    defer { icalmemory_free_buffer(written) }
    #expect(String(cString: written).hasPrefix("UID:\r\n "))

    var event = try Sample.fair()
    event.uid = word
    let file = CalendarFile(heading: try Sample.feedHeading(), components: [.event(event)])
    let lines = try physicalLines(file.serialized())
    #expect(lines.contains(Array(("UID:" + word).utf8.prefix(75))))
  }

  @Test("All lines end in CR LF and nowhere else stands a CR or LF")
  func lineEnds() throws {
    let octets = try Sample.feed().serialized()
    for (index, octet) in octets.enumerated() {
      if octet == 0x0A { #expect(octets[index - 1] == 0x0D) }
      if octet == 0x0D { #expect(octets[index + 1] == 0x0A) }
    }
    #expect(octets.suffix(2) == [0x0D, 0x0A])
  }
}
