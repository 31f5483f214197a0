import Attendance
import Chance
import Foundation
import Testing

@Suite("Codes on lists and badges")
struct CodeTests {
  private let key: AttendanceKey
  private let otherKey: AttendanceKey

  init() throws {
    key = try #require(AttendanceKey(bytes: [UInt8](repeating: 7, count: 32)))
    otherKey = try #require(AttendanceKey(bytes: [UInt8](repeating: 8, count: 32)))
  }

  @Test("The check is HMAC-SHA-256 in base 32, as Python's hmac has it")
  func knownAnswer() {
    // hmac.new(bytes([7]*32), b"1:a2:bc", "sha256"), its first 10 octets in Crockford's base 32.
    #expect(key.check(["a", "bc"], characters: 16) == "TKAF23756QYSE1MT")
    #expect(key.check(["ab", "c"], characters: 16) != key.check(["a", "bc"], characters: 16))
  }

  @Test("A page's code reads back, and any character changed is refused")
  func pageCodes() throws {
    let code = PageCode(offering: "G1-01-1", revision: 3, issue: 2, page: 1, pages: 4)
    let text = code.text(key)
    #expect(try PageCode(text, key) == code)
    #expect(throws: CodeFault.forged) { try PageCode(text, otherKey) }
    for position in text.indices {
      for other in ["0", "1", "Z", ":"] where String(text[position]) != other {
        let changed = text.replacingCharacters(in: position...position, with: other)
        #expect(throws: CodeFault.self) { try PageCode(changed, key) }
      }
    }
  }

  @Test("A badge tells whose it is, in small letters too where the scanner types them")
  func badges() throws {
    let text = BadgeCode.text(person: "p001", programme: "vl-2016", key)
    #expect(try BadgeCode.person(text, programme: "vl-2016", key) == "p001")
    let parts = text.split(separator: ":")
    let lower = parts.dropLast().joined(separator: ":") + ":" + parts[3].lowercased()
    #expect(try BadgeCode.person(lower, programme: "vl-2016", key) == "p001")
    #expect(throws: CodeFault.otherProgramme("vl-2016")) {
      try BadgeCode.person(text, programme: "vl-2017", key)
    }
    #expect(throws: CodeFault.forged) {
      try BadgeCode.person(text.replacing("p001", with: "p002"), programme: "vl-2016", key)
    }
    #expect(throws: CodeFault.unreadable) {
      try BadgeCode.person("8934563138165", programme: "vl-2016", key)
    }
  }

  @Test("Each of 500 people has a code of their own, read as people type it")
  func rowCodes() throws {
    let ids = (1...500).map { "p\($0)" }
    let codes = RowCodes(offering: "A-1", people: ids, key)
    #expect(Set(ids.compactMap(codes.code)).count == 500)
    for id in ids {
      let code = try #require(codes.code(of: id))
      let typed = code.lowercased().replacing("0", with: "o").replacing("1", with: "l")
      #expect(codes.person(typed: typed.prefix(3) + "-" + typed.suffix(3)) == id)
    }
    let shuffled = RowCodes(offering: "A-1", people: ids.reversed(), key)
    #expect(ids.allSatisfy { shuffled.code(of: $0) == codes.code(of: $0) })
    #expect(codes.person(typed: "Ü00000") == nil)
  }

  @Test("Texts at random are never taken for codes")
  func nonsense() {
    var chance = SeededNumbers(seed: 4)
    let characters = Array("LTP1:AG-0123456789Đ ")
    for _ in 0..<2000 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &chance)).map { _ in
          characters[Int.random(in: 0..<characters.count, using: &chance)]
        }
      )
      #expect(throws: CodeFault.self) { try PageCode(text, key) }
      #expect(throws: CodeFault.self) { try BadgeCode.person(text, programme: "A", key) }
    }
  }
}
