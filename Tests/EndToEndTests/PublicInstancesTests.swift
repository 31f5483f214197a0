import Foundation
import Testing

/// `convert`: a public instance through the same engine, and back to its own form.
@Suite(.serialized)
struct PublicInstancesTests {
  private static let validator = Command.shared
    .appending(path: "benchmarks/validate_itc2007t2.py").path

  /// Two events with one student, one room; no slots and orders, as in 2002.
  private static let twoEvents = "2 1 1 1\n2\n1 1\n1\n1 1\n"

  private static func write(_ text: String, _ name: String, in folder: TemporaryFolder) throws
    -> String
  {
    let path = folder.path(name)
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  @Test("Two events of one student are held in two slots, written as a .sln file")
  func thereAndBack() throws {
    let folder = try TemporaryFolder()
    let file = try Self.write(Self.twoEvents, "two.events.tim", in: folder)
    let converted = try Command.lichtrinh("convert", "itc2007", file)
    #expect(converted.status == 0 && converted.errors.isEmpty, "\(converted.errors)")
    #expect(converted.output.contains("\"two.events\""), "the problem bears the file's name")
    let problem = try Self.write(converted.output, "problem.json", in: folder)
    let answer = folder.path("solution.json")
    let solved = try Command.lichtrinh("solve", problem, "--out", answer, "--steps", "1000")
    #expect(solved.status == 0, "\(solved.errors)")
    let back = try Command.lichtrinh("convert", "itc2007", file, "--solution", answer)
    #expect(back.status == 0 && back.errors.isEmpty, "\(back.errors)")
    let rows = back.output.split(separator: "\n").map { $0.split(separator: " ").map { Int($0) } }
    #expect(rows.count == 2)
    #expect(rows.allSatisfy { $0.count == 2 && (0..<45).contains($0[0] ?? -1) && $0[1] == 0 })
    #expect(rows[0][0] != rows[1][0])
    let out = folder.path("two.sln")
    let written = try Command.lichtrinh(
      ["convert", "itc2007", file, "--solution", answer, "--out", out]
    )
    #expect(written.output == "\(out)\nDistance to feasibility: 0\n")
    #expect(try String(contentsOfFile: out, encoding: .utf8) == back.output)
  }

  @Test("Mistakes in an instance are all told with their places, in both languages")
  func mistakes() throws {
    let folder = try TemporaryFolder()
    let file = try Self.write("2 1 1 1\n-2\n1 x\n1\n1 7\n", "bad.tim", in: folder)
    for language in ["vi", "en"] {
      let run = try Command.lichtrinh("convert", "itc2007", file, "--lang", language)
      #expect(run.status == 2 && run.output.isEmpty)
      for place in ["2:1", "3:3", "5:3"] {
        #expect(run.errors.contains("\(file):\(place): "), "\(run.errors)")
      }
      #expect(run.errors.contains("không phải số nguyên") == (language == "vi"))
    }
    let none = try Command.lichtrinh("convert", "itc2007", folder.path("none.tim"))
    #expect(none.status == 2 && none.errors.hasPrefix(folder.path("none.tim") + ": "))
    let other = try Self.write(Self.twoEvents, "other.tim", in: folder)
    let answer = try Self.write(
      "{\"format\":\"lichtrinh-solution/1\",\"problem\":\"bad\",\"offerings\":[]}",
      "solution.json",
      in: folder
    )
    let foreign = try Command.lichtrinh("convert", "itc2007", other, "--solution", answer)
    #expect(foreign.status == 2 && foreign.errors.contains("other"), "\(foreign.errors)")
    let same = try Command.lichtrinh("convert", "itc2007", other, "--out", other)
    #expect(same.status == 64)
  }

  @Test(
    "The public validator finds no broken rule and the distance that the referee's shortfall means",
    .enabled(if: Command.hasShared, "the public files and their validator are not there"),
    arguments: [1, 13]
  )
  func validated(_ number: Int) throws {
    let folder = try TemporaryFolder()
    let file = Command.shared
      .appending(path: "benchmarks/itc2007-t2/comp-2007-2-\(number).tim").path
    let problem = folder.path("problem.json")
    let answer = folder.path("solution.json")
    let sheet = folder.path("answer.sln")
    let commands = [
      ["convert", "itc2007", file, "--out", problem],
      ["solve", problem, "--out", answer, "--steps", "50000", "--threads", "1"],
      ["convert", "itc2007", file, "--solution", answer, "--out", sheet],
    ]
    var told = ""
    for command in commands {
      let run = try Command.lichtrinh(command)
      #expect(run.status == 0, "\(command): \(run.errors)")
      told = run.output
    }
    let verdict = try Command.run(
      "/usr/bin/env",
      ["python3", Self.validator, file, sheet, "--json"]
    )
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(verdict.output.utf8)) as? [String: Any]
    )
    #expect(report["hard"] as? Int == 0)
    let distance = try #require(report["distance"] as? Int)
    #expect(told == "\(sheet)\nDistance to feasibility: \(distance)\n")
  }
}
