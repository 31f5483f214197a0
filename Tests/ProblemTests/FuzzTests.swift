import Chance
import Problem
import Testing

@Suite("Damaged files")
struct FuzzTests {
  static let solution = Array(
    #"""
    {"format": "lichtrinh-solution/1", "problem": "n", "offerings": [
      {"activity": "lớp A", "id": null, "placement": 0, "resources": ["room"], "participants": ["p1", "p2"]},
      {"activity": "own", "id": "x", "placement": -1, "resources": [], "participants": [], "seats": {}}]}
    """#.utf8
  )

  /// The kind and content of many damaged files, the same ones every time.
  static func damagedFiles() -> [(kind: String, content: [UInt8])] {
    var numbers = SeededNumbers(seed: 2024)
    var files: [(kind: String, content: [UInt8])] = []
    for (kind, content) in [("problem", Array(SmallProblem.text.utf8)), ("solution", solution)] {
      for round in 0..<1500 {
        files.append(
          (
            kind,
            round % 3 == 0
              ? Mutation.bytes(content, &numbers) : Mutation.values(content, &numbers)
          )
        )
      }
    }
    return files
  }

  /// Nil if the file is taken, or the first mistake.
  static func refusal(_ file: (kind: String, content: [UInt8])) -> String? {
    let faults: FileFaults?
    if file.kind == "problem" {
      if case .failure(let found) = ProblemFile.read(file.content) {
        faults = found
      } else {
        faults = nil
      }
    } else if case .failure(let found) = SolutionFile.read(
      file.content,
      of: PlanningProblem(name: "n", start: "", days: 0, timeZone: "")
    ) {
      faults = found
    } else {
      faults = nil
    }
    return faults.map { $0.line(file: file.kind) }
  }

  @Test("every damaged file is read or refused with mistakes that stand in it")
  func neverCrash() throws {
    var taken = 0
    var refused = 0
    for file in Self.damagedFiles() {
      let lines = String(decoding: file.content, as: UTF8.self).utf8.count { $0 == 0x0A } + 1
      switch ProblemFile.read(file.content) {
      case .success(let problem):
        taken += 1
        #expect(try ProblemFile.read(ProblemFile.write(problem)).get() == problem)
      case .failure(let found):
        refused += 1
        #expect(
          found.faults.allSatisfy { (1...lines).contains($0.line ?? 0) && ($0.column ?? 0) > 0 }
        )
        #expect(!found.line(file: "f").contains("\n"))
      }
    }
    #expect(taken > 100 && refused > 1000)
  }

  // Needs Python and the checker in shared/referee beside the package.
  @Test(
    "the independent checker takes and refuses the same damaged files",
    .enabled(if: RefereeScript.isThere, "shared/referee is not beside the package")
  )
  func agreement() throws {
    let files = Self.damagedFiles()
    let verdicts = try RefereeScript.verdicts(on: files)
    try #require(verdicts.count == files.count)
    var taken = 0
    for (file, verdict) in zip(files, verdicts) {
      let refusal = Self.refusal(file)
      taken += refusal == nil ? 1 : 0
      #expect(
        (verdict == "taken") == (refusal == nil),
        """
        the checker: \(verdict); here: \(refusal ?? "taken")
        \(String(decoding: file.content, as: UTF8.self))
        """
      )
    }
    #expect(taken > 150)
  }
}
