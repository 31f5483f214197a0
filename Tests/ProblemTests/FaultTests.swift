import Problem
import Testing

/// One mistake made in the small problem, and where it is to be told.
struct Mistake: Sendable, CustomTestStringConvertible {
  let part: String
  let other: String
  let code: FaultCode
  let path: String

  /// `other` takes the place of `part`; the mistake is told where § stands in it, or at the file's first character.
  init(_ part: String, _ other: String, _ code: FaultCode, _ path: String) {
    self.part = part
    self.other = other
    self.code = code
    self.path = path
  }

  var testDescription: String { "\(code.rawValue): \(other)" }
}

@Suite("Mistakes in problem files")
struct FaultTests {
  static let mistakes = [
    // Forms.
    Mistake(#""days": 10"#, #""days": §-1"#, .wrongForm, "days"),
    Mistake(#""days": 10"#, #""days": §"10""#, .wrongForm, "days"),
    Mistake(#""days": 10"#, #""days": §null"#, .wrongForm, "days"),
    Mistake(#""days": 10,"#, "", .missingKey, "days"),
    Mistake(#""days": 10"#, #""days": §1.5"#, .notInteger, "days"),
    Mistake(#""days": 10"#, #""days": §1e1"#, .notInteger, "days"),
    Mistake(#""days": 10"#, #""days": §9007199254740992"#, .numberTooLarge, "days"),
    Mistake(
      #""days": 10"#,
      #""days": §99999999999999999999999"#,
      .numberTooLarge,
      "days"
    ),
    Mistake(#""days": 10,"#, #""days": 10, §"days": 10,"#, .repeatedKey, "days"),
    Mistake(#""days": 10,"#, #""days": 10, "x": {"a": 1, §"\u0061": 2},"#, .repeatedKey, "x.a"),
    Mistake(
      #""days": 10"#,
      #""days": 10, "x": "§\ud800""#,
      .loneSurrogate,
      "x"
    ),
    Mistake(
      #""travels": true"#,
      #""travels": §1"#,
      .wrongForm,
      "resources[1].travels"
    ),
    Mistake(#"[[0, 60]]"#, #"[§[60, 60]]"#, .wrongForm, "resources[0].busy[0]"),
    Mistake(#"[[0, 60]]"#, #"[§[0, 60, 70]]"#, .wrongForm, "resources[0].busy[0]"),
    Mistake(#"[5, 2]"#, #"[5, §true]"#, .wrongForm, "ceilings[1].days[1]"),
    Mistake("\"lichtrinh-problem/1\"", "§\"lichtrinh-problem/2\"", .wrongFormat, "format"),
    // Ids.
    Mistake(
      #"["province", "own"]"#,
      #"["province", "own", §"own"]"#,
      .repeatedId,
      "sources[2]"
    ),
    Mistake(
      #""costPerSession": 7}"#,
      #"""
      "costPerSession": 7}, {"id": §"room", "kind": "v", "units": 1, "travels": false, "busy": [],
      "costPerUse": 0, "costPerSession": 0}
      """#,
      .repeatedId,
      "resources[2].id"
    ),
    Mistake(#""place": "P""#, #""place": §"R""#, .unknownId, "resources[0].place"),
    Mistake(#""place": "Q""#, #""place": §"R""#, .unknownId, "activities[1].place"),
    Mistake(#""home": "P""#, #""home": §"p""#, .unknownId, "participants[0].home"),
    Mistake(
      #""organisation": "o1""#,
      #""organisation": §"""#,
      .unknownId,
      "participants[0].organisation"
    ),
    Mistake(
      #""placements": "late""#,
      #""placements": §"Late""#,
      .unknownId,
      "activities[1].placements"
    ),
    Mistake(
      #""resource": "coach""#,
      #""resource": §"Coach""#,
      .unknownId,
      "activities[0].needs[1].candidates[0].resource"
    ),
    Mistake(
      #"{"resource": "room", "penalty": 1}"#,
      #"{"resource": "room", "penalty": 1}, {"resource": §"room", "penalty": 2}"#,
      .repeatedId,
      "activities[0].needs[0].candidates[1].resource"
    ),
    Mistake(
      #"[{"source": "province""#,
      #"[{"source": §"nobody""#,
      .unknownId,
      "activities[0].funding[0].source"
    ),
    Mistake(#"["p2"]"#, #"[§"p3"]"#, .unknownId, "activities[1].enrolled[0]"),
    Mistake(#"["p2"]"#, #"["p2", §"p2"]"#, .repeatedId, "activities[1].enrolled[1]"),
    Mistake(#""then": "B""#, #""then": §"C""#, .unknownId, "precedences[0].then"),
    Mistake(
      #""activities": ["lớp A"]"#,
      #""activities": [§"C"]"#,
      .unknownId,
      "ceilings[0].activities[0]"
    ),
    Mistake(
      #"["lớp A", "B"]"#,
      #"["lớp A", §"C"]"#,
      .unknownId,
      "limits[0].activities[1]"
    ),
    Mistake(
      #"{"participant": "p2", "activity": "lớp A""#,
      #"§{"participant": "p1", "activity": "lớp A""#,
      .repeatedId,
      "requests[1]"
    ),
    Mistake(
      #""p2", "activity": "lớp A""#,
      #"§"p3", "activity": "lớp A""#,
      .unknownId,
      "requests[1].participant"
    ),
    Mistake(#""weight": 4"#, #""weight": §0"#, .weightNotPositive, "requests[0].weight"),
    // What belongs together.
    Mistake("[[0, 60], [90, 0]]", "[[0, 60], §[90]]", .notSquare, "travelMinutes[1]"),
    Mistake("[[0, 25], [39, 0]]", "§[[0, 25]]", .notSquare, "travelKm"),
    Mistake(
      "[[1920, 2040]]",
      "§[]",
      .badSessions,
      "placementSets.early[1].sessions"
    ),
    Mistake(
      "[780, 900]",
      "§[590, 900]",
      .badSessions,
      "placementSets.early[0].sessions[1]"
    ),
    Mistake(
      "[[480, 600]",
      "[§[-1, 600]",
      .badSessions,
      "placementSets.early[0].sessions[0]"
    ),
    Mistake(
      "[8000, 8100]",
      "§[8000, 14401]",
      .badSessions,
      "placementSets.late[0].sessions[0]"
    ),
    Mistake(
      #"[{"anchor": "start", "days": 0, "share": 1000}]"#,
      "§[]",
      .emptyList,
      "activities[1].payments"
    ),
    Mistake(
      #""anchor": "end""#,
      #""anchor": §"End""#,
      .unknownAnchor,
      "activities[0].payments[1].anchor"
    ),
    Mistake(
      #"[{"source": "own"}]"#,
      #"[{"source": "own", "share": §1000}]"#,
      .boundLastLine,
      "activities[1].funding[0].share"
    ),
    Mistake(
      #""enrolled": []"#,
      #""enrolled": §["p1"]"#,
      .severalOfferings,
      "activities[0].enrolled"
    ),
    Mistake(#""id": "x2""#, #""id": §"x1""#, .repeatedId, "baseline.offerings[1].id"),
    Mistake(
      #"["room", "coach"]"#,
      #"§["room"]"#,
      .needsMismatch,
      "baseline.offerings[0].resources"
    ),
    Mistake(
      #""participants": ["p1"]"#,
      #""participants": ["q", §"q"]"#,
      .repeatedId,
      "baseline.offerings[0].participants[1]"
    ),
    Mistake(
      #""pinned": []"#,
      #""pinned": [§"move"]"#,
      .unknownPin,
      "baseline.offerings[1].pinned[0]"
    ),
    // No JSON.
    Mistake("10,\n  \"timeZone\"", "10\n  §\"timeZone\"", .unexpected, ""),
    Mistake(#""days": 10,"#, #""days": 10,§,"#, .unexpected, ""),
    Mistake(#""days": 10,"#, #""days": 0§10,"#, .unexpected, ""),
    Mistake(#""days": 10,"#, #""days": §+10,"#, .unexpected, ""),
    Mistake(#""days": 10,"#, #""days": §NaN,"#, .unexpected, ""),
    Mistake(#""days": 10,"#, #"§days: 10,"#, .unexpected, ""),
    Mistake(#"["P", "Q"]"#, #"["P", "Q",§]"#, .unexpected, "places"),
    Mistake(#"["P", "Q"]"#, #"["P§\x", "Q"]"#, .badEscape, "places"),
    Mistake(#"["P", "Q"]"#, #"["P§\u12G4", "Q"]"#, .badEscape, "places"),
    Mistake(#"["P", "Q"]"#, "[\"P§\t\", \"Q\"]", .controlCharacter, "places"),
  ]

  @Test("one mistake is told with its code, line, column and path", arguments: mistakes)
  func located(_ mistake: Mistake) throws {
    let marked = try SmallProblem.text(replacing: mistake.part, with: mistake.other)
    let found = try faults(of: marked.replacing("§", with: ""))
    #expect(found.faults.map(\.code) == [mistake.code])
    let fault = try #require(found.faults.first)
    let before = marked.contains("§") ? marked.prefix { $0 != "§" } : ""
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(fault.line == lines.count)
    #expect(fault.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
    #expect(fault.path == mistake.path)
    #expect(!fault.cause.isEmpty && !fault.mend.isEmpty)
  }

  @Test("many mistakes are told together, in the order of the file")
  func together() throws {
    var text = SmallProblem.text
    for (part, other) in [
      (#""days": 10"#, #""days": "ten""#), (#""P", "Q"]"#, #""P", "P"]"#),
      (#""weight": 4"#, #""weight": 0"#), (#""units": 1, "travels""#, #""travels""#),
      (#"{"source": "own"}]"#, #"{"source": "me"}]"#),
    ] {
      text = text.replacing(part, with: other)
    }
    let found = try faults(of: text).faults.map { "\($0.line ?? 0) \($0.code.rawValue)" }
    #expect(
      found == [
        "5 wrong-form", "7 repeated-id", "13 missing-key", "32 unknown-id", "36 unknown-id",
        "42 unknown-id", "62 weight-not-positive",
      ]
    )
  }

  @Test("of very many mistakes the first 200 are told and the others counted")
  func bounded() throws {
    let many = Array(
      repeating: #"{"participant": "x", "activity": "y", "weight": 1}"#,
      count: 20_000
    )
    let text = try SmallProblem.text(
      replacing: #"{"participant": "p2", "activity": "lớp A", "weight": 1}"#,
      with: many.joined(separator: ",\n")
    )
    let found = try faults(of: text)
    #expect(found.faults.count == 200)
    #expect(found.omitted == 39_800)
    #expect(found.lines(file: "f").last == "f: … and 39800 more")
  }

  @Test("a mistake reads file:line:column: path: cause; mend")
  func wording() throws {
    let text = try SmallProblem.text(
      replacing: #""place": "Q""#,
      with: #""place": "Cần\nThơ""#
    )
    #expect(
      try faults(of: text).line(file: "a/problem.json") == """
        a/problem.json:36:59: activities[1].place: no place “Cần\\u{a}Thơ” is defined; \
        define it or name another place
        """
    )
  }

  @Test("a solution must be of its format and bear the problem's name")
  func solutions() throws {
    let problem = try SmallProblem.problem()
    let text = """
      {"format": "lichtrinh-problem/1", "problem": "xuan 2024", "offerings": [
        {"activity": "B", "placement": false, "resources": [], "participants": [1]}]}
      """
    guard case .failure(let found) = SolutionFile.read(Array(text.utf8), of: problem) else {
      Issue.record("the text was read as a solution")
      return
    }
    #expect(found.faults.map(\.code) == [.wrongFormat, .otherProblem, .wrongForm, .wrongForm])
    #expect(
      found.faults.map(\.path) == [
        "format", "problem", "offerings[0].placement", "offerings[0].participants[0]",
      ]
    )
  }

  @Test("a file that is not there is one mistake without a place")
  func missingFile() throws {
    guard case .failure(let found) = ProblemFile.read(path: "/nowhere/problem.json") else {
      Issue.record("a file was read that is not there")
      return
    }
    #expect(found.faults.map(\.code) == [.unreadableFile])
    #expect(found.line(file: "p").hasPrefix("p: the file cannot be read (No such file"))
  }
}
