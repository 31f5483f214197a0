import Testing

@testable import Problem

@Suite("Mistakes are told in Vietnamese and in English")
struct WordsTests {
  @Test("every code has words of its own in both languages", arguments: FaultCode.allCases)
  func everyCode(_ code: FaultCode) {
    let values = ["‹1›", "‹2›", "‹3›"]
    let earlier = TextPosition(line: 71, column: 92)
    let english = code.englishWords(values, earlier: earlier)
    let vietnamese = code.vietnameseWords(values, earlier: earlier)
    for (one, other) in [(english.cause, vietnamese.cause), (english.mend, vietnamese.mend)] {
      #expect(!other.isEmpty)
      // Of unfit sessions the cause is the value alone.
      #expect(one != other || one == "‹1›")
      #expect(Self.numbers(one) == Self.numbers(other))
      #expect(one.matches(of: /“[^”]*”/).count == other.matches(of: /“[^”]*”/).count)
    }
    let general = ("tệp sai định dạng", "sửa lại tệp")
    #expect(vietnamese != general)
  }

  @Test("a mistake names the same values and no English word", arguments: FaultTests.mistakes)
  func sameValues(_ mistake: Mistake) throws {
    let marked = try SmallProblem.text(replacing: mistake.part, with: mistake.other)
    let found = try faults(of: marked.replacing("§", with: ""))
    let fault = try #require(found.faults.first)
    Self.expectTranslated(fault)
  }

  @Test("what is no JSON at all is told without English words", arguments: HostileTests.refusals)
  func hostile(_ bytes: [UInt8], _ code: FaultCode) throws {
    Self.expectTranslated(try #require(try faults(of: bytes).faults.first))
  }

  @Test("a Vietnamese mistake reads file:line:column: path: cause; mend")
  func wording() throws {
    let place = try SmallProblem.text(replacing: #""place": "Q""#, with: #""place": "Cần\nThơ""#)
    #expect(
      try faults(of: place).vietnameseLine(file: "a/problem.json") == """
        a/problem.json:36:59: activities[1].place: không có địa điểm “Cần\\u{a}Thơ”; \
        khai báo hoặc ghi địa điểm khác
        """
    )
    let days = try SmallProblem.text(replacing: #""days": 10,"#, with: "")
    #expect(
      try faults(of: days).vietnameseLine(file: "p")
        == "p:1:1: days: thiếu khóa “days”; thêm khóa này với một số nguyên từ 0"
    )
    let pair = try SmallProblem.text(replacing: "[[0, 60]]", with: #"[["x", {}]]"#)
    #expect(
      try faults(of: pair).vietnameseLine(file: "p").hasSuffix(
        "resources[0].busy[0][0]: cần một số nguyên, không phải văn bản “x”; ghi một số nguyên"
      )
    )
  }

  @Test("several Vietnamese mistakes stand on a line each, or are counted after the first")
  func several() throws {
    let text = #"{"format": "lichtrinh-solution/1", "problem": 1, "offerings": {}}"#
    guard case .failure(let found) = SolutionFile.read(Array(text.utf8)) else {
      Issue.record("the text was read as a solution")
      return
    }
    let first = "f:1:47: problem: cần một văn bản, không phải 1; ghi một văn bản"
    let second =
      "f:1:63: offerings: cần một danh sách, không phải một bảng khóa; ghi một danh sách"
    #expect(found.vietnameseLines(file: "f") == [first, second])
    #expect(found.vietnameseLine(file: "f") == first + " (và 1 lỗi khác)")
    let more = FileFaults(faults: found.faults, omitted: 5)
    #expect(more.vietnameseLines(file: "f").last == "f: … và 5 lỗi khác")
    #expect(more.vietnameseLine(file: "f") == first + " (và 6 lỗi khác)")
  }

  @Test("the system's reason is told in Vietnamese")
  func unreadable() {
    for (path, reason) in [
      ("/nowhere/problem.json", "không có tệp hay thư mục này"),
      ("/", "đây là thư mục, không phải tệp"),
      ("/dev/null/problem.json", "không phải là thư mục"),
    ] {
      guard case .failure(let found) = ProblemFile.read(path: path) else {
        Issue.record("a file was read that is not there")
        continue
      }
      #expect(
        found.vietnameseLines(file: "p")
          == ["p: không đọc được tệp (\(reason)); kiểm tra tên tệp và quyền đọc"]
      )
    }
  }

  /// The numbers of a text, in ascending order.
  private static func numbers(_ text: String) -> [String] {
    text.matches(of: /[0-9]+/).map { String($0.output) }.sorted()
  }

  /// Expects that both languages hold the same numbers and quoted texts, and Vietnamese no English.
  private static func expectTranslated(_ fault: FileFault) {
    let english = "\(fault.cause); \(fault.mend)"
    let vietnamese = "\(fault.vietnameseCause); \(fault.vietnameseMend)"
    let quoted = /“[^”]*”/
    #expect(english != vietnamese)
    #expect(numbers(english) == numbers(vietnamese))
    #expect(
      english.matches(of: quoted).map { String($0.output) }.sorted()
        == vietnamese.matches(of: quoted).map { String($0.output) }.sorted()
    )
    let words = Set(
      vietnamese.replacing(quoted, with: "").split { !$0.isLetter }.map(String.init)
    )
    #expect(words.isDisjoint(with: englishWords), "\(vietnamese)")
  }

  /// Words that the English terms are made of.
  private static let englishWords: Set<String> = [
    "the", "an", "or", "of", "is", "with", "there", "text", "list", "table", "key", "number",
    "value", "comma", "colon", "digit", "place", "placement", "resource", "source", "activity",
    "organisation", "participant", "candidate", "request", "offering", "rows", "columns",
    "funding", "payments", "minute", "session", "start", "end",
  ]
}
