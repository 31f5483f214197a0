import Foundation
import Testing

@testable import ICalendar

@Suite("Texts, RFC 5545 section 3.3.11")
struct TextTests {
  /// An event whose texts are all `text`, with whatever else such a file needs.
  private func file(_ text: String, organizerName: String? = nil) throws -> CalendarFile {
    var event = try Sample.session()
    event.summary = text
    event.description = text
    event.location = text
    event.contact = text
    event.categories = [text, "b", text]
    event.organizer?.name = organizerName ?? text
    var heading = try Sample.feedHeading()
    heading.name = text
    heading.description = text
    return CalendarFile(heading: heading, components: [.event(event)])
  }

  @Test(
    "A text survives writing and reading wherever it stands",
    arguments: [
      "a,b;c\\d", "\\n is no line feed, \\, no comma", "ends with a backslash \\", ",", ";;", "\\",
      "two\nlines", "\nbegins with a line feed", "\"quoted\" and 'quoted'", "^n ^' ^^ ^", "a:b",
      "BEGIN:VEVENT", "x\r\n y", "tab\tinside", " leading blank", "%41 100%", "ＦＵＬＬ ﬁ ½",
      "Hội nghị\u{2028}tổng kết\u{2029}năm\u{85}2016",
    ]
  )
  func roundTrip(text: String) throws {
    let file = try file(text)
    let read = try CalendarFile.parse(file.serialized())
    #expect(read == file.canonical())
    #expect(read.events[0].description == CalendarText.canonical(text))
  }

  @Test("Decomposed Vietnamese is written composed, octet for octet as if it had been typed so")
  func composition() throws {
    let composed = "Khuyến công: đưa nghề về làng, ưu đãi thuế; Mỹ Phước, Vũng Liêm, Trà Ôn"
    let decomposed = composed.decomposedStringWithCanonicalMapping
    #expect(Array(decomposed.utf8) != Array(composed.utf8))
    #expect(try file(decomposed).serialized() == file(composed).serialized())
  }

  @Test("Marks in a strange order and on strange letters give normalisation form C")
  func strangeMarks() {
    for text in [
      "a\u{323}\u{302}", "a\u{302}\u{323}", "\u{1EA1}\u{302}", "q\u{303}\u{323}", "\u{212B}",
    ] {
      let written = CalendarText.canonical(text)
      #expect(Array(written.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
    }
  }

  @Test("What is taken for plain at a glance is so, character by character")
  func plainCharacters() throws {
    for value in UInt32(0x80)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a" + String(scalar) + "b"
      guard CalendarText.isPlainlyCanonical(text) else { continue }
      #expect(
        Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8),
        "\(value)"
      )
      #expect(!scalar.properties.isWhitespace, "\(value)")
      #expect(scalar.properties.canonicalCombiningClass == .notReordered, "\(value)")
      #expect(scalar.properties.generalCategory != .control, "\(value)")
    }
  }

  @Test("Control characters are dropped, line ends become one line feed, blanks at the end go")
  func controls() {
    #expect(CalendarText.canonical("a\u{0}b\u{7}c\u{1B}[1m\u{7F}\u{9B}d") == "abc[1md")
    #expect(CalendarText.canonical("a\r\nb\rc\nd\u{2028}e\u{85}f") == "a\nb\nc\nd\ne\nf")
    #expect(CalendarText.canonical("a \t\n\u{A0}\u{3000}") == "a")
    #expect(CalendarText.canonical("\u{1F}\u{1E}") == "")
    #expect(CalendarText.canonical("Lớp 👩🏽‍🌾 ⚙️ 2️⃣") == "Lớp 👩🏽‍🌾 ⚙️ 2️⃣")
  }

  @Test("Of a hundred thousand marks on one letter thirty stay, and it takes no time")
  func pileOfMarks() {
    let text = "a" + String(repeating: "\u{316}", count: 100_000) + "b"
    #expect(
      CalendarText.canonical(text).unicodeScalars.count == 32
    )
  }

  @Test("A title of 10,000 characters with emoji and marks survives")
  func longTitle() throws {
    let title = String(repeating: "Đan lát 👩🏽‍🌾, lục bình; ", count: 480) + "hết"
    #expect(title.count > 10_000)
    let file = try file(title, organizerName: "Trung tâm")
    #expect(try CalendarFile.parse(file.serialized()) == file)
    #expect(
      try self.file(title).faults().map(\.cause) == [.outOfRange("ORGANIZER")]
    )
  }

  @Test("libical leaves commas and semicolons of X-properties as they are; we escape them")
  func extensionSeparators() throws {
    let lines = try file("a,b;c").contentLines()
    #expect(lines.contains(#"X-WR-CALNAME:a\,b\;c"#))
    #expect(lines.contains(#"X-WR-CALDESC:a\,b\;c"#))
  }

  @Test("libical writes a comma inside a category as a separator; we escape it")
  func categories() throws {
    var event = try Sample.session()
    event.categories = ["a,b", "c\\,d;e", "f\\"]
    let file = CalendarFile(heading: try Sample.feedHeading(), components: [.event(event)])
    #expect(try file.contentLines().contains(#"CATEGORIES:a\,b,c\\\,d\;e,f\\"#))
    #expect(try CalendarFile.parse(file.serialized()) == file)
  }

  @Test("A name in a parameter is encoded as RFC 6868 has it")
  func parameters() throws {
    let lines = try file("A \"B\" ^n; C\nD").contentLines()
    #expect(
      lines.contains(#"ORGANIZER;CN="A ^'B^' ^^n; C^nD":mailto:lich@khuyencong.example"#)
    )
  }

  @Test("Identities with unsafe characters survive, whatever they are")
  func identities() throws {
    for uid in ["a b;c,d\\e@x", "đề-án/1?#%", "<script>\"'&", "👩🏽‍🌾@x", "UID:BEGIN"] {
      var event = try Sample.session()
      event.uid = uid
      event.parentUID = uid + "p"
      let file = CalendarFile(heading: try Sample.feedHeading(), components: [.event(event)])
      #expect(try CalendarFile.parse(file.serialized()) == file)
    }
  }

  @Test("Addresses are percent-encoded where a URI needs it, and read back as they were")
  func addresses() throws {
    for address in ["a b\"c@x.example", "a%41@x.example", "nguyễn@ví-dụ.example", "a;b,c:d@x"] {
      var event = try Sample.session()
      event.organizer?.address = address
      let file = CalendarFile(heading: try Sample.feedHeading(), components: [.event(event)])
      #expect(try CalendarFile.parse(file.serialized()) == file)
      let line = try file.contentLines().first { $0.hasPrefix("ORGANIZER") }
      #expect(try #require(line).utf8.suffix(12).allSatisfy { $0 > 0x20 && $0 < 0x7F })
    }
  }

  @Test("A page's address loses no octet but is encoded where it is no URI")
  func pages() throws {
    var event = try Sample.session()
    event.url = "https://x.example/lớp học?a=\"1\"\r\nATTENDEE:x"
    let file = CalendarFile(heading: try Sample.feedHeading(), components: [.event(event)])
    #expect(
      try file.contentLines().contains(
        "URL:https://x.example/l%E1%BB%9Bp%20h%E1%BB%8Dc?a=%221%22%0AATTENDEE:x"
      )
    )
    #expect(try CalendarFile.parse(file.serialized()) == file.canonical())
  }
}
