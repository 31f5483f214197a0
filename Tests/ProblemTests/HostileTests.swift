import Problem
import Testing

@Suite("Hostile files are refused, never a crash")
struct HostileTests {
  static let refusals: [([UInt8], FaultCode)] = [
    ([], .empty),
    (Array(" \n\t ".utf8), .empty),
    ([0xEF, 0xBB, 0xBF] + Array("{}".utf8), .byteOrderMark),
    ([0], .unexpected),
    ([0xFF, 0xFE, 0x7B, 0x00], .unexpected),
    (Array("[\"".utf8) + [0xC0, 0x80] + Array("\"]".utf8), .notUTF8),
    (Array("[\"".utf8) + [0xED, 0xA0, 0x80] + Array("\"]".utf8), .notUTF8),
    (Array("[\"".utf8) + [0xF4, 0x90, 0x80, 0x80] + Array("\"]".utf8), .notUTF8),
    (Array("[\"".utf8) + [0xE1, 0xBB], .truncated),
    (Array("\"".utf8), .truncated),
    (Array("\"\\".utf8), .truncated),
    (Array("\"\\u12".utf8), .badEscape),
    (Array("-".utf8), .truncated),
    (Array("{\"a\"".utf8), .truncated),
    (Array("{\"a\":".utf8), .truncated),
    (Array("[1,".utf8), .truncated),
    (Array("tru".utf8), .unexpected),
    (Array("{} {}".utf8), .unexpected),
    (Array("3".utf8), .wrongForm),
    (Array("[]".utf8), .wrongForm),
  ]

  @Test(
    "what is no UTF-8 text of JSON is refused with its code",
    arguments: refusals
  )
  func refused(_ bytes: [UInt8], _ code: FaultCode) throws {
    #expect(try faults(of: bytes).faults.map(\.code) == [code])
  }

  @Test("brackets may stand 512 deep and no deeper")
  func depth() throws {
    func nested(_ depth: Int) throws -> [UInt8] {
      let inner = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      return Array(
        try SmallProblem.text(replacing: #""days": 10,"#, with: #""days": 10, "x": \#(inner),"#)
          .utf8
      )
    }
    #expect(try ProblemFile.read(nested(511)).get() == SmallProblem.problem())
    #expect(try faults(of: nested(512)).faults.map(\.code) == [.tooDeep])
    #expect(try faults(of: nested(512)).line(file: "f").count < 300)
    let endless = [UInt8](repeating: UInt8(ascii: "["), count: 5_000_000)
    #expect(try faults(of: endless).faults.map(\.code) == [.tooDeep])
  }

  @Test("a file cut anywhere is refused")
  func truncated() throws {
    let bytes = Array(SmallProblem.text.utf8)
    for length in 0..<bytes.count {
      let found = try faults(of: Array(bytes.prefix(length)))
      #expect(found.faults.count == 1, "cut at \(length)")
    }
  }

  @Test("a table of very many keys is read in linear time")
  func manyKeys() throws {
    let keys = (0..<200_000).map { "\"k\($0)\":0" }.joined(separator: ",")
    let text = try SmallProblem.text(
      replacing: #""days": 10,"#,
      with: #""days": 10, "x": {\#(keys), "k7": 1},"#
    )
    #expect(try faults(of: text).faults.map(\.code) == [.repeatedKey])
  }

  @Test("days so many that their minutes leave 64 bits are days all the same")
  func manyDays() throws {
    let text = try SmallProblem.text(replacing: #""days": 10"#, with: #""days": 9007199254740991"#)
    #expect(try ProblemFile.read(Array(text.utf8)).get().days == 9_007_199_254_740_991)
  }
}
